#include "pdf/structure_content.hpp"

#include <algorithm>

#include "story/role_name.hpp"

namespace stonehand
{

namespace
{

/// Parts of a table's grid: an empty cell stays, or the row would be ragged (UA 7.2-43).
bool is_table_part(Role role)
{
    return role == Role::THead || role == Role::TBody || role == Role::TR || role == Role::TH ||
           role == Role::TD;
}

void collect_pieces(const std::vector<PageContent>& contents, StructureContent& found)
{
    for (std::uint32_t page = 0; page < contents.size(); ++page) {
        const auto& sequences = contents[page].sequences;
        for (std::uint32_t i = 0; i < sequences.size(); ++i)
            found.pieces[static_cast<std::size_t>(sequences[i])].push_back({page, i});
    }
}

void unite(std::optional<PdfRect>& box, const PdfRect& other)
{
    if (!box)
        box = other;
    else
        box = PdfRect{std::min(box->left, other.left), std::min(box->bottom, other.bottom),
                      std::max(box->right, other.right), std::max(box->top, other.top)};
}

void collect_boxes(const Document& document, StructureContent& found)
{
    std::vector<const Page*> first_page(found.boxes.size());
    for (const Page& page : document.pages)
        for (const Mark& mark : page.marks) {
            const auto* picture = std::get_if<PictureMark>(&mark.form);
            if (!picture || mark.meaning.element == no_element) continue;
            const auto element =
                static_cast<std::size_t>(written_element(document.structure, mark.meaning.element));
            if (!first_page[element]) first_page[element] = &page;
            if (first_page[element] == &page)
                unite(found.boxes[element], pdf_rect(picture->box, page.trim.height));
        }
}

/// Which way lines run, as glyphs show it.
enum class Way : std::uint8_t { Unknown, Down, Across };

/// By element: of its own glyphs. Figures that share a cell stand upright in a vertical line: one glyph that
/// runs down is enough.
std::vector<Way> own_ways(const Document& document)
{
    std::vector<Way> ways(document.structure.elements.size(), Way::Unknown);
    for (const Page& page : document.pages)
        for (const Mark& mark : page.marks) {
            const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
            if (!glyphs || mark.meaning.element == no_element) continue;
            Way& way =
                ways[static_cast<std::size_t>(written_element(document.structure, mark.meaning.element))];
            const bool down = glyphs->turned || glyphs->run->direction == Direction::TopToBottom;
            if (way != Way::Down) way = down ? Way::Down : Way::Across;
        }
    return ways;
}

/// Backwards, as below: what has no glyphs of its own runs as all that stands in it does.
void find_vertical(const Document& document, StructureContent& found)
{
    const auto& elements = document.structure.elements;
    std::vector<Way> ways = own_ways(document);
    std::vector<bool> is_own(ways.size());
    for (std::size_t i = 0; i < ways.size(); ++i) is_own[i] = ways[i] != Way::Unknown;
    for (std::size_t i = elements.size(); i-- > 0;) {
        found.vertical[i] = ways[i] == Way::Down;
        if (ways[i] == Way::Unknown || elements[i].parent == no_element) continue;
        const auto parent = static_cast<std::size_t>(elements[i].parent);
        if (is_own[parent]) continue;
        const bool agrees = ways[parent] == Way::Unknown || ways[parent] == ways[i];
        ways[parent] = agrees ? ways[i] : Way::Across;
    }
}

/// Parents stand before their children: backwards, every element is settled before its parent.
void keep_what_has_content(const Structure& structure, StructureContent& found)
{
    const auto& elements = structure.elements;
    for (std::size_t i = elements.size(); i-- > 0;) {
        if (!found.pieces[i].empty() || !found.annotations[i].empty()) found.kept[i] = true;
        if (found.kept[i] && elements[i].parent != no_element)
            found.kept[static_cast<std::size_t>(elements[i].parent)] = true;
    }
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (is_table_part(elements[i].role) && elements[i].parent != no_element)
            found.kept[i] = found.kept[static_cast<std::size_t>(elements[i].parent)];
}

} // namespace

StructureContent collect_content(const StructureSources& sources)
{
    const Structure& structure = sources.document.structure;
    const std::size_t count = structure.elements.size();
    StructureContent found{
        std::vector<std::vector<ContentPiece>>(count), std::vector<std::vector<std::uint32_t>>(count),
        std::vector<std::optional<PdfRect>>(count), std::vector<bool>(count), std::vector<bool>(count)};
    collect_pieces(sources.contents, found);
    for (std::uint32_t i = 0; i < sources.links.size(); ++i)
        found.annotations[static_cast<std::size_t>(written_element(structure, sources.links[i].element))]
            .push_back(i);
    collect_boxes(sources.document, found);
    keep_what_has_content(structure, found);
    find_vertical(sources.document, found);
    return found;
}

} // namespace stonehand
