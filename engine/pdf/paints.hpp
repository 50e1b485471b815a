#pragma once

#include <string>
#include <vector>

#include "colour/ink_converter.hpp"
#include "colour/inks.hpp"
#include "image/drawing.hpp"
#include "pdf/object_file.hpp"

namespace stonehand
{

/// Resolves what marks are painted with: on the screen to DeviceRGB, which the output intent says is sRGB; on
/// the press to process inks (DeviceCMYK) and spots (Separation).
class Paints
{
  public:
    static Paints for_screen(const Palette& palette) { return {palette, nullptr, SpotInks::Process}; }
    static Paints for_press(const Palette& palette, const InkConverter& converter, SpotInks spots)
    {
        return {palette, &converter, spots};
    }

    enum class Use { Fill, Stroke };
    /// The operators that set a colour: `.1 .2 .3 rg`, `/S0 cs .5 scn`.
    std::string operators(const DrawnPaint& paint, Use use) const;
    /// Whether it leaves what lies below on the other plates: on the press only.
    bool overprints(const DrawnPaint& paint) const;
    bool is_press() const { return converter_ != nullptr; }

    /// The spots among them, each once, in the order of the palette.
    std::vector<PaletteColour> spots() const;
    /// A spot's name in resources.
    std::string spot_name(const std::string& spot) const;

  private:
    Paints(const Palette& palette, const InkConverter* converter, SpotInks spots)
        : palette_(palette), converter_(converter), spots_(spots)
    {
    }
    Inks inks(const DrawnPaint& paint) const;

    const Palette& palette_;
    const InkConverter* converter_; ///< null on the screen
    SpotInks spots_;
};

/// The name of a state of overprinting in resources.
std::string overprint_state_name(bool fills, bool strokes);

/// Writes the spots as Separations (ISO 32000-1, 8.6.6.4), each with its process inks as alternative, and the
/// states of overprinting. Answers what content streams need among their resources:
/// `/ColorSpace<<…>>/ExtGState<<…>>`; nothing on the screen. Of the palette's spots only those that `used`
/// names are written.
std::string write_paint_resources(ObjectFile& file, const Paints& paints,
                                  const std::vector<std::string>& used);

} // namespace stonehand
