#include "proof/json_text.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("members and values stand behind one another with commas between")
{
    JsonText json;
    json.begin_object().key("a").number(-1).key("b").begin_array().text("x").yes(true).end_array();
    json.key("c").begin_object().end_object().key("d").written("[1,2]").end_object();
    CHECK(json.take() == R"({"a":-1,"b":["x",true],"c":{},"d":[1,2]})");
}

TEST_CASE("text is escaped as JSON asks, and ends no script element")
{
    JsonText json;
    json.begin_array().text("\"\\\n\x1f").text("</script><!--").text("年").end_array();
    const std::string text = json.take();
    CHECK(text == "[\"\\\"\\\\\\u000a\\u001f\",\"\\u003c/script>\\u003c!--\",\"年\"]");
    CHECK(text.find('<') == text.npos);
}

TEST_CASE("JSON that others wrote ends no script element either")
{
    JsonText json;
    json.begin_array().foreign(R"({"was":"</script>"})").number(1).end_array();
    CHECK(json.take() == R"([{"was":"\u003c/script>"},1])");
}
