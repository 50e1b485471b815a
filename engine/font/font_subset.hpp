#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stonehand
{

/// What a PDF needs of a face, cut down to the glyphs in use.
struct FontSubset {
    enum class Format { TrueType, NameKeyedCff, CidKeyedCff };
    Format format{};
    std::string
        program; ///< the font file (glyf), or the bare `CFF ` table; empty if HarfBuzz could not cut it
    std::string postscript_name;
    std::vector<std::uint32_t>
        old_to_cid; ///< CID that content streams use for each old glyph id; 0 where unused
    std::vector<std::uint16_t> cid_to_gid; ///< TrueType: new glyph id for each CID
    double bounding_box[4] = {};           ///< in 1/1000 em
    double italic_angle = 0;               ///< in degrees, negative for letters that lean to the right
    double stem = 80;                      ///< in 1/1000 em, guessed from the weight
    bool italic = false, serif = true, fixed_pitch = false;
};

} // namespace stonehand
