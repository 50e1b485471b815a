#include "font/open_font.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "font/font_impl.hpp"

namespace stonehand
{

namespace
{

constexpr hb_tag_t os2_tag = HB_TAG('O', 'S', '/', '2');

bool has_table(hb_face_t* face, hb_tag_t tag)
{
    return !bytes_of(table_of(face, tag).get()).empty();
}

// OS/2, fsType: the lowest nibble says how the font may be embedded; of several bits the most lenient holds.
std::optional<FontFault> licence_fault(hb_face_t* face)
{
    const unsigned type = u16_at(bytes_of(table_of(face, os2_tag).get()), 8);
    if ((type & 0xf) == 0x2) return FontFault::Restricted;
    if ((type & 0x300) != 0) return FontFault::NoSubsetting; // 0x200: bitmaps only
    return std::nullopt;
}

std::optional<FontFault> fault_of(hb_face_t* face)
{
    if (hb_face_get_glyph_count(face) == 0) return FontFault::Unreadable;
    if (has_table(face, HB_TAG('f', 'v', 'a', 'r'))) return FontFault::Variable;
    if (!has_table(face, HB_TAG('g', 'l', 'y', 'f')) && !has_table(face, HB_TAG('C', 'F', 'F', ' ')))
        return FontFault::NoOutlines;
    return licence_fault(face);
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id)
{
    char text[128];
    unsigned size = sizeof text;
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text);
    return {text, size};
}

std::string style_of(hb_face_t* face)
{
    std::string style = name_of(face, HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY);
    return style.empty() ? name_of(face, HB_OT_NAME_ID_FONT_SUBFAMILY) : style;
}

// The number at the end of a family's name: 12 of “EB Garamond 12”.
double size_in_name(const std::string& family)
{
    const std::size_t space = family.rfind(' ');
    if (space == std::string::npos || space + 1 == family.size() || family.size() - space > 4) return 0;
    double size = 0;
    for (char c : family.substr(space + 1)) {
        if (c < '0' || c > '9') return 0;
        size = size * 10 + (c - '0');
    }
    return size;
}

// The `size` feature tells the design size and its range in tenths of a point.
void set_sizes(Font::Impl& impl, hb_face_t* face)
{
    unsigned design = 0, largest = 0;
    if (hb_ot_layout_get_size_params(face, &design, nullptr, nullptr, nullptr, &largest)) {
        impl.design_size = design / 10.0;
        impl.largest_size = largest / 10.0;
    } else
        impl.design_size = size_in_name(name_of(face, HB_OT_NAME_ID_FONT_FAMILY));
}

// A metric of the face as a share of the em; without one, of the glyph of `sample`.
double metric(const Font::Impl& impl, hb_ot_metrics_tag_t tag, char32_t sample, double otherwise)
{
    const double em = impl.units_per_em;
    hb_position_t position = 0;
    if (hb_ot_metrics_get_position(impl.font.get(), tag, &position) && position != 0) return position / em;
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents{};
    if (sample && hb_font_get_nominal_glyph(impl.font.get(), sample, &glyph) &&
        hb_font_get_glyph_extents(impl.font.get(), glyph, &extents))
        return extents.y_bearing / em;
    return otherwise;
}

FontMetrics metrics_of(const Font::Impl& impl)
{
    return {
        .ascent = metric(impl, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 0, 0.8),
        .descent = -metric(impl, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, 0, -0.2),
        .cap_height = metric(impl, HB_OT_METRICS_TAG_CAP_HEIGHT, U'H', 0.7),
        .x_height = metric(impl, HB_OT_METRICS_TAG_X_HEIGHT, U'x', 0.5),
        .underline_position = metric(impl, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, 0, -0.1),
        .underline_thickness = metric(impl, HB_OT_METRICS_TAG_UNDERLINE_SIZE, 0, 0.05),
    };
}

void note_common_characters(Font::Impl& impl)
{
    for (char32_t character = 0; character < common_characters; ++character) {
        hb_codepoint_t glyph = 0;
        impl.has_common[character] =
            hb_font_get_nominal_glyph(impl.font.get(), character, &glyph) && glyph != 0;
    }
}

} // namespace

Sentence describe(FontFault fault)
{
    switch (fault) {
    case FontFault::Unreadable:
        return say("is damaged, or not a font");
    case FontFault::NoOutlines:
        return say("has no outlines that a PDF can hold");
    case FontFault::Variable:
        return say("is a variable font, and a PDF holds one fixed instance of it");
    case FontFault::Restricted:
        return say("may not be embedded: its licence bits (OS/2, fsType) forbid it");
    case FontFault::NoSubsetting:
        break;
    case FontFault::TooLarge:
        return say("is too large");
    case FontFault::TooManyGlyphs:
        return say("has too many glyphs");
    }
    return say("may not be embedded in part: its licence bits (OS/2, fsType) forbid it");
}

std::variant<Font, FontFault> open_font(const std::filesystem::path& file, unsigned index, std::string family,
                                        const Limits& limits)
{
    // Mapped, not read: of a Han face of 25 MB a job touches a few hundred kilobytes.
    const HbBlob blob(hb_blob_create_from_file_or_fail(file.c_str()));
    if (!blob) return FontFault::Unreadable;
    if (hb_blob_get_length(blob.get()) > limits.font_bytes) return FontFault::TooLarge;
    if (index >= hb_face_count(blob.get())) return FontFault::Unreadable;
    HbFace face(hb_face_create(blob.get(), index));
    if (const auto fault = fault_of(face.get())) return *fault;
    if (hb_face_get_glyph_count(face.get()) > limits.font_glyphs) return FontFault::TooManyGlyphs;
    auto impl = std::make_unique<Font::Impl>();
    impl->family = std::move(family);
    impl->style = style_of(face.get());
    impl->path = file;
    impl->index = index;
    impl->units_per_em = std::max(1u, hb_face_get_upem(face.get()));
    set_sizes(*impl, face.get());
    hb_face_make_immutable(face.get());
    impl->face = std::move(face);
    impl->font.reset(hb_font_create(impl->face.get()));
    hb_font_make_immutable(impl->font.get());
    impl->metrics = metrics_of(*impl);
    note_common_characters(*impl);
    return Font(std::move(impl));
}

} // namespace stonehand
