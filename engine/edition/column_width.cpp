#include "edition/column_width.hpp"

#include <charconv>

namespace stonehand
{

std::optional<ColumnWidth> column_width(std::string_view value)
{
    constexpr double whole = 100, longest = 14'400; // percent; points: as long as a layout's lengths may be
    double number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc() || !(number > 0) || number > longest) return std::nullopt;
    const std::string_view unit = value.substr(static_cast<std::size_t>(end - value.data()));
    if (unit == "pt") return ColumnWidth{0, Length::points(number)};
    if (unit == "mm") return ColumnWidth{0, Length::millimetres(number)};
    if (unit == "%" && number <= whole) return ColumnWidth{number, {}};
    return std::nullopt;
}

} // namespace stonehand
