#include "telling/tell_report.hpp"

#include "telling/status_of.hpp"

namespace stonehand
{

ExitStatus tell_report(const Report& report, const Tell& tell)
{
    ExitStatus status = ExitStatus::Done;
    for (const Diagnostic& fault : report.diagnostics()) {
        tell(DiagnosticTold{fault, Sources{}, ""});
        status = worse(status, status_of(fault));
    }
    return status;
}

} // namespace stonehand
