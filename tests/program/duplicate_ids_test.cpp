#include "support/catch.hpp"

#include "program/tree.hpp"

using namespace stonehand;

TEST_CASE("of two editions of one id neither is built: nobody knows which has the slip", "[program]")
{
    const House house;
    CHECK(house.run({"build", "--output", "screen"}).status == 0);
    const std::string before = house.bytes("out/one/screen/one.pdf");
    // The slip comes first by its path.
    std::string other = House::edition("one", "Words of another edition.");
    house.write("content/editions/again/edition.xml", other);
    const ProcessEnd end = house.run({"build", "--output", "screen", "--jobs", "4"});
    CHECK(end.status == 1);
    for (const char* name : {"one", "again"}) {
        const std::string place = std::string("content/editions/") + name + "/edition.xml";
        CHECK(end.err.find(place + ":2:46: error[duplicate-edition]: another edition has the id “one” too") !=
              std::string::npos);
        CHECK(end.err.find("the other is " + place) != std::string::npos);
    }
    CHECK(house.bytes("out/one/screen/one.pdf") == before);

    // On some disks these are one folder.
    other.replace(other.find("id=\"one\""), 8, "id=\"One\"");
    house.write("content/editions/again/edition.xml", other);
    const ProcessEnd capitals = house.run({"build", "--output", "screen"});
    CHECK(capitals.status == 1);
    CHECK(capitals.err.find("another edition has the id “One”, which a disk may take for the same") !=
          std::string::npos);
}

TEST_CASE("two editions of one id are told though both were built before", "[program]")
{
    const Tree tree;
    tree.build();
    std::string text = tree.bytes("content/editions/two/edition.xml");
    text.replace(text.find("id=\"two\""), 8, "id=\"one\"");
    tree.write("content/editions/two/edition.xml", text);
    const ProcessEnd end = tree.run({"build", "--output", "screen"});
    CHECK(end.status == 1);
    CHECK(end.err.find("content/editions/two/edition.xml:2:46: error[duplicate-edition]") !=
          std::string::npos);
}

TEST_CASE("an edition that has the id of one that is passed over is told", "[program]")
{
    const Tree tree;
    tree.build();
    std::string text = tree.bytes("content/editions/one/edition.xml");
    text.replace(text.find("A paragraph"), 11, "A sentence!");
    tree.write("content/editions/copy/edition.xml", text);
    const ProcessEnd end = tree.run({"build", "--output", "screen", "--since", "out", "--no-cache"});
    CHECK(end.status == 1);
    CHECK(end.err.find("error[duplicate-edition]") != std::string::npos);
}

TEST_CASE("a plan tells two editions of one id, which no shard may see both of", "[program]")
{
    const Tree tree;
    tree.write("content/editions/again/edition.xml", House::edition("two", "Again."));
    const ProcessEnd end = tree.run({"plan", "--shards", "2"});
    CHECK(end.status == 1);
    CHECK(times("error[duplicate-edition]", end.err) == 2);
}
