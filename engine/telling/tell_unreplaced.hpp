#pragma once

#include "base/report.hpp"
#include "manifest/replace_files.hpp"

namespace stonehand
{

/// Tells of an earlier file that the machine failed to read: without it nothing is known to be stale.
void tell_unread(const EarlierFiles& earlier, Report& report);

/// Tells why the files of an edition are not in their places; nothing where they are.
void tell_unreplaced(const ReplacedFiles& replaced, Report& report);

} // namespace stonehand
