#include "preflight/judge_paint.hpp"

#include <array>

#include "preflight/content_operators.hpp"
#include "preflight/is_among.hpp"
#include "preflight/judge_inline_image.hpp"

namespace stonehand
{

namespace
{

bool is_icc_cmyk(const PdfObject& space)
{
    constexpr std::int64_t inks = 4;
    return space[0].is("ICCBased") && space[1]["N"].integer() == inks;
}

/// ISO 32000-1, table 58: OP is for both where op is not there.
void set_overprint(const PdfObject& parameters, PlayedState& state)
{
    const auto strokes = parameters["OP"].boolean(), fills = parameters["op"].boolean();
    if (strokes) state.stroke.overprints = *strokes;
    if (fills || strokes) state.fill.overprints = fills.value_or(strokes.value_or(false));
    if (const auto mode = parameters["OPM"].integer()) state.overprint_mode = *mode;
}

} // namespace

void PaintJudge::play(std::string_view name, const Operand* last, PlayedState& state, PlayedStream& stream,
                      std::uint32_t page)
{
    colours_.use_operator(name, last, stream.resources, page);
    set_colour(name, last, state, stream);
    if (name == "gs" && last) set_overprint(stream.named("ExtGState", last->text), state);
    if (name == "sh" && last) stream.named("Shading", last->text);
    if (name == "EI" && last) paint_inline(*last, state, stream, page);
    if (fills(name)) use(state.fill, state, stream, page);
    if (strokes(name)) use(state.stroke, state, stream, page);
}

void PaintJudge::set_colour(std::string_view name, const Operand* last, PlayedState& state,
                            PlayedStream& stream)
{
    constexpr std::array<std::string_view, 4> filling{"g", "rg", "k", "cs"}, stroking{"G", "RG", "K", "CS"};
    const bool fills = is_among(name, filling);
    if (!fills && !is_among(name, stroking)) return;
    PaintState& paint = fills ? state.fill : state.stroke;
    const bool is_named = (name == "cs" || name == "CS") && last;
    paint.is_set = true;
    paint.is_icc_cmyk = false;
    if (name == "k" || name == "K" || (is_named && last->text == "DeviceCMYK"))
        paint.is_icc_cmyk = is_icc_cmyk(stream.resources["ColorSpace"]["DefaultCMYK"]);
    constexpr std::array<std::string_view, 4> unnamed{"DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern"};
    if (is_named && !is_among(last->text, unnamed))
        paint.is_icc_cmyk = is_icc_cmyk(stream.named("ColorSpace", last->text));
}

void PaintJudge::paint_inline(const Operand& image, const PlayedState& state, PlayedStream& stream,
                              std::uint32_t page)
{
    judge_inline_image(image, {page, stream.object}, findings_);
    for (const std::string_view key : {"IM", "ImageMask"})
        if (const Operand* mask = image.entry(key); mask && mask->text == "true")
            use(state.fill, state, stream, page);
    // Every other name is the resources' (ISO 32000-1, 8.9.7).
    constexpr std::array<std::string_view, 6> of_devices{"DeviceGray", "DeviceRGB", "DeviceCMYK",
                                                         "G",          "RGB",       "CMYK"};
    for (const std::string_view key : {"CS", "ColorSpace"})
        if (const Operand* space = image.entry(key);
            space && space->kind == Operand::Kind::Name && !is_among(space->text, of_devices))
            colours_.use(stream.named("ColorSpace", space->text), stream.resources, page);
}

void PaintJudge::show_text(const PlayedState& state, const PlayedStream& stream, std::uint32_t page)
{
    // ISO 32000-1, table 106: 0 fills, 1 strokes, 2 does both, 3 neither; from 4 on it clips too.
    const int mode = static_cast<int>(state.render_mode) % 4;
    if (mode == 0 || mode == 2) use(state.fill, state, stream, page);
    if (mode == 1 || mode == 2) use(state.stroke, state, stream, page);
}

void PaintJudge::paint_image(const PdfObject& image, const PlayedState& state, const PlayedStream& stream,
                             std::uint32_t page)
{
    if (image["ImageMask"].boolean() == true)
        use(state.fill, state, stream, page);
    else
        colours_.use(image["ColorSpace"], stream.resources, page);
}

void PaintJudge::use_shading(const PdfObject& shading, const PlayedStream& stream, std::uint32_t page)
{
    colours_.use(shading["ColorSpace"], stream.resources, page);
}

void PaintJudge::use(const PaintState& paint, const PlayedState& state, const PlayedStream& stream,
                     std::uint32_t page)
{
    if (!paint.is_set) colours_.use("DeviceGray", stream.resources, page);
    if (!paint.is_icc_cmyk || !paint.overprints || state.overprint_mode != 1 || told_page_ == page) return;
    findings_.add("A 6.2.4.2-2", {page, stream.object},
                  say("CMYK of a profile is painted in overprint mode 1 while it overprints"));
    told_page_ = page;
}

} // namespace stonehand
