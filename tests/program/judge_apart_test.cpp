#include "command/options.hpp"
#include "support/catch.hpp"

#include <sstream>

#include <nlohmann/json.hpp>

#include "apart/judge_apart.hpp"
#include "apart/judgement_message.hpp"
#include "telling/tell_text.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

/// A file that breaks one rule in `places` places, of which one is kept.
Judgement broken(std::string message, std::size_t places = 1)
{
    Judgement judgement;
    judgement.standards = {Standard::Ua1};
    judgement.counts.resize(std::size(rule_table));
    const Rule rule = "UA 7.3-1";
    judgement.findings = {{rule, {3, 12}, verbatim(std::move(message))}};
    judgement.counts[rule.row()] = places;
    return judgement;
}

std::string told(Judgement judgement, const Options& options, std::string path = "a.pdf")
{
    std::ostringstream out, err;
    const Tell tell = tell_text({.out = out, .err = err, .quiet = options.quiet});
    tell(PdfJudged{std::move(path), std::move(judgement)});
    CHECK(err.str().empty());
    return out.str();
}

Judgement kept()
{
    Judgement judgement = broken("", 0);
    judgement.findings.clear();
    return judgement;
}

} // namespace

TEST_CASE("a judgement comes through the pipe as it was", "[program]")
{
    const Judgement judgement = broken("a Figure has no words", 312);
    const auto back = read_judgement(write_judgement(judgement));
    REQUIRE(back);
    CHECK((back->standards == judgement.standards));
    CHECK((back->findings == judgement.findings));
    CHECK((back->counts == judgement.counts));
    CHECK(back->unreadable.empty());
}

TEST_CASE("warnings are told, and leave a file as good as it was", "[program]")
{
    Judgement judgement = kept();
    judgement.standards = {Standard::X4};
    const Rule rule = "X-25";
    judgement.findings = {{rule, {2, 7}, verbatim("a page is turned by 90 degrees")}};
    judgement.counts[rule.row()] = 1;
    CHECK(judgement.keeps_all());
    const std::string text = told(judgement, {});
    CHECK_THAT(text, Contains("warning: X-25: ") && Contains("page 2: object 7: a page is turned") &&
                         Contains("a.pdf: keeps PDF/X-4 (") && Contains(" rules, 1 warning)"));
    Options quiet;
    quiet.quiet = true;
    CHECK(told(judgement, quiet).empty());
}

TEST_CASE("of a name of megabytes the beginning is told, in whole characters", "[program]")
{
    std::string name = "x"; // so that the limit falls into a character
    while (name.size() < 100'000) name += "é";
    const auto back = read_judgement(write_judgement(broken(name)));
    REQUIRE(back);
    const std::string message = back->findings.front().message.in_english();
    CHECK(message.size() <= longest_finding + std::string_view("…").size());
    CHECK(message.ends_with("é…"));
}

TEST_CASE("bytes that are no UTF-8 come through the pipe replaced", "[program]")
{
    const auto back = read_judgement(write_judgement(broken("the name \xff")));
    REQUIRE(back);
    CHECK(back->findings.front().message.in_english() == "the name \xEF\xBF\xBD");
}

TEST_CASE("what is no judgement is not taken for one", "[program]")
{
    const auto good = nlohmann::json::parse(write_judgement(broken("a Figure has no words")));
    REQUIRE(read_judgement(good.dump()));
    const auto with = [&](const char* member, const nlohmann::json& value) {
        auto json = good;
        json[member] = value;
        return read_judgement(json.dump());
    };
    CHECK_FALSE(read_judgement(""));
    CHECK_FALSE(read_judgement("{\"counts\":["));
    CHECK_FALSE(read_judgement("[]"));
    CHECK_FALSE(with("findings", {{std::size(rule_table), 0, 0, "in no row"}}));
    CHECK_FALSE(with("findings", {{0, 0, 0, "of a rule that is kept"}}));
    CHECK_FALSE(with("findings", {{"a row", 0, 0, "not a number"}}));
    CHECK_FALSE(with("counts", {1, 2, 3}));
    CHECK_FALSE(with("standards", {"x9"}));
}

TEST_CASE("a file that takes too long is told as one that cannot be judged", "[program]")
{
    CHECK_THAT(judge_apart("%PDF-1.7", {}, {.seconds = 0}).unreadable.in_english(),
               Contains("judging it takes longer than one file may"));
}

TEST_CASE("quiet: a file that keeps its standards is passed over, a fault is told", "[program]")
{
    Options quiet;
    quiet.quiet = true;
    CHECK_THAT(told(kept(), {}), Contains("a.pdf: keeps PDF/UA-1"));
    CHECK(told(kept(), quiet).empty());
    CHECK_THAT(told(broken("a Figure has no words"), quiet), Contains("UA 7.3-1"));
    CHECK_THAT(told(Judgement{}, quiet), Contains("does not say which standard it keeps"));
}

TEST_CASE("further places of a rule are counted, its remedy stands once", "[program]")
{
    const std::string text = told(broken("a Figure has no words", 313), {});
    CHECK_THAT(text, Contains("    page 3: object 12: a Figure has no words\n    and 312 more places\n"));
    CHECK(text.find("what to do: ") == text.rfind("what to do: "));
}

TEST_CASE("a terminal obeys neither a foreign file nor its name", "[program]")
{
    CHECK(told(broken("the name \x1b]0;x\a"), {}, "\x1b[31m.pdf").find_first_of("\x1b\a") ==
          std::string::npos);
    Judgement unreadable;
    unreadable.unreadable = verbatim("\x1b[31m");
    CHECK(told(unreadable, {}, "\x1b[31m.pdf").find('\x1b') == std::string::npos);
    CHECK(told(Judgement{}, {}, "\x1b[31m.pdf").find('\x1b') == std::string::npos);
}
