#include "lines/sense_of_break.hpp"

#include <algorithm>
#include <string>

#include "unicode/code_point.hpp"
#include "unicode/han_class.hpp"
#include "unicode/word_ends.hpp"

namespace stonehand
{

namespace
{

// Two capitalised words are mostly one name, which is worth uneven lines.
// A line more costs 10000: no more lines than need be for small words' sake, but one more rather than part a
// Han word.
constexpr int small_word_cost = 700, name_cost = 1000, leaning_word_cost = 1500, han_word_cost = 15'000;
constexpr int pause_gain = 300;

struct Row {
    std::string_view language, words;
};

constexpr Row ends[] = {
#define SENSE_ENDS(language, words) {language, words},
#define SENSE_BEGINS(language, words)
#include "lines/sense_table.inc"
#undef SENSE_ENDS
#undef SENSE_BEGINS
};

constexpr Row begins[] = {
#define SENSE_ENDS(language, words)
#define SENSE_BEGINS(language, words) {language, words},
#include "lines/sense_table.inc"
#undef SENSE_ENDS
#undef SENSE_BEGINS
};

template <std::size_t size>
bool lists(const Row (&rows)[size], const std::string& language, std::string_view word)
{
    const std::string wanted = ' ' + std::string(word) + ' ';
    return std::any_of(std::begin(rows), std::end(rows), [&](const Row& row) {
        return row.language == language && row.words.find(wanted) != std::string_view::npos;
    });
}

bool is_pause(char32_t character)
{
    const HanClass mark = han_class(character);
    return character == U',' || character == U';' || character == U':' || character == U'.' ||
           character == U'?' || character == U'!' || mark == HanClass::PauseOrStop ||
           mark == HanClass::Colon || mark == HanClass::Bang || mark == HanClass::Dash;
}

std::size_t letters_of(std::string_view word)
{
    return static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

} // namespace

SenseOfBreak::SenseOfBreak(std::string_view text, const Language& language)
    : text_(text), language_(language.primary()), han_(language.is_han()), lower_(text)
{
    std::transform(lower_.begin(), lower_.end(), lower_.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (han_) word_ends_ = word_ends(text, language);
}

int SenseOfBreak::cost(std::uint32_t at) const
{
    std::uint32_t end = at;
    while (end > 0 && text_[end - 1] == ' ') --end;
    if (end == 0) return 0;
    if (is_pause(code_point_before(text_, end).value)) return -pause_gain;
    if (han_ && end == at) {
        if (parts_word(at)) return han_word_cost;
        const auto next = std::upper_bound(word_ends_.begin(), word_ends_.end(), at);
        const std::string_view after =
            text_.substr(at, (next == word_ends_.end() ? text_.size() : *next) - at);
        if (lists(begins, language_, after)) return leaning_word_cost;
        const auto own = std::lower_bound(word_ends_.begin(), word_ends_.end(), at);
        const std::uint32_t begin = own == word_ends_.begin() ? 0 : *(own - 1);
        return lists(ends, language_, text_.substr(begin, at - begin)) ? small_word_cost : 0;
    }
    const std::size_t space = lower_.rfind(' ', end - 1);
    const std::size_t begin = space == std::string::npos ? 0 : space + 1;
    const std::string_view word = std::string_view(lower_).substr(begin, end - begin);
    const bool small = letters_of(word) <= 3 && static_cast<unsigned char>(word.back()) < 0x80;
    if (small || lists(ends, language_, word)) return small_word_cost;
    return parts_name(begin, at) ? name_cost : 0;
}

/// Whether the words on both sides of a break begin with capitals, the first not as the text's beginning.
bool SenseOfBreak::parts_name(std::size_t begin, std::size_t next) const
{
    const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    return begin > 0 && next < text_.size() && is_capital(text_[begin]) && is_capital(text_[next]);
}

bool SenseOfBreak::parts_word(std::uint32_t at) const
{
    return !std::binary_search(word_ends_.begin(), word_ends_.end(), at);
}

} // namespace stonehand
