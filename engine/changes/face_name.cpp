#include "changes/face_name.hpp"

namespace stonehand
{

namespace
{

bool is_capital(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

bool is_small(char letter)
{
    return letter >= 'a' && letter <= 'z';
}

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// What codes mean is no part of a name.
std::string_view without_encoding(std::string_view name)
{
    for (const std::string_view encoding : {"-Identity-H", "-Identity-V"})
        if (name.size() > encoding.size() && name.ends_with(encoding))
            return name.substr(0, name.size() - encoding.size());
    return name;
}

/// Whether a word of a name begins here, which is written without spaces: “EB|Garamond|12”, “CJK|sc”.
bool begins_word(std::string_view name, std::size_t at)
{
    const char last = name[at - 1], here = name[at];
    if (is_capital(here))
        return is_small(last) || is_digit(last) ||
               (is_capital(last) && at + 1 < name.size() && is_small(name[at + 1]) &&
                name.substr(at - 2 < at ? at - 2 : 0, 3) != "CJK");
    if (is_small(here)) return at >= 3 && name.substr(at - 3, 3) == "CJK";
    return is_digit(here) && (is_small(last) || is_capital(last));
}

} // namespace

std::string face_name(std::string_view name_in_pdf)
{
    const std::string_view name = without_encoding(name_in_pdf);
    std::string text;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool parts = name[at] == '-' || name[at] == ',' || name[at] == '_' || name[at] == ' ';
        if (at > 0 && !parts && begins_word(name, at) && !text.ends_with(' ')) text += ' ';
        if (!parts)
            text += name[at];
        else if (!text.empty() && !text.ends_with(' '))
            text += ' ';
    }
    return text;
}

} // namespace stonehand
