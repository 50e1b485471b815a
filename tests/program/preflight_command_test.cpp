#include "support/catch.hpp"

#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "preflight/standard_name.hpp"
#include "support/places.hpp"
#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"
#include "telling/render_judgement.hpp"
#include "telling/tell_broken_standards.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

const std::string program = STONEHAND_BUILD_DIR "/stonehand";

/// The PDFs of the sample edition, built once.
class BuiltSample
{
  public:
    BuiltSample()
    {
        const ProcessEnd end =
            run({"build", STONEHAND_SOURCE_DIR "/content/editions/two-languages/edition.xml", "--output",
                 "screen", "--into", folder_.path().string()});
        INFO(end.err);
        REQUIRE(end.status == 0);
        path = folder_.path() / "two-languages/screen/two-languages.pdf";
    }

    static ProcessEnd run(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), program);
        return run_process({arguments});
    }

    /// The file with something else in the place of a text of the same length.
    std::filesystem::path spoiled(std::string_view from, std::string_view to) const
    {
        const auto read = read_file(path, 10'000'000);
        std::string bytes = std::get<std::string>(read);
        const std::size_t at = bytes.find(from);
        REQUIRE(at != bytes.npos);
        REQUIRE(from.size() == to.size());
        return folder_.write("spoiled.pdf", bytes.replace(at, from.size(), to));
    }

    std::filesystem::path path;

  private:
    ScratchFolder folder_;
};

} // namespace

TEST_CASE("preflight tells which standards a file keeps, and how much is left to a person", "[program]")
{
    const BuiltSample sample;
    const ProcessEnd end = BuiltSample::run({"preflight", sample.path.string()});
    CHECK(end.status == 0);
    CHECK_THAT(end.out, Contains("keeps PDF/UA-1") && Contains("keeps PDF/A-2a") &&
                            Contains("for a person (--person)"));
    CHECK_THAT(BuiltSample::run({"preflight", "--person", sample.path.string()}).out,
               Contains("MH 09-001: "));
}

TEST_CASE("preflight tells a broken rule with its place and what to do, and goes on to other files",
          "[program]")
{
    const BuiltSample sample;
    const auto spoiled = sample.spoiled("/DisplayDocTitle true", "/DisplayDocTitle null");
    const ProcessEnd end = BuiltSample::run({"preflight", spoiled.string(), sample.path.string()});
    CHECK(end.status == 1);
    CHECK_THAT(end.out, Contains("UA 7.1-10 (Matterhorn 07-001 07-002)") && Contains("what to do: ") &&
                            Contains("breaks PDF/UA-1 (1 of") && Contains("spoiled.pdf: keeps PDF/A-2a") &&
                            Contains("two-languages.pdf: keeps PDF/UA-1"));
}

TEST_CASE("preflight tells programs the same as JSON, an event for each file", "[program]")
{
    const BuiltSample sample;
    const auto spoiled = sample.spoiled("/DisplayDocTitle true", "/DisplayDocTitle null");
    const ProcessEnd end =
        BuiltSample::run({"preflight", "--standard", "ua1", "--format", "json", spoiled.string()});
    CHECK(end.status == 1);
    const auto json = nlohmann::json::parse(end.out);
    CHECK(json.at("event") == "judged");
    CHECK(json.at("kept") == false);
    CHECK(json.at("standards") == nlohmann::json{"PDF/UA-1"});
    CHECK(json.at("findings").at(0).at("rule") == "UA 7.1-10");
    CHECK(json.at("findings").at(0).at("severity") == "error");
    CHECK(json.at("places").at("UA 7.1-10") == 1);
    CHECK(json.at("for_a_person").size() > 20);
}

TEST_CASE("preflight judges a file for print by the levels that are named, each told apart", "[program]")
{
    const BuiltSample sample;
    const ProcessEnd end = BuiltSample::run({"preflight", "--standard", "x4", "--standard", "x1a",
                                             "--standard", "a2a", "--format", "json", sample.path.string()});
    CHECK(end.status == 1);
    const auto json = nlohmann::json::parse(end.out);
    CHECK(json.at("standards") == nlohmann::json{"PDF/X-4", "PDF/X-1a:2003", "PDF/A-2a"});
    bool warned = false;
    for (const auto& finding : json.at("findings")) {
        warned = warned || finding.at("severity") == "warning";
        if (finding.at("rule") == "X-03") CHECK(finding.at("clause") == "ISO 15930-4 6.6, -7 6.9");
    }
    CHECK(warned);
    CHECK(json.at("places").contains("X4-02"));
    CHECK_THAT(
        BuiltSample::run({"preflight", "--standard", "x4", "--standard", "a2a", sample.path.string()}).out,
        Contains("breaks PDF/X-4") && Contains("keeps PDF/A-2a") &&
            Contains("X-03 (ISO 15930-4 6.6, -7 6.9): "));
}

TEST_CASE("warnings alone are success", "[program]")
{
    const auto read = read_file(STONEHAND_SOURCE_DIR "/tests/fuzz/seeds/preflight/ink-only.pdf", 1'000'000);
    std::string bytes = std::get<std::string>(read);
    const auto spoil = [&](std::string_view from, std::string_view to) {
        const std::size_t at = bytes.find(from);
        REQUIRE(at != bytes.npos);
        bytes.replace(at, from.size(), std::string(to) + std::string(from.size() - to.size(), ' '));
    };
    spoil("/F0 10.5 Tf", ""); // its font cannot be read
    spoil("[<000500010011000E000B000D>]TJ", "");
    spoil("/Creator(a hand)", "");
    const ScratchFolder folder;
    const auto warned = folder.write("warned.pdf", bytes);
    const ProcessEnd end = BuiltSample::run({"preflight", "--standard", "x1a", warned.string()});
    CHECK(end.status == 0);
    CHECK_THAT(end.out,
               Contains("warning: X-06: ") && Contains("keeps PDF/X-1a:2003 (") && Contains(", 1 warning)"));
    spoil("/Trapped/False", "");
    CHECK(BuiltSample::run({"preflight", "--standard", "x1a", folder.write("broken.pdf", bytes).string()})
              .status == 1);
}

TEST_CASE("what is no PDF, claims nothing or is not there is told as such", "[program]")
{
    const ScratchFolder folder;
    const auto text = folder.write("text.pdf", "no PDF at all");
    const ProcessEnd no_pdf = BuiltSample::run({"preflight", text.string()});
    CHECK(no_pdf.status == 1);
    CHECK_THAT(no_pdf.out, Contains("text.pdf: cannot be judged: "));
    CHECK(BuiltSample::run({"preflight", (folder.path() / "none.pdf").string()}).status == 2);
    CHECK(BuiltSample::run({"preflight"}).status == 2);
    CHECK(BuiltSample::run({"preflight", "--standard", "x9", text.string()}).status == 2);

    const BuiltSample sample;
    const auto silent = sample.spoiled("<pdfuaid:part>1", "<pdfuaid:part>0");
    std::string bytes = std::get<std::string>(read_file(silent, 10'000'000));
    bytes.replace(bytes.find("<pdfaid:part>2"), 14, "<pdfaid:part>0");
    const ProcessEnd end = BuiltSample::run({"preflight", folder.write("silent.pdf", bytes).string()});
    CHECK(end.status == 1);
    CHECK_THAT(end.out, Contains("does not say which standard it keeps") && Contains("--standard ua1"));
}

TEST_CASE("an encrypted or damaged file is told as such, by standards and by limits", "[program]")
{
    const BuiltSample sample;
    const ScratchFolder folder;
    const std::string bytes = std::get<std::string>(read_file(sample.path, 10'000'000));
    const auto cut = folder.write("cut.pdf", bytes.substr(0, 2000));
    const ProcessEnd damaged =
        BuiltSample::run({"preflight", "--standard", "x4", "--limits", "gwg-sheet", cut.string()});
    CHECK(damaged.status == 1);
    CHECK_THAT(damaged.out,
               Contains("cut.pdf: cannot be judged: unable to find trailer") &&
                   Contains("cut.pdf: cannot be judged by the limits of gwg-sheet: unable to find trailer"));
    const auto locked = folder.path() / "locked.pdf";
    if (run_process({{"qpdf", "--encrypt", "one", "two", "256", "--", sample.path.string(), locked.string()}})
            .status != 0) {
        WARN("not tested: qpdf is not installed");
        return;
    }
    CHECK_THAT(BuiltSample::run({"preflight", "--standard", "x4", locked.string()}).out,
               Contains("locked.pdf: cannot be judged: it is encrypted, and opens with a password alone\n"));
}

TEST_CASE("a rule that a file of ours breaks is an error, once for all its places", "[program]")
{
    Judgement judgement;
    judgement.standards = {Standard::Ua1};
    judgement.counts.resize(std::size(rule_table));
    const Rule rule = "UA 7.3-1";
    judgement.findings = {{rule, {3, 12}, verbatim("a Figure has no words")},
                          {rule, {4, 13}, verbatim("a Figure has no words")}};
    judgement.counts[rule.row()] = 2;
    Report report;
    tell_broken_standards(judgement, "screen/e.pdf", report);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.has_errors());
    CHECK(report.diagnostics()[0].message.in_english() ==
          "screen/e.pdf, page 3: UA 7.3-1: a Figure has no words (and 1 more)");
}

TEST_CASE("what printers ask for beyond its standard is no error of ours", "[program]")
{
    Judgement judgement;
    judgement.standards = {Standard::X4};
    judgement.counts.resize(std::size(rule_table));
    const Rule asked = "X-21", wished = "X-25";
    judgement.findings = {{asked, {1, 2}, verbatim("a page has neither a TrimBox nor an ArtBox")},
                          {wished, {1, 2}, verbatim("a page is turned by 90 degrees")}};
    judgement.counts[asked.row()] = judgement.counts[wished.row()] = 1;
    Report report;
    tell_broken_standards(judgement, "press/e.pdf", report);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK_THAT(report.diagnostics().front().message.in_english(), Contains("X-21"));
    CHECK_THAT(report.diagnostics().front().hints.front().text.in_english(), Contains("PDF/X-4 asks"));
}

TEST_CASE("standards have a name and a word each", "[program]")
{
    CHECK((standards_named("PDF/UA-1 PDF/A-2a") == std::vector{Standard::Ua1, Standard::A2a}));
    CHECK(standards_named("PDF/X-5").empty());
    for (const std::string_view word : standard_words) CHECK(standard_of_word(word));
}
