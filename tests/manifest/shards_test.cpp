#include "support/catch.hpp"

#include <algorithm>
#include <map>

#include "manifest/merge_manifests.hpp"
#include "manifest/share_out.hpp"
#include "manifest/write_depfile.hpp"

using namespace stonehand;

namespace
{

/// Editions of 8 to 36 thousand bytes.
std::vector<Burden> burdens(std::size_t count)
{
    std::vector<Burden> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back({"editions/" + std::to_string(i), 8000 + i * 7919 % 29 * 1000});
    return all;
}

RunEntry entry_of(const std::string& name)
{
    return {name, name + ".xml", "hash of " + name, {}};
}

/// Three shards of one plan that are as they should be.
std::vector<ShardManifest> three_shards()
{
    const Plan planned{{{"a.xml", "a"}, {"b.xml", "b"}, {"c.xml", "c"}, {"d.xml", "d"}}, false, true};
    return {
        {"one.json", {"stonehand 1", Shard{1, 3}, planned, {entry_of("b")}}},
        {"two.json", {"stonehand 1", Shard{2, 3}, planned, {}}},
        {"three.json", {"stonehand 1", Shard{3, 3}, planned, {entry_of("a"), entry_of("c"), entry_of("d")}}}};
}

std::vector<std::string> faults_of(const std::vector<ShardManifest>& shards)
{
    const auto merged = merge_manifests(shards);
    std::vector<std::string> faults;
    if (const auto* unmerged = std::get_if<Unmerged>(&merged))
        for (const auto& [what, remedy] : unmerged->faults) faults.push_back(what.in_english());
    return faults;
}

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("no shard bears more than a tenth above its share", "[manifest]")
{
    for (const std::size_t count : {40, 200, 999})
        for (const std::size_t shards : {1, 2, 3, 8, 13}) {
            const auto all = burdens(count);
            const auto chosen = share_out(all, shards);
            std::vector<std::uint64_t> borne(shards + 1);
            std::uint64_t sum = 0;
            for (std::size_t i = 0; i < all.size(); ++i) {
                REQUIRE(chosen[i] >= 1);
                REQUIRE(chosen[i] <= shards);
                borne[chosen[i]] += all[i].cost;
                sum += all[i].cost;
            }
            CHECK(*std::max_element(borne.begin(), borne.end()) <= sum / shards * 11 / 10 + 1);
        }
}

TEST_CASE("one very heavy edition has a shard of its own before any is overloaded", "[manifest]")
{
    const auto chosen = share_out({{"heavy", 1'000'000}, {"a", 10}, {"b", 10}, {"c", 10}}, 2);
    CHECK(chosen[1] != chosen[0]);
    CHECK(chosen[2] != chosen[0]);
    CHECK(chosen[3] != chosen[0]);
}

TEST_CASE("an edition that comes or goes moves few others, and the order of the list none", "[manifest]")
{
    auto all = burdens(200);
    const auto before = share_out(all, 8);
    auto reversed = all;
    std::reverse(reversed.begin(), reversed.end());
    auto backwards = share_out(reversed, 8);
    std::reverse(backwards.begin(), backwards.end());
    CHECK(backwards == before);

    all.push_back({"editions/new", 20'000});
    const auto after = share_out(all, 8);
    std::size_t moved = 0;
    for (std::size_t i = 0; i < before.size(); ++i) moved += before[i] != after[i];
    CHECK(moved <= 20); // dealt out in turn it would be seven in eight
}

TEST_CASE("shards that are whole become the manifest of one run", "[manifest]")
{
    const auto merged = merge_manifests(three_shards());
    REQUIRE(std::holds_alternative<RunManifest>(merged));
    const RunManifest& run = std::get<RunManifest>(merged);
    CHECK_FALSE(run.shard);
    CHECK(run.plan == Plan{});
    CHECK(run.editions.size() == 4);
}

TEST_CASE("a merge tells everything that is missing or there twice", "[manifest]")
{
    auto shards = three_shards();
    shards.erase(shards.begin() + 1);
    CHECK(faults_of(shards) == Faults{"shard 2 of 3 is missing"});

    shards = three_shards();
    shards.push_back(shards.front());
    CHECK(faults_of(shards) == Faults{"shard 1 is there twice: one.json and one.json"});

    shards = three_shards();
    shards[2].manifest.editions.erase(shards[2].manifest.editions.begin());
    CHECK(faults_of(shards) == Faults{"a.xml is missing: no shard has built it"});

    shards = three_shards();
    shards[1].manifest.editions.push_back(entry_of("b"));
    CHECK(faults_of(shards) == Faults{"b.xml was built twice: it is in one.json and in two.json"});

    shards = three_shards();
    shards[1].manifest.editions.push_back(entry_of("z"));
    CHECK(faults_of(shards) == Faults{"z.xml was built by two.json and is in no plan"});
}

TEST_CASE("shards of different runs do not merge", "[manifest]")
{
    auto shards = three_shards();
    shards[1].manifest.shard = Shard{2, 4};
    CHECK(faults_of(shards) == Faults{"two.json is a shard of 4, one.json one of 3"});
    shards = three_shards();
    shards[1].manifest.shard.reset();
    CHECK(faults_of(shards) == Faults{"two.json is the manifest of a whole run, not of a shard"});
    shards = three_shards();
    shards[2].manifest.program = "stonehand 2";
    CHECK(faults_of(shards) == Faults{"three.json was made by stonehand 2, one.json by stonehand 1"});
    shards = three_shards();
    shards[2].manifest.plan.editions.push_back({"e.xml", "e"});
    CHECK(faults_of(shards) == Faults{"three.json was planned over other editions than one.json"});

    // On some disks their folders are one.
    shards = three_shards();
    shards[2].manifest.editions[0].edition = "B";
    CHECK(faults_of(shards) == Faults{"two editions have the id B: they are in one.json and in three.json"});

    // One of yesterday.
    shards = three_shards();
    shards[1].manifest.plan.editions[3].sha256 = "d as it was";
    CHECK(faults_of(shards) == Faults{"d.xml was another for two.json than for one.json"});

    shards = three_shards();
    shards[2].manifest.editions[1].made_with = "asked for the screen PDFs alone";
    CHECK(faults_of(shards) == Faults{"three.json was built with other options, or where other fonts, "
                                      "profiles or patterns are installed, than one.json"});
    // Between two checkouts somebody changed a board; a font of one name may be two files on one machine.
    shards = three_shards();
    shards[0].manifest.editions[0].inputs = {{"include", "board.xml", 3, "old", {}},
                                             {"font", "a.otf", 3, "x", {}}};
    for (RunEntry& entry : shards[2].manifest.editions)
        entry.inputs = {{"include", "board.xml", 3, "new", {}}, {"font", "a.otf", 3, "y", {}}};
    CHECK(faults_of(shards) == Faults{"board.xml was another for three.json than for one.json"});
    // Another version of a package, where a font of one name may be two files on one machine.
    for (const char* kind : {"font", "patterns", "profile"}) {
        shards = three_shards();
        shards[0].manifest.editions[0].inputs = {{kind, "en.dic", 3, "old", {}},
                                                 {kind, "en.dic", 3, "x", {}}};
        shards[2].manifest.editions[0].inputs = {{kind, "en.dic", 3, "new", {}}};
        shards[2].manifest.editions[1].inputs = {{kind, "en.dic", 3, "x", {}}};
        CHECK(faults_of(shards).empty());
        shards[2].manifest.editions[1].inputs.clear();
        CHECK(faults_of(shards) == Faults{"en.dic was another for three.json than for one.json"});
    }
}

TEST_CASE("editions whose inputs are called alike, each below a root of its own, merge", "[manifest]")
{
    auto shards = three_shards();
    int number = 0;
    for (ShardManifest& shard : shards) {
        for (RunEntry& entry : shard.manifest.editions) {
            entry.inputs = {{"edition", "edition.xml", 3, entry.edition, {}},
                            {"include", "board.xml", 3, std::to_string(++number), {}}};
            entry.source = entry.edition + "/edition.xml";
        }
        for (PlannedEdition& planned : shard.manifest.plan.editions)
            planned.source = planned.source.substr(0, 1) + "/edition.xml";
    }
    CHECK(std::holds_alternative<RunManifest>(merge_manifests(shards)));
}

TEST_CASE("a name that make takes apart is found before it stands in a rule", "[manifest]")
{
    for (const char* name : {"a;b.xml", "a|b", "a=b", "a*b", "a?b", "a[b", "a%b", "a\tb", "a\nb"})
        CHECK(unruly_name({{{"out/one.pdf"}, {"plain.xml", name}}}) == name);
    CHECK(unruly_name({{{"out/one.pdf"}, {"a b#c$d:e~f\\g'h\"i&j 版.xml"}}}).empty());
}

TEST_CASE("a depfile has make's form, odd names escaped", "[manifest]")
{
    CHECK(write_depfile({{{"out/a/manifest.json", "out/a/a b.pdf"}, {"x #1.xml", "cost$.xml"}},
                         {{"out/b/manifest.json"}, {"y.xml"}}}) ==
          "out/a/manifest.json out/a/a\\ b.pdf: x\\ \\#1.xml \\\n  cost$$.xml\n"
          "out/b/manifest.json: y.xml\n"
          "cost$$.xml:\nx\\ \\#1.xml:\ny.xml:\n");
}
