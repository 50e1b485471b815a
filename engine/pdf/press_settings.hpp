#pragma once

#include "colour/ink_converter.hpp"
#include "colour/printing_condition.hpp"
#include "colour/profile.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Whether a level of PDF/X takes profiles of an ICC version.
inline bool takes_icc(PdfX level, double version)
{
    return version < (level == PdfX::X4 ? first_icc_beyond_pdf_16 : first_icc_beyond_pdf_14);
}

/// What a press PDF needs besides its pages.
struct PressSettings {
    const PrintingCondition* condition = nullptr; ///< null: only a profile is known of the press
    const Profile& screen;  ///< of pictures that carry no profile and keep their colours
    const Profile& profile; ///< of the press
    const InkConverter& converter;
    PressManner manner;

    bool is_transparent() const { return manner.level == PdfX::X4; }
};

} // namespace stonehand
