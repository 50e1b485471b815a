#include "program/guard_edition.hpp"

#include <exception>
#include <new>
#include <system_error>

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

/// The system also refuses a thread where there is no memory for its stack.
bool wants_memory(const std::exception& error)
{
    const auto* refused = dynamic_cast<const std::system_error*>(&error);
    return dynamic_cast<const std::bad_alloc*>(&error) ||
           (refused && refused->code() == std::errc::resource_unavailable_try_again);
}

} // namespace

bool guard_edition(const std::string& edition, const Limits& limits, Report& report,
                   const std::function<void()>& work)
{
    try {
        work();
        return true;
    } catch (const std::exception& error) {
        if (wants_memory(error))
            tell_out_of_memory(edition, limits, report);
        else
            report.add("internal-fault", Span{}, say("{}: {}", edition, std::string_view(error.what())));
    }
    return false;
}

} // namespace stonehand
