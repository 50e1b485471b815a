#include "ink/ink_image.hpp"

#include <algorithm>
#include <cassert>

#include "ink/cover_path.hpp"
#include "ink/placed_samples.hpp"

namespace stonehand
{

namespace
{

/// Where an image lies; nothing where it has no area or no samples.
Coverage cover_square(const InkSamples& samples, const PlaneMatrix& from_square, const PlateGrid& grid)
{
    const bool is_some = samples.width > 0 && samples.height > 0 && samples.components > 0;
    if (!is_some || !inverse(from_square)) return {};
    return cover_path(mapped(outline_around({0, 0, 1, 1}), from_square), Winding::NonZero, grid);
}

/// What a mask leaves of a coverage.
Coverage masked(const Coverage& coverage, PlacedSamples mask)
{
    Coverage left(coverage.first_row());
    for (int row = coverage.first_row(); row < coverage.end_row(); ++row) {
        for (const CoverSpan& span : coverage.row(row))
            for (int column = span.column; column < span.column + span.length; ++column) {
                const std::uint32_t let = mask.mean_at(column, row).front();
                const auto cover =
                    static_cast<std::uint16_t>((span.cover * let + full_cover / 2) / full_cover);
                left.add({column, 1, cover});
            }
        left.end_of_row();
    }
    return left;
}

void lay_samples(Plates& plates, const Coverage& coverage, PlacedSamples samples,
                 const std::vector<PlateRoute>& routes, InkBlend blend)
{
    for (int row = coverage.first_row(); row < coverage.end_row(); ++row)
        for (const CoverSpan& span : coverage.row(row))
            for (int column = span.column; column < span.column + span.length; ++column) {
                const std::vector<std::uint16_t>& amounts = samples.mean_at(column, row);
                for (const PlateRoute& route : routes)
                    plates.lay_on(route.plane, row, {column, 1, span.cover},
                                  route.amount ? amounts[*route.amount] : std::uint16_t{0}, blend);
            }
}

} // namespace

InkSamples samples_of(std::size_t width, std::size_t height, std::size_t components,
                      std::span<const std::uint8_t> bytes)
{
    assert(bytes.size() >= width * height * components && "rows without gaps");
    const std::size_t row_size = width * components;
    return {width, height, components, [bytes, row_size](std::size_t row, std::span<std::uint8_t> samples) {
                std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(row * row_size), row_size,
                            samples.begin());
            }};
}

void paint_image(Plates& plates, const InkImage& image, const PlaneMatrix& from_square,
                 const InkManner& manner)
{
    assert(image.plates.size() == image.samples.components && "each component has its plate");
    const PlateGrid& grid = plates.grid();
    Coverage seen = let_through(cover_square(image.samples, from_square, grid), manner.clip, manner.alpha);
    if (seen.is_empty()) return;
    if (image.mask.height > 0) seen = masked(seen, {image.mask, from_square, grid});
    const auto routes = plates.routes(image.source, image.plates, manner.overprint);
    lay_samples(plates, seen, {image.samples, from_square, grid}, routes, manner.blend);
}

void paint_mask(Plates& plates, const InkColour& colour, const InkSamples& mask,
                const PlaneMatrix& from_square, const InkManner& manner)
{
    const PlateGrid& grid = plates.grid();
    const Coverage seen = let_through(cover_square(mask, from_square, grid), manner.clip, manner.alpha);
    if (seen.is_empty()) return;
    InkManner here = manner; // what it says of clip and alpha is done
    here.clip = nullptr;
    here.alpha = 1;
    plates.lay(masked(seen, {mask, from_square, grid}), colour, here);
}

} // namespace stonehand
