#pragma once

#include <string_view>

namespace stonehand
{

/// Whether a Lang is written as BCP 47 has it: parts of one to eight letters, then letters or digits, with
/// hyphens between (UA 7.2-29).
bool is_lang_value(std::string_view tag);

} // namespace stonehand
