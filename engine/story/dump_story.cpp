#include "story/dump_story.hpp"

#include <array>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

constexpr std::array<std::string_view, 35> role_names{
    "Document", "Part",      "Art",   "Sect",       "Div",     "H1",   "H2",   "H3", "H4",
    "H5",       "H6",        "P",     "BlockQuote", "Caption", "TOC",  "TOCI", "L",  "LI",
    "Lbl",      "LBody",     "Table", "THead",      "TBody",   "TR",   "TH",   "TD", "Figure",
    "Note",     "Reference", "Link",  "Span",       "Quote",   "Ruby", "RB",   "RT"};

std::string_view name_of(Role role)
{
    return role == Role::Content ? "content" : role_names[static_cast<std::size_t>(role)];
}

std::string points(Length length)
{
    return fmt::format("{:.2f}pt", length.in_points());
}

/// Writes blocks, each with what decides how it looks.
struct BlockWriter {
    const Story& story;
    const Layout& layout;
    std::string indent;
    std::string& out;

    void operator()(const TextBlock& text) const
    {
        const ComputedStyle& style = story.style(text.style);
        out += fmt::format("{}text {} {}/{} [{}] “{}”\n", indent, role_of(text.style),
                           points(style.font_size), points(style.line_height), text.language.tag, text.text);
        if (!text.marker.empty()) out += fmt::format("{}  marker “{}”\n", indent, text.marker);
        for (const TextRun& run : text.runs)
            if (run.style != text.style || run.language != text.language || run.purpose != RunPurpose::Text ||
                !run.link.empty())
                write_run(text, run);
        for (const TextBlock& note : text.notes) BlockWriter{story, layout, indent + "  note ", out}(note);
    }

    void write_run(const TextBlock& text, const TextRun& run) const
    {
        out += fmt::format("{}  run “{}” {} {} [{}]{}{}\n", indent,
                           text.text.substr(run.begin, run.end - run.begin), role_of(run.style),
                           points(story.style(run.style).font_size), run.language.tag,
                           run.link.empty() ? "" : " to " + run.link,
                           run.purpose == RunPurpose::Folio          ? " folio"
                           : run.purpose == RunPurpose::SectionTitle ? " section title"
                           : run.purpose == RunPurpose::NoteMark     ? " note mark"
                                                                     : "");
    }

    void operator()(const ParallelBlock& row) const
    {
        out += indent + "row\n";
        for (const ParallelBlock::Cell& cell : row.cells) {
            out += fmt::format("{}  cell {} {}\n", indent, points(cell.at), points(cell.width));
            write_all(cell.blocks, indent + "    ");
        }
    }

    void operator()(const PairBlock& pair) const
    {
        out += indent + "pair\n";
        for (const ParallelBlock::Cell* cell : {&pair.original, &pair.translation}) {
            out += fmt::format("{}  column {} {}\n", indent, points(cell->at), points(cell->width));
            write_all(cell->blocks, indent + "    ");
        }
    }
    void operator()(const PictureBlock& picture) const
    {
        if (picture.picture.drawing)
            out += fmt::format("{}drawing, {} wide\n", indent, points(picture.width));
        else
            out += fmt::format("{}picture {} by {} pixels, {} wide\n", indent, picture.picture.width,
                               picture.picture.height, points(picture.width));
    }
    void operator()(const RuleBlock& rule) const
    {
        out += fmt::format("{}rule {}\n", indent, points(rule.thickness));
    }
    void operator()(const SpaceBlock& space) const
    {
        out += fmt::format("{}space {}{}{}\n", indent, points(space.height),
                           space.fill ? " and all that is left" : "",
                           space.gives > Length{} ? fmt::format(" that gives {}", points(space.gives)) : "");
    }
    void operator()(const FitBlock& fit) const
    {
        for (const FitBlock::Alternative& alternative : fit.alternatives) {
            out += fmt::format("{}if at most {} lines\n", indent, alternative.max_lines);
            write_all(alternative.blocks, indent + "  ");
        }
    }

    void operator()(const FloatBlock& figure) const
    {
        constexpr const char* edges[] = {"none", "top", "bottom", "snap-block", "start", "end"};
        constexpr const char* reaches[] = {"", " as wide as the page", " over the page's edge"};
        out += fmt::format("{}float {}{}\n", indent, edges[static_cast<std::size_t>(figure.to)],
                           reaches[static_cast<std::size_t>(figure.reach)]);
        write_all(figure.blocks, indent + "  ");
    }

    void write_all(const std::vector<Block>& blocks, const std::string& deeper) const
    {
        for (const Block& block : blocks) std::visit(BlockWriter{story, layout, deeper, out}, block.form);
    }
    std::string role_of(StyleId id) const { return layout.fonts[story.style(id).font_role].role; }
};

struct BoxWriter {
    const BlockWriter& blocks;
    std::string& out;
    void operator()(const PlacedText& text) const
    {
        out += text.turned ? "  turned box\n" : "  box\n";
        blocks.write_all(text.blocks, "    ");
    }
    void operator()(const PlacedField& field) const
    {
        out += fmt::format("  field {} by {}\n", points(field.size.width), points(field.size.height));
    }
    void operator()(const ColumnText& column) const
    {
        out += fmt::format("  column “{}” cells {}\n", column.text.text, points(column.cell));
    }
    void operator()(const PlacedPicture& picture) const
    {
        out += fmt::format("  picture {}\n", points(picture.size.width));
    }
};

void dump_element(const Structure& structure, ElementId id, int depth, std::string& out)
{
    const StructureElement& element = structure[id];
    out += fmt::format("{:{}}{}{}{}\n", "", depth * 2, name_of(element.role),
                       element.language.tag.empty() ? "" : " [" + element.language.tag + "]",
                       element.alternative.empty() ? "" : " alt “" + element.alternative + "”");
    for (ElementId child : element.children) dump_element(structure, child, depth + 1, out);
}

} // namespace

std::string dump(const Story& story, const Layout& layout)
{
    std::string out;
    const BlockWriter writer{story, layout, "  ", out};
    for (const StoryPart& part : story.parts) {
        out += fmt::format("part {} on {} then {}\n", part.name, layout.masters[part.first_master].name,
                           layout.masters[part.master].name);
        for (const PlacedBox& box : part.first_boxes) std::visit(BoxWriter{writer, out}, box.form);
        writer.write_all(part.flow, "  ");
    }
    for (const OutlineEntry& entry : story.outline)
        out += fmt::format("outline {} “{}” [{}]\n", entry.level, entry.title, entry.language.tag);
    return out;
}

std::string dump(const Structure& structure)
{
    std::string out;
    if (!structure.elements.empty()) dump_element(structure, ElementId{0}, 0, out);
    return out;
}

} // namespace stonehand
