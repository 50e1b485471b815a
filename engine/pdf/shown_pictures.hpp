#pragma once

#include <cstdint>
#include <vector>

#include "image/picture.hpp"
#include "pages/page.hpp"
#include "pdf/write_pdf.hpp"

namespace stonehand
{

/// A picture of a document, with all its marks.
struct ShownPicture {
    const Picture* picture = nullptr;
    Span span;                              ///< of its first mark
    Size largest;                           ///< the most width and the most height that a mark gives it
    std::vector<const std::string*> copies; ///< its file's bytes in memory, each place once
};

/// Every picture of a document, in the order of its first mark; those with the same bytes are one.
std::vector<ShownPicture> shown_pictures(const Document& document);

/// Whether `smaller` spares a quarter of `whole`, in pixels or in bytes. For less no picture is coded again,
/// which always costs it some of its sharpness (docs/decisions/0056).
constexpr bool is_worth_its_loss(std::uint64_t smaller, std::uint64_t whole)
{
    return smaller * 4 <= whole * 3;
}

/// The pixels that a picture keeps: all it has, or as many as `resolution` allows where it is largest. All of
/// them where fewer would not be worth the loss.
PixelSize kept_size(const ShownPicture& shown, const PictureResolution& resolution);

} // namespace stonehand
