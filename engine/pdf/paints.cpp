#include "pdf/paints.hpp"

#include <algorithm>
#include <initializer_list>
#include <variant>

#include <fmt/format.h>

#include "pdf/number_text.hpp"
#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

std::string operation(std::initializer_list<double> shares, std::string_view name)
{
    std::string text;
    for (const double share : shares) {
        append_share(text, share);
        text.push_back(' ');
    }
    text += name;
    return text + '\n';
}

std::string cmyk_array(const Cmyk& inks)
{
    std::string text = "[";
    for (const double share : {inks.cyan, inks.magenta, inks.yellow, inks.black}) {
        if (text.size() > 1) text.push_back(' ');
        append_share(text, share);
    }
    return text + "]";
}

/// A tint stands for as much of every process ink (ISO 32000-1, 7.10.3).
std::string separation(const PaletteColour& colour)
{
    return fmt::format("[/Separation{}/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1{}/N 1>>]",
                       name_object(colour.spot), cmyk_array(colour.inks));
}

} // namespace

Inks Paints::inks(const DrawnPaint& paint) const
{
    if (const auto* colour = std::get_if<Rgb>(&paint)) {
        Inks inks;
        inks.process = converter_->inks_of(*colour);
        inks.overprint = is_black_alone(inks.process);
        return inks;
    }
    return inks_of(std::get<Paint>(paint), palette_, spots_);
}

std::vector<PaletteColour> Paints::spots() const
{
    std::vector<PaletteColour> spots;
    if (!is_press()) return spots;
    for (const PaletteColour& colour : palette_) {
        const auto same = [&](const PaletteColour& other) { return other.spot == colour.spot; };
        if (is_spot(colour, spots_) && std::none_of(spots.begin(), spots.end(), same))
            spots.push_back(colour);
    }
    return spots;
}

std::string Paints::spot_name(const std::string& spot) const
{
    // The place of the palette's first colour in this ink: one name, one number.
    const auto found = std::find_if(palette_.begin(), palette_.end(),
                                    [&](const PaletteColour& colour) { return colour.spot == spot; });
    return fmt::format("S{}", found - palette_.begin());
}

std::string Paints::operators(const DrawnPaint& paint, Use use) const
{
    const bool fills = use == Use::Fill;
    if (!is_press()) {
        const Rgb value = screen_value(paint, palette_);
        return operation({value.red, value.green, value.blue}, fills ? "rg" : "RG");
    }
    const Inks laid = inks(paint);
    if (laid.spot.empty()) {
        const auto& [cyan, magenta, yellow, black] = laid.process;
        return operation({cyan, magenta, yellow, black}, fills ? "k" : "K");
    }
    return fmt::format("/{} {} ", spot_name(laid.spot), fills ? "cs" : "CS") +
           operation({laid.tint}, fills ? "scn" : "SCN");
}

bool Paints::overprints(const DrawnPaint& paint) const
{
    return is_press() && inks(paint).overprint;
}

std::string overprint_state_name(bool fills, bool strokes)
{
    return fmt::format("O{}", (fills ? 1 : 0) + (strokes ? 2 : 0));
}

std::string write_paint_resources(ObjectFile& file, const Paints& paints,
                                  const std::vector<std::string>& used)
{
    if (!paints.is_press()) return {};
    std::string spaces, states;
    for (const PaletteColour& colour : paints.spots())
        if (std::find(used.begin(), used.end(), colour.spot) != used.end())
            spaces +=
                fmt::format("/{} {}", paints.spot_name(colour.spot), reference(file.add(separation(colour))));
    for (const bool strokes : {false, true})
        for (const bool fills : {false, true})
            // All three are written out: what was set before must not be guessed (fact sheet
            // print-production, 6.8).
            states += fmt::format("/{}<</Type/ExtGState/OP {}/op {}/OPM 1>>",
                                  overprint_state_name(fills, strokes), strokes, fills);
    std::string text = "/ExtGState<<" + states + ">>";
    if (!spaces.empty()) text += "/ColorSpace<<" + spaces + ">>";
    return text;
}

} // namespace stonehand
