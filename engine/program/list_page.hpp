#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "preview/preview_server.hpp"

namespace stonehand
{

/// The page that leads to those of several editions, which are numbered.
PreviewAnswer list_page(const std::vector<std::string>& editions, Tongue tongue);

} // namespace stonehand
