#include "proof/json_text.hpp"

#include <charconv>

namespace stonehand
{

namespace
{

constexpr std::string_view digits = "0123456789abcdef";

} // namespace

JsonText& JsonText::begin(char bracket)
{
    separate();
    out_ += bracket;
    first_ = true;
    return *this;
}

JsonText& JsonText::end(char bracket)
{
    out_ += bracket;
    first_ = false;
    return *this;
}

void JsonText::separate()
{
    if (!first_) out_ += ',';
    first_ = false;
}

JsonText& JsonText::key(std::string_view name)
{
    separate();
    append_quoted(name);
    out_ += ':';
    first_ = true;
    return *this;
}

JsonText& JsonText::text(std::string_view value)
{
    separate();
    append_quoted(value);
    return *this;
}

JsonText& JsonText::texts(const std::vector<std::string>& values)
{
    begin_array();
    for (const std::string& value : values) text(value);
    return end_array();
}

JsonText& JsonText::number(std::int64_t value)
{
    separate();
    char figures[24];
    out_.append(figures, std::to_chars(figures, figures + sizeof figures, value).ptr);
    return *this;
}

JsonText& JsonText::yes(bool value)
{
    return written(value ? "true" : "false");
}

JsonText& JsonText::written(std::string_view json)
{
    separate();
    out_ += json;
    return *this;
}

JsonText& JsonText::foreign(std::string_view json)
{
    separate();
    for (const char byte : json)
        if (byte == '<')
            out_ += "\\u003c";
        else
            out_ += byte;
    return *this;
}

/// RFC 8259, 7: quotes, backslashes and controls are escaped; `<` is for the sake of HTML.
void JsonText::append_quoted(std::string_view value)
{
    out_ += '"';
    for (const char byte : value) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            out_ += '\\';
            out_ += byte;
        } else if (code < 0x20 || byte == '<') {
            out_ += "\\u00";
            out_ += digits[code >> 4];
            out_ += digits[code & 15];
        } else {
            out_ += byte;
        }
    }
    out_ += '"';
}

} // namespace stonehand
