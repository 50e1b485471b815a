#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/report.hpp"

namespace stonehand
{

/// An edition whose files would overwrite those of another.
struct Duplicate {
    std::size_t index, other;
};

/// All that have the id of another, or one that differs from it in capitals alone, which a disk may take for
/// the same; by index. Of an edition that could not be read the id is not known.
std::vector<Duplicate> duplicate_ids(const std::vector<std::optional<std::string>>& ids);

/// Tells it at the place of the id. Which of the two has the slip nobody knows.
void tell_duplicate(const std::string& id, Span id_span, const std::string& other_id,
                    const std::string& other_file, Report& report);

} // namespace stonehand
