#pragma once

#include <string_view>

#include "base/message.hpp"

namespace stonehand
{

/// Whether a name can be that of a file or a folder that every file system takes, and every shell as it is;
/// none that is hidden or looks like an option. An empty one cannot.
bool can_be_file_name(std::string_view name);

/// What such a name is made of, as a remedy.
Message rule_of_file_names();

} // namespace stonehand
