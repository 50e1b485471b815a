#include "support/catch.hpp"

#include <map>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "program/house.hpp"

using namespace stonehand;

namespace
{

/// How each edition of a run came to stand, by the folder of its file.
std::map<std::string, std::string> manners_of(const ProcessEnd& end)
{
    std::map<std::string, std::string> manners;
    std::istringstream lines(end.out);
    for (std::string line; std::getline(lines, line);) {
        const auto event = nlohmann::json::parse(line);
        if (event.at("event") != "edition-finished") continue;
        const std::filesystem::path file = event.at("edition").get<std::string>();
        manners[file.parent_path().filename().string()] = event.at("manner");
    }
    return manners;
}

std::size_t times(std::string_view part, std::string_view text)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// A house of three editions, two of which include the same standing text.
class Tree : public House
{
  public:
    Tree()
    {
        for (const char* id : {"two", "three"}) {
            write_edition(id, "A paragraph of another edition.");
            add_to_edition(
                id, R"(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../../about.xml"/>)");
        }
        write("content/about.xml", about("What this is."));
    }

    std::map<std::string, std::string> build(std::vector<std::string> more = {}) const
    {
        std::vector<std::string> arguments{"build", "--output", "screen", "--format", "json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const ProcessEnd end = run(arguments);
        INFO(end.out << end.err);
        CHECK(end.status == 0);
        return manners_of(end);
    }

    static std::string about(const std::string& text)
    {
        return R"(<about xmlns="urn:stonehand:edition:1" xml:lang="en-GB"><p>)" + text + "</p></about>";
    }
};

using Manners = std::map<std::string, std::string>;
const Manners all_built{{"one", "built"}, {"three", "built"}, {"two", "built"}};
const Manners all_up_to_date{{"one", "up-to-date"}, {"three", "up-to-date"}, {"two", "up-to-date"}};

} // namespace

TEST_CASE("what did not change is not built again, and its warnings are told all the same", "[program]")
{
    const House house;
    house.write_edition("loose", "Unhyphenatablewords­ " + std::string(400, 'x') + " stand here.");
    const ProcessEnd first = house.run({"build", "--output", "screen"});
    const ProcessEnd second = house.run({"build", "--output", "screen"});
    CHECK(second.err.find("0 editions built, 2 up to date; ") != std::string::npos);
    CHECK(second.out.empty());
    const std::string fault = "content/editions/loose/edition.xml:8:8: warning[";
    REQUIRE(first.err.find(fault) != std::string::npos);
    const std::size_t begin = first.err.find(fault), caret = first.err.find('^', begin);
    const std::string told = first.err.substr(begin, first.err.find('\n', caret) - begin);
    CHECK(second.err.find(told) != std::string::npos);
}

TEST_CASE("a file that several editions include builds those again, and no other", "[program]")
{
    const Tree tree;
    CHECK(tree.build() == all_built);
    CHECK(tree.build() == all_up_to_date);
    tree.write("content/about.xml", Tree::about("What this was."));
    CHECK(tree.build() == Manners{{"one", "up-to-date"}, {"three", "built"}, {"two", "built"}});
    // It is content that counts, not the time of writing; and what was made of this content is still kept.
    tree.write("content/about.xml", Tree::about("What this is."));
    CHECK(tree.build() == Manners{{"one", "up-to-date"}, {"three", "restored"}, {"two", "restored"}});
    CHECK(tree.build() == all_up_to_date);
}

TEST_CASE("what is restored is what a new build would have made, byte for byte", "[program]")
{
    const Tree tree;
    tree.build();
    std::filesystem::rename(tree.path() / "out", tree.path() / "first");
    CHECK(tree.build() == Manners{{"one", "restored"}, {"three", "restored"}, {"two", "restored"}});
    std::filesystem::rename(tree.path() / "out", tree.path() / "second");
    CHECK(tree.build({"--no-cache"}) == all_built);
    const auto names = tree.files_in("first");
    CHECK(names == tree.files_in("second"));
    CHECK(names == tree.files_in("out"));
    for (const std::string& name : names) {
        CHECK(tree.bytes("first/" + name) == tree.bytes("out/" + name));
        CHECK(tree.bytes("second/" + name) == tree.bytes("out/" + name));
    }
}

TEST_CASE("everything that decides over a build has a new one made", "[program]")
{
    const Tree tree;
    tree.write_layout("own", R"(<layout xmlns="urn:stonehand:layout:1" id="own" extends="plain"/>)");
    const std::vector<std::string> own{"--layouts", "more", "--layout", "own"};
    CHECK(tree.build() == all_built);
    CHECK(tree.build({"--bilingual", "stacked"}) == all_built);
    CHECK(tree.build({"--output", "essay"}) == all_built);
    CHECK(tree.build(own) == all_built);
    CHECK(tree.build(own) == all_up_to_date);
    tree.write_layout("own", R"(<layout xmlns="urn:stonehand:layout:1" id="own" extends="plain">
</layout>)");
    CHECK(tree.build(own) == all_built);
    CHECK(tree.build({"--no-cache"}) == all_built);
    CHECK(tree.build({"--timings"}) == all_built);
}

TEST_CASE("a file that is gone, spoiled or cut is made again", "[program]")
{
    const Tree tree;
    tree.build();
    const std::string good = tree.bytes("out/two/screen/two.pdf");
    std::filesystem::remove(tree.path() / "out/one/screen/one.pdf");
    tree.write("out/two/screen/two.pdf", "spoiled");
    std::filesystem::resize_file(tree.path() / "out/three/manifest.json", 10);
    tree.build();
    CHECK(tree.bytes("out/two/screen/two.pdf") == good);
    CHECK(run_process({.arguments = {"sha256sum", "-c", "SHA256SUMS"}, .folder = tree.path() / "out/three"})
              .status == 0);
    CHECK(run_process({.arguments = {"sha256sum", "-c", "SHA256SUMS"}, .folder = tree.path() / "out/one"})
              .status == 0);
    CHECK(tree.build() == all_up_to_date);
}

TEST_CASE("a cache that is damaged or deleted costs time and nothing else", "[program]")
{
    const Tree tree;
    tree.build();
    for (const std::string& name : tree.files_in("cache")) tree.write("cache/" + name, "nonsense");
    CHECK(tree.build() == all_built);
    std::filesystem::remove_all(tree.path() / "cache");
    CHECK(tree.build() == all_built);
    CHECK(tree.build() == all_up_to_date);
}

TEST_CASE("a cache that machines share serves a tree that lies elsewhere", "[program]")
{
    const Tree here, there;
    const std::vector<std::string> shared{"--cache", (here.path() / "shared").string()};
    CHECK(here.build(shared) == all_built);
    CHECK(there.build(shared) == Manners{{"one", "restored"}, {"three", "restored"}, {"two", "restored"}});
    CHECK(here.bytes("out/manifest.json") == there.bytes("out/manifest.json"));
}

TEST_CASE("an edition with errors is looked at again in every run", "[program]")
{
    const House house;
    house.run({"build", "--output", "screen"});
    house.write_edition("one", "A <nonsense/> paragraph.");
    const ProcessEnd first = house.run({"build", "--output", "screen"}),
                     second = house.run({"build", "--output", "screen"});
    CHECK(first.status == 1);
    CHECK(second.status == 1);
    CHECK(second.err.find("error[") != std::string::npos);
    // What stood there stands, and the manifest over all vouches for it.
    CHECK(house.bytes("out/manifest.json").find("\"one\"") != std::string::npos);
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

TEST_CASE("--since passes over what is as it was, wherever its files are", "[program]")
{
    const Tree tree;
    tree.build({"--no-cache"});
    std::filesystem::rename(tree.path() / "out/manifest.json", tree.path() / "last.json");
    std::filesystem::remove_all(tree.path() / "out");
    const std::vector<std::string> since{"--since", "last.json", "--no-cache"};
    CHECK(tree.build(since) == Manners{{"one", "unchanged"}, {"three", "unchanged"}, {"two", "unchanged"}});
    CHECK(tree.files_in("out").empty());
    tree.write("content/about.xml", Tree::about("Changed."));
    CHECK(tree.build(since) == Manners{{"one", "unchanged"}, {"three", "built"}, {"two", "built"}});
    tree.write_edition("new", "A new one.");
    CHECK(tree.build(since).at("new") == "built");

    CHECK(tree.run({"build", "--since", "gone.json"}).status == 2);
    CHECK(tree.run({"build", "--since", "content/about.xml"}).status == 2);
}

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

TEST_CASE("make builds an edition again when, and only when, one of its inputs changed", "[program]")
{
    const Tree tree;
    tree.write("Makefile", "STONEHAND := " + program + R"(
all: $(patsubst content/editions/%/edition.xml,out/%/manifest.json,$(wildcard content/editions/*/edition.xml))
out/%/manifest.json: content/editions/%/edition.xml
	$(STONEHAND) build $< --output screen --quiet --depfile $@.d
-include $(wildcard out/*/manifest.json.d)
)");
    const auto make = [&] {
        const ProcessEnd end = run_process({.arguments = {"make", "all"}, .folder = tree.path()});
        INFO(end.err);
        CHECK(end.status == 0);
        return times(" build ", end.out);
    };
    CHECK(make() == 3);
    CHECK(make() == 0);
    tree.write("content/about.xml", Tree::about("Changed."));
    CHECK(make() == 2);
    CHECK(make() == 0);
}

TEST_CASE("Ninja builds an edition again when, and only when, one of its inputs changed", "[program]")
{
    const Tree tree;
    std::string rules = R"(rule edition
  command = )" + program +
                        R"( build $in --output screen --quiet --depfile $out.d
  depfile = $out.d
  deps = gcc
  restat = 1
)";
    for (const char* id : {"one", "two", "three"})
        rules += fmt::format("build out/{0}/manifest.json: edition content/editions/{0}/edition.xml\n", id);
    tree.write("build.ninja", rules);
    const auto ninja = [&] {
        const ProcessEnd end = run_process({.arguments = {"ninja", "--verbose"}, .folder = tree.path()});
        INFO(end.out + end.err);
        CHECK(end.status == 0);
        return times(" build ", end.out);
    };
    CHECK(ninja() == 3);
    CHECK(ninja() == 0);
    tree.write("content/about.xml", Tree::about("Changed."));
    CHECK(ninja() == 2);
    CHECK(ninja() == 0);
    // Written anew, and the same: looked at once.
    tree.write("content/about.xml", Tree::about("Changed."));
    CHECK(ninja() == 2);
    CHECK(ninja() == 0);
}

TEST_CASE("shards, merged, are the run over all editions, byte for byte", "[program]")
{
    const Tree tree;
    for (const char* id : {"four", "five", "six", "seven", "eight"}) tree.write_edition(id, "More of it.");
    CHECK(tree.run({"build", "--output", "screen", "--into", "whole", "--no-cache"}).status == 0);
    for (const int of : {1, 3, 8}) {
        const std::string into = "merged-" + std::to_string(of);
        std::vector<std::string> merge{"merge", "--into", into};
        for (int shard = 1; shard <= of; ++shard) {
            const std::string number = std::to_string(shard),
                              part = "part-" + std::to_string(of) + "-" + number;
            const std::string name = number + "-of-" + std::to_string(of);
            const ProcessEnd end = tree.run({"build", "--output", "screen", "--into", part, "--shard",
                                             number + "/" + std::to_string(of)});
            INFO(end.err);
            CHECK(end.status == 0);
            merge.push_back(part + "/manifest-" + name + ".json");
        }
        const ProcessEnd end = tree.run(merge);
        INFO(end.err);
        CHECK(end.status == 0);
        CHECK(tree.files_in(into) == tree.files_in("whole"));
        for (const std::string& name : tree.files_in("whole"))
            CHECK(tree.bytes(into + "/" + name) == tree.bytes("whole/" + name));

        merge.pop_back();
        if (of == 1) continue;
        CHECK(tree.run(merge).status == 1);
    }
}

TEST_CASE("a merge believes no file that is not what was vouched for", "[program]")
{
    const Tree tree;
    for (const char* shard : {"1/2", "2/2"})
        CHECK(tree.run({"build", "--output", "screen", "--shard", shard}).status == 0);
    const std::vector<std::string> merge{"merge", "out/manifest-1-of-2.json", "out/manifest-2-of-2.json"};
    CHECK(tree.run(merge).status == 0);
    tree.write("out/two/screen/two.pdf", "spoiled");
    std::filesystem::remove(tree.path() / "out/manifest.json");
    const ProcessEnd end = tree.run(merge);
    CHECK(end.status == 1);
    CHECK(end.err.find("out/two/screen/two.pdf is not what its manifest vouches for") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(tree.path() / "out/manifest.json"));
}

TEST_CASE("a plan says nothing of the cost of what cannot be read", "[program]")
{
    const House house;
    house.write("content/editions/one/edition.xml", "<edition>");
    const ProcessEnd end = house.run({"plan"});
    CHECK(end.status == 1);
    CHECK(end.err.find("error[unclosed-element]") != std::string::npos);
    CHECK(end.out.empty());
}

TEST_CASE(
    "a plan reads by the limits of the build that it is for, and one edition beyond them leaves the others",
    "[program]")
{
    const House house;
    house.write_edition("two", std::string(2'000, 'x'));
    const ProcessEnd end = house.run({"plan", "--max-text-bytes", "1kB", "--format", "json"});
    CHECK(end.status == 1);
    CHECK(end.out.find(R"("code":"text-too-long")") != std::string::npos);
    CHECK(end.out.find(R"("id":"one")") != std::string::npos);
    CHECK(end.out.find(R"("id":"two")") == std::string::npos);
    CHECK(house.run({"plan", "--max-text-bytes", "3kB"}).status == 0);
    CHECK(house.run({"plan", "--max-seconds", "9"}).status == 2); // of a run that builds
}

TEST_CASE("a plan tells of every edition what it is made from", "[program]")
{
    const Tree tree;
    const ProcessEnd end = tree.run({"plan", "--shards", "2", "--format", "json"});
    INFO(end.err);
    CHECK(end.status == 0);
    std::istringstream lines(end.out);
    std::vector<std::string> ids;
    for (std::string line; std::getline(lines, line);) {
        const auto planned = nlohmann::json::parse(line);
        CHECK(planned.at("event") == "planned");
        ids.push_back(planned.at("id"));
        CHECK(planned.at("cost") > 0);
        CHECK((planned.at("shard") == 1 || planned.at("shard") == 2));
        CHECK(planned.at("inputs").size() > 3);
    }
    CHECK(ids == std::vector<std::string>{"one", "three", "two"});
    CHECK_FALSE(std::filesystem::exists(tree.path() / "out"));
}
