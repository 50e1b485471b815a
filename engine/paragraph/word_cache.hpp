#pragma once

#include <array>
#include <cstdint>
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
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    template <typename Value>
    using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    // Words by hash in so many parts, each with its lock: threads seldom meet. Entries stay where they are.
    template <typename Value>
    class Table
    {
      public:
        template <typename Make>
        const Value& find(std::uint32_t context, std::string_view word, const Make& make)
        {
            std::string key(reinterpret_cast<const char*>(&context), sizeof context);
            key += word;
            Part& part = parts_[Hash()(key) % parts_.size()];
            {
                const std::lock_guard lock(part.mutex);
                if (const auto known = part.values.find(key); known != part.values.end())
                    return known->second;
            }
            Value made = make();
            const std::lock_guard lock(part.mutex);
            return part.values.try_emplace(std::move(key), std::move(made)).first->second;
        }

      private:
        struct Part {
            std::mutex mutex;
            Map<Value> values;
        };
        std::array<Part, 64> parts_;
    };

    std::mutex mutex_;
    Map<std::uint32_t> contexts_;
    Table<std::vector<Glyph>> glyphs_;
    Table<std::vector<std::uint32_t>> hyphens_;
};

} // namespace stonehand
