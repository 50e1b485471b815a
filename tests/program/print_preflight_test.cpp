#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include "apart/print_judgement_message.hpp"
#include "painted/small_pdf.hpp"
#include "program/read_print_limits.hpp"
#include "support/places.hpp"
#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

ProcessEnd preflight(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {STONEHAND_BUILD_DIR "/stonehand", "preflight"});
    return run_process({arguments});
}

/// A page fit for print but for what it paints.
std::string page(std::string_view content)
{
    SmallPdf pdf;
    pdf.add_stream("/N 4", "no profile");
    pdf.catalog("/OutputIntents[<</S/GTS_PDFX/DestOutputProfile 3 0 R>>]");
    pdf.page(content, "", "/TrimBox[10 10 90 90]/BleedBox[1 1 99 99]");
    return pdf.bytes();
}

const std::string hairline = "0 w 30 30 m 50 30 l S", thin = "1 1 0 0 K .2 w 30 30 m 50 30 l S";

PrintLimits limits_of(std::string_view json)
{
    const auto read = parse_print_limits(json, "limits.json");
    if (const auto* fault = std::get_if<UsageTold>(&read)) FAIL(fault->message.in_english());
    return std::get<PrintLimits>(read);
}

std::string fault_of(std::string_view json)
{
    const auto read = parse_print_limits(json, "limits.json");
    REQUIRE(std::holds_alternative<UsageTold>(read));
    return std::get<UsageTold>(read).message.in_english() + "; " +
           std::get<UsageTold>(read).advice.in_english();
}

} // namespace

TEST_CASE("preflight judges by the limits of a kind of printing, and tells what is wanted", "[program]")
{
    const ScratchFolder folder;
    const auto broken = folder.write("broken.pdf", page(hairline)),
               kept = folder.write("kept.pdf", page(thin));
    const ProcessEnd end = preflight({"--limits", "gwg-sheet", broken.string(), kept.string()});
    CHECK(end.status == 1);
    CHECK_THAT(end.out, Contains("broken.pdf: SH hairline: ") && Contains("error: page 1: object ") &&
                            Contains("a line has no width: 0 pt (wanted: more than 0 pt)") &&
                            Contains("what to do: Give the line a width") &&
                            Contains("broken.pdf: 1 error and 0 warnings by the limits of gwg-sheet") &&
                            Contains("warning: page 1: ") && Contains("0.2 pt (wanted: 0.25 pt at least)"));
    // A warning alone fails nothing, and nothing is said of standards.
    CHECK(preflight({"--limits", "gwg-sheet", kept.string()}).status == 0);
    CHECK_THAT(preflight({"--limits", "gwg-large", kept.string()}).out,
               Contains("keeps the limits of gwg-large"));
    CHECK_THAT(preflight({"--limits", "gwg-large", "--standard", "ua1", kept.string()}).out,
               Contains("breaks PDF/UA-1") && Contains("keeps the limits of gwg-large"));
}

TEST_CASE("preflight tells programs what is broken for print as JSON", "[program]")
{
    const ScratchFolder folder;
    const auto broken = folder.write("broken.pdf", page(hairline));
    const ProcessEnd end = preflight({"--limits", "gwg-sheet", "--format", "json", broken.string()});
    CHECK(end.status == 1);
    const auto json = nlohmann::json::parse(end.out);
    CHECK(json.at("event") == "judged-for-print");
    CHECK(json.at("limits") == "gwg-sheet");
    CHECK(json.at("passed") == false);
    const auto& finding = json.at("findings").at(0);
    CHECK(finding.at("rule") == "SH hairline");
    CHECK(finding.at("severity") == "error");
    CHECK(finding.at("box") == nlohmann::json{30, 30, 50, 30});
    CHECK(finding.at("actual") == "0 pt");
    CHECK(json.at("places").at("SH hairline") == 1);
}

TEST_CASE("limits may be a file, and what they lack is told", "[program]")
{
    const ScratchFolder folder;
    const auto thin_pdf = folder.write("thin.pdf", page(thin));
    const auto limits =
        folder.write("ours.json", R"({"name": "our press", "limits": {"multi-ink-line": 0.1}})");
    CHECK_THAT(preflight({"--limits", limits.string(), thin_pdf.string()}).out,
               Contains("keeps the limits of our press"));
    const ProcessEnd end = preflight({"--limits", "gwg-nothing", thin_pdf.string()});
    CHECK(end.status == 2);
    CHECK_THAT(end.err, Contains("no kind of printing") && Contains("gwg-sheet-spot"));
    CHECK(preflight({"--limits", "gwg-sheet", (folder.path() / "none.pdf").string()}).status == 2);
    CHECK_THAT(preflight({"--limits", "gwg-sheet", limits.string()}).out, Contains("cannot be judged"));
}

TEST_CASE("a file of limits changes what it names, and nothing else", "[program]")
{
    const PrintLimits limits = limits_of(
        R"({"base": "gwg-web", "limits": {"white-text": 7.5}, "rules": {"R0020": "warning", "SH bleed": "ignored"}})");
    CHECK(limits.name == "limits.json");
    CHECK(limits["white-text"] == 7.5);
    CHECK(limits["multi-ink-text"] == 9);
    CHECK(limits.severity("R0020") == Severity::Warning);
    CHECK(limits.severity("R0004") == Severity::Error);
    CHECK_FALSE(limits.severity("SH bleed"));
    CHECK_THAT(fault_of(R"({"limits": {"white-txt": 7}})"),
               Contains("no limit “white-txt”") && Contains("white-text"));
    CHECK_THAT(fault_of(R"({"rules": {"R9999": "error"}})"), Contains("no rule “R9999”"));
    CHECK_THAT(fault_of(R"({"rules": {"R0020": "grave"}})"), Contains("a warning, or ignored"));
    CHECK_THAT(fault_of(R"({"limits": {"bleed": -3}})"), Contains("0 or more"));
    CHECK_THAT(fault_of(R"({"base": "gwg-moon"})"), Contains("gwg-moon") && Contains("gwg-sheet"));
    CHECK_THAT(fault_of(R"({"limit": {}})"), Contains("no member “limit”"));
    CHECK_THAT(fault_of("[]"), Contains("no object"));
    CHECK_THAT(fault_of("{"), Contains("cannot be read"));
    CHECK_THAT(fault_of(R"({"limits": 3, "name": 4})"), Contains("cannot be"));
}

TEST_CASE("a judgement for print comes through the pipe as it was", "[program]")
{
    const PrintJudgement judgement =
        judge_print(page(hairline + " " + thin), *limits_of_variant("gwg-sheet"));
    REQUIRE(judgement.findings.size() == 2);
    const auto read = read_print_judgement(write_print_judgement(judgement));
    REQUIRE(read);
    CHECK(read->findings == judgement.findings);
    CHECK(read->counts == judgement.counts);
    CHECK(read->errors == 1);
    CHECK(read->limits == "gwg-sheet");
    CHECK_FALSE(read_print_judgement("{}"));
    // Counts of rules that there are not, beside words that nothing could be read.
    PrintJudgement hostile = judgement;
    hostile.unreadable = verbatim("nothing could be read");
    hostile.counts.assign(10'000, 1);
    CHECK_FALSE(read_print_judgement(write_print_judgement(hostile)));
    CHECK_FALSE(read_print_judgement("nothing"));
}
