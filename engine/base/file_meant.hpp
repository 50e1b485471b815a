#pragma once

#include <filesystem>
#include <optional>

#include "base/message.hpp"

namespace stonehand
{

/// What to say of a path at which there is no file, where there is one whose path differs in capitals only,
/// or once the backslashes are strokes. Nothing, where there is none.
std::optional<Message> hint_of_file_meant(const std::filesystem::path& path);

} // namespace stonehand
