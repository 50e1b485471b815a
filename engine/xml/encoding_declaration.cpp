#include "xml/encoding_declaration.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same_name(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

/// Where the declared encoding stands, between its quotation marks; empty if none is declared.
std::string_view declared_encoding(std::string_view text)
{
    if (!text.starts_with("<?xml ") && !text.starts_with("<?xml\n") && !text.starts_with("<?xml\t"))
        return {};
    const std::string_view declaration = text.substr(0, text.find("?>"));
    std::size_t at = declaration.find("encoding");
    if (at == declaration.npos) return {};
    at = declaration.find_first_not_of(" \t\r\n=", at + 8);
    if (at == declaration.npos || (declaration[at] != '"' && declaration[at] != '\'')) return {};
    const std::size_t end = declaration.find(declaration[at], at + 1);
    return end == declaration.npos ? std::string_view() : declaration.substr(at + 1, end - at - 1);
}

} // namespace

bool check_declared_encoding(std::string_view text, FileId file, std::string_view actual, Report& report)
{
    const std::string_view declared = declared_encoding(text);
    if (declared.empty() || same_name(declared, actual)) return true;
    const auto begin = static_cast<std::uint32_t>(declared.data() - text.data());
    const Span at{file, begin, begin + static_cast<std::uint32_t>(declared.size())};
    const bool readable = same_name(declared, "UTF-8") || same_name(declared, "UTF-16");
    auto& told = report.add("bad-encoding", at,
                            readable ? say("the file says {} but is in {}", quoted(declared), actual)
                                     : say("the encoding {} is not read", quoted(declared)));
    told.hint(say("save the file as UTF-8 and write encoding=\"UTF-8\""));
    return false;
}

} // namespace stonehand
