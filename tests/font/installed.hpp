#pragma once

#include <string>

#include "font/installed_fonts.hpp"
#include "support/catch.hpp"

namespace stonehand
{

/// Whether a family is on this machine; says so where it is not, and the test is left.
inline bool is_installed(const std::string& family)
{
    if (!InstalledFonts({}).of_family(family).empty()) return true;
    WARN("not tested: the family " << family << " is not installed");
    return false;
}

} // namespace stonehand
