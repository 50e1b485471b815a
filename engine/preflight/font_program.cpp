#include "preflight/font_program.hpp"

#include <new>
#include <utility>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_CID_H
#include FT_OUTLINE_H

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

namespace
{

/// Takes the steps of an outline as FreeType tells them, in units of the font.
struct OutlineTaker {
    Outline outline;
    double units = 1000;

    PlanePoint at(const FT_Vector& point) const
    {
        return {static_cast<double>(point.x) / units, static_cast<double>(point.y) / units};
    }
    PlanePoint end() const { return outline.empty() ? PlanePoint() : outline.back().end(); }

    static OutlineTaker& of(void* taker) { return *static_cast<OutlineTaker*>(taker); }
    static int move(const FT_Vector* to, void* user)
    {
        OutlineTaker& taker = of(user);
        if (!taker.outline.empty()) taker.outline.push_back({OutlineStep::Kind::Close});
        taker.outline.push_back({OutlineStep::Kind::Move, {taker.at(*to)}});
        return 0;
    }
    static int line(const FT_Vector* to, void* user)
    {
        of(user).outline.push_back({OutlineStep::Kind::Line, {of(user).at(*to)}});
        return 0;
    }
    /// A curve of the second degree is one of the third whose points lie two thirds of the way.
    static int conic(const FT_Vector* control, const FT_Vector* to, void* user)
    {
        OutlineTaker& taker = of(user);
        const PlanePoint begin = taker.end(), middle = taker.at(*control), end = taker.at(*to);
        const auto near = [&](PlanePoint point) {
            return PlanePoint{(point.x + 2 * middle.x) / 3, (point.y + 2 * middle.y) / 3};
        };
        taker.outline.push_back({OutlineStep::Kind::Curve, {near(begin), near(end), end}});
        return 0;
    }
    static int cubic(const FT_Vector* one, const FT_Vector* two, const FT_Vector* to, void* user)
    {
        const OutlineTaker& taker = of(user);
        of(user).outline.push_back(
            {OutlineStep::Kind::Curve, {taker.at(*one), taker.at(*two), taker.at(*to)}});
        return 0;
    }
};

} // namespace

namespace
{

/// A machine without memory says nothing against a font.
bool failed(FT_Error error)
{
    if (FT_ERROR_BASE(error) == FT_Err_Out_Of_Memory) throw std::bad_alloc();
    return error != 0;
}

} // namespace

FontProgram::FontProgram(std::string bytes, std::unique_ptr<Face> face)
    : bytes_(std::move(bytes)), face_(std::move(face))
{
}

FontProgram::~FontProgram() = default;

std::unique_ptr<FontProgram> FontProgram::read(std::string bytes)
{
    std::unique_ptr<FontProgram> program(new FontProgram(std::move(bytes), std::make_unique<Face>()));
    Face& face = *program->face_;
    if (failed(FT_Init_FreeType(&face.library))) return nullptr;
    const auto* data = reinterpret_cast<const FT_Byte*>(program->bytes_.data());
    if (failed(FT_New_Memory_Face(face.library, data, static_cast<FT_Long>(program->bytes_.size()), 0,
                                  &face.face)))
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
    if (failed(FT_Get_Advance(face_->face, glyph, FT_LOAD_NO_SCALE, &advance))) return std::nullopt;
    return static_cast<double>(advance) * 1000 / face_->face->units_per_EM;
}

std::optional<Outline> FontProgram::outline(std::uint32_t glyph) const
{
    if ((glyph >= glyphs() && !face_->takes_cids()) || face_->face->units_per_EM == 0) return std::nullopt;
    if (failed(FT_Load_Glyph(face_->face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP))) return std::nullopt;
    if (face_->face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return std::nullopt;
    OutlineTaker taker;
    taker.units = face_->face->units_per_EM;
    const FT_Outline_Funcs steps{
        OutlineTaker::move, OutlineTaker::line, OutlineTaker::conic, OutlineTaker::cubic, 0, 0};
    if (FT_Outline_Decompose(&face_->face->glyph->outline, &steps, &taker) != 0) return std::nullopt;
    if (!taker.outline.empty()) taker.outline.push_back({OutlineStep::Kind::Close});
    return std::move(taker.outline);
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
