#include "ticket/xjdf_values.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "xml/name_ranges.hpp"
#include "xml/utf8.hpp"

namespace stonehand
{

namespace
{

/// A whole count of 1/10^places in the shortest form.
std::string shortest(double number, int places)
{
    std::string text = fmt::format("{:.{}f}", number, places);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

bool may_stand_in_url(char letter)
{
    // RFC 3986, 2.3 and 3.3: what needs no percent sign in a path.
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= 'a' && letter <= 'z') ||
           std::string_view("-._~/").find(letter) != std::string_view::npos;
}

bool may_stand_in_name(char32_t letter)
{
    const auto holds = [&](const CodePointRange& range) {
        return range.first <= letter && letter <= range.last;
    };
    return std::any_of(std::begin(name_start_ranges), std::end(name_start_ranges), holds) ||
           std::any_of(std::begin(name_further_ranges), std::end(name_further_ranges), holds);
}

} // namespace

std::string name_token(std::string_view name)
{
    std::string token;
    for (std::size_t at = 0; at < name.size();) {
        const auto letter = next_code_point(name, at);
        if (!letter) ++at;
        if (letter && may_stand_in_name(*letter))
            append_code_point(token, *letter);
        else
            token += '_';
    }
    return token.empty() ? "_" : token;
}

std::string point_text(Length length)
{
    return shortest(length.in_points(), 3);
}

std::string point_text(const Size& size)
{
    return point_text(size.width) + ' ' + point_text(size.height);
}

std::string decimal_text(double number)
{
    return shortest(number, 2);
}

std::string micrometre_text(Length length)
{
    return shortest(length.in_millimetres() * 1000, 1);
}

std::string separation_list(const std::vector<std::string>& inks)
{
    std::string list;
    for (const std::string& ink : inks) list += (list.empty() ? "" : " ") + name_token(ink);
    return list;
}

std::string url_from_ticket(std::string_view path)
{
    std::string url = "../";
    for (const char letter : path) {
        if (may_stand_in_url(letter))
            url += letter;
        else
            url += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
    return url;
}

std::string_view product_type(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Saddle:
        return "Booklet";
    case Scheme::Perfect:
        return "SoftCoverBook";
    case Scheme::NUp:
    case Scheme::CutAndStack:
    case Scheme::Single:
        return "FlatWork";
    }
    return {};
}

std::string_view work_style_name(const PlannedSheet& sheet)
{
    switch (sheet.work_style) {
    case WorkStyle::Sheetwise:
        return sheet.back.empty() ? "Simplex" : "WorkAndBack";
    case WorkStyle::WorkAndTurn:
        return "WorkAndTurn";
    case WorkStyle::WorkAndTumble:
        return "WorkAndTumble";
    }
    return {};
}

std::string_view part_token(PartKind kind)
{
    switch (kind) {
    case PartKind::Pages:
        return "PAGES";
    case PartKind::Body:
        return "BODY";
    case PartKind::Cover:
        return "COVER";
    }
    return {};
}

std::string sheet_token(PartKind kind, std::size_t number)
{
    return fmt::format("{}-{}", part_token(kind), number);
}

} // namespace stonehand
