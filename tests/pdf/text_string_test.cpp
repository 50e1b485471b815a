#include "pdf/text_string.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("printable ASCII is a plain string with its delimiters escaped")
{
    CHECK(text_string("A (small) \\ thing") == "(A \\(small\\) \\\\ thing)");
    CHECK(text_string("") == "()");
    CHECK(byte_string("a\rb\n") == "(a\\rb\n)");
}

TEST_CASE("any other text is UTF-16 with its byte order mark, in as many pairs as it needs")
{
    CHECK(text_string("é") == "<FEFF00E9>");
    CHECK(text_string("中𠮷") == "<FEFF4E2DD842DFB7>");
    CHECK(text_string("a\nb") == "<FEFF0061000A0062>");
}

TEST_CASE("ill-formed UTF-8 becomes replacement characters and is never read past its end")
{
    CHECK(characters_of("a\xE4\xB8") == std::vector<char32_t>{'a', 0xFFFD, 0xFFFD});
    CHECK(characters_of("\xC0\xAF") == std::vector<char32_t>{0xFFFD, 0xFFFD});
}

TEST_CASE("characters come back as the bytes they were")
{
    for (const char32_t character : {U'a', U'é', U'中', U'𠮷'}) {
        std::string utf8;
        append_utf8(utf8, character);
        CHECK(characters_of(utf8) == std::vector<char32_t>{character});
    }
}

TEST_CASE("a name cannot break out of its token")
{
    CHECK(name_object("EBGaramond-Regular") == "/EBGaramond-Regular");
    CHECK(name_object("a b/c#(d)") == "/a#20b#2Fc#23#28d#29");
}
