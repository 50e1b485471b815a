#pragma once

#include <optional>
#include <string>
#include <variant>

#include "program/command_line.hpp"

namespace stonehand
{

/// `2/8`, from 1; nothing where nothing was said.
std::variant<std::optional<Shard>, UsageFault> read_shard(const std::string& text);

} // namespace stonehand
