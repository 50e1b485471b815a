#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/outline.hpp"

namespace stonehand
{

/// A font program that a PDF embeds, as FreeType reads it; only this file and its source know FreeType.
class FontProgram
{
  public:
    /// Nothing where it is no font that can be read. `bytes` are kept.
    static std::unique_ptr<FontProgram> read(std::string bytes);
    ~FontProgram();

    std::uint32_t glyphs() const;
    /// The width of a glyph, as `glyph_of_cid` or another tells it, in 1/1000 em; nothing where there is no
    /// such glyph.
    std::optional<double> width(std::uint32_t glyph) const;
    /// What a glyph looks like, in em, its curves of the third degree; nothing where there is no such glyph.
    std::optional<Outline> outline(std::uint32_t glyph) const;
    /// Whether the glyphs of a CFF font have CIDs of their own; else the CID is the glyph's number.
    bool is_cid_keyed() const;
    /// The glyph of a CID of a CID-keyed font.
    std::optional<std::uint32_t> glyph_of_cid(std::uint32_t cid) const;
    /// The glyph of this name; nothing where the font has none, or no names.
    std::optional<std::uint32_t> glyph_named(const std::string& name) const;

    /// The name of a glyph; empty where it has none.
    std::string name_of(std::uint32_t glyph) const;

    /// A cmap of a TrueType font, by its platform and encoding.
    struct Cmap {
        int platform, encoding;
        bool operator==(const Cmap&) const = default;
    };
    std::vector<Cmap> cmaps() const;
    /// The glyph of a character code by one of its cmaps; 0: none.
    std::uint32_t glyph_by(const Cmap& cmap, std::uint32_t code) const;
    /// The glyph of a code by the encoding built into a Type 1 or CFF font; 0: none.
    std::uint32_t glyph_built_in(std::uint32_t code) const;
    /// The glyph of a Unicode character, by a cmap or by the names of its glyphs; 0: none.
    std::uint32_t glyph_of_character(std::uint32_t character) const;

  private:
    struct Face;
    FontProgram(std::string bytes, std::unique_ptr<Face> face);
    void read_cids() const;

    std::string bytes_;
    std::unique_ptr<Face> face_;
    mutable std::optional<std::unordered_map<std::uint32_t, std::uint32_t>> by_cid_;
};

} // namespace stonehand
