#pragma once

#include "colour/ink_converter.hpp"
#include "colour/printing_condition.hpp"
#include "colour/profile.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

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
