#include "layout/read_length.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

std::string again(std::string_view text)
{
    const auto read = read_length(text);
    if (const auto* fault = std::get_if<LengthFault>(&read)) return fault->wrong.in_english();
    return to_string(std::get<StyleLength>(read));
}

} // namespace

TEST_CASE("a length is a number and one of six units", "[layout]")
{
    for (const char* text : {"10.5pt", "0.35pt", "148mm", "0.495mm", "-4.586mm", "2em", "-0.5em", "2ic",
                             "1rlh", "84.2%", "22.2mm", "14400pt"})
        CHECK(again(text) == text);
    CHECK(again("0") == "0pt");
    CHECK(again(".5em") == "0.5em");
    CHECK(again("-0em") == "0em");
    CHECK(std::get<StyleLength>(read_length("1mm")).length.units() == 36'000);
    CHECK(std::get<StyleLength>(read_length("14pt")).length.units() == 177'800);
}

TEST_CASE("what is no length is refused, and said why", "[layout]")
{
    CHECK(again("") == "is not a length");
    CHECK(again("wide") == "is not a length");
    CHECK(again("nan") == "is not a length");
    CHECK(again("-inf") == "is not a length");
    CHECK(again("+3mm") == "is not a length");
    CHECK(again("--3mm") == "is not a length");
    CHECK(again(" 3mm") == "is not a length");
    CHECK(again("12") == "has no unit");
    CHECK(again("12 furlongs") == "has a space before its unit");
    CHECK(again("12furlongs") == "has the unknown unit “furlongs”");
    CHECK(again("3mm ") == "has the unknown unit “mm ”");
    CHECK(again("1e400mm") == "has the unknown unit “e400mm”");
    CHECK(again("0x10mm") == "has the unknown unit “x10mm”");
    CHECK(again("3,5mm") == "has the unknown unit “,5mm”");
    CHECK(again("2cm") == "is in centimetres");
    CHECK(again("14401pt") == "is larger than any page can be");
    CHECK(again("-1000000000mm") == "is larger than any page can be");
    CHECK(again("10001em") == "is larger than any page can be");
    CHECK(again(std::string(400, '9') + "mm") == "is not a length");
}

TEST_CASE("a decimal number has digits and a point, nothing else", "[layout]")
{
    CHECK(read_decimal("9.5") == 9.5);
    CHECK(read_decimal("-2") == -2);
    CHECK_FALSE(read_decimal("1e3"));
    CHECK_FALSE(read_decimal("1,5"));
    CHECK_FALSE(read_decimal("nan"));
    CHECK_FALSE(read_decimal(""));
    CHECK_FALSE(read_decimal("-"));
}
