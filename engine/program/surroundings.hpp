#pragma once

#include <string>

#include "disk/file_digests.hpp"
#include "program/resources.hpp"

namespace stonehand
{

/// One hash for all that decides over a build and is no input of its own: the program with the libraries that
/// it is linked to, the set of fonts that there are to choose from, and the names of the profiles and
/// hyphenation patterns.
std::string hash_surroundings(const Resources& resources, FileDigests& digests);

} // namespace stonehand
