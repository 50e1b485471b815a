#include "telling/tell_unreplaced.hpp"

#include "telling/tell_unwritten.hpp"

namespace stonehand
{

void tell_unread(const EarlierFiles& earlier, Report& report)
{
    if (earlier.unread.empty()) return;
    report.add("read-failed", Span{}, say("{} {}", earlier.unread.string(), describe(FileFault::Unreadable)))
        .hint(say("try again; look at the disk and at who may read it"));
}

void tell_unreplaced(const ReplacedFiles& replaced, Report& report)
{
    tell_unread(replaced.earlier, report);
    tell_unwritten(replaced.fault, report);
}

} // namespace stonehand
