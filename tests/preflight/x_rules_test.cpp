#include <set>

#include <fmt/format.h>

#include "base/file.hpp"
#include "pdf/run_tool.hpp"
#include "preflight/good_x_pdf.hpp"
#include "preflight/judge_pdf.hpp"
#include "preflight/spoiled.hpp"
#include "preflight/standard_name.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

using Ids = std::set<std::string>;

Ids broken_in(const std::string& bytes, Standard level)
{
    const Judgement judgement = judge_pdf(bytes, {level});
    Ids ids;
    for (const Finding& finding : judgement.findings) ids.emplace(finding.rule.entry().id);
    if (!judgement.unreadable.empty()) ids.insert("unreadable: " + judgement.unreadable.in_english());
    return ids;
}

std::vector<SpoiledX> all_spoiled()
{
    std::vector<SpoiledX> all;
    for (const auto& more : {spoiled_x_documents(), spoiled_x_colours(), spoiled_x_graphics(),
                             spoiled_x_streams(), spoiled_x_interaction()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

constexpr Standard levels[] = {Standard::X1a, Standard::X3, Standard::X4};

} // namespace

TEST_CASE("a good file for print breaks no rule of its level, nor is one warned of", "[preflight]")
{
    for (const Standard level : levels) {
        CAPTURE(name_of(level));
        const std::string good = good_x_pdf(level);
        if (good.empty()) return;
        CHECK(broken_in(good, level) == Ids{});
    }
}

TEST_CASE("a file for print that breaks one rule is caught with that rule and no other", "[preflight]")
{
    for (const SpoiledX& spoiled : all_spoiled()) {
        const std::string good = good_x_pdf(spoiled.level);
        if (good.empty()) return;
        SpoilablePdf pdf(good);
        spoiled.spoil(pdf);
        Ids expected{std::string(spoiled.rule)};
        for (const std::string_view other : spoiled.with) expected.emplace(other);
        CAPTURE(spoiled.rule);
        CHECK(broken_in(pdf.bytes(), spoiled.level) == expected);
    }
}

TEST_CASE("every rule of PDF/X that a machine judges has a file that breaks it", "[preflight]")
{
    Ids spoiled{"X-02"}; // encrypted files have a test of their own
    for (const SpoiledX& one : all_spoiled()) spoiled.emplace(one.rule);
    for (const RuleEntry& rule : rule_table) {
        CAPTURE(rule.id);
        if (!is_x(rule.asked_by.first) || rule.judged_by == JudgedBy::Person) continue;
        CHECK(spoiled.contains(std::string(rule.id)));
        CHECK_FALSE(rule.source.empty());
    }
}

TEST_CASE("a default space says what the colours of a device are", "[preflight]")
{
    const std::string good = good_x_pdf(Standard::X4);
    if (good.empty()) return;
    SpoilablePdf pdf(good);
    pdf.replace("0 0 0 1 k\nBT", "1 0 0 rg\nBT");
    pdf.replace("/ColorSpace<</Ink 30 0 R", "/ColorSpace<</DefaultRGB[/ICCBased 41 0 R]/Ink 30 0 R");
    CHECK(broken_in(pdf.bytes(), Standard::X4) == Ids{});
}

TEST_CASE("what stands outside of what is printed does no harm", "[preflight]")
{
    const std::string good = good_x_pdf(Standard::X4);
    if (good.empty()) return;
    SpoilablePdf pdf(good);
    pdf.replace("/BleedBox[", "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 10 10]>>"
                              "<</Type/Annot/Subtype/PrinterMark/Rect[10 10 20 20]>>"
                              "<</Type/Annot/Subtype/TrapNet/Rect[20 20 280 380]>>]/BleedBox[");
    CHECK(broken_in(pdf.bytes(), Standard::X4) == Ids{});
}

TEST_CASE("an encrypted file is none for print", "[preflight]")
{
    const std::string good = good_x_pdf(Standard::X4);
    if (good.empty() || !has_tool("qpdf")) return;
    const ScratchFolder folder;
    const auto open = folder.write("open.pdf", good), locked = folder.path() / "locked.pdf";
    run_tool("qpdf --stream-data=preserve --allow-weak-crypto --encrypt '' owner 128 -- " + open.string() +
             " " + locked.string());
    const auto bytes = read_file(locked, 1'000'000);
    REQUIRE(std::holds_alternative<std::string>(bytes));
    CHECK(broken_in(std::get<std::string>(bytes), Standard::X4) == Ids{"X-02"});
}

TEST_CASE("several levels are each judged by their own rules", "[preflight]")
{
    const std::string good = good_x_pdf(Standard::X1a);
    if (good.empty()) return;
    const Judgement judgement = judge_pdf(good, {Standard::X1a, Standard::X3});
    Ids ids;
    for (const Finding& finding : judgement.findings) ids.emplace(finding.rule.entry().id);
    CHECK(ids == Ids{"X3-03"});
    CHECK_FALSE(judgement.keeps_all());
}

TEST_CASE("a warning breaks no standard", "[preflight]")
{
    const std::string good = good_x_pdf(Standard::X4);
    if (good.empty()) return;
    SpoilablePdf pdf(good);
    pdf.replace("/BleedBox[10 10 290 390]", "/BleedBox[10 10 290 390]/Rotate 90");
    const Judgement judgement = judge_pdf(pdf.bytes(), {Standard::X4});
    REQUIRE(judgement.findings.size() == 1);
    CHECK(judgement.findings.front().rule.entry().severity == Severity::Warning);
    CHECK(judgement.findings.front().place.page == 1);
    CHECK(judgement.keeps_all());
}
