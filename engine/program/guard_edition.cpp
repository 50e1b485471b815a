#include "program/guard_edition.hpp"

#include <exception>
#include <new>

namespace stonehand
{

namespace
{

void tell_out_of_memory(const std::string& edition, const Limits& limits, Report& report)
{
    report = Report();
    if (limits.memory == 0) {
        report.add("out-of-memory", Span{}, say("{} needs more memory than there is", edition));
        return;
    }
    report.add("out-of-memory", Span{}, say("{} needs more memory than it may have", edition))
        .hint(limit_hint(limits, &Limits::memory));
}

} // namespace

bool guard_edition(const std::string& edition, const Limits& limits, Report& report,
                   const std::function<void()>& work)
{
    try {
        work();
        return true;
    } catch (const std::bad_alloc&) {
        tell_out_of_memory(edition, limits, report);
    } catch (const std::exception& error) {
        report.add("internal-fault", Span{}, say("{}: {}", edition, std::string_view(error.what())));
    }
    return false;
}

} // namespace stonehand
