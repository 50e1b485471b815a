#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// Text as it stands in an element or an attribute of HTML.
std::string html_text(std::string_view text);

} // namespace stonehand
