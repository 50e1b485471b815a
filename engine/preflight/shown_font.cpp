#include "preflight/shown_font.hpp"

namespace stonehand
{

void ShownFont::show(std::string_view text, bool has_actual_text)
{
    while (!text.empty()) {
        const std::size_t size = code_space.size_of_first(text);
        if (size > text.size()) return; // cut short
        std::uint32_t code = 0;
        for (const char byte : text.substr(0, size)) code = code << 8 | static_cast<unsigned char>(byte);
        codes.add(code, has_actual_text);
        text.remove_prefix(size);
    }
}

} // namespace stonehand
