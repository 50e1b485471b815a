#include "image/svg_style.hpp"

#include <algorithm>
#include <array>

namespace stonehand
{

namespace
{

/// A property's value with what is needed to read it and to tell of it.
struct Declaration {
    std::string_view name, value;
    Span name_span, value_span;
};

/// Where a declaration goes.
struct Target {
    SvgStyle& style;
    const Palette& palette;
    SvgFaults& faults;
};

void tell_bad(const Declaration& property, const Message& remedy, const Target& target)
{
    target.faults.tell("bad-drawing", property.value_span,
                       say("{} is no value of {}", quoted(property.value), property.name), remedy);
}

void tell_unsupported(const Declaration& property, const Message& remedy, const Target& target)
{
    target.faults.tell("unsupported-drawing", property.value_span,
                       say("{}: {} is not set", property.name, property.value), remedy);
}

/// A colour that the screen shows as it shows one of the palette is that one, and has its inks.
DrawnPaint paint_of(const Rgb& colour, const Palette& palette)
{
    const auto found = std::ranges::find(palette, colour, &PaletteColour::screen);
    if (found == palette.end()) return colour;
    return Paint{static_cast<ColourId>(found - palette.begin()), 1, found->overprint};
}

std::optional<DrawnPaint> read_colour(std::string_view text, const Palette& palette)
{
    const auto named = std::ranges::find(palette, text, &PaletteColour::name);
    if (named != palette.end())
        return Paint{static_cast<ColourId>(named - palette.begin()), 1, named->overprint};
    const auto colour = read_svg_colour(text);
    return colour ? std::optional(paint_of(*colour, palette)) : std::nullopt;
}

constexpr Sentence colour_remedy =
    say("write a colour of the layout’s palette by its name, #rrggbb, rgb(…) or a "
        "colour word of SVG");

void read_paint(const Declaration& property, SvgPaint& paint, const Target& target)
{
    if (property.value == "none") {
        paint.kind = SvgPaint::Kind::None;
    } else if (property.value == "currentColor" || property.value == "currentcolor") {
        paint.kind = SvgPaint::Kind::Current;
    } else if (const auto colour = read_colour(property.value, target.palette)) {
        paint = {SvgPaint::Kind::Colour, *colour};
    } else if (property.value.starts_with("url(")) {
        tell_unsupported(property, say("gradients and patterns are not set: paint it with one colour"),
                         target);
    } else {
        tell_bad(property, colour_remedy, target);
    }
}

void read_fill(const Declaration& property, const Target& target)
{
    read_paint(property, target.style.fill, target);
}
void read_stroke(const Declaration& property, const Target& target)
{
    read_paint(property, target.style.stroke, target);
}

void read_current_colour(const Declaration& property, const Target& target)
{
    if (const auto colour = read_colour(property.value, target.palette))
        target.style.colour = *colour;
    else if (property.value != "currentColor")
        tell_bad(property, colour_remedy, target);
}

/// One of a property's words, by their order in the enumeration.
template <typename Enum, std::size_t size>
void read_word(const Declaration& property, const std::array<std::string_view, size>& words, Enum& value,
               const Target& target)
{
    const auto found = std::ranges::find(words, property.value);
    if (found == words.end())
        tell_bad(property, say("it may be {}", listed({words.begin(), words.end()})), target);
    else
        value = static_cast<Enum>(found - words.begin());
}

void read_rule(const Declaration& property, const Target& target)
{
    read_word(property, std::array<std::string_view, 2>{"nonzero", "evenodd"}, target.style.rule, target);
}
void read_cap(const Declaration& property, const Target& target)
{
    read_word(property, std::array<std::string_view, 3>{"butt", "round", "square"}, target.style.cap, target);
}
void read_join(const Declaration& property, const Target& target)
{
    if (property.value == "miter-clip" || property.value == "arcs")
        return tell_unsupported(property, say("it may be miter, round, bevel"), target);
    read_word(property, std::array<std::string_view, 3>{"miter", "round", "bevel"}, target.style.join,
              target);
}

void read_thickness(const Declaration& property, const Target& target)
{
    const auto length = read_svg_length(property.value);
    if (length && length->value >= 0)
        target.style.thickness = *length;
    else
        tell_bad(property, say("write a length that is not negative: 1.5 or 0.4mm"), target);
}

void read_miter_limit(const Declaration& property, const Target& target)
{
    const auto numbers = read_svg_numbers(property.value);
    if (numbers && numbers->size() == 1 && numbers->front() >= 1)
        target.style.miter_limit = numbers->front();
    else
        tell_bad(property, say("write a number, 1 or more"), target);
}

void read_dashes(const Declaration& property, const Target& target)
{
    constexpr std::string_view separators = ", \t\r\n";
    target.style.dashes.clear();
    if (property.value == "none") return;
    std::string_view left = property.value;
    for (std::size_t end = 0; !left.empty(); left.remove_prefix(end)) {
        left.remove_prefix(std::min(left.find_first_not_of(separators), left.size()));
        end = std::min(left.find_first_of(separators), left.size());
        if (end == 0) break;
        const auto length = read_svg_length(left.substr(0, end));
        if (!length || length->value < 0)
            return tell_bad(property, say("write lengths that are not negative, or none"), target);
        target.style.dashes.push_back(*length);
    }
}

void read_dash_offset(const Declaration& property, const Target& target)
{
    if (const auto length = read_svg_length(property.value))
        target.style.dash_offset = *length;
    else
        tell_bad(property, say("write a length"), target);
}

/// PDF/X-1a knows no transparency: what is seen through is refused, and what is not seen is not painted.
void read_opacity(const Declaration& property, bool& seen, const Target& target)
{
    std::string_view text = property.value;
    const bool percent = text.ends_with('%');
    if (percent) text.remove_suffix(1);
    const auto numbers = read_svg_numbers(text);
    if (!numbers || numbers->size() != 1) return tell_bad(property, say("write 1, or leave it out"), target);
    const double opacity = numbers->front() / (percent ? 100 : 1);
    seen = opacity > 0;
    if (seen && opacity < 1)
        tell_unsupported(
            property,
            say("what is printed cannot be seen through: write the lighter colour itself, with opacity 1"),
            target);
}

void read_fill_opacity(const Declaration& property, const Target& target)
{
    read_opacity(property, target.style.fill_seen, target);
}
void read_stroke_opacity(const Declaration& property, const Target& target)
{
    read_opacity(property, target.style.stroke_seen, target);
}
void read_group_opacity(const Declaration& property, const Target& target)
{
    bool seen = true;
    read_opacity(property, seen, target);
    target.style.shown = target.style.shown && seen;
}

void read_display(const Declaration& property, const Target& target)
{
    if (property.value == "none") target.style.shown = false;
}

void read_visibility(const Declaration& property, const Target& target)
{
    target.style.visible = property.value == "visible";
}

void refuse_clip(const Declaration& property, const Target& target)
{
    if (property.value != "none")
        tell_unsupported(property, say("release the clip or mask, and cut the shapes themselves"), target);
}
void refuse_filter(const Declaration& property, const Target& target)
{
    if (property.value != "none")
        tell_unsupported(property, say("take the filter away: blur and shadow need a JPEG or PNG"), target);
}
void refuse_marker(const Declaration& property, const Target& target)
{
    if (property.value != "none")
        tell_unsupported(property, say("convert markers and arrowheads to paths"), target);
}
void refuse_blending(const Declaration& property, const Target& target)
{
    if (property.value != "normal" && property.value != "auto")
        tell_unsupported(property, say("paint the mixed colour itself"), target);
}
void refuse_effect(const Declaration& property, const Target& target)
{
    if (property.value != "none") tell_unsupported(property, say("convert the stroke to a path"), target);
}
void refuse_order(const Declaration& property, const Target& target)
{
    if (property.value != "normal" && !property.value.starts_with("fill"))
        tell_unsupported(property, say("convert the stroke to a path, and lay it below"), target);
}
void refuse_transform(const Declaration& property, const Target& target)
{
    if (property.value != "none")
        tell_unsupported(property, say("write it as the attribute transform"), target);
}

struct PropertyRow {
    std::string_view name;
    void (*read)(const Declaration&, const Target&);
};

// In the order of the alphabet, to be searched.
constexpr std::array properties{
    PropertyRow{"clip-path", refuse_clip},
    PropertyRow{"color", read_current_colour},
    PropertyRow{"display", read_display},
    PropertyRow{"fill", read_fill},
    PropertyRow{"fill-opacity", read_fill_opacity},
    PropertyRow{"fill-rule", read_rule},
    PropertyRow{"filter", refuse_filter},
    PropertyRow{"marker", refuse_marker},
    PropertyRow{"marker-end", refuse_marker},
    PropertyRow{"marker-mid", refuse_marker},
    PropertyRow{"marker-start", refuse_marker},
    PropertyRow{"mask", refuse_clip},
    PropertyRow{"mix-blend-mode", refuse_blending},
    PropertyRow{"opacity", read_group_opacity},
    PropertyRow{"paint-order", refuse_order},
    PropertyRow{"stroke", read_stroke},
    PropertyRow{"stroke-dasharray", read_dashes},
    PropertyRow{"stroke-dashoffset", read_dash_offset},
    PropertyRow{"stroke-linecap", read_cap},
    PropertyRow{"stroke-linejoin", read_join},
    PropertyRow{"stroke-miterlimit", read_miter_limit},
    PropertyRow{"stroke-opacity", read_stroke_opacity},
    PropertyRow{"stroke-width", read_thickness},
    PropertyRow{"transform", refuse_transform},
    PropertyRow{"vector-effect", refuse_effect},
    PropertyRow{"visibility", read_visibility},
};
static_assert(std::ranges::is_sorted(properties, {}, &PropertyRow::name));

/// What is not of paths but of text, which is refused itself, of gradients, or of how fast a screen draws; a
/// drawing ends at its edges, whatever its overflow, and without blending there is nothing to isolate.
bool is_passed_over(std::string_view name)
{
    constexpr std::string_view families[] = {"color-", "flood-", "font", "shape-",
                                             "solid-", "stop-",  "text-"};
    constexpr std::string_view names =
        " alignment-baseline baseline-shift clip clip-rule cursor direction dominant-baseline "
        "enable-background image-rendering inline-size isolation kerning letter-spacing lighting-color "
        "line-height "
        "overflow pointer-events unicode-bidi white-space word-spacing writing-mode ";
    return std::ranges::any_of(families, [&](std::string_view family) { return name.starts_with(family); }) ||
           names.find(" " + std::string(name) + " ") != names.npos;
}

const PropertyRow* property_named(std::string_view name)
{
    const auto found = std::ranges::lower_bound(properties, name, {}, &PropertyRow::name);
    return found != properties.end() && found->name == name ? &*found : nullptr;
}

void read(const Declaration& property, const PropertyRow& row, const Target& target)
{
    // What is inherited stands in the style already.
    if (property.value != "inherit") row.read(property, target);
}

/// Declarations as CSS writes them in an attribute: `fill: none; stroke: #000`.
void read_declarations(const Attribute& style, const Target& target)
{
    const std::string_view text = style.value;
    const auto span_of = [&](std::string_view part) {
        const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
        return part.empty() ? style.value_span
                            : style.value_map.find(begin, begin + static_cast<std::uint32_t>(part.size()));
    };
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        end = std::min(text.find(';', begin), text.size());
        const std::string_view declaration = trimmed(text.substr(begin, end - begin));
        if (declaration.empty()) continue;
        const std::size_t colon = declaration.find(':');
        const std::string_view name = trimmed(declaration.substr(0, colon));
        const std::string_view value =
            colon == declaration.npos ? std::string_view{} : trimmed(declaration.substr(colon + 1));
        if (value.empty()) {
            target.faults.tell("bad-drawing", span_of(declaration),
                               say("{} is no declaration of a style", quoted(declaration)),
                               say("write it as fill: none; stroke: #000000"));
        } else if (const PropertyRow* row = property_named(name)) {
            read({name, value, span_of(name), span_of(value)}, *row, target);
        } else if (!name.starts_with('-') &&
                   !is_passed_over(name)) { // those of a program’s own begin with a hyphen
            target.faults.tell("unsupported-drawing", span_of(name),
                               say("the property {} is not set", quoted(name)),
                               say("take it away, or convert the object to a path"));
        }
    }
}

} // namespace

bool is_svg_property(std::string_view name)
{
    return is_passed_over(name) || (property_named(name) && name != "transform");
}

SvgStyle initial_svg_style(const Palette& palette)
{
    SvgStyle style;
    style.colour = paint_of(Rgb{}, palette);
    style.fill = {SvgPaint::Kind::Colour, style.colour};
    return style;
}

SvgStyle read_svg_style(const Element& element, const SvgStyle& parent, const Palette& palette,
                        SvgFaults& faults)
{
    SvgStyle style = parent;
    const Target target{style, palette, faults};
    for (const Attribute& attribute : element.attributes) {
        const PropertyRow* row = attribute.name == "transform" ? nullptr : property_named(attribute.name);
        if (row)
            read({attribute.name, trimmed(attribute.value), attribute.name_span, attribute.value_span}, *row,
                 target);
    }
    if (const Attribute* declared = element.attribute("style")) read_declarations(*declared, target);
    return style;
}

} // namespace stonehand
