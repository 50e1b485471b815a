#pragma once

#include <string>

#include "xml/scan.hpp"

namespace stonehand
{

/// What a reference stands for, and where it ends in the file.
struct Reference {
    std::string text;
    std::size_t end;
};

/// Reads the reference that begins with the `&` at `at` and ends before `end`. One that is none is told,
/// mended, and a stand-in given.
Reference scan_reference(const Scan& scan, std::size_t at, std::size_t end);

} // namespace stonehand
