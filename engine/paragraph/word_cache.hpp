#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "font/glyph_run.hpp"

namespace stonehand
{

/// What is known of words: their glyphs in a font at a size, their hyphens in a language. A text uses few
/// words often; what the cache holds never changes what comes out. May be shared by threads; it grows with
/// the job and goes with it.
class WordCache
{
  public:
    /// A number for everything that a word's glyphs or hyphens depend on besides the word.
    std::uint32_t context(std::string_view description);

    /// The glyphs of a word in a context; `make` gives them where they are not known.
    template <typename Make>
    const std::vector<Glyph>& glyphs(std::uint32_t context, std::string_view word, const Make& make)
    {
        return glyphs_.find(context, word, make);
    }

    /// The hyphens of a word in a context, as byte offsets.
    template <typename Make>
    const std::vector<std::uint32_t>& hyphens(std::uint32_t context, std::string_view word, const Make& make)
    {
        return hyphens_.find(context, word, make);
    }

  private:
    // A word in its context as it is asked for; the hash is taken once.
    struct Query {
        std::uint32_t context;
        std::string_view word;
        std::size_t hash;
    };
    struct Key {
        std::uint32_t context;
        std::string word;
        std::size_t hash;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const Query& query) const { return query.hash; }
        std::size_t operator()(const Key& key) const { return key.hash; }
    };
    struct Equal {
        using is_transparent = void;
        template <typename A, typename B>
        bool operator()(const A& a, const B& b) const
        {
            return a.hash == b.hash && a.context == b.context && a.word == b.word;
        }
    };

    // Words by hash in so many parts, each with its lock: threads seldom meet. Entries stay where they are.
    template <typename Value>
    class Table
    {
      public:
        template <typename Make>
        const Value& find(std::uint32_t context, std::string_view word, const Make& make)
        {
            const Query query{context, word,
                              std::hash<std::string_view>()(word) + context * 0x9e3779b97f4a7c15u};
            Part& part = parts_[(query.hash >> 32) % parts_.size()];
            {
                const std::lock_guard lock(part.mutex);
                if (const auto known = part.values.find(query); known != part.values.end())
                    return known->second;
            }
            Value made = make();
            const std::lock_guard lock(part.mutex);
            return part.values.try_emplace(Key{context, std::string(word), query.hash}, std::move(made))
                .first->second;
        }

      private:
        struct Part {
            std::mutex mutex;
            std::unordered_map<Key, Value, Hash, Equal> values;
        };
        std::array<Part, 64> parts_;
    };

    std::mutex mutex_;
    std::map<std::string, std::uint32_t, std::less<>> contexts_;
    Table<std::vector<Glyph>> glyphs_;
    Table<std::vector<std::uint32_t>> hyphens_;
};

} // namespace stonehand
