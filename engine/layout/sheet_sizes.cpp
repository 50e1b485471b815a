#include "layout/sheet_sizes.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>

namespace stonehand
{

namespace
{

struct SheetSize {
    std::string_view name;
    int width, height; ///< tenths of a millimetre
};

// ISO 216 (A, B), ISO 217 (RA, SRA), ANSI/ASME Y14.1 and what presses of North America take.
constexpr SheetSize sizes[] = {
    {"A6", 1050, 1480},      {"A5", 1480, 2100},      {"A4", 2100, 2970},      {"A3", 2970, 4200},
    {"A2", 4200, 5940},      {"A1", 5940, 8410},      {"A0", 8410, 11890},     {"B5", 1760, 2500},
    {"B4", 2500, 3530},      {"B3", 3530, 5000},      {"B2", 5000, 7070},      {"B1", 7070, 10000},
    {"B0", 10000, 14140},    {"RA4", 2150, 3050},     {"RA3", 3050, 4300},     {"RA2", 4300, 6100},
    {"RA1", 6100, 8600},     {"RA0", 8600, 12200},    {"SRA4", 2250, 3200},    {"SRA3", 3200, 4500},
    {"SRA2", 4500, 6400},    {"SRA1", 6400, 9000},    {"SRA0", 9000, 12800},   {"Letter", 2159, 2794},
    {"Legal", 2159, 3556},   {"Tabloid", 2794, 4318}, {"12x18in", 3048, 4572}, {"13x19in", 3302, 4826},
    {"19x25in", 4826, 6350}, {"23x35in", 5842, 8890}, {"25x38in", 6350, 9652},
};

bool same_but_for_case(std::string_view a, std::string_view b)
{
    const auto lower = [](char letter) { return std::tolower(static_cast<unsigned char>(letter)); };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

Size size_of(const SheetSize& size)
{
    return {Length::millimetres(size.width / 10.0), Length::millimetres(size.height / 10.0)};
}

} // namespace

std::optional<Size> find_sheet_size(std::string_view name)
{
    for (const SheetSize& size : sizes)
        if (same_but_for_case(size.name, name)) return size_of(size);
    return std::nullopt;
}

std::vector<std::string> sheet_size_names()
{
    std::vector<std::string> names;
    for (const SheetSize& size : sizes) names.emplace_back(size.name);
    return names;
}

std::optional<Size> named_size_near(const Size& size, Length tolerance)
{
    const auto near = [&](Length one, Length other) {
        return one - other <= tolerance && other - one <= tolerance;
    };
    for (const SheetSize& named : sizes) {
        const Size upright = size_of(named), across{upright.height, upright.width};
        for (const Size& known : {upright, across})
            if (near(known.width, size.width) && near(known.height, size.height)) return known;
    }
    return std::nullopt;
}

std::string_view smallest_sheet_for(const Size& needed)
{
    const Length narrow = std::min(needed.width, needed.height), wide = std::max(needed.width, needed.height);
    const SheetSize* smallest = nullptr;
    for (const SheetSize& size : sizes) {
        if (size_of(size).width < narrow || size_of(size).height < wide) continue;
        const auto area = [](const SheetSize& one) { return std::int64_t{one.width} * one.height; };
        if (!smallest || area(size) < area(*smallest)) smallest = &size;
    }
    return smallest ? smallest->name : std::string_view();
}

} // namespace stonehand
