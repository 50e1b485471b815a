#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "imposed/left_out.hpp"
#include "imposed/refusal.hpp"
#include "layout/imposition.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// What imposing a PDF came to, for those who print it.
struct ImposedRecord {
    Imposition imposition; ///< with its grid
    Binding binding = Binding::Left;
    Size page;                       ///< the trim of one
    Length bleed;                    ///< the widest of all pages
    std::size_t pages = 0;           ///< that are placed
    std::vector<std::size_t> blanks; ///< which pages of the bound book, from 1, are empty
    std::size_t sheets = 0;          ///< of paper, each copy
    std::size_t sides = 0;           ///< pages of the imposed file
    Size paper;                      ///< of the first sheet
    Length creep;                    ///< how far the innermost leaf sticks out, whatever is done about it
    std::string claim;               ///< the level of PDF/X that the file says it keeps; else empty
    LeftOut left_out{};
    std::vector<Message> warnings; ///< sentences for those who print it
};

/// An imposed PDF: the bytes of the file, and what was done.
struct ImposedPdf {
    std::string bytes;
    ImposedRecord record;
};

using ImposeResult = std::variant<ImposedPdf, Refusal>;

} // namespace stonehand
