#include "changes/find_furniture.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <vector>

namespace stonehand
{

namespace
{

// A word at the same place on three pages is no accident, in the first line of a page or the last.
constexpr std::size_t least_pages = 3;

using Place = std::tuple<std::string, long, long>;

Place place_of(const SeenWord& word)
{
    const PlaneBox& box = word.boxes.front();
    return {word.text, std::lround(box.left), std::lround(box.bottom)};
}

double middle_of(const SeenWord& word)
{
    return (word.boxes.front().bottom + word.boxes.front().top) / 2;
}

/// The words that stand as high as one of them.
std::vector<std::size_t> line_of(const SeenPage& page, const SeenWord& word)
{
    std::vector<std::size_t> line;
    const PlaneBox& box = word.boxes.front();
    for (std::size_t i = 0; i < page.words.size(); ++i)
        if (box.bottom < middle_of(page.words[i]) && middle_of(page.words[i]) < box.top) line.push_back(i);
    return line;
}

/// The first line and the last one; one where they are the same.
std::vector<std::vector<std::size_t>> edges_of(const SeenPage& page)
{
    if (page.words.empty()) return {};
    const auto [lowest, highest] = std::minmax_element(
        page.words.begin(), page.words.end(),
        [](const SeenWord& one, const SeenWord& other) { return middle_of(one) < middle_of(other); });
    const auto first = line_of(page, *highest), last = line_of(page, *lowest);
    if (first == last) return {first};
    return {first, last};
}

bool is_number(const std::string& text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

bool tells_any(const SeenDocument& document)
{
    return std::any_of(document.pages.begin(), document.pages.end(), [](const SeenPage& page) {
        return std::any_of(page.words.begin(), page.words.end(),
                           [](const SeenWord& word) { return word.kind == WordKind::Furniture; });
    });
}

} // namespace

void find_furniture(SeenDocument& document)
{
    if (tells_any(document)) return;
    std::map<Place, std::size_t> pages_with;
    for (const SeenPage& page : document.pages)
        for (const auto& line : edges_of(page))
            for (const std::size_t word : line) ++pages_with[place_of(page.words[word])];
    for (SeenPage& page : document.pages)
        for (const auto& line : edges_of(page))
            for (const std::size_t at : line) {
                SeenWord& word = page.words[at];
                const bool is_folio = line.size() == 1 && is_number(word.text);
                if (is_folio || pages_with[place_of(word)] >= least_pages) word.kind = WordKind::Furniture;
            }
}

} // namespace stonehand
