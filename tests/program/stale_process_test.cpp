#include "support/catch.hpp"

#include "program/tree.hpp"

using namespace stonehand;

TEST_CASE("files of editions that are gone are told, and go with --prune", "[program]")
{
    const Tree tree;
    tree.build();
    std::filesystem::remove_all(tree.path() / "content/editions/two");
    const ProcessEnd told = tree.run({"build", "--output", "screen"});
    CHECK(told.status == 0);
    CHECK(
        told.err.find("warning[stale-output]: out/two holds the files of an edition that is no longer there: "
                      "editions/two/edition.xml") != std::string::npos);
    CHECK(std::filesystem::exists(tree.path() / "out/two/screen/two.pdf"));
    const ProcessEnd pruned = tree.run({"build", "--output", "screen", "--prune"});
    CHECK(pruned.status == 0);
    CHECK(pruned.out == "out/two  removed\n");
    CHECK_FALSE(std::filesystem::exists(tree.path() / "out/two"));
    CHECK(std::filesystem::exists(tree.path() / "out/three/screen/three.pdf"));

    // One that cannot be read may be any: nothing is called stale.
    tree.write("content/editions/three/edition.xml", "<edition");
    const ProcessEnd unread = tree.run({"build", "--output", "screen", "--prune"});
    CHECK(unread.status == 1);
    CHECK(std::filesystem::exists(tree.path() / "out/three/screen/three.pdf"));
    CHECK(tree.run({"build", "content/editions/one/edition.xml", "--prune"}).status == 2);
}

TEST_CASE("--prune says why it removes nothing while a link leads nowhere", "[program]")
{
    const Tree tree;
    tree.build();
    std::filesystem::remove_all(tree.path() / "content/editions/two");
    std::filesystem::create_directory_symlink("/nowhere/to/be/found", tree.path() / "content/editions/four");
    const ProcessEnd end = tree.run({"build", "--output", "screen", "--prune"});
    CHECK(end.status == 0);
    CHECK(end.err.find("warning[stale-output]: nothing of editions that are gone was removed: "
                       "content/editions/four leads nowhere") != std::string::npos);
    CHECK(std::filesystem::exists(tree.path() / "out/two/screen/two.pdf"));
}

TEST_CASE("--prune tells of a folder of an edition that it cannot read, and of no other", "[program]")
{
    const Tree tree;
    tree.build();
    std::filesystem::remove_all(tree.path() / "content/editions/two");
    const auto unreadable = [&](const std::string& folder) { // a link to itself: no system reads it
        std::filesystem::remove(tree.path() / "out" / folder / "manifest.json");
        std::filesystem::create_directories(tree.path() / "out" / folder);
        std::filesystem::create_symlink("manifest.json", tree.path() / "out" / folder / "manifest.json");
    };
    unreadable("lost+found");
    unreadable("two");
    const ProcessEnd told = tree.run({"build", "content/editions/one/edition.xml", "--output", "screen"});
    CHECK(told.status == 0);
    CHECK(told.err.find("stale-output") == std::string::npos);
    for (int again = 0; again < 2; ++again) {
        const ProcessEnd end = tree.run({"build", "--output", "screen", "--prune"});
        CHECK(end.status == 3);
        CHECK(end.err.find("error[read-failed]: out/two/manifest.json could not be read") !=
              std::string::npos);
        CHECK(end.err.find("lost+found") == std::string::npos);
    }
    CHECK(std::filesystem::exists(tree.path() / "out/two/screen/two.pdf"));
}

TEST_CASE("the PDF of an essay that was taken out is told, and goes with --prune", "[program]")
{
    House house;
    const std::string second =
        R"(<essay id="second" by="editor"><title>It was said</title><p>Once.</p></essay>)";
    const std::string first_only = house.bytes("content/editions/one/edition.xml");
    std::string both = first_only;
    both.insert(both.find("  <bio"), second);
    house.write("content/editions/one/edition.xml", both);
    REQUIRE(house.run({"build", "--output", "screen,essay"}).status == 0);
    const auto stands = [&](const char* name) {
        return std::filesystem::exists(house.path() / "out/one" / name);
    };
    const std::string warning =
        "warning[stale-output]: out/one/essay/second.pdf was made by an earlier build";
    const auto told = [&](const ProcessEnd& end) {
        CHECK(end.status == 0);
        return times(warning, end.err);
    };

    house.write("content/editions/one/edition.xml", first_only);
    // A run that makes no essays does not know; one that makes them tells, and so does every later one.
    CHECK(told(house.run({"build", "--output", "screen"})) == 0);
    CHECK(told(house.run({"build", "--output", "screen,essay"})) == 1);
    CHECK(told(house.run({"build", "--output", "screen,essay"})) == 1);
    CHECK(told(house.run({"build", "--output", "essay", "--no-cache"})) == 1);
    CHECK(stands("essay/second.pdf"));
    CHECK(house.run({"build", "--output", "essay", "--warnings-as-errors"}).status == 1);

    const ProcessEnd pruned = house.run({"build", "--output", "essay", "--prune"});
    CHECK(told(pruned) == 0);
    CHECK(pruned.out.find("out/one/essay/second.pdf  removed\n") != std::string::npos);
    CHECK_FALSE(stands("essay/second.pdf"));
    CHECK(stands("essay/first.pdf"));
    CHECK(stands("screen/one.pdf")); // of another output, that this run says nothing of

    // Put in again it is an output as any other, and there is nothing left to list.
    house.write("content/editions/one/edition.xml", both);
    CHECK(told(house.run({"build", "--output", "screen,essay"})) == 0);
    CHECK(stands("essay/second.pdf"));
    CHECK_FALSE(stands("earlier.json"));
}

TEST_CASE("what an edition with an error made before stays though its id is another now", "[program]")
{
    const Tree tree;
    tree.build();
    // A slip: the id of another edition.
    std::string text = tree.bytes("content/editions/two/edition.xml");
    text.replace(text.find("id=\"two\""), 8, "id=\"one\"");
    tree.write("content/editions/two/edition.xml", text);
    CHECK(tree.run({"build", "--output", "screen", "--prune"}).status == 1);
    CHECK(std::filesystem::exists(tree.path() / "out/two/screen/two.pdf"));
}

TEST_CASE("what an edition with an error made before stays wherever it lies below the content root",
          "[program]")
{
    const House house;
    for (const char* id : {"one", "two"}) {
        const std::string folder = std::string("texts/") + id;
        house.write(folder + "/edition.xml", House::edition(id, "Words."));
    }
    const std::vector<std::string> build{"build", "--output", "screen", "--root", "texts", "--prune"};
    CHECK(house.run(build).status == 0);
    house.write("texts/two/edition.xml", House::edition("three", "<em>Unclosed"));
    CHECK(house.run(build).status == 1);
    CHECK(std::filesystem::exists(house.path() / "out/two/screen/two.pdf"));
}

TEST_CASE("a run that passes over editions tells what is stale as any other", "[program]")
{
    const Tree tree;
    tree.build();
    std::filesystem::copy(tree.path() / "out/manifest.json", tree.path() / "last.json");
    std::filesystem::remove_all(tree.path() / "content/editions/two");
    const std::vector<std::string> since{"build", "--output", "screen", "--since", "last.json"};
    const ProcessEnd told = tree.run(since);
    CHECK(told.status == 0);
    CHECK(told.err.find("warning[stale-output]: out/two holds") != std::string::npos);
    std::vector<std::string> prune = since;
    prune.push_back("--prune");
    CHECK(tree.run(prune).status == 0);
    CHECK_FALSE(std::filesystem::exists(tree.path() / "out/two"));
    CHECK(std::filesystem::exists(tree.path() / "out/one/screen/one.pdf"));
}
