#include "support/catch.hpp"
#include "support/real_fonts.hpp"

using namespace stonehand;
using namespace stonehand::literals;
using namespace stonehand::test;

TEST_CASE("what stands over the edges is weighed with the breaks: the lines are filled past their measure")
{
    const Paragraph paragraph = shaped(
        block("\u201cOne, two,\u201d she said, \u201cthree, four,\u201d and then she said no more of it.",
              "en-GB"),
        text_style());
    int opened = 0, ended = 0;
    for (const Line& line : broken(paragraph, 90_pt)) {
        const std::string words = paragraph.text.substr(line.begin, line.end - line.begin);
        INFO(words);
        if (words.starts_with("\u201c")) {
            ++opened;
            CHECK(line.start_hang > 0_pt);
        }
        if (words.size() > 2 && words.find(", ", words.size() - 2) != std::string::npos) {
            ++ended;
            CHECK(line.end_hang > 0_pt);
        }
        CHECK(line.width <= line.measure + Length::points(0.05));
    }
    CHECK(opened > 0);
    CHECK(ended > 0);
}
