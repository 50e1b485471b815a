#pragma once

#include <string>

#include "proof/live_state.hpp"

namespace stonehand
{

/// Whether the words that only a served page has are told too: they are the same as long as it is served.
enum class Words { WithThem, Without };

/// What a served page knows beside its proof, as the page's script reads it: one JSON object.
std::string describe_live(const LiveState& state, Words words);

/// What changed: the state, and, where `proof` is not null, all of it but the pages and shapes that the page
/// has. `pages` has the number of each page whose content is told.
std::string describe_news(const LiveState& state, const Proof* proof, const std::vector<std::size_t>& pages,
                          bool with_shapes);

} // namespace stonehand
