#include "layout/attribute_values.hpp"

#include <algorithm>
#include <charconv>

#include "layout/read_length.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view white_space = " \t\r\n";

bool allowed(const StyleLength& length, Sign sign)
{
    const double size =
        length.unit == StyleLength::Unit::Absolute ? length.length.in_points() : length.number;
    switch (sign) {
    case Sign::Any:
        return true;
    case Sign::NotNegative:
        return size >= 0;
    case Sign::Positive:
        return size > 0;
    }
    return true;
}

} // namespace

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t begin = text.find_first_not_of(white_space); begin != text.npos;) {
        const std::size_t end = std::min(text.find_first_of(white_space, begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(white_space, end);
    }
    return words;
}

std::optional<StyleLength> style_length(const Attribute& attribute, std::string_view part, Sign sign,
                                        Faults& faults)
{
    const auto read = read_length(part);
    if (const auto* fault = std::get_if<LengthFault>(&read)) {
        faults.tell("bad-length", span_of(attribute, part),
                    say("{} of {} {}", quoted(part), attribute.name, fault->wrong), fault->remedy);
        return std::nullopt;
    }
    const StyleLength& length = std::get<StyleLength>(read);
    if (allowed(length, sign)) return length;
    faults.tell("out-of-range", span_of(attribute, part),
                say("{} of {} is too small", quoted(part), attribute.name),
                sign == Sign::Positive ? say("it must be more than 0") : say("it must be 0 or more"));
    return std::nullopt;
}

std::optional<Length> absolute_length(const Attribute& attribute, std::string_view part, Sign sign,
                                      Faults& faults)
{
    const auto length = style_length(attribute, part, sign, faults);
    if (!length) return std::nullopt;
    if (length->unit == StyleLength::Unit::Absolute) return length->length;
    faults.tell("bad-length", span_of(attribute, part),
                say("{} of {} depends on a style, and here is none", quoted(part), attribute.name),
                say("write it in pt or mm"));
    return std::nullopt;
}

std::optional<double> decimal(const Attribute& attribute, std::string_view part, double least, double most,
                              Faults& faults)
{
    const auto number = read_decimal(part);
    if (!number) {
        faults.tell("bad-number", span_of(attribute, part),
                    say("{} of {} is not a number", quoted(part), attribute.name),
                    say("write a number such as 12 or -0.5"));
        return std::nullopt;
    }
    if (*number >= least && *number <= most) return number;
    faults.tell("out-of-range", span_of(attribute, part),
                say("{} of {} is out of range", quoted(part), attribute.name),
                say("it must be {} to {}", to_string(least), to_string(most)));
    return std::nullopt;
}

std::optional<int> whole(const Attribute& attribute, std::string_view part, int least, int most,
                         Faults& faults)
{
    int number = 0;
    const auto [rest, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    const bool complete = rest == part.data() + part.size();
    if (error == std::errc{} && complete && number >= least && number <= most) return number;
    if (error == std::errc::invalid_argument || !complete)
        faults.tell("bad-number", span_of(attribute, part),
                    say("{} of {} is not a whole number", quoted(part), attribute.name),
                    say("write a whole number from {} to {}", least, most));
    else
        faults.tell("out-of-range", span_of(attribute, part),
                    say("{} of {} is out of range", quoted(part), attribute.name),
                    say("it must be {} to {}", least, most));
    return std::nullopt;
}

std::optional<std::size_t> choice(const Attribute& attribute, std::string_view choices, Faults& faults)
{
    const auto words = words_of(choices);
    const auto found = std::ranges::find(words, attribute.value);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    faults.tell("bad-value", attribute.value_span,
                say("{} cannot be {}", attribute.name, quoted(attribute.value)),
                say("it is one of: {}", listed({words.begin(), words.end()})));
    return std::nullopt;
}

std::string AttributeReader::text(std::string_view name) const
{
    const Attribute* found = find(name);
    return found ? found->value : std::string();
}

bool AttributeReader::yes(std::string_view name, bool fallback) const
{
    return chosen(name, "no yes", fallback ? 1 : 0) == 1;
}

std::size_t AttributeReader::chosen(std::string_view name, std::string_view choices,
                                    std::size_t fallback) const
{
    const Attribute* found = find(name);
    return found ? choice(*found, choices, faults_).value_or(fallback) : fallback;
}

Length AttributeReader::length(std::string_view name, Sign sign, Length fallback) const
{
    const Attribute* found = find(name);
    return found ? absolute_length(*found, found->value, sign, faults_).value_or(fallback) : fallback;
}

StyleLength AttributeReader::style_length(std::string_view name, Sign sign) const
{
    const Attribute* found = find(name);
    return found ? stonehand::style_length(*found, found->value, sign, faults_).value_or(StyleLength{})
                 : StyleLength{};
}

std::optional<double> AttributeReader::decimal(std::string_view name, double least, double most) const
{
    const Attribute* found = find(name);
    return found ? stonehand::decimal(*found, found->value, least, most, faults_) : std::nullopt;
}

int AttributeReader::whole(std::string_view name, int least, int most, int fallback) const
{
    const Attribute* found = find(name);
    return found ? stonehand::whole(*found, found->value, least, most, faults_).value_or(fallback) : fallback;
}

} // namespace stonehand
