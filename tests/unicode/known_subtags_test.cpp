#include "unicode/known_subtags.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

std::string unknown(const std::string& tag)
{
    const auto found = unknown_subtag({tag});
    if (!found) return "";
    return (found->kind == UnknownSubtag::Kind::Region ? "region " : "language ") + found->subtag;
}

} // namespace

TEST_CASE("codes of languages and regions are known, whatever their case")
{
    for (const char* tag : {"en",
                            "en-GB",
                            "EN-gb",
                            "zh",
                            "zh-Hans",
                            "zh-Hant-HK",
                            "zh-hant-hk",
                            "yue",
                            "nan",
                            "gsw",
                            "ug",
                            "bo-CN",
                            "ja-JP",
                            "es-419",
                            "sr-Latn-RS",
                            "fr-CA",
                            "de-1996",
                            "ca-ES-valencia",
                            "und",
                            "mul",
                            "zxx",
                            "qaa",
                            "x-whatever",
                            "i-klingon",
                            ""}) {
        CAPTURE(tag);
        CHECK(unknown(tag) == "");
    }
}

TEST_CASE("the names of languages and the codes of countries are no codes of languages")
{
    CHECK(unknown("English") == "language English");
    CHECK(unknown("Chinese") == "language Chinese");
    CHECK(unknown("cn") == "language cn");
    CHECK(unknown("chi") == "language chi"); // two letters where there are two (BCP 47, 2.2.1)
    CHECK(unknown("jp") == "language jp");
    CHECK(unknown("en-UK") == "region UK");
    CHECK(unknown("zh-Hans-ZZ") == "region ZZ");
}
