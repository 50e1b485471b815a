#include "layout/read_palette.hpp"

#include "colour/inks.hpp"
#include "layout/attribute_values.hpp"
#include "layout/entries.hpp"

namespace stonehand
{

namespace
{

/// ISO 32000-1, annex C: a name has 127 bytes at most.
constexpr std::size_t longest_spot_name = 127;

/// The numbers of an attribute, each with its own range; nothing, told, if they are not as many as ranges.
struct Range {
    double least, most;
};
std::vector<double> numbers(const Attribute& attribute, const std::vector<Range>& ranges,
                            std::string_view form, Faults& faults)
{
    const auto words = words_of(attribute.value);
    if (words.size() != ranges.size()) {
        faults.tell(
            "bad-value", attribute.value_span,
            say("{} has {} numbers where there must be {}", attribute.name, words.size(), ranges.size()),
            say("write it as {}", quoted(form)));
        return {};
    }
    std::vector<double> read;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (const auto number = decimal(attribute, words[i], ranges[i].least, ranges[i].most, faults))
            read.push_back(*number);
    return read.size() == ranges.size() ? read : std::vector<double>{};
}

Cmyk read_inks(const Attribute& attribute, Faults& faults)
{
    constexpr Range percent{0, 100};
    const auto inks = numbers(attribute, {percent, percent, percent, percent}, "10 92 100 10", faults);
    if (inks.empty()) return {};
    return {inks[0] / 100, inks[1] / 100, inks[2] / 100, inks[3] / 100};
}

void read_lab(const Attribute& attribute, PaletteColour& colour, Faults& faults)
{
    const auto lab = numbers(attribute, {{0, 100}, {-128, 127}, {-128, 127}}, "43 53 45", faults);
    if (!lab.empty()) colour.lab = {lab[0], lab[1], lab[2]};
}

/// `All` and `None` are not inks (ISO 32000-1, 8.6.6.4), nor are the process inks to be had as spots.
void check_spot(const Attribute& attribute, Faults& faults)
{
    const std::string& name = attribute.value;
    const bool reserved = name == "All" || name == "None" || name == "Cyan" || name == "Magenta" ||
                          name == "Yellow" || name == "Black";
    if (reserved)
        faults.tell("bad-spot-name", attribute.value_span,
                    say("a spot ink cannot be called {}", quoted(name)),
                    say("that name has a meaning of its own in PDF: give the name that stands on the tin"));
    if (name.size() > longest_spot_name)
        faults.tell("bad-spot-name", attribute.value_span,
                    say("the name of a spot ink has {} bytes", name.size()), say("PDF allows 127 at most"));
}

PaletteColour read_colour(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    PaletteColour colour;
    colour.name = attributes.text("name");
    colour.screen = read_screen_colour(attributes.text("screen")).value_or(Rgb{});
    if (const Attribute* inks = attributes.find("cmyk")) colour.inks = read_inks(*inks, faults);
    if (const Attribute* spot = attributes.find("spot")) check_spot(*spot, faults);
    colour.spot = attributes.text("spot");
    if (const Attribute* lab = attributes.find("lab")) read_lab(*lab, colour, faults);
    if (const auto tint = attributes.decimal("tint", 0, 100)) colour.tint = *tint / 100;
    // Knocked out, black text would show paper where the plates do not meet (GWG 2022 R0009).
    colour.overprint =
        attributes.yes("overprint", colour.spot.empty() && is_black_alone(colour.inks) && colour.tint == 1);
    colour.span = element.span;
    return colour;
}

/// One ink cannot look two ways: its alternative would depend on which colour is met first.
void check_one_ink(const PaletteColour& colour, const Palette& palette, const Element& element,
                   Faults& faults)
{
    if (colour.spot.empty()) return;
    for (const PaletteColour& other : palette) {
        if (other.name == colour.name || other.spot != colour.spot) continue;
        if (other.inks == colour.inks && other.lab == colour.lab) continue;
        faults.tell("spot-differs", element.attribute("spot")->value_span,
                    say("the spot ink {} has other values for {}", quoted(colour.spot), quoted(other.name)),
                    say("give both the same cmyk and lab"), other.span);
        return;
    }
}

} // namespace

void read_palette(const Element& layout, Palette& palette, Faults& faults)
{
    GivenNames given(say("colour"), faults);
    for (const Element* element : children_named(child_named(layout, "palette"), "colour")) {
        if (!given.take(*element)) continue;
        PaletteColour colour = read_colour(*element, faults);
        check_one_ink(colour, palette, *element, faults);
        replace_or_add_named(palette, std::move(colour));
    }
}

} // namespace stonehand
