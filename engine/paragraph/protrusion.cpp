#include "paragraph/protrusion.hpp"

namespace stonehand
{

namespace
{

constexpr double thousandths = 1000;

#define EDGE(character, start, end)                                                                          \
    case character:                                                                                          \
        return {start / thousandths, end / thousandths};

Protrusion of_any_face(char32_t character)
{
    switch (character) {
#include "fonts/protrusion/any-face.inc"
    default:
        return {};
    }
}

Protrusion of_eb_garamond(char32_t character)
{
    switch (character) {
#include "fonts/protrusion/eb-garamond.inc"
    default:
        return of_any_face(character);
    }
}

#undef EDGE

} // namespace

ProtrusionOfFace protrusion_of_family(std::string_view family)
{
    return family.starts_with("EB Garamond") ? of_eb_garamond : of_any_face;
}

} // namespace stonehand
