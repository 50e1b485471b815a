#pragma once

// Private to font/: what stands behind a Font.

#include <bitset>
#include <memory>
#include <string>

#include <hb-ot.h>
#include <hb.h>

#include "font/font.hpp"

namespace stonehand
{

template <auto destroy>
struct Destroy {
    template <typename Thing>
    void operator()(Thing* thing) const
    {
        destroy(thing);
    }
};
using HbBlob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using HbSet = std::unique_ptr<hb_set_t, Destroy<hb_set_destroy>>;

/// Letters of Latin with their accents: asked for so often that a bit each pays.
constexpr char32_t common_characters = 0x250;

/// HarfBuzz's objects are made immutable, which lets threads share them.
struct Font::Impl {
    std::string family, style;
    std::filesystem::path path;
    unsigned index = 0;
    HbFace face;
    HbFont font; // scaled to font units
    FontMetrics metrics{};
    unsigned units_per_em = 1000;
    double design_size = 0, largest_size = 0;
    std::bitset<common_characters> has_common;
};

/// A table of a face; empty if there is none.
HbBlob table_of(hb_face_t* face, hb_tag_t tag);
std::string_view bytes_of(hb_blob_t* blob);
/// Big-endian numbers of a table, 0 past its end.
unsigned u16_at(std::string_view table, std::size_t offset);
int i16_at(std::string_view table, std::size_t offset);
std::uint32_t u32_at(std::string_view table, std::size_t offset);

} // namespace stonehand
