#include "support/catch.hpp"

#include <sstream>

#include "program/tree.hpp"

using namespace stonehand;

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

TEST_CASE("what a plan lists of an edition is what the manifest of its build lists", "[program]")
{
    const Tree tree;
    for (const std::string outputs : {"", "screen", "press,ticket"}) {
        CAPTURE(outputs);
        const auto with_outputs = [&](std::vector<std::string> arguments) {
            if (!outputs.empty()) arguments.insert(arguments.end(), {"--output", outputs});
            return tree.run(arguments);
        };
        const std::string edition = "content/editions/two/edition.xml";
        const ProcessEnd plan = with_outputs({"plan", edition, "--format", "json"});
        CHECK(plan.status == 0);
        CHECK(with_outputs({"build", edition}).status == 0);
        const auto planned = nlohmann::json::parse(plan.out).at("inputs");
        const auto listed = nlohmann::json::parse(tree.bytes("out/two/manifest.json")).at("inputs");
        REQUIRE(planned.size() == listed.size());
        for (std::size_t i = 0; i < listed.size(); ++i)
            for (const char* part : {"kind", "path", "sha256"})
                CHECK(planned[i].at(part) == listed[i].at(part));
    }
}

TEST_CASE("a plan refuses what a build would refuse, once", "[program]")
{
    const Tree tree;
    for (const std::string outputs : {"poster", "ticket"}) {
        const ProcessEnd end = tree.run({"plan", "--output", outputs});
        CHECK(end.status == 2);
        CHECK(end.err == tree.run({"build", "--output", outputs, "--quiet"}).err);
        CHECK(times("stonehand: ", end.err) == 1); // though three editions would be so
    }
}

TEST_CASE("a shard that no edition falls to is merged with the others", "[program]")
{
    const House house;
    std::vector<std::string> merge{"merge", "--into", "all"};
    for (const std::string shard : {"1", "2", "3"}) {
        CHECK(house.run({"build", "--output", "screen", "--into", "part-" + shard, "--shard", shard + "/3"})
                  .status == 0);
        merge.push_back("part-" + shard + "/manifest-" + shard + "-of-3.json");
    }
    const ProcessEnd end = house.run(merge);
    INFO(end.err);
    CHECK(end.status == 0);
    CHECK(house.bytes("all/one/screen/one.pdf") != "(no file)");
}

TEST_CASE("shards that were asked for different outputs do not merge", "[program]")
{
    const Tree tree;
    CHECK(tree.run({"build", "--output", "screen", "--shard", "1/2"}).status == 0);
    CHECK(tree.run({"build", "--output", "screen,essay", "--shard", "2/2"}).status == 0);
    const ProcessEnd end = tree.run({"merge", "out/manifest-1-of-2.json", "out/manifest-2-of-2.json"});
    CHECK(end.status == 1);
    CHECK(end.err.find("error[not-merged]: out/manifest-2-of-2.json was built with other options, or where "
                       "other fonts, profiles or patterns are installed, than out/manifest-1-of-2.json") !=
          std::string::npos);
    CHECK_FALSE(std::filesystem::exists(tree.path() / "out/manifest.json"));
}

TEST_CASE("a merge touches nothing where the manifest that stands cannot be read", "[program]")
{
    const Tree tree;
    CHECK(tree.run({"build", "--output", "screen", "--shard", "1/1", "--into", "part"}).status == 0);
    CHECK(tree.run({"build", "--output", "essay", "--into", "all"}).status == 0);
    std::filesystem::remove(tree.path() / "all/manifest.json");
    std::filesystem::create_symlink("manifest.json", tree.path() / "all/manifest.json"); // to itself
    const std::string manifest = tree.bytes("all/two/manifest.json");
    const ProcessEnd end = tree.run({"merge", "part/manifest-1-of-1.json", "--into", "all"});
    CHECK(end.status == 3);
    CHECK(end.err.find("error[read-failed]: all/manifest.json could not be read") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(tree.path() / "all/two/screen"));
    CHECK(tree.bytes("all/two/manifest.json") == manifest);
}

TEST_CASE("a merge of editions that were named calls no other gone, and leaves it in the manifest",
          "[program]")
{
    const Tree tree;
    tree.build();
    const std::string before = tree.bytes("out/manifest.json");
    for (const char* shard : {"1/2", "2/2"})
        CHECK(tree.run({"build", "--output", "screen", "--shard", shard, "content/editions/one/edition.xml",
                        "content/editions/two/edition.xml"})
                  .status == 0);
    std::vector<std::string> merge{"merge", "out/manifest-1-of-2.json", "out/manifest-2-of-2.json"};
    const ProcessEnd end = tree.run(merge);
    INFO(end.err);
    CHECK(end.status == 0);
    CHECK(end.err.find("stale-output") == std::string::npos);
    CHECK(tree.bytes("out/manifest.json") == before);
    merge.push_back("--prune");
    CHECK(tree.run(merge).status == 2);
    CHECK(std::filesystem::exists(tree.path() / "out/three/screen/three.pdf"));
}

TEST_CASE("shards that could not see every edition do not merge", "[program]")
{
    const Tree tree;
    std::filesystem::create_directory_symlink("nowhere", tree.path() / "content/editions/away");
    for (const char* shard : {"1/2", "2/2"})
        CHECK(tree.run({"build", "--output", "screen", "--shard", shard}).status == 0);
    const ProcessEnd end = tree.run({"merge", "out/manifest-1-of-2.json", "out/manifest-2-of-2.json"});
    CHECK(end.status == 1);
    CHECK(times("could not see every edition that there may be", end.err) == 2);
}

TEST_CASE("a merge that fails has brought nothing", "[program]")
{
    const Tree tree;
    std::vector<std::string> merge{"merge", "--into", "all"};
    for (const std::string shard : {"1", "2"}) {
        CHECK(tree.run({"build", "--output", "screen", "--into", "part-" + shard, "--shard", shard + "/2"})
                  .status == 0);
        merge.push_back("part-" + shard + "/manifest-" + shard + "-of-2.json");
    }
    for (const auto& part : {"part-1", "part-2"})
        for (const std::string& name : tree.files_in(part))
            if (name.ends_with("two.pdf")) tree.write(std::string(part) + "/" + name, "spoiled");
    CHECK(tree.run(merge).status == 1);
    CHECK(tree.files_in("all").empty());
}

TEST_CASE("a shard that began and did not end is missing, and one of yesterday is told", "[program]")
{
    const Tree tree;
    const auto build = [&](const char* shard) {
        return tree.run({"build", "--output", "screen", "--shard", shard}).status;
    };
    const std::vector<std::string> merge{"merge", "out/manifest-1-of-2.json", "out/manifest-2-of-2.json"};
    CHECK(build("1/2") == 0);
    CHECK(build("2/2") == 0);
    CHECK(tree.run(merge).status == 0);
    for (const char* id : {"one", "two", "three"}) tree.write_edition(id, "Words of today.");
    CHECK(build("1/2") == 0);
    const ProcessEnd end = tree.run(merge);
    CHECK(end.status == 1);
    CHECK(end.err.find("was another for out/manifest-2-of-2.json than for out/manifest-1-of-2.json") !=
          std::string::npos);

    // Saved once more while shards were at work: all noted the file as it was at their end.
    CHECK(build("2/2") == 0);
    CHECK(tree.run(merge).status == 0);
    for (const char* shard : {"out/manifest-1-of-2.json", "out/manifest-2-of-2.json"}) {
        std::string text = tree.bytes(shard);
        const std::size_t hash = text.find("\"sha256\": \"", text.find("\"planned\"")) + 11;
        tree.write(shard, text.replace(hash, 64, std::string(64, '0')));
    }
    const ProcessEnd other = tree.run(merge);
    CHECK(other.status == 1);
    CHECK(other.err.find("than when it was built") != std::string::npos);

    // It fails to its last file: the manifest of yesterday does not say that it is done.
    CHECK(build("2/2") == 0);
    const ProcessEnd failed = tree.run({"build", "--output", "screen", "--shard", "2/2", "--no-cache"},
                                       {.arguments = {"sh", "-c", "ulimit -f 0 && exec \"$@\"", "sh"}});
    CHECK(failed.status == 3);
    CHECK_FALSE(std::filesystem::exists(tree.path() / "out/manifest-2-of-2.json"));
}

TEST_CASE("a merge tells what is stale in its folder, and removes it with --prune", "[program]")
{
    const Tree tree;
    const auto shards_and_merge = [&](const std::vector<std::string>& more = {}) {
        for (const char* shard : {"1/2", "2/2"})
            CHECK(tree.run({"build", "--output", "screen,essay", "--shard", shard}).status == 0);
        std::vector<std::string> merge{"merge", "out/manifest-1-of-2.json", "out/manifest-2-of-2.json"};
        merge.insert(merge.end(), more.begin(), more.end());
        const ProcessEnd end = tree.run(merge);
        CHECK(end.status == 0);
        return end;
    };
    std::string text = tree.bytes("content/editions/one/edition.xml");
    const std::string one = text;
    text.insert(text.find("  <bio"),
                R"(<essay id="second" by="editor"><title>Said</title><p>Once.</p></essay>)");
    tree.write("content/editions/one/edition.xml", text);
    CHECK(times("stale-output", shards_and_merge().err) == 0);
    tree.write("content/editions/one/edition.xml", one);
    std::filesystem::remove_all(tree.path() / "content/editions/two");
    const ProcessEnd told = shards_and_merge();
    CHECK(told.err.find("stale-output]: out/one/essay/second.pdf was made by an earlier build") !=
          std::string::npos);
    CHECK(told.err.find("stale-output]: out/two holds") != std::string::npos);
    const ProcessEnd pruned = shards_and_merge({"--prune"});
    CHECK(times("  removed\n", pruned.out) == 2);
    CHECK_FALSE(std::filesystem::exists(tree.path() / "out/two"));
    CHECK_FALSE(std::filesystem::exists(tree.path() / "out/one/essay/second.pdf"));
    CHECK(std::filesystem::exists(tree.path() / "out/one/essay/first.pdf"));
}

TEST_CASE("a merge into the folder of an earlier one remembers what it replaces", "[program]")
{
    const House house;
    const std::string one = house.bytes("content/editions/one/edition.xml");
    std::string both = one;
    both.insert(both.find("  <bio"),
                R"(<essay id="second" by="editor"><title>Said</title><p>Once.</p></essay>)");
    ProcessEnd end;
    for (const std::string& text : {both, one}) {
        house.write("content/editions/one/edition.xml", text);
        CHECK(house.run({"build", "--output", "essay", "--into", "part", "--shard", "1/1"}).status == 0);
        end = house.run({"merge", "--into", "all", "part/manifest-1-of-1.json"});
        CHECK(end.status == 0);
    }
    CHECK(end.err.find("stale-output]: all/one/essay/second.pdf was made by an earlier build") !=
          std::string::npos);
}
