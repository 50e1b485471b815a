#pragma once

#include "base/report.hpp"
#include "manifest/replace_files.hpp"

namespace stonehand
{

/// Tells of a file without which nothing is known of earlier builds, and that the machine failed to read;
/// nothing where there is none.
void tell_unread(const std::filesystem::path& unread, Report& report);

/// Tells why the files of an edition are not in their places; nothing where they are.
void tell_unreplaced(const ReplacedFiles& replaced, Report& report);

} // namespace stonehand
