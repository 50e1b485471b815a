#pragma once

#include <nlohmann/json.hpp>

#include "telling/event.hpp"

namespace stonehand
{

/// The members of the event `imposed`, by the names of docs/events.md.
nlohmann::ordered_json json_imposed(const PdfImposed& imposed, Tongue tongue);

} // namespace stonehand
