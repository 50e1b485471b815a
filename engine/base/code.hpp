#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace stonehand
{

enum class Severity { Warning, Error };

/// Whose fault it is; decides the exit status: the author's is 1, the machine's is 3 (design.md).
enum class Fault { Content, Machine };

/// A row of the table of codes: the one place where a code's severity, meaning and remedy stand.
struct CodeEntry {
    std::string_view id;
    Severity severity;
    Fault fault;
    std::string_view meaning;
    std::string_view remedy;
};

/// Every code that stonehand tells, in alphabetical order; docs/codes.md is made from it.
inline constexpr CodeEntry code_table[] = {
#include "base/code_table.inc"
};

/// A code out of the table. Written as its id, `"unknown-contributor"`; an id that is not in the table does
/// not compile.
class Code
{
  public:
    template <std::size_t size>
    consteval Code(const char (&id)[size]) : row_(row_of(std::string_view(id, size - 1)))
    {
    }
    /// The code of an id that was written down in another run, if there still is one.
    static constexpr std::optional<Code> find(std::string_view id)
    {
        for (std::size_t row = 0; row < std::size(code_table); ++row)
            if (code_table[row].id == id) return Code(row);
        return std::nullopt;
    }
    constexpr const CodeEntry& entry() const { return code_table[row_]; }
    constexpr std::string_view id() const { return entry().id; }
    constexpr Severity severity() const { return entry().severity; }
    constexpr bool operator==(const Code&) const = default;

  private:
    explicit constexpr Code(std::size_t row) : row_(row) {}

    static consteval std::size_t row_of(std::string_view id)
    {
        for (std::size_t row = 0; row < std::size(code_table); ++row)
            if (code_table[row].id == id) return row;
        throw "this code is not in base/code_table.inc";
    }

    std::size_t row_;
};

} // namespace stonehand
