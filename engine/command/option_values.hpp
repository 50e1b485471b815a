#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "command/command_line.hpp"

namespace stonehand
{

/// How two languages stand, by the word for it (`--bilingual`); nothing where it is not said.
std::variant<std::optional<Bilingual>, UsageFault> read_bilingual(const std::string& name);

/// Seconds since 1970 (SOURCE_DATE_EPOCH), up to the year 9999; nothing where it is not set.
std::variant<std::optional<std::int64_t>, UsageFault> read_epoch(const std::optional<std::string>& text);

} // namespace stonehand
