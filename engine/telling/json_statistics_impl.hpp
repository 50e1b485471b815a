#pragma once

#include <nlohmann/json.hpp>

#include "telling/event.hpp"

namespace stonehand
{

/// The members of the event `statistics`, by the names of docs/events.md.
nlohmann::ordered_json json_statistics(const StatisticsTold& told, Tongue tongue);

} // namespace stonehand
