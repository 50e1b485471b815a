#include "preflight/good_pdf.hpp"

#include "preflight/judge_pdf.hpp"
#include "preflight/spoilable_pdf.hpp"
#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("a good file breaks no rule, and claims what it keeps", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty()) return;
    const Judgement judgement = judge_pdf(good, {});
    CHECK(judgement.unreadable.empty());
    CHECK((judgement.standards == std::vector{Standard::Ua1, Standard::A2a}));
    for (const Finding& finding : judgement.findings)
        FAIL_CHECK(finding.rule.entry().id << ": " << finding.message.in_english());
    CHECK(judgement.keeps_all());
}

TEST_CASE("taken apart and written again it is as good", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty()) return;
    const Judgement judgement = judge_pdf(SpoilablePdf(good).bytes(), {});
    for (const Finding& finding : judgement.findings)
        FAIL_CHECK(finding.rule.entry().id << ": " << finding.message.in_english());
    CHECK(judgement.keeps_all());
}
