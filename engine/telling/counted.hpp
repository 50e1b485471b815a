#pragma once

#include <cstddef>

#include "base/message.hpp"

namespace stonehand
{

/// “1 error”, “3 errors”: how many there are of what a run is about.
Message errors_in_all(std::size_t count);
Message warnings_in_all(std::size_t count);
Message editions_in_all(std::size_t count);
Message files_in_all(std::size_t count);
Message inputs_in_all(std::size_t count);
Message shards_in_all(std::size_t count);
Message pages_in_all(std::size_t count);
Message blanks_in_all(std::size_t count);
Message sheets_in_all(std::size_t count);
Message sides_in_all(std::size_t count);
Message lines_in_all(std::size_t count);
Message hyphens_in_all(std::size_t count);
Message spreads_in_all(std::size_t count);
Message notes_in_all(std::size_t count);
Message figures_in_all(std::size_t count);
Message faults_in_all(std::size_t count);

/// “and 1 more place”, of what is not listed.
Message more_places(std::size_t count);

} // namespace stonehand
