#pragma once

#include <string>

#include "disk/file_digests.hpp"
#include "program/resources.hpp"

namespace stonehand
{

/// What there is to choose from on this machine: the set of fonts, the names of the profiles and of the
/// hyphenation patterns. The same text wherever the same is installed.
std::string list_choices(const Resources& resources);

/// One hash for all that decides over a build and is no input of its own: the program with the libraries that
/// it is linked to, and `choices` (`list_choices`).
std::string hash_surroundings(const std::string& choices, FileDigests& digests);

} // namespace stonehand
