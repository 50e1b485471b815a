#include "preflight/spoilable_pdf.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "support/catch.hpp"

namespace stonehand
{

namespace
{

int number_at(std::string_view bytes, std::size_t at)
{
    int number = 0;
    std::from_chars(bytes.data() + at, bytes.data() + bytes.size(), number);
    return number;
}

/// Says the length that a stream now has.
std::string with_length(const std::string& object)
{
    constexpr std::string_view begin = "\nstream\n", end = "\nendstream", key = "/Length ";
    const std::size_t first = object.find(begin), last = object.rfind(end), said = object.find(key);
    if (first == object.npos || last == object.npos || said == object.npos || said > first) return object;
    const std::size_t digits = said + key.size();
    const std::size_t behind = object.find_first_not_of("0123456789", digits);
    return object.substr(0, digits) + std::to_string(last - first - begin.size()) + object.substr(behind);
}

} // namespace

SpoilablePdf::SpoilablePdf(std::string_view bytes)
{
    constexpr std::string_view begin = " 0 obj\n", end = "\nendobj\n";
    header_ = bytes.substr(0, bytes.find('\n'));
    std::size_t at = 0;
    for (std::size_t found; (found = bytes.find(begin, at)) != bytes.npos;) {
        const std::size_t line = bytes.rfind('\n', found) + 1;
        const std::size_t body = found + begin.size();
        const std::size_t last = bytes.find(end, body);
        REQUIRE(last != bytes.npos);
        objects_[number_at(bytes, line)] = bytes.substr(body, last - body);
        at = last + end.size() - 1;
    }
    const std::size_t trailer = bytes.find("trailer", at);
    REQUIRE(trailer != bytes.npos);
    const std::size_t open = bytes.find("<<", trailer) + 2;
    trailer_ = bytes.substr(open, bytes.rfind(">>") - open);
    const std::size_t size = trailer_.find("/Size");
    if (size == trailer_.npos) return;
    trailer_.erase(size, trailer_.find_first_not_of(" 0123456789", size + 5) - size);
}

SpoilablePdf& SpoilablePdf::replace(std::string_view from, std::string_view to)
{
    for (auto& [number, text] : objects_)
        if (const std::size_t at = text.find(from); at != text.npos) {
            text.replace(at, from.size(), to);
            return *this;
        }
    INFO("there is no “" << from << "” to spoil");
    REQUIRE(false);
    return *this;
}

SpoilablePdf& SpoilablePdf::replace_in_trailer(std::string_view from, std::string_view to)
{
    const std::size_t at = trailer_.find(from);
    INFO("there is no “" << from << "” in the trailer");
    REQUIRE(at != trailer_.npos);
    trailer_.replace(at, from.size(), to);
    return *this;
}

SpoilablePdf& SpoilablePdf::replace_in(std::string_view mark, std::string_view from, std::string_view to)
{
    std::string& text = objects_.at(number_of(mark));
    const std::size_t at = text.find(from);
    INFO("there is no “" << from << "” in " << text);
    REQUIRE(at != text.npos);
    text.replace(at, from.size(), to);
    return *this;
}

int SpoilablePdf::number_of(std::string_view mark) const
{
    for (const auto& [number, text] : objects_)
        if (text.find(mark) != text.npos) return number;
    INFO("there is no “" << mark << "”");
    REQUIRE(false);
    return 0;
}

int SpoilablePdf::add_element(std::string_view role, int parent, std::string_view entries)
{
    if (parent == 0) parent = number_of("/S/Document");
    const int number = add(fmt::format("<</S/{}/P {} 0 R{}>>", role, parent, entries));
    std::string& above = objects_.at(parent);
    // K is nothing, one child, or an array of them.
    const std::size_t kids = above.find("/K");
    if (kids == above.npos) {
        above.replace(above.rfind(">>"), 2, fmt::format("/K[{} 0 R]>>", number));
    } else if (above[kids + 2] == '[') {
        above.insert(above.find(']', kids), fmt::format(" {} 0 R", number));
    } else {
        const std::size_t end = std::min(above.find_first_of("/>", kids + 2), above.size());
        above.insert(end, fmt::format(" {} 0 R]", number));
        above.replace(kids, 2, "/K[");
    }
    return number;
}

SpoilablePdf& SpoilablePdf::replace_all(std::string_view from, std::string_view to)
{
    for (auto& [number, text] : objects_)
        for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
            text.replace(at, from.size(), to);
    return *this;
}

int SpoilablePdf::add(std::string text)
{
    const int number = objects_.rbegin()->first + 1;
    objects_[number] = std::move(text);
    return number;
}

std::string SpoilablePdf::bytes() const
{
    std::string file = header_ + "\n%\xE2\xE3\xCF\xD3\n";
    std::string table;
    int next = 0;
    for (const auto& [number, text] : objects_) {
        for (; next < number; ++next) table += next == 0 ? "0000000000 65535 f \n" : "0000000000 00001 f \n";
        table += fmt::format("{:010} 00000 n \n", file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", number, with_length(text));
        next = number + 1;
    }
    const std::size_t at = file.size();
    return file + fmt::format("xref\n0 {}\n{}trailer\n<</Size {}{}>>\nstartxref\n{}\n%%EOF\n", next, table,
                              next, trailer_, at);
}

} // namespace stonehand
