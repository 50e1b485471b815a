#include "ink/paint_ink.hpp"

#include "ink/cover_path.hpp"
#include "ink/flatten_path.hpp"

namespace stonehand
{

void paint_path(Plates& plates, const Outline& path, Winding winding, const InkColour& colour,
                const InkManner& manner)
{
    plates.lay(cover_path(path, winding, plates.grid()), colour, manner);
}

void paint_stroke(Plates& plates, const Outline& path, const InkStroke& stroke, const InkColour& colour,
                  const InkManner& manner)
{
    const double tolerance = chord_tolerance / plates.grid().across;
    paint_path(plates, stroke_path(path, stroke, tolerance), Winding::NonZero, colour, manner);
}

} // namespace stonehand
