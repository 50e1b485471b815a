#include "program/house.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

using Names = std::vector<std::string>;

const std::string proof = "out/one/proof/one-proof.html", faults = "out/one/proof/one-faults.html";
// A character that no font has.
const std::string wrong = "A sign: &#x10FFFD;.";

} // namespace

TEST_CASE("a proof alone says that nothing else was made", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build", "--output", "proof"});
    INFO(end.err);
    REQUIRE(end.status == 0);
    CHECK(house.files_in("out/one") == Names{"SHA256SUMS", "manifest.json", "proof/one-proof.html"});
    CHECK_THAT(house.bytes(proof), Contains("Only this proof was made"));
}

TEST_CASE("what is wrong is shown on the pages, and the file goes when it is put right", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen,proof"}).status == 0);
    const std::string sums = house.bytes("out/one/SHA256SUMS");
    house.write_edition("one", wrong);
    const ProcessEnd end = house.run({"build", "--output", "screen,proof"});
    CHECK(end.status == 1);
    CHECK_THAT(end.out, Contains("out/one/proof/one-faults.html"));
    const std::string page = house.bytes(faults);
    CHECK_THAT(page, Contains("Nothing may be sent: 1 error to be put right first."));
    CHECK_THAT(page, Contains("\"place\":\"editions/one/edition.xml:"));
    CHECK_THAT(page, Contains("Was not made, and may not be sent: see the errors."));
    CHECK(page.find(house.path().string()) == page.npos);
    CHECK(house.bytes("out/one/SHA256SUMS") == sums);
    CHECK(run_process({.arguments = {"sha256sum", "--check", "--quiet", "SHA256SUMS"},
                       .folder = house.path() / "out/one"})
              .status == 0);

    house.write_edition("one", "A paragraph of the first edition.");
    REQUIRE(house.run({"build", "--output", "screen,proof"}).status == 0);
    CHECK_FALSE(std::filesystem::exists(house.path() / faults));
}

TEST_CASE("hints of a proof name files as its places do, wherever it is built from", "[program]")
{
    const House house;
    const std::string name = "content/editions/one/edition.xml";
    std::string text = house.bytes(name);
    text.insert(text.find("</essay>"), "<figure id=\"none\" src=\"none.png\" alt=\"Nothing\"/>");
    house.write(name, text);
    for (const std::string& edition : {name, (house.path() / name).string()}) {
        CHECK(house.run({"build", edition, "--output", "proof"}).status == 1);
        CHECK_THAT(house.bytes(faults), Contains("it is looked for at editions/one/none.png"));
    }
}

TEST_CASE("no proof of what is wrong is written where none was asked for by name", "[program]")
{
    const House house;
    house.write_edition("one", wrong);
    CHECK(house.run({"build"}).status == 1);
    CHECK(house.files_in("out").empty());
    CHECK(house.run({"check", "--output", "proof"}).status == 1);
    CHECK(house.files_in("out").empty());
}

TEST_CASE("an id that leads out of the folder has no proof of what is wrong written there", "[program]")
{
    const House house;
    const std::string name = "content/editions/one/edition.xml", text = house.bytes(name);
    for (const std::string& id :
         {std::string("../away"), std::string("."), (house.path() / "away").string()}) {
        std::string other = text;
        other.replace(other.find("id=\"one\""), 8, "id=\"" + id + "\"");
        house.write(name, other);
        const ProcessEnd end = house.run({"build", "--output", "proof"});
        CHECK(end.status == 1);
        CHECK_THAT(end.err, Contains("error[bad-file-name]"));
        CHECK(house.files_in("out").empty());
        CHECK_FALSE(std::filesystem::exists(house.path() / "away"));
    }
}
