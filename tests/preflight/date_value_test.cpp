#include "preflight/date_value.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

bool is_same(std::string_view pdf, std::string_view xmp)
{
    const auto one = read_pdf_date(pdf), other = read_xmp_date(xmp);
    REQUIRE(one);
    REQUIRE(other);
    return is_same_time(*one, *other);
}

} // namespace

TEST_CASE("dates of Info and of the metadata are the same where their seconds are", "[preflight]")
{
    CHECK(is_same("D:20260131093000+01'00'", "2026-01-31T09:30:00+01:00"));
    CHECK(is_same("D:20260131093000+01'00", "2026-01-31T08:30:00Z"));
    CHECK(is_same("D:20260131083000Z00'00'", "2026-01-31T08:30:00.25+00:00"));
    CHECK(is_same("D:20260131", "2026-01-31"));
    CHECK(is_same("D:2026", "2026"));
    CHECK(is_same("D:20260228233000-05'30'", "2026-03-01T05:00:00Z"));
    CHECK(is_same("D:20260131093000", "2026-01-31T09:30:00+01:00")); // one names no zone
    CHECK_FALSE(is_same("D:20260131093000Z", "2026-01-31T09:30:01Z"));
    CHECK_FALSE(is_same("D:20260131093000Z", "2026-01-31T09:30:00+01:00"));
}

TEST_CASE("what is no date is not read as one", "[preflight]")
{
    for (const char* text :
         {"", "D:", "D:20261301", "D:20260229", "D:20260131093000+1", "D:20260131093000 ", "31.1.2026"}) {
        CAPTURE(text);
        CHECK_FALSE(read_pdf_date(text));
    }
    for (const char* text : {"", "2026-13", "2026-02-30", "2026-01-31T09", "2026-01-31T09:30:00+01:00 "}) {
        CAPTURE(text);
        CHECK_FALSE(read_xmp_date(text));
    }
}
