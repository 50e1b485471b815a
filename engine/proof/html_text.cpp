#include "proof/html_text.hpp"

namespace stonehand
{

std::string html_text(std::string_view text)
{
    std::string out;
    for (const char byte : text)
        if (byte == '&')
            out += "&amp;";
        else if (byte == '<')
            out += "&lt;";
        else if (byte == '>')
            out += "&gt;";
        else if (byte == '"')
            out += "&quot;";
        else
            out += byte;
    return out;
}

} // namespace stonehand
