#include "support/catch.hpp"

#include <algorithm>
#include <csignal>
#include <sstream>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "program/tree.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

using Names = std::vector<std::string>;

/// Before a program so that a closed folder is closed to it: root may read every folder.
Names as_nobody()
{
    return ::geteuid() == 0 ? Names{"setpriv", "--reuid=65534", "--clear-groups"} : Names{};
}

bool nobody_may_run(const std::string& file)
{
    ProcessCall call{.arguments = as_nobody()};
    for (const std::string& argument : {std::string("test"), std::string("-x"), file})
        call.arguments.push_back(argument);
    return run_process(call).status == 0;
}

/// How the faults of a report, and the second places they point at, begin on the standard error.
Names beginnings_in(const std::string& report, const std::string& folder)
{
    Names beginnings;
    std::istringstream lines(report);
    for (std::string line; std::getline(lines, line);) {
        const std::string text = line.substr(std::min(line.find_first_not_of(' '), line.size()));
        if (text == line)
            beginnings.push_back(folder + text.substr(0, text.find("]: ") + 2));
        else if (text.starts_with("editions/") || text.starts_with("standing/"))
            beginnings.push_back(folder + text.substr(0, text.find(": ")) + ": note:");
    }
    return beginnings;
}

} // namespace

TEST_CASE("build makes every output, a manifest and sums that hold", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build"});
    INFO(end.err);
    REQUIRE(end.status == 0);
    CHECK(house.files_in("out") == Names{"manifest.json", "one/SHA256SUMS", "one/booklet/one-dummy.pdf",
                                         "one/booklet/one.pdf", "one/cover/one.pdf", "one/essay/first.pdf",
                                         "one/manifest.json", "one/press/one.pdf", "one/proof/one-proof.html",
                                         "one/screen/one.pdf", "one/ticket/one.pdf", "one/ticket/one.xjdf"});
    CHECK(end.out.find("out/one/screen/one.pdf  ") == 0);
    CHECK(run_process({.arguments = {"sha256sum", "--check", "--quiet", "SHA256SUMS"},
                       .folder = house.path() / "out/one"})
              .status == 0);

    const auto manifest = nlohmann::json::parse(house.bytes("out/one/manifest.json"));
    CHECK(manifest.at("inputs").at(0).at("path") == "editions/one/edition.xml");
    for (const char* kind : {"edition", "layout", "font", "profile"}) {
        const auto& inputs = manifest.at("inputs");
        CHECK(std::any_of(inputs.begin(), inputs.end(),
                          [&](const auto& input) { return input.at("kind") == kind; }));
    }
    // No place of this machine is in it.
    CHECK(house.bytes("out/one/manifest.json").find(house.path().string()) == std::string::npos);
    CHECK(house.bytes("out/one/manifest.json").find("\"/") == std::string::npos);
}

TEST_CASE("the same input gives the same files, whatever the threads, the time zone and the locale",
          "[program]")
{
    const House house;
    REQUIRE(
        house.run({"build", "--jobs", "1", "--into", "a"}, {.environment = {"TZ=Asia/Shanghai", "LC_ALL=C"}})
            .status == 0);
    REQUIRE(house
                .run({"build", "--jobs", "8", "--into", "b"},
                     {.environment = {"TZ=America/New_York", "LC_ALL=de_DE.UTF-8"}})
                .status == 0);
    REQUIRE(house.files_in("a") == house.files_in("b"));
    for (const std::string& name : house.files_in("a")) {
        CAPTURE(name);
        CHECK((house.bytes("a/" + name) == house.bytes("b/" + name)));
    }
}

TEST_CASE("an edition with errors writes nothing, and what stood there stands", "[program]")
{
    const House house;
    REQUIRE(house.run({"build"}).status == 0);
    const std::string before = house.bytes("out/one/screen/one.pdf");
    house.write_edition("one", "A paragraph with <wrong>words</wrong>.");
    const ProcessEnd end = house.run({"build"});
    CHECK(end.status == 1);
    CHECK(end.out.empty());
    CHECK(end.err.find("content/editions/one/edition.xml:8:26: error[unknown-element]") != std::string::npos);
    CHECK((house.bytes("out/one/screen/one.pdf") == before));
}

TEST_CASE("twenty faults are told in one run, each at its line and column, and nothing is written",
          "[program]")
{
    const House house;
    const std::filesystem::path faults = STONEHAND_SOURCE_DIR "/tests/edition/twenty-faults";
    std::filesystem::copy(faults, house.path() / "faulty", std::filesystem::copy_options::recursive);
    const Names expected = beginnings_in(house.bytes("faulty/report.txt"), "faulty/");
    REQUIRE(expected.size() > 20);
    const ProcessEnd end = house.run({"build", "faulty/editions/two-columns/edition.xml"});
    INFO(end.err);
    CHECK(end.status == 1);
    CHECK(end.out.empty());
    for (const std::string& beginning : expected) {
        CAPTURE(beginning);
        CHECK(("\n" + end.err).find("\n" + beginning) != std::string::npos);
    }
    CHECK(house.files_in("out").empty());
}

TEST_CASE("a picture that is missing is the content's fault, not the machine's", "[program]")
{
    const House house;
    house.write_edition("one", "Text.</p><figure src=\"gone.png\" alt=\"Nothing\"/><p>More.");
    for (const char* command : {"check", "build"})
        for (const char* jobs : {"1", "4"}) {
            CAPTURE(command, jobs);
            const ProcessEnd end = house.run({command, "--jobs", jobs});
            CHECK(end.status == 1);
            CHECK(end.err.find("content/editions/one/edition.xml:8:30: error[missing-picture]") !=
                  std::string::npos);
            CHECK(end.err.find("input-changed") == std::string::npos);
        }
}

TEST_CASE("a folder that cannot be read is the machine's fault, and the editions elsewhere are made",
          "[program]")
{
    if (!nobody_may_run(program)) {
        WARN("not tried: " + program + " is closed to nobody");
        return;
    }
    const House house;
    house.write_edition("closed", "Text.");
    const auto closed = house.path() / "content/editions/closed";
    std::filesystem::permissions(house.path(), std::filesystem::perms(0755));
    std::filesystem::permissions(closed, std::filesystem::perms::none);
    const ProcessEnd end = house.run({"check"}, {.arguments = as_nobody()});
    const ProcessEnd nothing_else =
        house.run({"check", "--root", "content/editions/closed"}, {.arguments = as_nobody()});
    std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
    const std::string told =
        "stonehand: error[read-failed]: the folder content/editions/closed could not be read";
    CHECK(end.status == 3);
    CHECK(end.err.find(told) != std::string::npos);
    CHECK(end.out == "content/editions/one/edition.xml: no faults\n");
    CHECK(nothing_else.status == 3);
    CHECK(nothing_else.err.find(told) == 0);
}

TEST_CASE("after an edition with errors, --fail-fast begins no other and says so", "[program]")
{
    const House house;
    house.write_edition("one", "A paragraph with <wrong>words</wrong>.");
    house.write_edition("two", "A paragraph without.");
    const ProcessEnd end = house.run({"build", "--fail-fast", "--jobs", "1"});
    CHECK(end.status == 1);
    CHECK(end.out.empty());
    CHECK(end.err.find("content/editions/one/edition.xml:8:26: error[unknown-element]") != std::string::npos);
    CHECK(end.err.find("; 1 edition with errors") != std::string::npos);
    CHECK(end.err.find("; 1 edition not begun; 1 error;") != std::string::npos);
    CHECK(end.err.find("content/editions/two/edition.xml: screen") == std::string::npos);
    CHECK(house.files_in("out").empty());

    CHECK(house.run({"build", "--keep-going", "--jobs", "1"}).status == 1);
    CHECK(house.files_in("out").size() == 12);
}

TEST_CASE("an output asked for twice is written once", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build", "--output", "screen,screen"});
    CHECK(end.status == 0);
    CHECK(house.files_in("out") ==
          Names{"manifest.json", "one/SHA256SUMS", "one/manifest.json", "one/screen/one.pdf"});
    CHECK(std::count(end.out.begin(), end.out.end(), '\n') == 2);
    CHECK(nlohmann::json::parse(house.bytes("out/one/manifest.json")).at("outputs").size() == 1);
}

TEST_CASE("warnings stop nothing unless they are asked to", "[program]")
{
    const House house;
    house.write_edition("one", "Text.</p><p>");
    CHECK(house.run({"check"}).status == 0);
    CHECK(house.run({"check"}).err.find("warning[empty-paragraph]") != std::string::npos);
    CHECK(house.run({"build", "--warnings-as-errors"}).status == 1);
    CHECK(house.files_in("out").empty());
}

TEST_CASE("check says what build would, and writes nothing", "[program]")
{
    const House house;
    house.write_edition("two", "A character that no font has: \xf4\x8f\xbf\xbd.");
    const ProcessEnd checked = house.run({"check"});
    CHECK(checked.status == 1);
    CHECK(checked.out ==
          "content/editions/one/edition.xml: no faults\ncontent/editions/two/edition.xml: 1 error\n");
    CHECK(house.files_in("out").empty());
    const ProcessEnd built = house.run({"build"});
    CHECK(built.status == 1);
    CHECK(built.err.find("error[missing-glyph]") != std::string::npos);
    CHECK(checked.err.find("error[missing-glyph]") != std::string::npos);
    // The edition without faults is built all the same.
    CHECK(house.files_in("out").size() == 12);
}

TEST_CASE("a wrong command line is status 2, and nothing is done", "[program]")
{
    const House house;
    const std::vector<Names> wrong = {{},
                                      {"print"},
                                      {"build", "nowhere.xml"},
                                      {"build", "content"},
                                      {"build", "--root", "elsewhere"},
                                      {"build", "--output", "poster"},
                                      {"build", "--layout", "nobody"},
                                      {"build", "--bilingual", "diagonal"},
                                      {"fonts", "--layout", "nobody"}};
    for (const Names& arguments : wrong) {
        CAPTURE(arguments);
        const ProcessEnd end = house.run(arguments);
        CHECK(end.status == 2);
        CHECK_FALSE(end.err.empty());
        CHECK(end.out.empty());
    }
    CHECK(house.files_in("out").empty());
}

TEST_CASE("an output that a layout does not have is refused, and nobody says that there were no faults",
          "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build", "--output", "scren"});
    CHECK(end.status == 2);
    CHECK(end.err.find("has no output “scren”") != std::string::npos);
    CHECK(end.err.find("; 1 edition refused; ") != std::string::npos);
    house.write_edition("two", "Another.");
    CHECK(times("scren", house.run({"build", "--output", "scren"}).err) == 1); // and it is said once
    CHECK(end.err.find("no faults") == std::string::npos);
}

TEST_CASE("a path that differs in capitals only, or has backslashes, is answered with the right one",
          "[program]")
{
    const House house;
    const std::string right = "content/editions/one/edition.xml";
    CHECK(house.run({"check", "content/editions/One/Edition.xml"}).err ==
          "stonehand: content/editions/One/Edition.xml is not there\nthere is " + right +
              ": capitals and small letters are not the same\n");
    CHECK(house.run({"check", "content\\editions\\one\\edition.xml"})
              .err.ends_with("\nwrite / between folders: " + right + "\n"));
    CHECK(house.run({"check", "nowhere.xml"}).err.ends_with("\nname the edition.xml of an edition\n"));
    std::filesystem::rename(house.path() / right, house.path() / "content/editions/one/Edition.xml");
    CHECK(house.run({"check"}).err.ends_with(
        "\ngive content/editions/one/Edition.xml the name edition.xml, in small letters\n"));
}

TEST_CASE("more pages than the limit are told at the edition, with what would be enough", "[program]")
{
    const House house;
    REQUIRE(house.run({"new", "edition", "2027-03"}).status == 0);
    const std::string edition = "content/editions/2027-03/edition.xml";
    const ProcessEnd end = house.run({"check", edition, "--output", "screen", "--max-pages", "3"});
    CHECK(end.status == 1);
    CHECK(end.err.find(edition + ":11:14: error[too-many-pages]: the file would have 16 pages") !=
          std::string::npos);
    CHECK(end.err.find("the limit pages is 3; --max-pages 16 is enough") != std::string::npos);
}

TEST_CASE("a folder that cannot be written to is the machine's fault, told before the work", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build", "--into", "content/editions/one/edition.xml/below"});
    CHECK(end.status == 3);
    CHECK(end.err.find("error[cannot-write]") != std::string::npos);
    CHECK(end.err.find("screen") == std::string::npos);
}

TEST_CASE("a disk that takes no more is status 3, and leaves no half file", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build"}, {.largest_file = 2000});
    CHECK(end.status == 3);
    CHECK(end.err.find("error[cannot-write]") != std::string::npos);
    CHECK(house.files_in("out").empty());
}

TEST_CASE("interrupted, the program ends with 128 + n and leaves no temporary file", "[program]")
{
    const House house;
    for (int edition = 0; edition < 40; ++edition)
        house.write_edition("more-" + std::to_string(edition), "Text that takes its time.");
    for (const int number : {SIGINT, SIGTERM}) {
        const ProcessEnd end = house.run({"build", "--jobs", "2"}, {.signal_after_first_error_line = number});
        CHECK(end.status == 128 + number);
        for (const std::string& name : house.files_in("out")) CHECK(name.find(".tmp-") == std::string::npos);
    }
}

TEST_CASE("closed standard streams harm no file", "[program]")
{
    const House house;
    const ProcessEnd end = run_process(
        {.arguments = {"sh", "-c", "exec " + program + " build >&- 2>&-"}, .folder = house.path()});
    CHECK(end.status == 0);
    CHECK(house.bytes("out/one/screen/one.pdf").starts_with("%PDF"));
}

TEST_CASE("results that cannot be written are no success", "[program]")
{
    const House house;
    CHECK(house.run({"build", "--format", "json"}, {.out_to = "/dev/full"}).status == 3);
}

TEST_CASE("JSON tells everything on the output, one event a line, and nothing on the error stream",
          "[program]")
{
    const House house;
    house.write_edition("two", "<wrong/>");
    const ProcessEnd end = house.run({"build", "--format", "json", "--timings"});
    CHECK(end.status == 1);
    CHECK(end.err.empty());
    Names names;
    std::istringstream lines(end.out);
    for (std::string line; std::getline(lines, line);)
        names.push_back(nlohmann::json::parse(line).at("event"));
    CHECK(names.front() == "started");
    CHECK(names.back() == "summary");
    for (const char* name : {"edition-started", "stage", "output", "edition-finished", "diagnostic"})
        CHECK(std::count(names.begin(), names.end(), name) > 0);
}

TEST_CASE("--stats tells how the lines of every file came out, to people and to programs", "[program]")
{
    const House house;
    const ProcessEnd text = house.run({"build", "--stats"});
    INFO(text.err);
    REQUIRE(text.status == 0);
    for (const char* file : {"\nscreen/one.pdf  word spaces in % of nominal\n", "\nessay/first.pdf  "})
        CHECK(text.out.find(file) != std::string::npos);
    CHECK(house.run({"build"}).out.find("nominal") == std::string::npos);

    const ProcessEnd end = house.run({"check", "--stats", "--format", "json"});
    std::vector<nlohmann::json> told;
    std::istringstream lines(end.out);
    for (std::string line; std::getline(lines, line);)
        if (auto event = nlohmann::json::parse(line); event.at("event") == "statistics")
            told.push_back(std::move(event));
    REQUIRE(told.size() == 3);
    CHECK(told[0].at("file") == "screen/one.pdf");
    CHECK(told[1].at("file") == "essay/first.pdf");
    CHECK(told[0].at("total").at("lines") > 0);
    CHECK(told[0].at("parts").at(0).at("part") == "essay");
    CHECK(told[0].at("fonts").at(0).at("characters") > 0);
}

TEST_CASE("fonts shows what the layouts ask for and what there is", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"fonts", "--layout", "plain"});
    INFO(end.err);
    CHECK(end.status == 0);
    CHECK(end.out.find("layout plain\n") == 0);
    const ProcessEnd json = house.run({"fonts", "--format", "json"});
    CHECK(nlohmann::json::parse(json.out.substr(0, json.out.find('\n'))).at("event") == "fonts");
}
