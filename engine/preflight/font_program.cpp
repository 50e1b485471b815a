#include "preflight/font_program.hpp"

#include <utility>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_CID_H

namespace stonehand
{

struct FontProgram::Face {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    Face() = default;
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;
    ~Face()
    {
        if (face) FT_Done_Face(face);
        if (library) FT_Done_FreeType(library);
    }

    /// A bare CFF program with CIDs is asked for glyphs by these, one in OpenType by number.
    bool takes_cids() const { return FT_IS_CID_KEYED(face) && !FT_IS_SFNT(face); }
    bool select(FT_Encoding encoding) const { return FT_Select_Charmap(face, encoding) == 0; }
};

FontProgram::FontProgram(std::string bytes, std::unique_ptr<Face> face)
    : bytes_(std::move(bytes)), face_(std::move(face))
{
}

FontProgram::~FontProgram() = default;

std::unique_ptr<FontProgram> FontProgram::read(std::string bytes)
{
    std::unique_ptr<FontProgram> program(new FontProgram(std::move(bytes), std::make_unique<Face>()));
    Face& face = *program->face_;
    if (FT_Init_FreeType(&face.library) != 0) return nullptr;
    const auto* data = reinterpret_cast<const FT_Byte*>(program->bytes_.data());
    if (FT_New_Memory_Face(face.library, data, static_cast<FT_Long>(program->bytes_.size()), 0, &face.face) !=
        0)
        return nullptr;
    return program;
}

std::uint32_t FontProgram::glyphs() const
{
    return static_cast<std::uint32_t>(face_->face->num_glyphs);
}

std::optional<double> FontProgram::width(std::uint32_t glyph) const
{
    FT_Fixed advance = 0;
    if ((glyph >= glyphs() && !face_->takes_cids()) || face_->face->units_per_EM == 0) return std::nullopt;
    if (FT_Get_Advance(face_->face, glyph, FT_LOAD_NO_SCALE, &advance) != 0) return std::nullopt;
    return static_cast<double>(advance) * 1000 / face_->face->units_per_EM;
}

bool FontProgram::is_cid_keyed() const
{
    return FT_IS_CID_KEYED(face_->face);
}

void FontProgram::read_cids() const
{
    by_cid_.emplace();
    for (std::uint32_t glyph = 0; glyph < glyphs(); ++glyph) {
        FT_UInt cid = 0;
        if (FT_Get_CID_From_Glyph_Index(face_->face, glyph, &cid) == 0) by_cid_->emplace(cid, glyph);
    }
}

std::optional<std::uint32_t> FontProgram::glyph_of_cid(std::uint32_t cid) const
{
    if (face_->takes_cids()) return cid;
    if (!by_cid_) read_cids();
    const auto found = by_cid_->find(cid);
    return found == by_cid_->end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> FontProgram::glyph_named(const std::string& name) const
{
    if (!FT_HAS_GLYPH_NAMES(face_->face)) return std::nullopt;
    const FT_UInt glyph = FT_Get_Name_Index(face_->face, name.c_str());
    if (glyph == 0 && name != ".notdef") return std::nullopt;
    return glyph;
}

std::string FontProgram::name_of(std::uint32_t glyph) const
{
    // Names of PostScript have 127 bytes at most.
    char name[128] = {};
    if (!FT_HAS_GLYPH_NAMES(face_->face) || FT_Get_Glyph_Name(face_->face, glyph, name, sizeof name) != 0)
        return {};
    return name;
}

std::vector<FontProgram::Cmap> FontProgram::cmaps() const
{
    std::vector<Cmap> cmaps;
    for (FT_Int index = 0; index < face_->face->num_charmaps; ++index) {
        const FT_CharMap map = face_->face->charmaps[index];
        cmaps.push_back({map->platform_id, map->encoding_id});
    }
    return cmaps;
}

std::uint32_t FontProgram::glyph_by(const Cmap& cmap, std::uint32_t code) const
{
    for (FT_Int index = 0; index < face_->face->num_charmaps; ++index) {
        const FT_CharMap map = face_->face->charmaps[index];
        if (map->platform_id != cmap.platform || map->encoding_id != cmap.encoding) continue;
        if (FT_Set_Charmap(face_->face, map) == 0) return FT_Get_Char_Index(face_->face, code);
    }
    return 0;
}

std::uint32_t FontProgram::glyph_built_in(std::uint32_t code) const
{
    for (const FT_Encoding encoding : {FT_ENCODING_ADOBE_CUSTOM, FT_ENCODING_ADOBE_STANDARD})
        if (face_->select(encoding))
            if (const FT_UInt glyph = FT_Get_Char_Index(face_->face, code)) return glyph;
    return 0;
}

std::uint32_t FontProgram::glyph_of_character(std::uint32_t character) const
{
    return face_->select(FT_ENCODING_UNICODE) ? FT_Get_Char_Index(face_->face, character) : 0;
}

} // namespace stonehand
