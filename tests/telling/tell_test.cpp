#include "support/catch.hpp"

#include <sstream>

#include <nlohmann/json.hpp>

#include "telling/tell_json.hpp"
#include "telling/tell_text.hpp"

using namespace stonehand;

namespace
{

/// Tells one small run: an edition with a warning and an output, told twice over as shared text would be.
void tell_run(const Tell& tell)
{
    Sources sources;
    const FileId file = sources.add("a.xml", "<p/>\n");
    Report report;
    report.add("empty-paragraph", {file, 0, 4}, say("nothing in it")).hint(say("write something"));
    tell(RunStarted{"build", 1, 2});
    tell(EditionStarted{"a.xml"});
    tell(StageEntered{"a.xml", "compose", "screen/a.pdf"});
    tell(StageEntered{"a.xml", "compose", "screen/a.pdf"});
    tell(DiagnosticTold{report.diagnostics().front(), sources, "a.xml"});
    tell(DiagnosticTold{report.diagnostics().front(), sources, "b.xml"});
    tell(OutputMade{"a.xml", "out/a/screen/a.pdf", "screen", "PDF/UA-1", 16, 201'499});
    tell(EditionFinished{.edition = "a.xml", .warnings = 1, .outputs = 1, .timings = {}});
    tell(RunFinished{.command = "build",
                     .editions = 1,
                     .outputs = 1,
                     .pages = 16,
                     .warnings = 1,
                     .bytes = 201'499,
                     .seconds = 0.25});
}

struct ToldText {
    std::string out, err;
};

enum class Shown { InLog, OnTerminal };

ToldText told_as_text(Shown shown, bool quiet = false)
{
    std::ostringstream out, err;
    const bool bar = shown == Shown::OnTerminal && !quiet;
    tell_run(tell_text({.out = out,
                        .err = err,
                        .quiet = quiet,
                        .colour = shown == Shown::OnTerminal ? Colour::Terminal : Colour::None,
                        .bar_columns = bar ? 80 : 0}));
    return {out.str(), err.str()};
}

} // namespace

TEST_CASE("in a log: results on the output, faults and plain lines on the error stream", "[telling]")
{
    const ToldText told = told_as_text(Shown::InLog);
    CHECK(told.out == "out/a/screen/a.pdf  16 pages, 201 kB\n");
    CHECK(told.err == "a.xml\n"
                      "a.xml: screen/a.pdf\n"
                      "a.xml:1:1: warning[empty-paragraph]: nothing in it\n"
                      "    1 | <p/>\n"
                      "      | ^^^^ write something\n"
                      "1 edition built, 1 file, 16 pages, 201 kB; 1 warning; 0.250 s\n");
}

TEST_CASE("what is only checked is not named as if it were made, and what is refused not as without faults",
          "[telling]")
{
    std::ostringstream out, err;
    const Tell tell = tell_text({.out = out, .err = err, .checking = true});
    tell(RunStarted{"check", 2, 1});
    tell(StageEntered{"a.xml", "compose", "screen/a.pdf"});
    tell(EditionFinished{.edition = "a.xml", .timings = {}});
    tell(EditionFinished{.edition = "b.xml", .status = ExitStatus::CommandLine, .timings = {}});
    tell(RunFinished{.command = "check", .editions = 2, .failed = 1, .seconds = 0.25});
    CHECK(out.str() == "a.xml: no faults\n");
    CHECK(err.str() == "a.xml: checking screen/a.pdf\n"
                       "1 edition without errors; 1 edition refused; 0.250 s\n");
}

TEST_CASE("quiet: faults alone", "[telling]")
{
    const ToldText told = told_as_text(Shown::OnTerminal, true);
    CHECK(told.out.empty());
    CHECK(told.err.find("nothing in it") != std::string::npos);
    CHECK(told.err.find("16 pages") == std::string::npos);
    CHECK(told.err.find('\r') == std::string::npos);
}

TEST_CASE("on a terminal: colours, and a bar that leaves no trace", "[telling]")
{
    const ToldText told = told_as_text(Shown::OnTerminal);
    CHECK(told.err.find("\x1b[1;33mwarning[empty-paragraph]:\x1b[0m") != std::string::npos);
    CHECK(told.err.find("[                    ] 0/1 a.xml: compose screen/a.pdf") != std::string::npos);
    // After each bar comes what erases it.
    CHECK(told.err.rfind("\r\x1b[K") > told.err.rfind("[#"));
}

TEST_CASE("JSON: one event a line, by stable names", "[telling]")
{
    std::ostringstream out;
    tell_run(tell_json(out, Tongue::English));
    std::istringstream lines(out.str());
    std::vector<nlohmann::json> events;
    for (std::string line; std::getline(lines, line);) events.push_back(nlohmann::json::parse(line));
    std::vector<std::string> names;
    for (const auto& event : events) names.push_back(event.at("event"));
    CHECK(names == std::vector<std::string>{"started", "edition-started", "stage", "stage", "diagnostic",
                                            "diagnostic", "output", "edition-finished", "summary"});
    const auto& diagnostic = events[4];
    CHECK(diagnostic.at("code") == "empty-paragraph");
    CHECK(diagnostic.at("severity") == "warning");
    CHECK(diagnostic.at("path") == "a.xml");
    CHECK(diagnostic.at("line") == 1);
    CHECK(diagnostic.at("column") == 1);
    CHECK(diagnostic.at("end_column") == 5);
    CHECK(diagnostic.at("hints").at(0).at("text") == "write something");
    CHECK(events[6].at("pages") == 16);
    CHECK(events[8].at("status") == 0);
}

TEST_CASE("JSON: quiet leaves out that work begins", "[telling]")
{
    std::ostringstream out;
    tell_run(tell_json(out, Tongue::English, Progress::Hidden));
    std::istringstream lines(out.str());
    std::vector<std::string> names;
    for (std::string line; std::getline(lines, line);)
        names.push_back(nlohmann::json::parse(line).at("event"));
    CHECK(names == std::vector<std::string>{"started", "diagnostic", "diagnostic", "output",
                                            "edition-finished", "summary"});
}

TEST_CASE("JSON stays UTF-8 whatever a file's name holds", "[telling]")
{
    std::ostringstream out;
    tell_json(out, Tongue::English)(EditionStarted{"a\xff\n.xml"});
    const auto event = nlohmann::json::parse(out.str());
    CHECK(event.at("edition") == "a\xef\xbf\xbd\n.xml");
}
