#include "support/catch.hpp"

#include <chrono>
#include <csignal>

#include "disk/folder_lock.hpp"
#include "program/tree.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

std::string repeated(std::string_view text, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

/// Until it is let go, no run comes to the end of the edition: its folder is another's.
FolderLock hold_edition(const House& house, const std::string& id)
{
    std::filesystem::create_directories(house.path() / "out" / id);
    return FolderLock(house.path() / "out" / id);
}

} // namespace

TEST_CASE("when time is up, what was done is told as ever, and the log of faults is written", "[program]")
{
    const House house;
    house.write_edition("a-short", "A few words.");
    const FolderLock held = hold_edition(house, "one");
    const ProcessEnd end = house.run({"build", "--output", "screen", "--max-seconds", "10", "--jobs", "2",
                                      "--sarif", "faults.sarif", "--format", "json"});
    INFO(end.out << end.err);
    CHECK(end.status == 3);
    CHECK_THAT(end.out, Contains("content/editions/one/edition.xml is not done after 10 seconds"));
    CHECK_THAT(end.out, Contains(R"("event":"output","edition":"content/editions/a-short/edition.xml",)"));
    const std::string last = end.out.substr(end.out.rfind('\n', end.out.size() - 2) + 1);
    CHECK(last.starts_with(R"({"event":"summary")")); // and nothing behind it
    CHECK_THAT(last, Contains(R"("failed":1,"not_begun":0)"));
    CHECK(times(R"("event":"edition-finished")", end.out) == 2);
    CHECK_THAT(house.bytes("faults.sarif"), Contains("out-of-time"));
    CHECK(house.files_in("out/one").empty());
}

TEST_CASE("an interrupted program says so, in the language of the run", "[program]")
{
    const House house;
    house.write_edition("a-short", "A few words.");
    {
        const FolderLock held = hold_edition(house, "one");
        const ProcessEnd end =
            house.run({"build", "--jobs", "2", "--lang", "zh"}, {.signal_after_first_error_line = SIGTERM});
        CHECK(end.status == 143);
        CHECK_THAT(end.err, Contains("stonehand: 因信号 15 而结束；每个文件都完整"));
    }
    house.write_edition("long", repeated("Words that take their time.</p><p>", 100'000));
    const ProcessEnd processor =
        house.run({"build", "--no-cache"}, {.arguments = {"sh", "-c", "ulimit -St 1 && exec \"$@\"", "sh"}});
    CHECK(processor.status == 3);
    CHECK_THAT(processor.err, Contains("stonehand: out of processor time"));
}

TEST_CASE("a font that is shortened under the program ends it with status 3 and a word of it", "[program]")
{
    const House house;
    house.write_edition("a-short", "A few words.");
    const FolderLock held = hold_edition(house, "one");
    const ProcessEnd end = house.run({"build", "--jobs", "2"}, {.signal_after_first_error_line = SIGBUS});
    CHECK(end.status == 3);
    CHECK_THAT(end.err, Contains("stonehand: a file was shortened while it was being read"));
}

TEST_CASE("a signal that was ignored when the program began ends nothing", "[program]")
{
    const House house;
    for (int edition = 0; edition < 10; ++edition)
        house.write_edition("more-" + std::to_string(edition), "Text that takes its time.");
    const ProcessEnd end = house.run({"build", "--jobs", "2", "--output", "screen"},
                                     {.arguments = {"sh", "-c", "trap '' HUP && exec \"$@\"", "sh"},
                                      .signal_after_first_error_line = SIGHUP});
    CHECK(end.status == 0);
}

TEST_CASE("a log that is named as the standard output is told there, behind all else", "[program]")
{
    const House house;
    const ProcessEnd end =
        house.run({"check", "--output", "screen", "--format", "json", "--sarif", "/dev/stdout"},
                  {.arguments = {"sh", "-c", "exec \"$@\" > told", "sh"}});
    CHECK(end.status == 0);
    const std::string told = house.bytes("told");
    CHECK(told.starts_with(R"({"event":"started")"));
    CHECK(told.find(R"("event":"summary")") < told.find("sarif-schema"));
}

TEST_CASE("where nothing can be written a run begins and ends all the same for programs", "[program]")
{
    const House house;
    house.write("out", "somebody's file");
    const ProcessEnd end = house.run({"build", "--format", "json"});
    CHECK(end.status == 3);
    CHECK(end.out.starts_with(R"({"event":"started")"));
    CHECK_THAT(end.out, Contains(R"({"event":"summary","command":"build","status":3)"));
    // So where the log of faults, or the rules, would find no place when all is done.
    const House other;
    for (const char* option : {"--sarif", "--depfile"}) {
        const ProcessEnd late = other.run({"build", option, "content/editions/one/edition.xml/deeper"});
        CHECK(late.status == 3);
        CHECK(other.files_in("out").empty());
    }
}

TEST_CASE("a cache that can be none is a wrong command line, not a slow run", "[program]")
{
    const House house;
    for (const char* cache : {"content/editions/one/edition.xml", "/dev/null"}) {
        const ProcessEnd end = house.run({"build", "--cache", cache});
        CHECK(end.status == 2);
        CHECK_THAT(end.err, Contains("which cannot be the folder of a cache"));
    }
    CHECK(house.run({"build", "--output", "screen", "--cache", "deep/er"}).status == 0);
}

TEST_CASE("a name that no rule of make can hold is told, and no rules are written", "[program]")
{
    const House house;
    for (const std::string name : {"a;b", "job%2Fx"}) {
        house.write("content/editions/" + name + "/edition.xml", House::edition("two", "Words."));
        const ProcessEnd end = house.run({"build", "--output", "screen", "--depfile", "rules.d"});
        CHECK(end.status == 1);
        CHECK_THAT(
            end.err,
            Contains("error[bad-file-name]: rules.d was not written: no rule of make can hold the name ") &&
                Contains("content/editions/" + name + "/edition.xml"));
        CHECK(house.bytes("rules.d") == "(no file)");
        std::filesystem::remove_all(house.path() / "content/editions" / name);
    }
}

TEST_CASE("a log says so where not all could be told", "[program]")
{
    const House house;
    const ProcessEnd end =
        house.run({"check", "--output", "screen", "--sarif", "log.sarif"}, {.out_to = "/dev/full"});
    CHECK(end.status == 3);
    CHECK_THAT(house.bytes("log.sarif"), Contains(R"("exitCode": 3)"));
}

TEST_CASE("the rules of a run over all editions make the manifest over all", "[program]")
{
    const Tree tree;
    CHECK(tree.run({"build", "--output", "screen", "--depfile", "rules.d"}).status == 0);
    tree.write("Makefile", "out/manifest.json: ; touch built\n-include rules.d\n");
    const auto make = [&] {
        std::filesystem::remove(tree.path() / "built");
        CHECK(run_process({.arguments = {"make", "out/manifest.json"}, .folder = tree.path()}).status == 0);
        return std::filesystem::exists(tree.path() / "built");
    };
    CHECK_FALSE(make());
    std::filesystem::last_write_time(tree.path() / "content/about.xml",
                                     std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
    CHECK(make());
}

TEST_CASE("no edition takes the place of the manifest over all", "[program]")
{
    const House house;
    house.write("content/editions/two/edition.xml", House::edition("manifest.json", "Words."));
    const ProcessEnd end = house.run({"build", "--output", "screen"});
    CHECK(end.status == 1);
    CHECK_THAT(end.err, Contains("error[bad-file-name]"));
    CHECK(house.bytes("out/manifest.json").find("\"one\"") != std::string::npos);
}

TEST_CASE("the limit that is met is the limit that is told", "[program]")
{
    const House house;
    for (const char* nodes : {"100", "101", "103", "104", "110"}) {
        const std::string err = house.run({"check", "--max-nodes", nodes}).err;
        CHECK_THAT(err, !Contains("too-many-attributes"));
        CHECK_THAT(err, Contains("too-many-elements") && Contains("--max-nodes 2"));
    }
}

TEST_CASE("what is there by its very name is not said to differ in capitals", "[program]")
{
    const House house;
    std::filesystem::create_directories(house.path() / "content/editions/about.xml");
    house.add_to_edition("one",
                         R"(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../about.xml"/>)");
    const ProcessEnd end = house.run({"check"});
    CHECK(end.status == 1);
    CHECK_THAT(end.err, Contains("is not a regular file") && !Contains("capitals"));
}

TEST_CASE("a log or rules take the place of nothing that is neither", "[program]")
{
    const House house;
    const std::string edition = "content/editions/one/edition.xml", text = house.bytes(edition);
    for (const char* option : {"--sarif", "--depfile"}) {
        const ProcessEnd end = house.run({"build", "--output", "screen", option, edition});
        CHECK(end.status == 2);
        CHECK_THAT(end.err,
                   Contains(std::string(option) + " names content/editions/one/edition.xml, which is there"));
        CHECK(house.bytes(edition) == text);
    }
    CHECK(house.run({"build", "--sarif", "a", "--depfile", "a"}).status == 2);
    for (int again = 0; again < 2; ++again)
        CHECK(house.run({"build", "--output", "screen", "--sarif", "log", "--depfile", "rules"}).status == 0);
}

TEST_CASE("one edition.xml that cannot be read leaves the others built", "[program]")
{
    const House house;
    std::filesystem::create_directories(house.path() / "content/editions/gone");
    std::filesystem::create_symlink("nowhere", house.path() / "content/editions/gone/edition.xml");
    std::filesystem::create_directories(house.path() / "content/editions/folder/edition.xml");
    const ProcessEnd end = house.run({"build", "--output", "screen"});
    CHECK(end.status == 1);
    CHECK_THAT(end.err, Contains("content/editions/gone/edition.xml") &&
                            Contains("content/editions/folder/edition.xml"));
    CHECK(house.bytes("out/one/screen/one.pdf").starts_with("%PDF"));
}

TEST_CASE("a folder of layouts that is not there is told, and no other layout taken for it", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build", "--layouts", "nosuch"});
    CHECK(end.status == 2);
    CHECK_THAT(end.err, Contains("--layouts names nosuch, which is no folder"));
}

TEST_CASE("no new edition is begun that differs from one in capitals alone", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"new", "edition", "ONE"});
    CHECK(end.status == 2);
    CHECK_THAT(end.err, Contains("content/editions/one stands already, which a disk may take for the same"));
}
