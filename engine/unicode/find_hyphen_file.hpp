#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/language.hpp"

namespace stonehand
{

/// The libhyphen dictionary of a language: its own region's, else the language's usual one; empty if there is
/// none.
std::filesystem::path find_hyphen_file(const Language& language,
                                       const std::vector<std::filesystem::path>& folders);

/// The bytes of a dictionary, turned into UTF-8; empty if it cannot be read or its encoding is unknown.
std::string read_hyphen_file(const std::filesystem::path& file);

} // namespace stonehand
