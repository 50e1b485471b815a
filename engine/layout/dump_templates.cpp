#include "layout/dump_templates.hpp"

#include <fmt/format.h>

#include "base/report.hpp"
#include "layout/layout_names.hpp"
#include "layout/read_length.hpp"

namespace stonehand
{

namespace
{

std::string line(int depth, std::string_view text)
{
    return std::string(static_cast<std::size_t>(depth) * 2, ' ') + std::string(text) + "\n";
}

std::string word(std::string_view name, std::string_view words, std::size_t index)
{
    return index == 0 ? "" : dump_attribute(name, word_at(words, index));
}

template <typename Choice>
std::string word(std::string_view name, std::string_view words, Choice choice)
{
    return word(name, words, static_cast<std::size_t>(choice));
}

std::string yes(std::string_view name, bool value)
{
    return value ? fmt::format(" {}", name) : "";
}
std::string number(std::string_view name, int value)
{
    return value == 0 ? "" : fmt::format(" {}={}", name, value);
}
std::string length(std::string_view name, const StyleLength& value)
{
    return value == StyleLength{} ? "" : dump_attribute(name, to_string(value));
}
std::string length(std::string_view name, Length value)
{
    return value == Length{} ? "" : dump_attribute(name, to_string(value));
}

std::string condition(std::string_view path, Pick pick, bool present, int at_least, int at_most)
{
    return fmt::format("{} {}{}{}{}", present ? "if" : "unless", path, word("pick", pick_words, pick),
                       number("at-least", at_least), number("at-most", at_most));
}

/// One line for each form, then what it holds.
struct TemplateDump {
    int depth;

    std::string operator()(const InlineText& form) const { return line(depth, quoted(form.text)); }
    std::string operator()(const InlineValue& form) const
    {
        const std::string joined = form.joined == ", " ? "" : dump_attribute("joined", quoted(form.joined));
        return line(depth, "value " + form.path + word("pick", pick_words, form.pick) + joined);
    }
    std::string operator()(const InlineTerm& form) const
    {
        return line(depth, "term " + form.name + word("pick", pick_words, form.pick));
    }
    std::string operator()(const InlineDate& form) const
    {
        return line(depth, "date " + form.path + dump_attribute("form", form.form) +
                               word("pick", pick_words, form.pick));
    }
    std::string operator()(const InlineOrdinal& form) const
    {
        return line(depth, "ordinal" + yes("stacked", form.stacked));
    }
    std::string operator()(const InlineFolio&) const { return line(depth, "folio"); }
    std::string operator()(const InlineSectionTitle& form) const
    {
        return line(depth,
                    fmt::format("section-title {}", form.level) + word("which", section_words, form.which));
    }
    std::string operator()(const InlinePageOf& form) const { return line(depth, "page-of " + form.path); }
    std::string operator()(const InlineBreak&) const { return line(depth, "break"); }
    std::string operator()(const InlineSpan& form) const
    {
        return line(depth, "span " + form.style) + inside(form.children);
    }
    std::string operator()(const BlockTemplate& form) const
    {
        return line(depth, "block" + dump_attribute("style", form.style) + dump_attribute("link", form.link) +
                               dump_attribute("link-to", form.link_to) +
                               dump_attribute("anchor", form.anchor)) +
               inside(form.children);
    }
    std::string operator()(const RowTemplate& form) const
    {
        return line(depth, "row" + dump_attribute("style", form.style)) + inside(form.cells);
    }
    std::string operator()(const CellTemplate& form) const
    {
        return line(depth, fmt::format("cell at={} width={}", to_string(form.at), to_string(form.width))) +
               inside(form.children);
    }
    std::string operator()(const ContentTemplate& form) const { return line(depth, "content " + form.path); }
    std::string operator()(const EachTemplate& form) const
    {
        const std::string pick =
            form.pick == Pick::All
                ? ""
                : dump_attribute("pick", word_at(pick_words, static_cast<std::size_t>(form.pick)));
        return line(depth, "each " + form.path + pick + length("between", form.between)) +
               inside(form.children);
    }
    std::string operator()(const IfTemplate& form) const
    {
        return line(depth, condition(form.path, form.pick, form.present, form.at_least, form.at_most)) +
               inside(form.children);
    }
    std::string operator()(const PictureTemplate& form) const
    {
        return line(depth, "picture " + form.path + length("width", form.width) +
                               dump_attribute("style", form.style));
    }
    std::string operator()(const SpaceTemplate& form) const
    {
        return line(depth, "space" + length("height", form.height) + yes("fill", form.fill) +
                               (form.minimum ? length("minimum", *form.minimum) : ""));
    }
    std::string operator()(const FitTemplate& form) const
    {
        return line(depth, "fit") + inside(form.alternatives);
    }
    std::string operator()(const AlternativeTemplate& form) const
    {
        return line(depth, "alternative" + number("max-lines", form.max_lines)) + inside(form.children);
    }

    std::string inside(const std::vector<Template>& children) const
    {
        return dump_templates(children, depth + 1);
    }
};

std::string place(const BoxPlace& place)
{
    std::string text = dump_attribute("edge", word_at(edge_words, static_cast<std::size_t>(place.edge))) +
                       length("x", place.x);
    if (place.line)
        text += dump_attribute("line", to_string(*place.line)) + yes("last-line", place.last_line);
    else if (place.below)
        text += dump_attribute("below", to_string(*place.below));
    else
        text += dump_attribute("y", to_string(place.y));
    return text + word("side", side_words, place.side);
}

std::string size(const Size& size)
{
    return fmt::format(" {} x {}", to_string(size.width), to_string(size.height));
}

struct BoxDump {
    int depth;
    std::string artifact;

    std::string operator()(const TextBox& form) const
    {
        const std::string above =
            form.above_line ? dump_attribute("above-line", to_string(*form.above_line)) : "";
        return line(depth, "text-box" + place(form.place) + length("width", form.width) + above +
                               (form.turned ? " turned" : "") + artifact) +
               dump_templates(form.children, depth + 1);
    }
    std::string operator()(const FieldBox& form) const
    {
        return line(depth, "field" + place(form.place) + size(form.size) + dump_attribute("fill", form.fill) +
                               dump_attribute("stroke", form.stroke) + length("thickness", form.thickness) +
                               length("radius", form.radius) + yes("bleeds", form.bleeds) + artifact);
    }
    std::string operator()(const ColumnBox& form) const
    {
        const std::string columns =
            form.columns == 1 ? "" : number("columns", form.columns) + length("column-gap", form.column_gap);
        return line(depth, "column" + place(form.place) + length("cell", form.cell) + columns +
                               dump_attribute("style", form.style) + yes("from-foot", form.from_foot) +
                               artifact) +
               dump_templates(form.children, depth + 1);
    }
    std::string operator()(const PictureBox& form) const
    {
        // Where the layout lies differs from machine to machine.
        const std::string name = form.source.substr(form.source.find_last_of('/') + 1);
        return line(depth,
                    "picture-box" + place(form.place) + size(form.size) + dump_attribute("of", form.path) +
                        (name.empty() ? "" : dump_attribute("src", quoted(name))) +
                        (form.alternative.empty() ? "" : dump_attribute("alt", quoted(form.alternative))) +
                        artifact);
    }
    std::string operator()(const BoxIf& form) const
    {
        return line(depth, condition(form.path, form.pick, form.present, form.at_least, form.at_most)) +
               dump_boxes(form.boxes, depth + 1);
    }
};

} // namespace

std::string dump_attribute(std::string_view name, std::string_view value)
{
    return value.empty() ? "" : fmt::format(" {}={}", name, value);
}

std::string dump_templates(const std::vector<Template>& templates, int depth)
{
    std::string text;
    for (const Template& one : templates) text += std::visit(TemplateDump{depth}, one.form);
    return text;
}

std::string dump_boxes(const std::vector<Box>& boxes, int depth)
{
    std::string text;
    for (const Box& box : boxes)
        text += std::visit(BoxDump{depth, word("artifact", artifact_words, box.artifact)}, box.form);
    return text;
}

} // namespace stonehand
