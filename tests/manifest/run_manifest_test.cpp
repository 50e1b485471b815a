#include "support/catch.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "disk/sha256.hpp"
#include "manifest/earlier_files.hpp"
#include "manifest/read_manifest.hpp"
#include "manifest/stale.hpp"
#include "manifest/standing.hpp"
#include "manifest/write_manifest.hpp"
#include "manifest/write_run_manifest.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

Input input_of(const std::string& kind, const std::string& path)
{
    return {kind, path, 3, sha256(path), {}};
}

/// Writes an edition's folder as a build leaves it; the hash of its manifest.
std::string write_edition(const ScratchFolder& scratch, const std::string& id, const std::string& bytes)
{
    const OutputFile screen{"screen/" + id + ".pdf", "screen", "", 1, bytes};
    const std::vector<HashedOutput> outputs{{screen, sha256(bytes)}};
    const std::string manifest = write_manifest(
        {id, "plain", {2022, 9, 0}, std::nullopt}, outputs,
        {input_of("edition", "editions/" + id + "/edition.xml"), input_of("font", "face.otf")});
    scratch.write("out/" + id + "/screen/" + id + ".pdf", bytes);
    scratch.write("out/" + id + "/SHA256SUMS",
                  write_sums({{screen.path, bytes.size(), sha256(bytes)}}, manifest));
    scratch.write("out/" + id + "/manifest.json", manifest);
    return sha256(manifest);
}

RunOutcome outcome_of(const std::vector<StandingEdition>& standing, bool whole)
{
    RunOutcome outcome;
    outcome.standing = standing;
    for (const StandingEdition& edition : standing) outcome.sources.insert(edition.source);
    outcome.whole = whole;
    return outcome;
}

std::vector<std::string> ids_in(const std::filesystem::path& manifest)
{
    const auto run = read_run_manifest(std::get<std::string>(read_file(manifest, 1'000'000)));
    REQUIRE(run);
    std::vector<std::string> ids;
    for (const RunEntry& entry : run->editions) ids.push_back(entry.edition);
    return ids;
}

using Ids = std::vector<std::string>;

bool are_removed(const std::vector<Stale>& stale, FileDigests& digests)
{
    return std::all_of(stale.begin(), stale.end(), [&](const Stale& one) {
        const Removal removal = remove_stale(one, digests);
        return !removal.spared && removal.left.empty();
    });
}

} // namespace

TEST_CASE("a manifest over editions comes back as it was written, inputs shared", "[manifest]")
{
    const RunManifest run{
        "stonehand 1",
        Shard{2, 3},
        {{{"a.xml", "1"}, {"b.xml", "2"}, {"c.xml", ""}}, false, true},
        {{"a", "a.xml", sha256("a"), {input_of("edition", "a.xml"), input_of("font", "face.otf")}, "asked"},
         {"b", "b.xml", sha256("b"), {input_of("edition", "b.xml"), input_of("font", "face.otf")}, "asked"}}};
    const std::string text = write_run_manifest(run);
    CHECK(read_run_manifest(text) == run);
    CHECK(text.find("face.otf") == text.rfind("face.otf"));

    RunManifest other_order = run;
    std::swap(other_order.editions[0], other_order.editions[1]);
    CHECK(write_run_manifest(other_order) == text);
}

TEST_CASE("what is no manifest is none", "[manifest]")
{
    for (
        const char* text :
        {"", "{", "[]", "{}", R"({"manifest": 2, "program": "x", "editions": [], "inputs": []})",
         R"({"manifest": 1, "program": "x", "editions": [{"edition": "../up", "source": "s",
                                 "sha256": "0", "inputs": []}], "inputs": []})",
         R"({"manifest": 1, "program": "x", "editions": [{"edition": "a", "source": "s",
                                 "sha256": "0", "inputs": [7]}], "inputs": []})",
         R"({"manifest": 1, "program": "x", "editions": [], "inputs": [],
              "shard": {"number": 1, "of": 1000000000000}})",
         R"({"manifest": 1, "program": "x", "editions": [], "inputs": [], "shard": {"number": 3, "of": 2}})"})
        CHECK_FALSE(read_run_manifest(text));
    for (const char* path : {"/etc/passwd", "../b", "a/../../b", "a/", ".", ""})
        CHECK_FALSE(read_manifest(R"({"manifest": 1, "program": "x", "edition": "a", "inputs": [],
                                      "outputs": [{"path": ")" +
                                  std::string(path) + R"(", "bytes": 1, "sha256": "0"}]})"));
}

TEST_CASE("a run of some editions leaves the others in the manifest, a run of all does not", "[manifest]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    FileDigests digests("");
    const auto folder = scratch.path() / "out";
    const StandingEdition one{"one", "editions/one/edition.xml", write_edition(scratch, "one", "1")};
    const StandingEdition two{"two", "editions/two/edition.xml", write_edition(scratch, "two", "2")};

    CHECK(write_standing(folder, outcome_of({one, two}, true), digests, temporary).is_done());
    CHECK(ids_in(folder / "manifest.json") == Ids{"one", "two"});
    CHECK(write_standing(folder, outcome_of({two}, false), digests, temporary).is_done());
    CHECK(ids_in(folder / "manifest.json") == Ids{"one", "two"});

    // It has faults now: what stood there stands, and is still vouched for.
    RunOutcome faulty = outcome_of({two}, true);
    faulty.sources.insert(one.source);
    CHECK(write_standing(folder, faulty, digests, temporary).is_done());
    CHECK(ids_in(folder / "manifest.json") == Ids{"one", "two"});
    scratch.write("out/one/manifest.json", "somebody else's");
    CHECK(write_standing(folder, faulty, digests, temporary).is_done());
    CHECK(ids_in(folder / "manifest.json") == Ids{"two"});

    write_edition(scratch, "one", "1");
    CHECK(write_standing(folder, outcome_of({one, two}, true), digests, temporary).is_done());
    CHECK(write_standing(folder, outcome_of({two}, true), digests, temporary).is_done());
    CHECK(ids_in(folder / "manifest.json") == Ids{"two"});
}

TEST_CASE("what another run made of an edition meanwhile is still vouched for", "[manifest]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    FileDigests digests("");
    const auto folder = scratch.path() / "out";
    const StandingEdition ours{"one", "editions/one/edition.xml", write_edition(scratch, "one", "1")};
    const StandingEdition theirs{"one", "editions/one/edition.xml", write_edition(scratch, "one", "later")};
    CHECK(write_standing(folder, outcome_of({theirs}, true), digests, temporary).is_done());
    CHECK(write_standing(folder, outcome_of({ours}, true), digests, temporary).is_done());
    CHECK(ids_in(folder / "manifest.json") == Ids{"one"});
}

TEST_CASE("an edition that has another id now stands in the manifest once", "[manifest]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    FileDigests digests("");
    const auto folder = scratch.path() / "out";
    const std::string source = "editions/one/edition.xml";
    const StandingEdition before{"one", source, write_edition(scratch, "one", "1")};
    const StandingEdition now{"new-one", source, write_edition(scratch, "new-one", "1")};
    CHECK(write_standing(folder, outcome_of({before}, true), digests, temporary).is_done());
    CHECK(write_standing(folder, outcome_of({now}, true), digests, temporary).is_done());
    CHECK(ids_in(folder / "manifest.json") == Ids{"new-one"});
}

TEST_CASE("what another run has built again since it was found stale is spared", "[manifest]")
{
    const ScratchFolder scratch;
    FileDigests digests("");
    write_edition(scratch, "old", "1");
    const std::vector<Stale> stale = find_stale(scratch.path() / "out", {}, digests);
    REQUIRE(stale.size() == 1);
    write_edition(scratch, "old", "built again");
    CHECK(remove_stale(stale[0], digests).spared);
    CHECK(std::filesystem::exists(scratch.path() / "out/old/screen/old.pdf"));
}

TEST_CASE("what somebody has changed since it was found stale stays", "[manifest]")
{
    const ScratchFolder scratch;
    FileDigests digests("");
    write_edition(scratch, "old", "1");
    const std::vector<Stale> stale = find_stale(scratch.path() / "out", {}, digests);
    REQUIRE(stale.size() == 1);
    scratch.write("out/old/screen/old.pdf", "retouched");
    CHECK(remove_stale(stale[0], digests).removed.empty());
    CHECK(std::filesystem::exists(scratch.path() / "out/old/screen/old.pdf"));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "out/old/manifest.json"));
}

TEST_CASE("a stale file that the machine fails to read is told of, not left without its manifest",
          "[manifest]")
{
    const ScratchFolder scratch;
    FileDigests digests("");
    write_edition(scratch, "old", "1");
    const auto file = scratch.path() / "out/old/screen/old.pdf";
    std::filesystem::remove(file);
    std::filesystem::create_symlink(file.filename(), file); // to itself: no system reads it
    const std::vector<Stale> stale = find_stale(scratch.path() / "out", {}, digests);
    REQUIRE(stale.size() == 1);
    CHECK(stale[0].unread == file);
    CHECK(remove_stale(stale[0], digests).unread == file);
    CHECK(std::filesystem::exists(scratch.path() / "out/old/manifest.json"));
}

TEST_CASE("a manifest over all that the machine fails to read is not written over", "[manifest]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    FileDigests digests("");
    const auto folder = scratch.path() / "out", place = folder / "manifest.json";
    const StandingEdition one{"one", "editions/one/edition.xml", write_edition(scratch, "one", "1")};
    std::filesystem::create_symlink("manifest.json", place);
    CHECK(write_standing(folder, outcome_of({one}, false), digests, temporary).unread == place);
    CHECK(std::filesystem::is_symlink(place));
}

TEST_CASE("only what a manifest of ours vouches for is stale, and only that is removed", "[manifest]")
{
    const ScratchFolder scratch;
    FileDigests digests("");
    write_edition(scratch, "old", "1");
    write_edition(scratch, "kept", "2");
    scratch.write("out/old/screen/notes.txt", "a person's");
    scratch.write("out/photographs/manifest.json", R"({"name": "another program's"})");
    scratch.write("out/photographs/one.pdf", "1");
    // A copy under another name is somebody's decision.
    std::filesystem::copy(scratch.path() / "out/old", scratch.path() / "out/old-copy",
                          std::filesystem::copy_options::recursive);

    const std::vector<Stale> stale = find_stale(scratch.path() / "out", {"kept"}, digests);
    REQUIRE(stale.size() == 1);
    CHECK(stale[0].folder.filename() == "old");
    CHECK(stale[0].source == "editions/old/edition.xml");
    CHECK(are_removed(stale, digests));
    CHECK(std::filesystem::exists(scratch.path() / "out/old/screen/notes.txt"));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "out/old/manifest.json"));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "out/old/screen/old.pdf"));
    for (const char* left :
         {"out/kept/screen/kept.pdf", "out/photographs/one.pdf", "out/old-copy/manifest.json"})
        CHECK(std::filesystem::exists(scratch.path() / left));
    CHECK(find_stale(scratch.path() / "out", {"kept"}, digests).empty());
}

TEST_CASE("folders that nothing is left in go with the stale files", "[manifest]")
{
    const ScratchFolder scratch;
    FileDigests digests("");
    write_edition(scratch, "old", "1");
    CHECK(are_removed(find_stale(scratch.path() / "out", {}, digests), digests));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "out/old"));
    CHECK(std::filesystem::exists(scratch.path() / "out"));
}

TEST_CASE("what a new manifest no longer vouches for is remembered, for as long as it stands as it was made",
          "[manifest]")
{
    const ScratchFolder scratch;
    const std::filesystem::path folder = scratch.path() / "out/one";
    FileDigests digests("");
    write_edition(scratch, "one", "1");
    const VouchedFile screen{"screen/one.pdf", 1, sha256("1"), "screen"};
    const VouchedFile essay{"essay/first.pdf", 1, sha256("2"), "essay"};

    CHECK(find_earlier_after(folder, {screen.path}, digests).files.empty());
    CHECK(find_earlier_after(folder, {essay.path}, digests).files == std::vector{screen});
    scratch.write("out/one/essay/first.pdf", "2");
    scratch.write("out/one/earlier.json", write_earlier("one", {essay}));
    CHECK(find_earlier(folder, {screen.path}, digests).files == std::vector{essay});
    CHECK(find_earlier_after(folder, {"press/one.pdf"}, digests).files == std::vector{essay, screen});
    // A run that was killed between the list and the manifest lists what the manifest still vouches for.
    CHECK(find_earlier(folder, {screen.path, essay.path}, digests).files.empty());

    scratch.write("out/one/essay/first.pdf", "somebody's own words");
    CHECK(find_earlier(folder, {screen.path}, digests).files.empty());
    std::filesystem::remove(folder / "essay/first.pdf");
    CHECK(find_earlier(folder, {screen.path}, digests).files.empty());
    scratch.write("elsewhere/first.pdf", "2");
    std::filesystem::remove_all(folder / "essay");
    std::filesystem::create_directory_symlink("../../elsewhere", folder / "essay");
    CHECK(find_earlier(folder, {screen.path}, digests).files.empty());
    scratch.write("out/one/earlier.json", "{");
    CHECK(find_earlier(folder, {screen.path}, digests).files.empty());
}

TEST_CASE("of an edition that is gone, earlier files go too", "[manifest]")
{
    const ScratchFolder scratch;
    FileDigests digests("");
    write_edition(scratch, "old", "1");
    scratch.write("out/old/essay/first.pdf", "2");
    scratch.write("out/old/earlier.json",
                  write_earlier("old", {{"essay/first.pdf", 1, sha256("2"), "essay"}}));
    CHECK(are_removed(find_stale(scratch.path() / "out", {}, digests), digests));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "out/old"));
}

TEST_CASE("what somebody changed, and what lies behind a link, does not go with an edition that is gone",
          "[manifest]")
{
    const ScratchFolder scratch;
    FileDigests digests("");
    write_edition(scratch, "retouched", "1");
    scratch.write("out/retouched/screen/retouched.pdf", "by hand");
    write_edition(scratch, "linked", "2");
    std::filesystem::rename(scratch.path() / "out/linked/screen", scratch.path() / "elsewhere");
    std::filesystem::create_directory_symlink("../../elsewhere", scratch.path() / "out/linked/screen");
    CHECK(are_removed(find_stale(scratch.path() / "out", {}, digests), digests));
    CHECK(std::filesystem::exists(scratch.path() / "out/retouched/screen/retouched.pdf"));
    CHECK(std::filesystem::exists(scratch.path() / "elsewhere/linked.pdf"));
    for (const char* gone : {"out/retouched/manifest.json", "out/linked/manifest.json"})
        CHECK_FALSE(std::filesystem::exists(scratch.path() / gone));
}

TEST_CASE("what lies behind a link that leads out of the folder stays, and so does the link", "[manifest]")
{
    const ScratchFolder scratch;
    FileDigests digests("");
    scratch.write("elsewhere/second.pdf", "2");
    std::filesystem::create_directories(scratch.path() / "out/one");
    std::filesystem::create_directory_symlink("../../elsewhere", scratch.path() / "out/one/essay");
    const auto folder = scratch.path() / "out/one";
    scratch.write("out/one/manifest.json", "of this edition");
    CHECK(are_removed(
        {{folder, "one.xml", sha256("of this edition"), {{"essay/second.pdf", 1, sha256("2")}}}}, digests));
    CHECK(std::filesystem::is_symlink(folder / "essay"));
    CHECK(std::filesystem::exists(scratch.path() / "elsewhere/second.pdf"));
}

TEST_CASE("the page of faults of an edition that is gone goes with it", "[manifest]")
{
    const ScratchFolder scratch;
    FileDigests digests("");
    write_edition(scratch, "old", "1");
    scratch.write("out/old/proof/old-faults.html", "what was wrong");
    CHECK(are_removed(find_stale(scratch.path() / "out", {}, digests), digests));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "out/old"));
}

TEST_CASE("an edition that was passed over stays in the manifest wherever its files are", "[manifest]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    FileDigests digests("");
    const std::filesystem::path folder = scratch.path() / "out";
    RunOutcome outcome =
        outcome_of({{"one", "editions/one/edition.xml", write_edition(scratch, "one", "1")}}, true);
    outcome.unchanged.push_back(
        {"two", "editions/two/edition.xml", sha256("2"), {input_of("edition", "two.xml")}});
    outcome.sources.insert("editions/two/edition.xml");
    CHECK(write_standing(folder, outcome, digests, temporary).is_done());
    CHECK(ids_in(folder / "manifest.json") == Ids{"one", "two"});
    // A run that does look for them does not find them.
    outcome.unchanged.clear();
    CHECK(write_standing(folder, outcome, digests, temporary).is_done());
    CHECK(ids_in(folder / "manifest.json") == Ids{"one"});
}
