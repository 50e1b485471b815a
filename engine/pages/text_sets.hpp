#pragma once

#include <unordered_map>
#include <vector>

#include "pages/text_setter.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// Every text of a story, set in the room that its column has. First texts are wanted, then all of them are
/// set at once, on several threads; then they can be asked for, and others be wanted.
class TextSets
{
  public:
    explicit TextSets(const TextSetter& setter) : setter_(setter) {}
    void want(const TextBlock& block, const TextRoom& room);
    void want(const ColumnText& column);
    void set_all(unsigned jobs);

    const SetText& at(const TextBlock& block, const TextRoom& room) const;
    const SetColumns& at(const ColumnText& column) const;
    /// The same for a room that is known only now, by what stands above: it is set first, on this thread.
    const SetText& set_now(const TextBlock& block, const TextRoom& room);

  private:
    struct Wanted {
        const TextBlock* block;
        TextRoom room;
        bool operator==(const Wanted&) const = default;
    };
    struct WantedHash {
        std::size_t operator()(const Wanted& wanted) const
        {
            std::size_t hash = std::hash<const void*>()(wanted.block);
            for (const std::int64_t part :
                 {wanted.room.width.units(), std::int64_t{wanted.room.looseness} + 1,
                  std::int64_t{wanted.room.beside.lines}, wanted.room.beside.width.units()})
                hash = hash * 31 + static_cast<std::size_t>(part);
            return hash;
        }
    };

    const TextSetter& setter_;
    std::vector<Wanted> blocks_;
    std::vector<const ColumnText*> columns_;
    std::vector<std::shared_ptr<const SetText>> texts_;
    std::vector<std::shared_ptr<const SetColumns>> columns_set_;
    std::unordered_map<Wanted, std::size_t, WantedHash> place_of_block_; ///< only looked up, never walked
    std::unordered_map<const ColumnText*, std::size_t> place_of_column_;
};

/// The widths that the texts of a column are set in.
struct TextWidths {
    Length column;
    Length span; ///< of what stands across all columns, and of floats
    Length foot; ///< of notes
};

/// Wants every text of these blocks: of cells and alternatives too, and their notes at the foot's width.
void want_texts(const std::vector<Block>& blocks, const TextWidths& widths, TextSets& texts,
                const std::vector<ComputedStyle>& styles);

} // namespace stonehand
