#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// The families of colour spaces (ISO 32000-1, table 62).
enum class SpaceKind {
    DeviceGray,
    DeviceRgb,
    DeviceCmyk,
    CalGray,
    CalRgb,
    Lab,
    IccBased,
    Indexed,
    Separation,
    DeviceN,
    Pattern,
    Unknown, ///< it cannot be read, or an image leaves it to its own bytes (JPEG 2000)
};

/// A colour space as a file describes it.
struct ColourSpace {
    SpaceKind kind = SpaceKind::Unknown;
    std::size_t components = 1;         ///< of a colour in it; of a Pattern those of `base`
    std::vector<std::string> colorants; ///< of Separation and DeviceN, in UTF-8 or what stands there
    std::shared_ptr<const ColourSpace>
        base;            ///< of Indexed; the alternate of an ink; of a Pattern, what uncoloured ones take
    PdfObject object;    ///< the array that describes it; nothing of a device space by its name
    std::string palette; ///< of Indexed: a byte for each component of `base`
};

using ColourSpacePtr = std::shared_ptr<const ColourSpace>;

/// An ink and how much of it: a plate is named as a Separation names it, the process inks Cyan, Magenta,
/// Yellow and Black.
struct InkAmount {
    std::string plate;
    double amount = 0; ///< 0 … 1
    bool operator==(const InkAmount&) const = default;
};

/// A colour that something is painted in.
struct PaintedColour {
    ColourSpacePtr space;        ///< never null, never Indexed
    std::vector<double> values;  ///< in that space
    std::vector<InkAmount> inks; ///< by the order of the space; none where it is no space of inks

    /// Whether it is the colour of the paper: no ink is laid down, or light is at its full.
    bool is_white() const;
    double amount(std::string_view plate) const;
    /// Whether it paints nothing at all, as the ink None does.
    bool is_nothing() const;
    /// How many inks are laid down.
    std::size_t inks_laid() const;
};

using ColourPtr = std::shared_ptr<const PaintedColour>;

/// Whether its colours are amounts of inks.
bool is_of_inks(const ColourSpace& space);
/// DeviceGray, DeviceRGB or DeviceCMYK.
ColourSpacePtr device_space(SpaceKind kind);
/// Reads a colour space: a name, of `resources` or of a device, or an array. Where `resources` have a default
/// for a space of the device it is that (ISO 32000-1, 8.6.5.6).
ColourSpacePtr read_colour_space(const PdfObject& space, const PdfObject& resources);
ColourSpacePtr read_colour_space(std::string_view name, const PdfObject& resources);

/// A colour by its values; too few are zeros, and what lies beyond a space's range is brought to it.
ColourPtr make_colour(const ColourSpacePtr& space, std::vector<double> values);
/// The colour that a space begins with (ISO 32000-1, table 74, CS).
ColourPtr initial_colour(const ColourSpacePtr& space);

} // namespace stonehand
