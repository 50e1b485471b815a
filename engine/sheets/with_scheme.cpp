#include "sheets/with_scheme.hpp"

namespace stonehand
{

Length block_thickness(const Imposition& imposition, std::size_t pages)
{
    return static_cast<std::int64_t>((pages + 1) / 2) * imposition.stock.caliper();
}

Imposition with_scheme(Imposition imposition, std::size_t pages)
{
    if (!imposition.by_thickness || block_thickness(imposition, pages) <= thickest_stitched)
        return imposition;
    imposition.scheme = Scheme::Perfect;
    if (imposition.sheet_pages == 0) imposition.sheet_pages = 4;
    return imposition;
}

} // namespace stonehand
