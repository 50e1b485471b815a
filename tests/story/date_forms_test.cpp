#include <memory>

#include <unicode/datefmt.h>
#include <unicode/gregocal.h>

#include "layout/read_layout.hpp"
#include "story/wording.hpp"
#include "support/catch.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

/// A date as CLDR has it: in the long form, or the month's in words and the year, or the year.
std::string by_cldr(Date date, const char* locale)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::DateFormat> format(
        date.day ? icu::DateFormat::createDateInstance(icu::DateFormat::kLong, icu::Locale(locale))
                 : icu::DateFormat::createInstanceForSkeleton(date.month ? "yMMMM" : "y", icu::Locale(locale),
                                                              status));
    const icu::GregorianCalendar day(date.year, std::max(date.month, 1) - 1, std::max(date.day, 1), 12, 0,
                                     status);
    icu::UnicodeString text;
    std::string utf8;
    format->format(day.getTime(status), text).toUTF8String(utf8);
    REQUIRE(U_SUCCESS(status));
    return utf8;
}

std::string by_layout(Date date, const Layout& layout, const std::string& language)
{
    Edition edition;
    edition.language = {language};
    Context context;
    context.edition = &edition;
    context.layout = &layout;
    Report report;
    return word_date(date, "long", Pick::Main, context, {}, report).text;
}

} // namespace

// Chinese dates are not CLDR's: they are set in Han numerals.
TEST_CASE("the shipped layouts write dates as CLDR does", "[story]")
{
    const std::string name = GENERATE("guest-contributor", "plain");
    Sources sources;
    Report report;
    const auto layout =
        read_layout(name, {std::filesystem::path(STONEHAND_SOURCE_DIR) / "layouts"}, Span{}, sources, report);
    REQUIRE(layout);
    for (const DateForm& form : layout->date_forms) {
        const std::string language = form.language.tag;
        CAPTURE(language);
        if (form.language.primary() == "zh") continue;
        // In CLDR plain English is that of America, and the numerals of plain Arabic differ by release.
        const std::string locale = language == "en"   ? "en-GB"
                                   : language == "ar" ? "ar@numbers=latn"
                                                      : language;
        std::vector<Date> dates{{2026, 0, 0}};
        for (int month = 1; month <= 12; ++month)
            for (const int day : {0, 1, 8, 28}) dates.push_back({2026, month, day});
        for (const Date date : dates)
            CHECK(by_layout(date, *layout, language) == by_cldr(date, locale.c_str()));
    }
}
