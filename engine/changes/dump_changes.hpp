#pragma once

#include <string>

#include "changes/changes.hpp"
#include "changes/seen_page.hpp"

namespace stonehand
{

/// What became of the pages of a file, as lines of text.
std::string dump(const DocumentChanges& changes);

/// What is seen in a file, as lines of text.
std::string dump(const SeenDocument& seen);

} // namespace stonehand
