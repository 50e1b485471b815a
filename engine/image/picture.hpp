#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/geometry.hpp"
#include "base/limits.hpp"
#include "base/report.hpp"

namespace stonehand
{

struct Drawing;
class Drawings;

/// Pixels across and down.
struct PixelSize {
    std::uint32_t width = 0, height = 0;
    bool operator==(const PixelSize&) const = default;
};

/// What a picture is made of; pixels are read only when a player asks. A drawing is its paths.
struct Picture {
    enum class Format { Jpeg, Png, Svg };
    Format format{};
    std::string path;                         ///< as told in diagnostics and the manifest
    std::shared_ptr<const std::string> bytes; ///< the file
    std::uint32_t width = 0, height = 0;      ///< in pixels; of a drawing, proportions only
    double horizontal_resolution = 0,
           vertical_resolution = 0; ///< in pixels an inch; 0 where the file states none
    int components = 3;             ///< 1, 3 or 4
    bool has_alpha = false;
    bool adobe_inverted = false;            ///< CMYK JPEG by Adobe: inks inverted
    std::string profile;                    ///< embedded ICC profile, if any
    std::shared_ptr<const Drawing> drawing; ///< of an SVG
};

/// The height of a picture of this width.
Length height_at(const Picture& picture, Length width);
/// The largest size of a picture's proportions within another.
Size fitted(const Picture& picture, Size room);

/// Pixels ready for a PDF: 8 bits a component, rows without padding; alpha apart.
struct Pixels {
    std::string colour, alpha;
    int components = 3;
};

/// Reads what a picture is, within limits, without decoding it; one of `drawings` is taken from there. Faults
/// are told at `reference`, the place that names the picture.
std::optional<Picture> read_picture(const std::filesystem::path& path, Span reference,
                                    const Drawings& drawings, Report& report, const Limits& limits = {});

/// Decodes a PNG.
std::optional<Pixels> read_pixels(const Picture& picture, Span reference, Report& report);

/// A JPEG in `size`, fewer pixels than it has, with its colours and profile as they were. Without a
/// change where it cannot be decoded within our limits of memory and time; nothing where it is broken, which
/// is told at `reference`.
std::optional<Picture> shrink_jpeg(const Picture& picture, PixelSize size, Span reference, Report& report);

} // namespace stonehand
