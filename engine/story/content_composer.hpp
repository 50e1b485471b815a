#pragma once

#include "edition/element_names.hpp"
#include "story/compose_content.hpp"
#include "story/text_builder.hpp"

namespace stonehand
{

/// One pass over the blocks of an essay or of standing text.
class ContentComposer
{
  public:
    ContentComposer(Composition& composition, const ContentRoots& roots) : composition_(composition)
    {
        for (const std::string_view root : roots) path_.push_back({root, {}, false});
    }

    /// The blocks below one element, in order.
    void add_blocks(const std::vector<ContentBlock>& blocks, const ContentPlace& place);
    /// What stands in a table's cell. Where nothing does, the cell's id leads to its row.
    std::vector<Block> compose_cell(const ContentBlock& cell, const ElementPath& path,
                                    const ContentPlace& place, AnchorId& row_anchor);
    std::vector<Block> take() { return std::move(blocks_); }

  private:
    void add_sibling(const ContentBlock& block, const ContentPlace& place, std::string_view& previous);
    bool leaves_flow(std::size_t block) const;
    void add_block(const ContentBlock& block, const ContentPlace& place);
    void dress_block(const ContentBlock& block, const ContentPlace& place);
    void add_text(const ContentBlock& block, Role role, const Dressing& dressing, const ContentPlace& place);
    void add_heading(const ContentBlock& block, const Dressing& dressing, const ContentPlace& place);
    void add_group(const ContentBlock& block, Role role, const Dressing& dressing, ContentPlace place);
    void add_section(const ContentBlock& block, const Dressing& dressing, ContentPlace place);
    void add_list(const ContentBlock& block, const Dressing& dressing, ContentPlace place);
    void add_item(const ContentBlock& item, std::string_view marker, const ContentPlace& place);
    void add_figure(const ContentBlock& block, const Dressing& dressing, ContentPlace place);
    void add_table(const ContentBlock& block, const Dressing& dressing, ContentPlace place);
    void add_caption(const ContentBlock& block, std::string_view term, int number, const ContentPlace& place);
    ContentPlace inside(const ContentBlock& block, Role role, StyleId style, ContentPlace place);
    void dress_group(std::size_t first, StyleId style);
    /// Numbers those of the blocks from `first` on that have no number yet.
    void number_blocks(std::size_t first, std::uint32_t number);
    void float_blocks(std::size_t first, const ContentBlock& block, const ContentPlace& place);
    /// Lets a block's id lead to the first of the blocks from `first` on that stands anywhere, if there is
    /// one.
    bool anchor_first(const ContentBlock& block, std::size_t first);

    Composition& composition_;
    ElementPath path_;
    bool paragraph_seen_ = false;
    std::vector<Block> blocks_;
};

/// The anchor of a block's id; none where it has no id.
AnchorId anchor_of(const ContentBlock& block, Composition& composition);

} // namespace stonehand
