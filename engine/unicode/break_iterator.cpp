#include "unicode/break_iterator_impl.hpp"

#include "unicode/icu_status_impl.hpp"

namespace stonehand
{

BreakIterator::BreakIterator(UBreakIteratorType type, const char* locale, std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks_ = ubrk_open(type, locale, nullptr, 0, &status);
    ubrk_setUText(breaks_, &text_, &status);
    if (U_SUCCESS(status)) return;
    ubrk_close(breaks_);
    breaks_ = nullptr;
    utext_close(&text_);
    check_memory(status);
}

BreakIterator::~BreakIterator()
{
    ubrk_close(breaks_);
    utext_close(&text_);
}

std::int32_t BreakIterator::next()
{
    return breaks_ ? ubrk_next(breaks_) : UBRK_DONE;
}

std::int32_t BreakIterator::status() const
{
    return breaks_ ? ubrk_getRuleStatus(breaks_) : 0;
}

} // namespace stonehand
