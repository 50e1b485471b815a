#pragma once

// Private to program/: JSON's types.

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// The members of the event `compared` (docs/events.md).
nlohmann::ordered_json json_compared(const EditionCompared& compared, Tongue tongue);

} // namespace stonehand
