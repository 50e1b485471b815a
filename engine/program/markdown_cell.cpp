#include "program/markdown_cell.hpp"

namespace stonehand
{

std::string markdown_cell(std::string_view text)
{
    std::string escaped;
    for (const char byte : text) {
        if (std::string_view("\\`*_<>|&").find(byte) != std::string_view::npos) escaped += '\\';
        escaped += byte;
    }
    return escaped;
}

} // namespace stonehand
