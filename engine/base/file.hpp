#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

#include "base/message.hpp"

namespace stonehand
{

enum class FileFault { Missing, NotRegular, NotPermitted, TooLarge, Unreadable };

/// The bytes of a regular file, or why there are none. Never follows a FIFO or a device, never reads more
/// than `limit` bytes.
std::variant<std::string, FileFault> read_file(const std::filesystem::path& path, std::uint64_t limit);

/// The first bytes of a regular file, to know its kind by; empty for anything else.
std::string first_bytes(const std::filesystem::path& path, std::size_t count);

/// Whether it is the machine's fault, and no word on whether there is such a file: what is not there was not
/// made, what cannot be read may have been.
bool is_of_machine(FileFault fault);

/// “is missing”, “is not a regular file” …: the rest of a sentence that begins with the path.
Sentence describe(FileFault fault);

enum class Containment { Inside, Outside };

/// Whether `path`, all symbolic links resolved, lies in `folder` or below it.
Containment contained(const std::filesystem::path& path, const std::filesystem::path& folder);

} // namespace stonehand
