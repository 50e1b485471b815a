#include <algorithm>
#include <set>

#include "base/file.hpp"
#include "pdf/run_tool.hpp"
#include "preflight/good_pdf.hpp"
#include "preflight/judge_pdf.hpp"
#include "preflight/spoiled.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

using Ids = std::set<std::string>;

bool is_archiving(std::string_view id)
{
    const auto same = [&](const RuleEntry& rule) { return rule.id == id; };
    return std::find_if(std::begin(rule_table), std::end(rule_table), same)->asked_by.first != Standard::Ua1;
}

Ids broken_in(const std::string& bytes, std::string_view rule)
{
    const Judgement judgement = judge_pdf(bytes, {is_archiving(rule) ? Standard::A2a : Standard::Ua1});
    Ids ids;
    for (const Finding& finding : judgement.findings) ids.emplace(finding.rule.entry().id);
    if (!judgement.unreadable.empty()) ids.insert("unreadable: " + judgement.unreadable.in_english());
    return ids;
}

Ids expected_of(std::string_view rule, const std::vector<std::string_view>& with)
{
    Ids ids{std::string(rule)};
    for (const std::string_view other : with) ids.emplace(other);
    return ids;
}

std::vector<Spoiled> all_spoiled()
{
    std::vector<Spoiled> all;
    for (const auto& more :
         {spoiled_structures(), spoiled_documents(), spoiled_contents(), spoiled_fonts(), spoiled_graphics()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

TEST_CASE("a file that breaks one rule is caught with that rule and no other", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty()) return;
    for (const Spoiled& spoiled : all_spoiled()) {
        CAPTURE(spoiled.rule);
        SpoilablePdf pdf(good);
        spoiled.spoil(pdf);
        CHECK(broken_in(pdf.bytes(), spoiled.rule) == expected_of(spoiled.rule, spoiled.with));
    }
    for (const SpoiledBytes& spoiled : spoiled_syntax()) {
        CAPTURE(spoiled.rule);
        CHECK(broken_in(spoiled.spoil(SpoilablePdf(good).bytes()), spoiled.rule) ==
              expected_of(spoiled.rule, spoiled.with));
    }
}

TEST_CASE("every rule that a machine judges has a file that breaks it", "[preflight]")
{
    // No small file has more objects than 8 388 607, or a CID of more than two bytes; TrueType programs with
    // odd cmaps are not made by hand; files that are encrypted have a test of their own.
    Ids spoiled{"A 6.1.13-7",  "A 6.1.13-10",  "UA 7.21.6-1", "A 6.2.11.6-1",
                "UA 7.21.6-4", "A 6.2.11.6-4", "A 6.1.3-2",   "UA 7.16-1"};
    for (const Spoiled& one : all_spoiled()) spoiled.emplace(one.rule);
    for (const SpoiledBytes& one : spoiled_syntax()) spoiled.emplace(one.rule);
    for (const RuleEntry& rule : rule_table) {
        CAPTURE(rule.id);
        if (rule.judged_by == JudgedBy::Machine && !is_x(rule.asked_by.first))
            CHECK(spoiled.contains(std::string(rule.id)));
    }
}

TEST_CASE("a file that is locked for those who have it read aloud is caught", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty() || !has_tool("qpdf")) return;
    const ScratchFolder folder;
    const auto open = folder.write("open.pdf", good), locked = folder.path() / "locked.pdf";
    run_tool("qpdf --allow-weak-crypto --encrypt '' owner 128 --accessibility=n -- " + open.string() + " " +
             locked.string());
    const auto bytes = read_file(locked, 1'000'000);
    REQUIRE(std::holds_alternative<std::string>(bytes));
    CHECK(broken_in(std::get<std::string>(bytes), "UA 7.16-1") == Ids{"UA 7.16-1"});
    CHECK(broken_in(std::get<std::string>(bytes), "A 6.1.3-2").contains("A 6.1.3-2"));
}

TEST_CASE("what stands in object streams is judged as what stands by itself", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty() || !has_tool("qpdf")) return;
    const ScratchFolder folder;
    for (const auto& [rule, value] : {std::pair<std::string_view, std::string>{"A 6.1.13-1", "2147483648"},
                                      {"A 6.1.13-3", "(" + std::string(32'768, 's') + ")"},
                                      {"A 6.1.13-4", "/" + std::string(128, 'n')}}) {
        CAPTURE(rule);
        SpoilablePdf pdf(good);
        pdf.replace("/Type/Catalog", "/Type/Catalog/Own " + value);
        const auto loose = folder.write("loose.pdf", pdf.bytes()), packed = folder.path() / "packed.pdf";
        run_tool("qpdf --object-streams=generate --newline-before-endstream " + loose.string() + " " +
                 packed.string());
        const auto bytes = read_file(packed, 1'000'000);
        REQUIRE(std::holds_alternative<std::string>(bytes));
        CHECK(broken_in(std::get<std::string>(bytes), rule) == Ids{std::string(rule)});
    }
}

TEST_CASE("rules have names of their own, and say what must hold and what to do", "[preflight]")
{
    std::set<std::string_view> ids;
    for (const RuleEntry& rule : rule_table) {
        CAPTURE(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(rule.holds.ends_with('.'));
        CHECK((rule.judged_by == JudgedBy::Person || rule.remedy.ends_with('.')));
    }
}
