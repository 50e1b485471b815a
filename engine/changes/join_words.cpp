#include "changes/join_words.hpp"

#include <algorithm>
#include <cmath>

#include "changes/code_points.hpp"

namespace stonehand
{

namespace
{

constexpr std::size_t words_of_a_line = 12;
constexpr std::string_view hyphen = "\u00AD";

bool begins_alone(std::string_view text)
{
    std::size_t at = 0;
    return !text.empty() && stands_alone(take_code_point(text, at));
}

bool ends_alone(std::string_view text)
{
    std::uint32_t last = 0;
    for (std::size_t at = 0; at < text.size();) last = take_code_point(text, at);
    return stands_alone(last);
}

void append_word(std::string& text, std::string_view word)
{
    const bool goes_on = text.ends_with(hyphen);
    if (goes_on)
        text.resize(text.size() - hyphen.size());
    else if (!text.empty() && !ends_alone(text) && !begins_alone(word))
        text += ' ';
    text += word;
}

/// Where a line may break within what is else one word.
bool ends_at_break(std::string_view text)
{
    constexpr std::string_view marks[] = {"-", "/", "\u00AD", "‐", "–", "—", "…"};
    return std::any_of(std::begin(marks), std::end(marks),
                       [&](std::string_view mark) { return text.ends_with(mark); });
}

std::string letters_of(const std::vector<const SeenWord*>& words)
{
    std::string letters;
    for (const SeenWord* word : words) {
        std::string_view text = word->text;
        for (const std::string_view mark : {hyphen, std::string_view("-"), std::string_view("‐")})
            if (text.ends_with(mark)) text.remove_suffix(mark.size());
        letters += text;
    }
    return letters;
}

bool has_break(const std::vector<const SeenWord*>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [](const SeenWord* word) { return ends_at_break(word->text); });
}

std::string without_hyphens(std::string text)
{
    for (const std::string_view mark : {hyphen, std::string_view("-"), std::string_view("‐")})
        for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos;) text.erase(at, mark.size());
    return text;
}

bool is_on_line(const PlaneBox& line, const PlaneBox& box)
{
    const double middle = (box.bottom + box.top) / 2;
    return line.bottom < middle && middle < line.top && box.left >= line.left - line.height();
}

} // namespace

std::string join_words(const std::vector<const SeenWord*>& words)
{
    std::string text;
    for (const SeenWord* word : words) append_word(text, word->text);
    return text;
}

std::string first_words(const std::vector<const SeenWord*>& words)
{
    if (words.size() <= words_of_a_line) return join_words(words);
    return join_words({words.begin(), words.begin() + words_of_a_line}) + " …";
}

bool say_the_same(const std::vector<const SeenWord*>& some, const std::vector<const SeenWord*>& others)
{
    if (some.empty() || others.empty() || !(has_break(some) || has_break(others))) return false;
    return without_hyphens(letters_of(some)) == without_hyphens(letters_of(others));
}

std::vector<PlaneBox> boxes_of(const std::vector<const SeenWord*>& words)
{
    std::vector<PlaneBox> boxes;
    for (const SeenWord* word : words)
        for (const PlaneBox& box : word->boxes) {
            if (boxes.empty() || !is_on_line(boxes.back(), box))
                boxes.push_back(box);
            else
                boxes.back() = with(with(boxes.back(), {box.left, box.bottom}), {box.right, box.top});
        }
    return boxes;
}

} // namespace stonehand
