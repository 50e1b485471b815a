#pragma once

#include <unordered_map>
#include <vector>

#include "pages/text_setter.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// Every text of a story, set at the width of its column. First texts are wanted, then all of them are set at
/// once, on several threads; then they can be asked for, and others be wanted.
class TextSets
{
  public:
    /// `looseness`: with so many lines more than are best for it, as one of its `others` has.
    void want(const TextBlock& block, Length width, int looseness = 0);
    void want(const ColumnText& column);
    void set_all(const TextSetter& setter, unsigned jobs);

    const SetText& at(const TextBlock& block, Length width, int looseness = 0) const;
    const SetColumns& at(const ColumnText& column) const;

  private:
    struct Wanted {
        const TextBlock* block;
        Length width;
        int looseness;
        bool operator==(const Wanted&) const = default;
    };
    struct WantedHash {
        std::size_t operator()(const Wanted& wanted) const
        {
            return (std::hash<const void*>()(wanted.block) * 31 +
                    static_cast<std::size_t>(wanted.width.units())) *
                       31 +
                   static_cast<std::size_t>(wanted.looseness + 1);
        }
    };

    std::vector<Wanted> blocks_;
    std::vector<const ColumnText*> columns_;
    std::vector<std::shared_ptr<const SetText>> texts_;
    std::vector<std::shared_ptr<const SetColumns>> columns_set_;
    std::unordered_map<Wanted, std::size_t, WantedHash> place_of_block_; ///< only looked up, never walked
    std::unordered_map<const ColumnText*, std::size_t> place_of_column_;
};

/// Wants every text of these blocks: of cells and alternatives too, and their notes at the foot's width.
void want_texts(const std::vector<Block>& blocks, Length width, Length foot_width, TextSets& texts);

} // namespace stonehand
