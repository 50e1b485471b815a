#include <algorithm>
#include <new>

#include "font/font_impl.hpp"

namespace stonehand
{

namespace
{

using HbBuffer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;

hb_direction_t hb_direction(Direction direction)
{
    switch (direction) {
    case Direction::LeftToRight:
        return HB_DIRECTION_LTR;
    case Direction::RightToLeft:
        return HB_DIRECTION_RTL;
    case Direction::TopToBottom:
        return HB_DIRECTION_TTB;
    }
    return HB_DIRECTION_INVALID;
}

// Font units into units of Length at a size, rounded to the nearest, halves away from zero: exact, without a
// double.
class Scale
{
  public:
    Scale(Length size, unsigned units_per_em) : size_(size.units()), em_(units_per_em) {}
    std::int32_t operator()(hb_position_t position) const
    {
        const std::int64_t product = 2 * position * size_;
        return static_cast<std::int32_t>((product < 0 ? product - em_ : product + em_) / (2 * em_));
    }

  private:
    std::int64_t size_, em_;
};

HbBuffer filled_buffer(std::string_view text, std::uint32_t begin, std::uint32_t end)
{
    // A buffer a call: making one costs less than shaping a short word, and keeping one would tie it to a
    // thread.
    HbBuffer buffer(hb_buffer_create());
    unsigned flags = HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES;
    if (begin == 0) flags |= HB_BUFFER_FLAG_BOT;
    if (end == text.size()) flags |= HB_BUFFER_FLAG_EOT;
    hb_buffer_set_flags(buffer.get(), static_cast<hb_buffer_flags_t>(flags));
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), begin,
                       static_cast<int>(end - begin));
    return buffer;
}

std::vector<hb_feature_t> hb_features(const std::vector<Feature>& features)
{
    std::vector<hb_feature_t> result;
    result.reserve(features.size());
    for (const Feature& feature : features)
        result.push_back({HB_TAG(feature.tag[0], feature.tag[1], feature.tag[2], feature.tag[3]),
                          feature.value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    return result;
}

std::vector<Glyph> glyphs_of(hb_buffer_t* buffer, Direction direction, Scale scaled)
{
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<Glyph> glyphs(count);
    const bool down = direction == Direction::TopToBottom;
    for (unsigned i = 0; i < count; ++i) {
        const hb_glyph_position_t& place = positions[i];
        glyphs[i] = {
            .id = infos[i].codepoint,
            .cluster = infos[i].cluster,
            .advance = scaled(down ? -place.y_advance : place.x_advance),
            .inline_offset = scaled(down ? -place.y_offset : place.x_offset),
            .block_offset = scaled(down ? place.x_offset : place.y_offset),
            .unsafe_to_break =
                (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0,
        };
    }
    return glyphs;
}

// Marks that no anchor of the font has placed: they stand behind their letter.
unsigned loose_marks(hb_face_t* face, hb_buffer_t* buffer)
{
    unsigned count = 0, loose = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned i = 0; i < count; ++i) {
        const hb_glyph_position_t& place = positions[i];
        if (place.x_advance != 0 || place.x_offset != 0 || place.y_offset != 0) continue;
        if (hb_ot_layout_get_glyph_class(face, infos[i].codepoint) == HB_OT_LAYOUT_GLYPH_CLASS_MARK) ++loose;
    }
    return loose;
}

using HbUnicode = std::unique_ptr<hb_unicode_funcs_t, Destroy<hb_unicode_funcs_destroy>>;

HbUnicode composing_nothing()
{
    HbUnicode unicode(hb_unicode_funcs_create(hb_unicode_funcs_get_default()));
    hb_unicode_funcs_set_compose_func(
        unicode.get(),
        [](hb_unicode_funcs_t*, hb_codepoint_t, hb_codepoint_t, hb_codepoint_t*, void*) -> hb_bool_t {
            return false;
        },
        nullptr, nullptr);
    return unicode;
}

} // namespace

std::vector<Glyph> Font::shape(std::string_view text, std::uint32_t begin, std::uint32_t end, Length size,
                               Direction direction, const Language& language, std::string_view script,
                               const std::vector<Feature>& features) const
{
    const std::vector<hb_feature_t> wanted = hb_features(features);
    const auto shaped = [&](hb_unicode_funcs_t* unicode) {
        HbBuffer buffer = filled_buffer(text, begin, end);
        hb_buffer_set_unicode_funcs(buffer.get(), unicode);
        hb_buffer_set_direction(buffer.get(), hb_direction(direction));
        hb_buffer_set_script(buffer.get(),
                             hb_script_from_string(script.data(), static_cast<int>(script.size())));
        hb_buffer_set_language(buffer.get(), hb_language_from_string(language.tag.data(),
                                                                     static_cast<int>(language.tag.size())));
        // Without memory HarfBuzz leaves characters where glyphs should be.
        if (!hb_shape_full(impl_->font.get(), buffer.get(), wanted.data(),
                           static_cast<unsigned>(wanted.size()), nullptr) ||
            !hb_buffer_allocation_successful(buffer.get()))
            throw std::bad_alloc();
        return buffer;
    };
    HbBuffer buffer = shaped(hb_unicode_funcs_get_default());
    // HarfBuzz joins a letter and its first mark into what the font has ready, and leaves the other marks to
    // anchors that some fonts give to plain letters only (EB Garamond's ọ has none for a grave).
    if (const unsigned loose = loose_marks(impl_->face.get(), buffer.get()); loose > 0) {
        HbBuffer apart = shaped(composing_nothing().get());
        if (loose_marks(impl_->face.get(), apart.get()) < loose) buffer = std::move(apart);
    }
    return glyphs_of(buffer.get(), direction, Scale(size, impl_->units_per_em));
}

} // namespace stonehand
