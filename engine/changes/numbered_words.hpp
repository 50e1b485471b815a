#pragma once

#include <cstdint>
#include <vector>

#include "changes/name_table.hpp"
#include "changes/seen_page.hpp"

namespace stonehand
{

/// The words of a page by numbers that are the same where their texts are, in both files.
struct NumberedPage {
    std::vector<std::size_t> body, furniture; ///< places in `SeenPage::words`
    std::vector<std::uint32_t> body_numbers, furniture_numbers;
};

inline std::vector<NumberedPage> number_words(const SeenDocument& document, NameTable& texts)
{
    std::vector<NumberedPage> numbered;
    for (const SeenPage& page : document.pages) {
        NumberedPage& words = numbered.emplace_back();
        for (std::size_t i = 0; i < page.words.size(); ++i) {
            const bool is_body = page.words[i].kind == WordKind::Body;
            (is_body ? words.body : words.furniture).push_back(i);
            (is_body ? words.body_numbers : words.furniture_numbers)
                .push_back(texts.number(page.words[i].text));
        }
    }
    return numbered;
}

} // namespace stonehand
