#include "layout/read_masters.hpp"

#include <initializer_list>

#include "base/nearest.hpp"
#include "layout/attribute_values.hpp"
#include "layout/entries.hpp"
#include "layout/layout_names.hpp"
#include "layout/read_boxes.hpp"
#include "layout/read_length.hpp"

namespace stonehand
{

namespace
{

/// ISO 32000-1, annex C.2: pages are 3 to 14 400 units wide and high.
constexpr Length smallest_page = Length::points(3);
constexpr int most_lines = 10'000;
constexpr int most_columns = 12;

/// The master that another is like; nothing, told, if no such master stands before it.
const Master* model_of(const Element& element, const std::vector<Master>& masters, Faults& faults)
{
    const Attribute* like = element.attribute("like");
    if (!like) return nullptr;
    const auto found = std::ranges::find(masters, like->value, &Master::name);
    if (found != masters.end()) return &*found;
    std::vector<std::string> names;
    for (const Master& master : masters) names.push_back(master.name);
    faults.tell("unknown-master", like->value_span,
                say("no master {} stands before this one", quoted(like->value)),
                suggestion(like->value, names));
    return nullptr;
}

/// Where to point at: the first of these attributes that is there, else the element's name.
Span blame(const Element& element, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        if (const Attribute* attribute = element.attribute(name)) return attribute->value_span;
    return element.name_span;
}

void check_size(const Element& element, std::string_view name, Length size, Length bleed, Faults& faults)
{
    // A value that is wrong in itself has been told, and is 0 here.
    if (size < smallest_page || size > largest_length)
        faults.tell("page-size-limit", blame(element, {name}),
                    say("a page cannot have a {} of {}", name, to_string(size)),
                    say("it must be 3pt to 14400pt (5080mm)"));
    else if (size + 2 * bleed > largest_length)
        faults.tell("page-size-limit", blame(element, {"bleed", name}),
                    say("with its bleed the page has a {} of more than 14400pt", name),
                    say("make the bleed smaller"));
}

void tell_outside(const Element& element, std::initializer_list<std::string_view> names, Message message,
                  Faults& faults)
{
    faults.tell("frame-outside-page", blame(element, names), std::move(message),
                say("the frame must lie within the trimmed page"));
}

void check_horizontal_lines(const Element& element, const Master& master, Faults& faults)
{
    const Length last = master.first_baseline + master.grid * (master.lines - 1);
    if (master.first_baseline < Length{} || last > master.trim.height)
        tell_outside(element, {"lines", "grid", "first-baseline", "height"},
                     say("the last line stands at {}, but the page is {} high", to_string(last),
                         to_string(master.trim.height)),
                     faults);
}

/// Lines that stand side by side, each as long as the frame is high.
void check_vertical_lines(const Element& element, const Master& master, Faults& faults)
{
    if (master.frame_height <= Length{})
        return faults.tell("missing-value", element.name_span,
                           say("the frame has vertical lines, but no height"),
                           say("add frame-head=\"22mm\" and frame-height=\"156mm\""));
    const Length foot = master.frame_head + master.frame_height, width = master.grid * master.lines;
    if (foot > master.trim.height)
        tell_outside(element, {"frame-height", "frame-head", "height"},
                     say("the frame goes down to {}, but the page is {} high", to_string(foot),
                         to_string(master.trim.height)),
                     faults);
    if (width > master.frame_width)
        tell_outside(element, {"lines", "grid", "frame-width"},
                     say("{} lines at {} are {} wide, but the frame is {} wide", master.lines,
                         to_string(master.grid), to_string(width), to_string(master.frame_width)),
                     faults);
}

void check_frame(const Element& element, const Master& master, Faults& faults)
{
    if (master.lines == 0) return;
    if (master.grid <= Length{})
        faults.tell("missing-value", element.name_span, say("the frame has lines, but there is no grid"),
                    say("add grid=\"14pt\", from baseline to baseline"));
    if (master.frame_width <= Length{})
        faults.tell("missing-value", element.name_span, say("the frame has lines, but no width"),
                    say("add frame-width=\"98mm\""));
    const Length end = master.frame_start + master.frame_width;
    if (master.frame_start < Length{} || end > master.trim.width)
        tell_outside(element, {"frame-width", "frame-start", "width"},
                     say("the frame goes from {} to {}, but the page is {} wide",
                         to_string(master.frame_start), to_string(end), to_string(master.trim.width)),
                     faults);
    if (master.column_count > 1 && master.column_gap * (master.column_count - 1) >= master.measure())
        tell_outside(element, {"column-gap", "column-count", "frame-width"},
                     say("the white between its columns leaves nothing of the frame"), faults);
    if (master.original_width + master.translation_width > master.frame_width)
        tell_outside(element, {"translation-width", "original-width", "frame-width"},
                     say("the columns of two languages are {} wide together, but the frame is {} wide",
                         to_string(master.original_width + master.translation_width),
                         to_string(master.frame_width)),
                     faults);
    if (master.is_vertical())
        check_vertical_lines(element, master, faults);
    else
        check_horizontal_lines(element, master, faults);
    if (master.first_line < 0 || master.first_line > master.lines - 1)
        tell_outside(element, {"first-line", "lines"},
                     say("the text begins on line {}, but the frame has the lines 0 to {}",
                         to_string(master.first_line), master.lines - 1),
                     faults);
}

/// Boxes by line stand nowhere without a grid.
bool stands_on_grid(const std::vector<Box>& boxes)
{
    return std::ranges::any_of(boxes, [](const Box& box) {
        return std::visit(
            [](const auto& form) {
                if constexpr (requires { form.boxes; })
                    return stands_on_grid(form.boxes);
                else
                    return form.place.line.has_value();
            },
            box.form);
    });
}

Master read_master(const Element& element, const Master* model, const std::filesystem::path& folder,
                   Faults& faults)
{
    const AttributeReader attributes(element, faults);
    Master master = model ? *model : Master{};
    if (attributes.chosen("boxes", "inherited own") == 1) master.boxes.clear();
    master.name = attributes.text("name");
    master.span = element.span;
    master.trim = {attributes.length("width", Sign::Positive, master.trim.width),
                   attributes.length("height", Sign::Positive, master.trim.height)};
    master.bleed = attributes.length("bleed", Sign::NotNegative, master.bleed);
    master.mirrored = attributes.yes("mirrored", master.mirrored);
    master.grid = attributes.length("grid", Sign::Positive, master.grid);
    master.first_baseline = attributes.length("first-baseline", Sign::NotNegative, master.first_baseline);
    master.lines = attributes.whole("lines", 0, most_lines, master.lines);
    master.first_line = attributes.decimal("first-line", -most_lines, most_lines).value_or(master.first_line);
    master.writing_mode = static_cast<WritingMode>(
        attributes.chosen("writing-mode", writing_mode_words, static_cast<std::size_t>(master.writing_mode)));
    master.frame_head = attributes.length("frame-head", Sign::NotNegative, master.frame_head);
    master.frame_height = attributes.length("frame-height", Sign::Positive, master.frame_height);
    master.frame_start = attributes.length("frame-start", Sign::NotNegative, master.frame_start);
    master.frame_width = attributes.length("frame-width", Sign::Positive, master.frame_width);
    master.original_width = attributes.length("original-width", Sign::Positive, master.original_width);
    master.translation_width =
        attributes.length("translation-width", Sign::Positive, master.translation_width);
    master.column_count = attributes.whole("column-count", 1, most_columns, master.column_count);
    master.column_gap = attributes.length("column-gap", Sign::NotNegative, master.column_gap);
    master.columns_balanced =
        attributes.chosen("column-fill", "auto balance", master.columns_balanced ? 1 : 0) == 1;
    for (Box& box : read_boxes(element, folder, faults)) master.boxes.push_back(std::move(box));
    return master;
}

void check_master(const Element& element, const Master& master, Faults& faults)
{
    check_size(element, "width", master.trim.width, master.bleed, faults);
    check_size(element, "height", master.trim.height, master.bleed, faults);
    check_frame(element, master, faults);
    if (master.lines == 0 && master.grid <= Length{} && stands_on_grid(master.boxes))
        faults.tell("missing-value", element.name_span, say("boxes stand on lines, but there is no grid"),
                    say("add grid=\"14pt\" and first-baseline=\"25mm\""));
}

} // namespace

void read_masters(const Element& element, Layout& layout, const std::filesystem::path& folder, Faults& faults)
{
    GivenNames given(say("master"), faults);
    for (const Element* child : children_named(child_named(element, "masters"), "master")) {
        if (!given.take(*child)) continue;
        const Master* model = model_of(*child, layout.masters, faults);
        Master master = read_master(*child, model, folder, faults);
        // Without the master it is like, nothing is known of its page.
        if (model || !child->attribute("like")) check_master(*child, master, faults);
        replace_or_add_named(layout.masters, std::move(master));
    }
}

} // namespace stonehand
