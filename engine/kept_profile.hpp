#pragma once

#include <functional>
#include <string>

#include "library_stock.hpp"

namespace stonehand
{

/// A profile by its name or the path of its file: of the stock, or as `load` loads it now. One that could not
/// be loaded is empty, and is not kept.
Profile kept_profile(const std::string& name, LibraryStock& stock, const std::function<Profile()>& load);

} // namespace stonehand
