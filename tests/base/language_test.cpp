#include "base/language.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("The script of a language is its own, its region's or the usual one")
{
    CHECK(Language{"zh"}.script() == "Hans");
    CHECK(Language{"zh-Hant"}.script() == "Hant");
    CHECK(Language{"ZH-hant-HK"}.script() == "Hant");
    CHECK(Language{"zh-TW"}.script() == "Hant");
    CHECK(Language{"zh-hk"}.script() == "Hant");
    CHECK(Language{"zh-SG"}.script() == "Hans");
    CHECK(Language{"zh-Latn"}.script() == "Latn");
    CHECK(Language{"ja"}.script() == "Jpan");
    CHECK(Language{"ug"}.script() == "Arab");
    CHECK(Language{"en-GB"}.script() == "Latn");
    CHECK(Language{""}.script() == "Latn");
    CHECK(Language{"de-1996"}.script() == "Latn");
    CHECK(Language{"en-x-hant"}.script() == "Latn");
}

TEST_CASE("Han typography is for Chinese and Japanese in their own scripts")
{
    CHECK(Language{"zh-Hans"}.is_han());
    CHECK(Language{"yue"}.is_han());
    CHECK(Language{"ja"}.is_han());
    CHECK_FALSE(Language{"zh-Latn"}.is_han());
    CHECK_FALSE(Language{"ko"}.is_han());
    CHECK_FALSE(Language{"en"}.is_han());
}

TEST_CASE("A range matches whole subtags, whatever their case")
{
    CHECK(Language{"zh-Hant"}.matches("zh"));
    CHECK(Language{"zh-Hant"}.matches("ZH-hant"));
    CHECK(Language{"zh-Hant"}.matches(""));
    CHECK(Language{"zh-Hant"}.matches("*"));
    CHECK_FALSE(Language{"zh"}.matches("zh-Hant"));
    CHECK_FALSE(Language{"zho"}.matches("zh"));
    CHECK(Language{"EN-gb"}.primary() == "en");
}

TEST_CASE("Language tags are letters and digits joined by hyphens")
{
    for (const char* tag : {"en", "en-GB", "zh-Hant-HK", "de-1996", "x-private"}) CHECK(is_language_tag(tag));
    for (const char* tag : {"", "en_GB", "en-", "-en", "en--GB", "12", "e1", "abcdefghi", "en GB", "é"})
        CHECK_FALSE(is_language_tag(tag));
}
