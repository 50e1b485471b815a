#pragma once

#include <map>
#include <string>
#include <vector>

#include "print/judged_page.hpp"

namespace stonehand
{

/// The spot inks and the fonts that the elements of all pages use, each with its first place.
class NamesUsed
{
  public:
    void add(const JudgedMark& judged, PrintFindings& findings);
    /// How many spot inks there are, and which names mean the same (R0020 to R0023, SH spot-names, SH
    /// font-names).
    void judge(PrintFindings& findings) const;

  private:
    struct Ink {
        PrintPlace place;
        std::string
            meaning; ///< its alternate space and tint transform; empty where it stands in DeviceN alone
    };
    void add_space(const ColourSpace& space, const JudgedMark& judged);
    void judge_inks(PrintFindings& findings) const;

    std::map<std::string, Ink> inks_; ///< by name
    std::map<std::string, PrintPlace> fonts_;
    std::vector<std::uint32_t> seen_fonts_; ///< numbers of their objects, sorted
    const ColourSpace* last_ = nullptr;     ///< pages use one space for many marks
    ColourSpacePtr keep_;                   ///< so that no other takes its address
};

} // namespace stonehand
