#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "disk/write_files.hpp"

namespace stonehand
{

/// Writes a file whose place somebody named. A link is followed: the file that it leads to is replaced. A
/// device, a FIFO and what else is no file is written into and stays what it is: `/dev/stdout`, `/dev/null`.
std::optional<WriteFault> write_named_file(const std::filesystem::path& path, std::string_view bytes,
                                           TemporaryFiles& temporary);

} // namespace stonehand
