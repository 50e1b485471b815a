#include "support/catch.hpp"

#include "base/message.hpp"

using namespace stonehand;

TEST_CASE("a message is its pattern, filled in")
{
    CHECK(say("it is empty").english() == "it is empty");
    CHECK(say("{} of {}", 2, std::string("font-size")).in_english() == "2 of font-size");
    CHECK(say("{:.1f} mm, U+{:04X}", 2.25, 0x41u).in_english() == "2.2 mm, U+0041");
    CHECK(say("{1} before {0}", 1, 2).in_english() == "2 before 1");
    CHECK(say("the field {{{}}}", 1).in_english() == "the field {1}");
    CHECK(Message(say("write {{name}}")).in_english() == "write {name}");
}

TEST_CASE("what an author wrote is no pattern")
{
    CHECK(say("no {}", std::string("{0} {")).in_english() == "no {0} {");
    CHECK(verbatim("{} }").in_english() == "{} }");
}

TEST_CASE("messages are filled into messages, and stay what they are")
{
    const Message message = say("{} is {}", std::string("a.xml"), say("nested {} deep", 3));
    CHECK(message.in_english() == "a.xml is nested 3 deep");
    REQUIRE(message.parts().size() == 2);
    CHECK(message.parts()[1].kind() == Message::Kind::Pattern);
}

TEST_CASE("lists are told in a row, and an empty one is none")
{
    CHECK(listed({"a", "b"}).in_english() == "a, b");
    CHECK(listed({"a", "b"}).read(Tongue::Chinese) == "a、b");
    CHECK(listed({}).in_english() == "none");
    CHECK(listed({}).read(Tongue::Chinese) == "无");
    CHECK(enumerated({say("none"), verbatim("b")}).read(Tongue::Chinese) == "无、b");
}

TEST_CASE("a pattern that another process told may be anything")
{
    for (const char* pattern :
         {"{", "}", "{}", "{9}", "{0", "a {} b {", "{{", "{:", "{99999999999999999999}"}) {
        const Message message(Message::Kind::Pattern, pattern, {});
        CHECK_NOTHROW(message.read(Tongue::English));
        CHECK_NOTHROW(message.read(Tongue::Chinese));
    }
}

TEST_CASE("a message without words says nothing")
{
    CHECK(Message().empty());
    CHECK(Message().in_english().empty());
    CHECK_FALSE(Message(say("x")).empty());
}
