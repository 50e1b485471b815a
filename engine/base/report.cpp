#include "base/report.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace stonehand
{

Diagnostic& Report::add(Code code, Span at, Message message)
{
    return diagnostics_.emplace_back(Diagnostic{code, at, std::move(message), {}});
}

void Report::append(const Report& other)
{
    diagnostics_.insert(diagnostics_.end(), other.diagnostics_.begin(), other.diagnostics_.end());
}

bool Report::has_errors() const
{
    return std::any_of(diagnostics_.begin(), diagnostics_.end(),
                       [](const Diagnostic& told) { return told.severity() == Severity::Error; });
}

std::string quoted(std::string_view text)
{
    return fmt::format("“{}”", text);
}

} // namespace stonehand
