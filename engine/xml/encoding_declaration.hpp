#pragma once

#include <string_view>

#include "base/report.hpp"
#include "base/span.hpp"

namespace stonehand
{

/// Whether a file's XML declaration names no encoding, or the one it is in; tells another at its place.
bool check_declared_encoding(std::string_view text, FileId file, std::string_view actual, Report& report);

} // namespace stonehand
