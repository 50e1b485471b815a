#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "colour/ink_conversion.hpp"
#include "colour/paint.hpp"
#include "colour/profile.hpp"

namespace stonehand
{

/// Brings what has no inks of its own into those of a printing condition. Constant: safe to share between
/// threads.
class InkConverter
{
  public:
    /// `screen` is what pictures without a profile are in; `press` a CMYK profile. Nothing where LittleCMS
    /// does not find what it needs in them.
    static std::optional<InkConverter> make(const Profile& screen, const Profile& press,
                                            InkConversion conversion);

    InkConverter(InkConverter&&) noexcept;
    InkConverter& operator=(InkConverter&&) noexcept;
    ~InkConverter();

    /// The inks of a screen colour. Grays are black ink alone: an unsteady press must not tint them.
    Cmyk inks_of(const Rgb& colour) const;
    /// Samples (8 bits, 3 or 4 components, 255 is light of RGB and a full tint of CMYK) as samples of process
    /// inks, 255 a full tint. `profile` is the source's, empty for the screen's; nothing for one that
    /// LittleCMS does not take.
    std::optional<std::string> convert(std::string_view samples, int components,
                                       const std::string& profile) const;
    /// The 256 values of DeviceGray (0 is a full tint of black) that look like the values of a gray picture;
    /// nothing for a profile that LittleCMS does not take.
    std::optional<std::string> gray_values(const std::string& profile) const;

    struct Impl;

  private:
    explicit InkConverter(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

} // namespace stonehand
