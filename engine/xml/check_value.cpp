#include "xml/check_value.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/language.hpp"
#include "base/nearest.hpp"
#include "xml/name_ranges.hpp"
#include "xml/utf8.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view white_space = " \t\r\n";

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}
bool is_space(char letter)
{
    return white_space.find(letter) != white_space.npos;
}

bool is_hex_digit(char letter)
{
    return is_digit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}

/// The words between white space.
std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> found;
    for (std::size_t at = text.find_first_not_of(white_space); at != text.npos;) {
        const std::size_t end = std::min(text.find_first_of(white_space, at), text.size());
        found.emplace_back(text.substr(at, end - at));
        at = text.find_first_not_of(white_space, end);
    }
    return found;
}

bool are_names(std::string_view value)
{
    const auto names = words(value);
    return !names.empty() && std::all_of(names.begin(), names.end(), is_xml_name);
}

/// A relative path: no leading slash, no backslash, no colon before the first slash (that would be a scheme
/// or a drive). Whether it leaves the content root is for whoever opens it to say.
bool is_relative_path(std::string_view value)
{
    const std::string_view first = value.substr(0, value.find('/'));
    return !first.empty() && first.find(':') == first.npos && value.find('\\') == value.npos;
}

bool is_number(std::string_view value)
{
    return !value.empty() && value.size() <= 9 && value[0] != '0' &&
           std::all_of(value.begin(), value.end(), is_digit);
}

/// Takes digits from the front, nine at most; how many.
std::size_t take_digits(std::string_view& rest)
{
    std::size_t count = 0;
    while (count < rest.size() && count < 9 && is_digit(rest[count])) ++count;
    rest.remove_prefix(count);
    return count;
}

bool is_length(std::string_view value)
{
    if (value.starts_with('-')) value.remove_prefix(1);
    if (value == "0") return true;
    const std::size_t whole = take_digits(value);
    if (value.starts_with('.')) {
        value.remove_prefix(1);
        if (take_digits(value) == 0) return false;
    } else if (whole == 0) {
        return false;
    }
    constexpr std::string_view units[] = {"pt", "mm", "em", "ic", "rlh", "%"};
    return std::find(std::begin(units), std::end(units), value) != std::end(units);
}

bool is_colour(std::string_view value)
{
    return value.size() == 7 && value[0] == '#' && std::all_of(value.begin() + 1, value.end(), is_hex_digit);
}

bool is_uri(std::string_view value)
{
    for (std::string_view scheme : {"https://", "http://", "mailto:"})
        if (value.starts_with(scheme))
            return value.size() > scheme.size() && std::none_of(value.begin(), value.end(), is_space);
    return false;
}

/// A text is never empty; the attribute that holds it may be taken out where it need not stand.
Message remedy_of_text(const AttributeRule& rule)
{
    if (rule.occurs != Occurs::Once)
        return say("write something between the quotation marks, or take the attribute out");
    if (rule.doc.empty()) return say("write something between the quotation marks");
    const Message doc(Message::Kind::Pattern, std::string(rule.doc), {}); // a sentence of the grammar
    return say("write something between the quotation marks: {}", doc);
}

/// How a value of a type is written: the end of a sentence that begins with “write”.
Message remedy(const AttributeRule& rule)
{
    switch (rule.type) {
    case ValueType::Text:
        return remedy_of_text(rule);
    case ValueType::Id:
    case ValueType::IdReference:
        return say(
            "write one name: it begins with a letter or _, then letters, digits, -, _ and . may follow");
    case ValueType::IdReferences:
        return say("write names separated by spaces: nee zhang");
    case ValueType::LanguageTag:
        return say("write it like en-GB, zh-Hans or zh-Hant-HK");
    case ValueType::Date:
        return say("write it like 2022, 2022-09 or 2022-09-30");
    case ValueType::Path:
        return say("write where the file lies, seen from this file, with forward slashes: pictures/logo.png");
    case ValueType::Number:
        return say("write a whole number, 1 or more, in digits");
    case ValueType::Length:
        return say("write a number and its unit without a space: 10.5pt, 3mm, 2em, 1rlh, 2ic or 84%");
    case ValueType::Colour:
        return say("write # and six of the digits 0 to 9 and a to f: #1a6fb0");
    case ValueType::Choice:
        break;
    case ValueType::Uri:
        return say("write a whole address: https://example.org/page or mailto:office@example.org");
    }
    return {};
}

/// What a type is called in a message: “is not a date”.
Message noun(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return say("a text");
    case ValueType::Id:
        return say("an id");
    case ValueType::IdReference:
        return say("the name of an id");
    case ValueType::IdReferences:
        return say("a list of ids");
    case ValueType::LanguageTag:
        return say("a language tag");
    case ValueType::Date:
        return say("a date");
    case ValueType::Path:
        return say("a relative path");
    case ValueType::Number:
        return say("a whole number from 1 to 999999999");
    case ValueType::Length:
        return say("a length");
    case ValueType::Colour:
        return say("a colour");
    case ValueType::Choice:
        return say("one of the choices");
    case ValueType::Uri:
        return say("an address on the web");
    }
    return {};
}

Code code_of(ValueType type)
{
    if (type == ValueType::Date) return "bad-date";
    if (type == ValueType::LanguageTag) return "bad-language";
    return "bad-value";
}

Message choice_hint(const AttributeRule& rule, std::string_view value)
{
    const auto known = choices_of(rule);
    const std::string near = nearest(value, known);
    if (near.empty()) return say("the choices are: {}", listed(known));
    return say("did you mean {}? the choices are: {}", quoted(near), listed(known));
}

} // namespace

std::vector<std::string> choices_of(const AttributeRule& rule)
{
    return words(rule.choices);
}

bool is_valid_value(const AttributeRule& rule, std::string_view value)
{
    switch (rule.type) {
    case ValueType::Text:
        return !std::all_of(value.begin(), value.end(), is_space);
    case ValueType::Id:
    case ValueType::IdReference:
        return is_xml_name(value);
    case ValueType::IdReferences:
        return are_names(value);
    case ValueType::LanguageTag:
        return is_language_tag(value);
    case ValueType::Date:
        return read_date(value).has_value();
    case ValueType::Path:
        return is_relative_path(value);
    case ValueType::Number:
        return is_number(value);
    case ValueType::Length:
        return is_length(value);
    case ValueType::Colour:
        return is_colour(value);
    case ValueType::Choice: {
        const auto known = choices_of(rule);
        return std::find(known.begin(), known.end(), value) != known.end();
    }
    case ValueType::Uri:
        return is_uri(value);
    }
    return false;
}

void check_value(const AttributeRule& rule, const Attribute& attribute, Report& report)
{
    if (is_valid_value(rule, attribute.value)) return;
    const Message message = attribute.value.empty()
                                ? say("the attribute {} is empty", attribute.name)
                                : say("{} is not {}", quoted(attribute.value), noun(rule.type));
    report.add(code_of(rule.type), attribute.value_span, message)
        .hint(rule.type == ValueType::Choice ? choice_hint(rule, attribute.value) : remedy(rule));
}

} // namespace stonehand
