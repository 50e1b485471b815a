#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stonehand
{

/// What Han typography does with a character (fact sheet clreq-cjk, 1).
enum class HanClass {
    Other,
    Ideograph,
    PauseOrStop,
    Colon,
    Bang,
    Open,
    Close,
    Dash,
    Ellipsis,
    Connector,
    Interpunct,
    Solidus,
    Western ///< letters and decimal digits that are not of East Asian width
};

/// By the character alone. “ ” ‘ ’ are Open and Close, — is Dash, · Interpunct: whether they are Han
/// punctuation where they stand is the language's and `han_quotation_marks`' to say.
HanClass han_class(char32_t character);

/// Whether a class is Han's own wherever it stands: an ideograph, or a mark as wide as one.
bool is_wide_han(char32_t character);

/// The byte offsets of the quotation marks “ ” ‘ ’ that have Han inside or outside them, so that in a Han
/// text they are full-width and open and close. Both marks of a pair are judged together; an apostrophe is
/// never one.
std::vector<std::uint32_t> han_quotation_marks(std::string_view text);

} // namespace stonehand
