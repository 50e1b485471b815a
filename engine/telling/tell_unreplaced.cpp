#include "telling/tell_unreplaced.hpp"

#include "telling/tell_unwritten.hpp"

namespace stonehand
{

void tell_unread(const std::filesystem::path& unread, Report& report)
{
    if (unread.empty()) return;
    report.add("read-failed", Span{}, say("{} {}", unread.string(), describe(FileFault::Unreadable)))
        .hint(say("try again; look at the disk and at who may read it"));
}

void tell_unreplaced(const ReplacedFiles& replaced, Report& report)
{
    tell_unread(replaced.earlier.unread, report);
    tell_unwritten(replaced.fault, report);
}

} // namespace stonehand
