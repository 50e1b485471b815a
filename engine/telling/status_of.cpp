#include "telling/status_of.hpp"

namespace stonehand
{

ExitStatus status_of(const Diagnostic& diagnostic, Warnings warnings)
{
    if (diagnostic.severity() == Severity::Warning && warnings == Warnings::Told) return ExitStatus::Done;
    return diagnostic.code.entry().fault == Fault::Machine ? ExitStatus::Machine : ExitStatus::Content;
}

} // namespace stonehand
