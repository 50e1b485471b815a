#pragma once

#include <vector>

#include "base/report.hpp"
#include "disk/file_digests.hpp"
#include "manifest/input.hpp"
#include "manifest/input_files.hpp"

namespace stonehand
{

/// Every input with its hash, each file once, sorted by kind and path; no path says on which machine it lay.
/// A file that cannot be read again, or that is not what it was when it was read, is an error: a manifest
/// must not vouch for it.
std::vector<Input> list_inputs(const Ingredients& ingredients, FileDigests& digests, Report& report);

/// Both lists as one, likewise sorted and each file once.
std::vector<Input> joined_inputs(std::vector<Input> some, const std::vector<Input>& others);

} // namespace stonehand
