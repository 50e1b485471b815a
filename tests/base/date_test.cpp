#include "base/date.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("A date is a year, a month or a day")
{
    CHECK(read_date("2022") == Date{2022, 0, 0});
    CHECK(read_date("2022-09") == Date{2022, 9, 0});
    CHECK(read_date("2022-09-30") == Date{2022, 9, 30});
    CHECK(read_date("2024-02-29") == Date{2024, 2, 29});
    for (const char* text : {"2022", "2022-09", "2022-09-30", "0001-01-01"})
        CHECK(to_string(*read_date(text)) == text);
}

TEST_CASE("What is no day of the calendar is no date")
{
    for (const char* text :
         {"", "22", "0000", "2022-00", "2022-13", "2022-9", "2022-09-00", "2022-09-31", "2023-02-29",
          "1900-02-29", "2022/09", "2022-09-30T00:00", " 2022", "+022", "2022-0x", "-2022", "２０２２"})
        CHECK_FALSE(read_date(text));
}
