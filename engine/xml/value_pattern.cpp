#include "xml/value_pattern.hpp"

#include <span>

#include "xml/name_ranges.hpp"
#include "xml/utf8.hpp"

namespace stonehand
{

namespace
{

std::string class_of(std::span<const CodePointRange> ranges)
{
    std::string letters;
    for (CodePointRange range : ranges) {
        if (range.first == U'-') letters += "\\";
        append_code_point(letters, range.first);
        if (range.first == range.last) continue;
        letters += "-";
        append_code_point(letters, range.last);
    }
    return letters;
}

std::string name_pattern()
{
    const std::string start = class_of(name_start_ranges);
    return "[" + start + "][" + start + class_of(name_further_ranges) + "]*";
}

/// A year, a month or a day of the Gregorian calendar, leap years and all.
std::string date_pattern()
{
    const std::string year = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)";
    const std::string month = "(0[1-9]|1[0-2])";
    const std::string day =
        "((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)";
    // Years that four divides, but of those that a hundred divides only one in four; there is no year 0.
    const std::string leap_year =
        "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)";
    return year + "(-" + month + "|-" + day + ")?|" + leap_year + "-02-29";
}

} // namespace

std::string value_pattern(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return "[\\s\\S]*[^ \\t\\r\\n][\\s\\S]*";
    case ValueType::Id:
    case ValueType::IdReference:
        return name_pattern();
    case ValueType::IdReferences:
        return "[ \\t\\r\\n]*" + name_pattern() + "([ \\t\\r\\n]+" + name_pattern() + ")*[ \\t\\r\\n]*";
    case ValueType::LanguageTag:
        return "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*";
    case ValueType::Date:
        return date_pattern();
    case ValueType::Path:
        return "[^/:\\\\]+(/[^\\\\]*)?";
    case ValueType::Number:
        return "[1-9][0-9]{0,8}";
    case ValueType::Length:
        return "-?(([0-9]{1,9}(\\.[0-9]{1,9})?|\\.[0-9]{1,9})(pt|mm|em|ic|rlh|%)|0)";
    case ValueType::Colour:
        return "#[0-9A-Fa-f]{6}";
    case ValueType::Choice:
        return {};
    case ValueType::Uri:
        return "(https?://|mailto:)[^ \\t\\r\\n]+";
    }
    return {};
}

} // namespace stonehand
