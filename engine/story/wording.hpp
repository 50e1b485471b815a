#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/report.hpp"
#include "layout/layout.hpp"
#include "story/context.hpp"

namespace stonehand
{

/// A text that the layout adds, and the language it is in.
struct Wording {
    std::string text;
    Language language;
};

/// A term in the language that `pick` means, its fields `{copyright.holder}` and `{number}` filled in. A term
/// that the layout lacks in the main language is an error; for another language there is just none.
Wording word_term(std::string_view name, Pick pick, std::string_view number, const Context& context,
                  Span asked_at, Report& report);

/// A term in a language, whatever the edition's is.
Wording word_term_in(const Language& language, std::string_view name, std::string_view number,
                     const Context& context, Span asked_at, Report& report);

/// A date in the layout's form for the language that `pick` means.
Wording word_date(Date date, std::string_view form, Pick pick, const Context& context, Span asked_at,
                  Report& report);

/// The ordinal of the essay with this index from 0: 其一.
Wording word_ordinal(std::size_t index, const Context& context);

} // namespace stonehand
