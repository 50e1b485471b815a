#include "telling/tell_unwritten.hpp"

namespace stonehand
{

void tell_unwritten(const std::optional<WriteFault>& fault, Report& report)
{
    if (!fault) return;
    report.add("cannot-write", Span{}, say("{} could not {}", fault->path.string(), fault->step))
        .hint(say("the system says: {}", fault->reason));
}

} // namespace stonehand
