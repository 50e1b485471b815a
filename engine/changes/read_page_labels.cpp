#include "changes/read_page_labels.hpp"

#include <algorithm>
#include <utility>

#include "preflight/number_tree.hpp"

namespace stonehand
{

namespace
{

// Numbers of pages: beyond, figures are easier to read, and a file that says so is meant to do harm.
constexpr std::int64_t highest_in_letters = 3999;

std::string in_roman(std::int64_t number)
{
    constexpr std::pair<int, std::string_view> signs[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string text;
    for (const auto& [value, sign] : signs)
        for (; number >= value; number -= value) text += sign;
    return text;
}

/// a … z, aa … zz, and so on.
std::string in_letters(std::int64_t number)
{
    const auto times = static_cast<std::size_t>((number - 1) / 26 + 1);
    return std::string(times, static_cast<char>('a' + (number - 1) % 26));
}

std::string numbered(const std::string& style, std::int64_t number)
{
    if (style.empty()) return {};
    const bool in_figures = style == "D" || number < 1 || number > highest_in_letters;
    if (in_figures) return std::to_string(number);
    std::string text = style == "r" || style == "R" ? in_roman(number) : in_letters(number);
    if (style == "R" || style == "A")
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char letter) { return static_cast<char>(letter - 'a' + 'A'); });
    return text;
}

} // namespace

std::vector<std::string> read_page_labels(const PdfFile& file)
{
    const auto said = read_number_tree(file.catalog()["PageLabels"]);
    std::vector<std::string> labels;
    PdfObject range;
    std::int64_t first = 0;
    for (std::int64_t page = 0; page < static_cast<std::int64_t>(file.pages().size()); ++page) {
        if (const auto begins = said.find(page); begins != said.end()) {
            range = begins->second;
            first = page;
        }
        if (range.is_null()) {
            labels.push_back(std::to_string(page + 1));
            continue;
        }
        const std::int64_t begin = std::clamp<std::int64_t>(range["St"].integer().value_or(1), 1, 1'000'000);
        labels.push_back(range["P"].text().value_or("") + numbered(range["S"].name(), begin + page - first));
    }
    return labels;
}

} // namespace stonehand
