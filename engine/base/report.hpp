#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code.hpp"
#include "base/message.hpp"
#include "base/span.hpp"

namespace stonehand
{

/// A piece of advice: `at` points at a second place, if there is one.
struct Hint {
    Message text;
    std::optional<Span> at;
    bool operator==(const Hint&) const = default;
};

/// One fault, as it is told: what, where, and what to do. The first hint without a place stands after the
/// caret.
struct Diagnostic {
    Code code;
    Span at;
    Message message;
    std::vector<Hint> hints;

    Severity severity() const { return code.severity(); }
    Diagnostic& hint(Message text)
    {
        hints.push_back({std::move(text), std::nullopt});
        return *this;
    }
    Diagnostic& hint(Message text, Span place)
    {
        hints.push_back({std::move(text), place});
        return *this;
    }
    bool operator==(const Diagnostic&) const = default;
};

/// The faults of one job, in the order they were found; never shared between threads.
class Report
{
  public:
    /// Tells a fault; whether it is an error or a warning stands in the table of codes (base/code.cpp).
    Diagnostic& add(Code code, Span at, Message message);
    void append(const Report& other);
    bool has_errors() const;
    const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
    bool empty() const { return diagnostics_.empty(); }
    bool operator==(const Report&) const = default;

  private:
    std::vector<Diagnostic> diagnostics_;
};

/// “text”, as messages quote what an author wrote.
std::string quoted(std::string_view text);
/// The same; without it a `std::string` would find `std::quoted` by its namespace.
inline std::string quoted(const std::string& text)
{
    return quoted(std::string_view(text));
}
inline std::string quoted(std::string& text)
{
    return quoted(std::string_view(text));
}
inline std::string quoted(const char* text)
{
    return quoted(std::string_view(text));
}

} // namespace stonehand
