#include "support/catch.hpp"

#include <sstream>

#include <nlohmann/json.hpp>

#include "command/shell_word.hpp"
#include "program/date_of_new.hpp"
#include "program/house.hpp"

using namespace stonehand;

namespace
{

using Names = std::vector<std::string>;

const std::string edition = "content/editions/2027-03/edition.xml";

std::size_t count(const std::string& text, const std::string& what)
{
    std::size_t times = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++times;
    return times;
}

} // namespace

TEST_CASE("a new edition builds as it stands, every output, without a warning, in both layouts", "[program]")
{
    for (const char* languages : {"en", "zh", "en,zh"})
        for (const char* layout : {"guest-contributor", "plain"}) {
            CAPTURE(languages, layout);
            const House house;
            const Names arguments{"new", "edition", "2027-03", "--languages", languages, "--layout", layout};
            REQUIRE(house.run(arguments).status == 0);
            const ProcessEnd end = house.run({"build", edition, "--warnings-as-errors"});
            INFO(end.err);
            CHECK(end.status == 0);
            CHECK(end.err.find("; no faults; ") != std::string::npos);
            CHECK(house.files_in("out/2027-03/essay") == Names{"first-answer.pdf", "second-answer.pdf"});
            CHECK(house.files_in("out/2027-03/proof") == Names{"2027-03-proof.html"});
        }
}

TEST_CASE("a new edition has its id, its layout and the date that its id begins with", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"new", "edition", "2027-03", "--layout", "plain"});
    REQUIRE(end.status == 0);
    CHECK(end.err.empty());
    const std::string text = house.bytes(edition);
    CHECK(text.find("id=\"2027-03\" date=\"2027-03\" xml:lang=\"en-GB\" layout=\"plain\"") != text.npos);
    CHECK(text.find('{') == text.npos);
    CHECK(house.bytes("content/standing/disclaimer.xml").find("year=\"2027\"") != std::string::npos);
}

TEST_CASE("a new edition in Chinese alone has its own boards, and no text in English but an address",
          "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"new", "edition", "2027-03", "--languages", "zh"});
    REQUIRE(end.status == 0);
    CHECK(house.bytes(edition).find("xml:lang=\"zh-Hans\" layout=\"guest-contributor\"") !=
          std::string::npos);
    CHECK(house.bytes(edition).find("xml:lang=\"en") == std::string::npos);
    CHECK(house.files_in("content/standing") == Names{"about-zh.xml", "advisers-zh.xml", "contact.xml",
                                                      "directors-zh.xml", "disclaimer-zh.xml",
                                                      "introduction-zh.xml"});
}

TEST_CASE("the last lines told are the commands to type next", "[program]")
{
    const House house;
    CHECK(house.run({"new", "edition", "2027-03"})
              .out.ends_with("  stonehand build content/editions/2027-03/edition.xml --output proof\n"
                             "  xdg-open out/2027-03/proof/2027-03-proof.html\n"));
    CHECK(house.run({"new", "edition", "b", "--root", "my texts"})
              .out.find("  stonehand build 'my texts/editions/b/edition.xml' --output proof\n") !=
          std::string::npos);
    CHECK(house.run({"new", "edition", "c", "--quiet"}).out.empty());
}

TEST_CASE("standing text that stands is included as it is", "[program]")
{
    const House house;
    house.write("content/standing/about.xml",
                "<about xmlns=\"urn:stonehand:edition:1\" xml:lang=\"en-GB\"><p>Ours.</p></about>");
    const std::string before = house.bytes("content/standing/about.xml");
    const ProcessEnd first = house.run({"new", "edition", "2027-03"});
    REQUIRE(first.status == 0);
    CHECK(first.out.starts_with("content/standing/about.xml  stood already, and is included as it is\n"));
    CHECK(count(first.out, "  written\n") == 6);
    CHECK(house.bytes("content/standing/about.xml") == before);
    CHECK(count(house.run({"new", "edition", "2027-04"}).out, "  written\n") == 1);
    CHECK(house.run({"check", "content/editions/2027-04/edition.xml"}).status == 0);
}

TEST_CASE("an edition that stands is not overwritten", "[program]")
{
    const House house;
    const std::string before = house.bytes("content/editions/one/edition.xml");
    const ProcessEnd end = house.run({"new", "edition", "one"});
    CHECK(end.status == 2);
    CHECK(end.out.empty());
    CHECK(end.err == "stonehand: content/editions/one/edition.xml stands already; nothing was written\n"
                     "choose another id, or move the folder content/editions/one away\n");
    CHECK(house.bytes("content/editions/one/edition.xml") == before);
    CHECK(house.files_in("content/standing").empty());
}

TEST_CASE("an id that cannot name files is told with the rule", "[program]")
{
    const House house;
    for (const std::string& id : {std::string("a/b"), std::string(".."), std::string("März"),
                                  std::string("a b"), std::string(101, 'a')}) {
        CAPTURE(id);
        const ProcessEnd end = house.run({"new", "edition", id});
        CHECK(end.status == 2);
        CHECK(end.err.find("use the letters a to z, digits, “.”, “_” and “-”") != std::string::npos);
    }
    CHECK(house.run({"new", "edition", ""}).status == 2);
    CHECK(house.run({"new", "edition"}).status == 2);
    CHECK(house.run({"new"}).status == 2);
    CHECK(house.run({"new", "edition", "a", "--layout", "baroque"}).status == 2);
    CHECK(house.run({"new", "edition", "a", "--languages", "fr"}).status == 2);
    CHECK(house.files_in("content") == Names{"editions/one/edition.xml"});
}

TEST_CASE("where one file cannot be written, none is", "[program]")
{
    const House house;
    house.write("content/editions/a", "a file stands where the folder would be");
    const ProcessEnd end = house.run({"new", "edition", "a"});
    CHECK(end.status == 3);
    CHECK(end.err.find("error[cannot-write]") != std::string::npos);
    CHECK(house.files_in("content/standing").empty());
}

TEST_CASE("a new edition is told as an event, and in Chinese", "[program]")
{
    const House house;
    const auto event =
        nlohmann::json::parse(house.run({"new", "edition", "2027-03", "--format", "json"}).out);
    CHECK(event.at("event") == "edition-begun");
    CHECK(event.at("edition") == edition);
    CHECK(event.at("id") == "2027-03");
    CHECK(event.at("written").size() == 7);
    CHECK(event.at("written").back() == edition);
    CHECK(event.at("shared").empty());
    CHECK(event.at("next").at(0) == "stonehand build " + edition + " --output proof");

    CHECK(house.run({"new", "edition", "a", "--lang", "zh"}).out.find("  已写入\n") != std::string::npos);
    CHECK(house.run({"new", "edition", "a", "--lang", "zh"}).err.find("已经存在") != std::string::npos);
    CHECK(house.run({"new", "edition", "ä", "--lang", "zh"}).err.find("只用字母 a 到 z") !=
          std::string::npos);
}

TEST_CASE("an edition is dated by its id, else by the day it was begun", "[program]")
{
    const std::int64_t in_2026_11 = 1'795'000'000;
    CHECK(date_of_new("2027-03", in_2026_11) == "2027-03");
    CHECK(date_of_new("2027-03-spring", in_2026_11) == "2027-03");
    for (const char* other : {"2027-13", "2027-00", "2027-031", "2027", "0000-01", "spring", "v2027-03"})
        CHECK(date_of_new(other, in_2026_11) == "2026-11");
}

TEST_CASE("a word is quoted for a shell where it has to be", "[program]")
{
    CHECK(shell_word("content/editions/2027-03/edition.xml") == "content/editions/2027-03/edition.xml");
    CHECK(shell_word("my texts") == "'my texts'");
    CHECK(shell_word("it's $HOME") == "'it'\\''s $HOME'");
    CHECK(shell_word("") == "''");
}
