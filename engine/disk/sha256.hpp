#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "base/file.hpp"

namespace stonehand
{

/// A SHA-256 as `sha256sum` prints it: 64 hexadecimal digits.
std::string sha256(std::string_view bytes);
/// The same as its 32 bytes.
std::string sha256_bytes(std::string_view bytes);

/// The SHA-256 of a regular file, read in pieces so that a large font costs no memory; or why there is none.
std::variant<std::string, FileFault> sha256_of_file(const std::filesystem::path& path);

} // namespace stonehand
