#pragma once

#include <nlohmann/json.hpp>

#include "base/message.hpp"

namespace stonehand
{

/// A message as one process tells it to another: text of others as a string, a pattern or a list as an array.
/// Text is cut to what is worth telling.
nlohmann::json as_json(const Message& message);

/// Throws nlohmann::json::exception where it is no message.
Message message_of(const nlohmann::json& json);

} // namespace stonehand
