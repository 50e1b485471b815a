#pragma once

#include <cstddef>
#include <string_view>

#include "base/message.hpp"

namespace stonehand
{

/// Why a PDF is not imposed.
enum class RefusalReason {
    Encrypted,
    Restricted,
    Damaged,
    NoPages,
    DrawnByForm,
    Separated,
    MixedSizes,
    UnfitSize,
    SheetTooSmall,
    CreepTooLarge,
    BeyondLimits
};

/// A reason as programs are told it, in the order of the enumerators, and what it means.
struct RefusalEntry {
    std::string_view word, meaning;
};
constexpr RefusalEntry refusal_table[] = {
    {"encrypted", "only a password opens the file"},
    {"restricted",
     "its owner does not allow everything that imposing does: to print, assemble, change and copy it"},
    {"damaged", "it is no PDF, or so damaged that its pages cannot be read"},
    {"no-pages", "it has no pages"},
    {"drawn-by-form", "a form (XFA) draws its pages when it is opened; what stands in the file is a notice"},
    {"separated", "each of its pages is one plate of a page"},
    {"mixed-sizes", "its pages have several sizes; 0.5 pt is no difference"},
    {"unfit-size", "its pages, or the sheets for them, are smaller or larger than a page of a PDF can be"},
    {"sheet-too-small", "the paper has no room for the pages and their bleed"},
    {"creep-too-large", "inner leaves would stick out so far that what stands on them would be cut"},
    {"beyond-limits", "imposing it takes more memory or time than one file may have"},
};

constexpr std::string_view word_of(RefusalReason reason)
{
    return refusal_table[static_cast<std::size_t>(reason)].word;
}

/// Why this PDF is not imposed, and what to do.
struct Refusal {
    RefusalReason reason = RefusalReason::Damaged;
    Message message; ///< the rest of a sentence that begins with the file: “is encrypted”
    Message remedy;
};

} // namespace stonehand
