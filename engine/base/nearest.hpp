#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace stonehand
{

/// The name among `known` that `wanted` is most likely a slip for: a third of its letters wrong at most, but
/// two of three letters and more, one of fewer. Empty if none is that near; of equals the first.
std::string nearest(std::string_view wanted, const std::vector<std::string>& known);

/// A hint for a name that is not there: “did you mean “text”?”, or all that are known.
Message suggestion(std::string_view wanted, const std::vector<std::string>& known);

} // namespace stonehand
