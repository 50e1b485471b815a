#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ink/coverage.hpp"
#include "ink/plate_grid.hpp"

namespace stonehand
{

/// How much of an ink a colour asks for. Plates are named as a Separation names them, the process inks Cyan,
/// Magenta, Yellow and Black. All is every plate, those to come included; None is no plate.
struct PlateAmount {
    std::string plate;
    double amount = 0; ///< 0 … 1; what lies beyond is brought to it
    bool operator==(const PlateAmount&) const = default;
};

/// Which plates a colour has a say in, its amounts or zero, when it overprints (ISO 32000-1, table 149).
enum class InkSource {
    DirectCmyk, ///< DeviceCMYK as an operator gives it: the process plates, by mode 1 those not zero
    Process,    ///< DeviceGray, ICCBased …, and DeviceCMYK of an image or a shading: the process plates
    Named,      ///< Separation, DeviceN: those that it names
};

/// A colour as inks. A process colour that does not name a process plate has none of it.
struct InkColour {
    InkSource source = InkSource::DirectCmyk;
    std::vector<PlateAmount> amounts;
};

enum class InkOverprint {
    KnockOut, ///< plates that the colour does not name are left blank below it
    Mode0,    ///< OPM 0: it paints the plates that its source has a say in
    Mode1,    ///< OPM 1: of those, DeviceCMYK given directly leaves alone where it is zero
};

/// The blend modes whose outcome on a plate can be told from that plate alone (ISO 32000-1, table 136).
enum class InkBlend { Normal, Multiply };

/// How a mark is laid upon what is there already.
struct InkManner {
    double alpha = 1; ///< 0 … 1
    InkOverprint overprint = InkOverprint::KnockOut;
    InkBlend blend = InkBlend::Normal;
    InkClip clip;
};

/// The most plates kept: DeviceN has at most 32 inks (ISO 32000-1, table C.1).
constexpr std::size_t most_plates = 36;

/// A plate that a colour changes: by which of its amounts; none: it is left blank.
struct PlateRoute {
    std::size_t plane = 0; ///< as `Plates` counts them
    std::optional<std::size_t> amount;
    bool operator==(const PlateRoute&) const = default;
};

/// How much ink lies where on a page, a plane for each plate: first the four process inks, then spots in the
/// order they came.
class Plates
{
  public:
    explicit Plates(const PlaneBox& box, double dots_per_inch = 72);

    const PlateGrid& grid() const { return grid_; }
    const std::vector<std::string>& names() const { return names_; }
    /// Of `names()[plate]`: pixel by pixel, row after row, 65 535 where the ink is full.
    const std::vector<std::uint16_t>& plane(std::size_t plate) const { return planes_[plate]; }
    /// The same, 0 … 1.
    double amount(std::string_view plate, int column, int row) const;
    std::optional<std::size_t> find(std::string_view plate) const;
    /// False where there were more than `most_plates`: those that came last are not kept.
    bool is_complete() const { return is_complete_; }

    /// Lays a colour upon what is covered. Of a pixel that is covered in part only that part changes.
    void lay(const Coverage& coverage, const InkColour& colour, const InkManner& manner);

    /// Which plates a colour of these changes; plates that were not there come to be.
    std::vector<PlateRoute> routes(InkSource source, const std::vector<std::string>& plates,
                                   InkOverprint overprint);
    /// Lays an amount (0 … 65 535) of one ink; the plane is of a route.
    void lay_on(std::size_t plane, int row, const CoverSpan& span, std::uint16_t amount, InkBlend blend);

  private:
    std::optional<std::size_t> plane_of(std::string_view plate);

    PlateGrid grid_;
    std::vector<std::string> names_;
    std::vector<std::vector<std::uint16_t>> planes_;
    // What a spot carries that was not named yet, of marks on all plates; empty: nothing.
    std::vector<std::uint16_t> unnamed_;
    bool is_complete_ = true;
};

} // namespace stonehand
