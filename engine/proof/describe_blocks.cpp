#include "proof/describe_blocks.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "proof/around.hpp"
#include "proof/proof_units.hpp"
#include "sheets/mark_box.hpp"
#include "story/role_name.hpp"

namespace stonehand
{

namespace
{

/// Whether an element stands in the text of a block, and is not one itself.
bool is_inline(Role role)
{
    switch (role) {
    case Role::Lbl:
    case Role::LBody:
    case Role::Reference:
    case Role::Link:
    case Role::Span:
    case Role::Quote:
    case Role::Ruby:
    case Role::RB:
    case Role::RT:
    case Role::Content:
        return true;
    case Role::Document:
    case Role::Part:
    case Role::Art:
    case Role::Sect:
    case Role::Div:
    case Role::H1:
    case Role::H2:
    case Role::H3:
    case Role::H4:
    case Role::H5:
    case Role::H6:
    case Role::P:
    case Role::BlockQuote:
    case Role::Caption:
    case Role::TOC:
    case Role::TOCI:
    case Role::L:
    case Role::LI:
    case Role::Table:
    case Role::THead:
    case Role::TBody:
    case Role::TR:
    case Role::TH:
    case Role::TD:
    case Role::Figure:
    case Role::Note:
        return false;
    }
    return false;
}

ElementId block_of(ElementId element, const Structure& structure)
{
    while (is_inline(structure[element].role) && structure[element].parent != no_element)
        element = structure[element].parent;
    return element;
}

struct Block {
    ElementId element{};
    std::string text;
    std::optional<Rect> box;
    ElementId last{}; ///< that its text ends with
};

/// What a run says; U+00AD and U+2028 only steer its lines.
std::string said_by(const GlyphRun& run)
{
    std::string text = run.text;
    for (const auto& [sign, said] : {std::pair("\u00AD", ""), std::pair("\u2028", " ")})
        for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at))
            text.replace(at, std::string_view(sign).size(), said);
    return text;
}

class BlockGatherer
{
  public:
    explicit BlockGatherer(const BlockSources& from) : structure_(from.document.structure), order_(from.order)
    {
    }

    void add(const Mark& mark)
    {
        if (mark.meaning.element == no_element) return;
        Block& block = block_at(block_of(mark.meaning.element, structure_));
        if (const auto box = box_of(mark)) block.box = block.box ? around(*block.box, *box) : *box;
        if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form))
            if (!glyphs->line_end_hyphen) say(block, mark.meaning.element, said_by(*glyphs->run));
    }

    /// In the order of reading.
    std::map<std::size_t, Block> take() { return std::move(blocks_); }

  private:
    Block& block_at(ElementId element)
    {
        Block& block = blocks_[order_[static_cast<std::size_t>(element)]];
        block.element = element;
        return block;
    }

    /// A figure before a note or an item is no part of its first word.
    void say(Block& block, ElementId element, const std::string& text)
    {
        const bool apart =
            !block.text.empty() && block.last != element &&
            (structure_[block.last].role == Role::Lbl || structure_[element].role == Role::Lbl);
        if (apart && block.text.back() != ' ') block.text += ' ';
        block.text += text;
        block.last = element;
    }

    const Structure& structure_;
    const std::vector<std::size_t>& order_;
    std::map<std::size_t, Block> blocks_;
};

/// The language of an element, where it is not the document's.
std::string language_of(ElementId element, const Document& document)
{
    for (; element != no_element; element = document.structure[element].parent)
        if (const std::string& tag = document.structure[element].language.tag; !tag.empty())
            return tag == document.info.language.tag ? "" : tag;
    return {};
}

/// `edition.xml:57`, the file by its own name.
std::string place_of(Span span, const Sources& sources)
{
    if (span.file == no_file) return {};
    const std::string& path = sources.file(span.file).path;
    return fmt::format("{}:{}", path.substr(path.find_last_of('/') + 1),
                       sources.place(span.file, span.begin).line);
}

} // namespace

std::vector<std::size_t> reading_order(const Structure& structure)
{
    std::vector<std::size_t> order(structure.elements.size());
    std::vector<ElementId> waiting;
    if (!order.empty()) waiting.push_back(ElementId{0});
    for (std::size_t next = 0; !waiting.empty(); ++next) {
        const ElementId element = waiting.back();
        waiting.pop_back();
        order[static_cast<std::size_t>(element)] = next;
        const auto& children = structure[element].children;
        waiting.insert(waiting.end(), children.rbegin(), children.rend());
    }
    return order;
}

std::vector<Span> describe_blocks(const Page& page, const BlockSources& from, JsonText& json)
{
    std::vector<Span> spans;
    BlockGatherer gatherer(from);
    for (const Mark& mark : page.marks) gatherer.add(mark);
    json.begin_array();
    for (const auto& [order, block] : gatherer.take()) {
        const StructureElement& element = from.document.structure[block.element];
        const bool is_figure = element.role == Role::Figure && block.text.empty();
        if (!block.box) continue;
        spans.push_back(element.span);
        const ProofBox box = proof_box(*block.box);
        json.begin_array().text(role_name(element.role)).text(is_figure ? element.alternative : block.text);
        json.text(language_of(block.element, from.document)).text(place_of(element.span, from.sources));
        json.number(box.x).number(box.y).number(box.width).number(box.height).end_array();
    }
    json.end_array();
    return spans;
}

} // namespace stonehand
