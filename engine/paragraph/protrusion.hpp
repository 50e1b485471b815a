#pragma once

#include <string_view>

namespace stonehand
{

/// How far a character stands over the start and the end of its line, as shares of its advance: for the eye,
/// which leaves light marks out of the edge (Thành, “Micro-typographic extensions to the TeX typesetting
/// system”, 2000).
struct Protrusion {
    double start = 0, end = 0;
};

/// What is known of a face's characters: the tables stand in fonts/protrusion.
using ProtrusionOfFace = Protrusion (*)(char32_t character);

/// The table for a family, all optical cuts of it; that for any face where there is none.
ProtrusionOfFace protrusion_of_family(std::string_view family);

} // namespace stonehand
