#pragma once

#include <string_view>
#include <variant>

#include "base/message.hpp"
#include "changes/seen_page.hpp"

namespace stonehand
{

/// Reads a PDF and says what is seen on its pages: not how it is written, so that files of different versions
/// can be compared. Or why it cannot be read.
std::variant<SeenDocument, Message> see_pages(std::string_view pdf, unsigned jobs = 1);

} // namespace stonehand
