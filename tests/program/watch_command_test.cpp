#include <sstream>

#include "command/command_line.hpp"
#include "program/house.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

std::variant<Options, Answer, UsageFault> read(const std::vector<std::string>& arguments,
                                               const std::string& editor = "")
{
    std::ostringstream out, err;
    return read_command_line(arguments, {.editor = editor, .out = out, .err = err});
}

Options options(const std::vector<std::string>& arguments, const std::string& editor = "")
{
    const auto result = read(arguments, editor);
    REQUIRE(std::holds_alternative<Options>(result));
    return std::get<Options>(result);
}

} // namespace

TEST_CASE("watch shows all editions at any free port, with the editor of the user", "[program]")
{
    const Options all = options({"watch"}, "code");
    CHECK(all.command == Command::Watch);
    CHECK(all.editions.empty());
    CHECK(all.port == 0);
    CHECK(!all.open_browser);
    CHECK(all.editor == "code");
    const Options one =
        options({"watch", "a/edition.xml", "--port", "8123", "--open", "--editor", "kate"}, "code");
    CHECK(one.editions == std::vector<std::filesystem::path>{"a/edition.xml"});
    CHECK(one.port == 8123);
    CHECK(one.open_browser);
    CHECK(one.editor == "kate");
}

TEST_CASE("an editor of blanks is none", "[program]")
{
    CHECK(options({"watch", "--editor", " "}).editor.empty());
    CHECK(options({"watch"}, " \t").editor.empty());
}

TEST_CASE("a port that is none, and an editor that needs our terminal, are refused", "[program]")
{
    for (const char* port : {"0", "65536", "http"})
        CHECK(std::holds_alternative<UsageFault>(read({"watch", "--port", port})));
    const auto refused = read({"watch", "--editor", "vim"});
    REQUIRE(std::holds_alternative<UsageFault>(refused));
    CHECK_THAT(std::get<UsageFault>(refused).advice.in_english(), Contains("xterm -e vim +{line} {file}"));
}

TEST_CASE("what cannot be watched is told at once", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"watch", "content/editions/none/edition.xml"});
    CHECK(end.status == 2);
    CHECK_THAT(end.err, Contains("is not there"));
}
