#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// A font as people call it, by the name that a PDF has for it: “EB Garamond 12 Italic” of
/// “EBGaramond12-Italic-Identity-H”.
std::string face_name(std::string_view name_in_pdf);

} // namespace stonehand
