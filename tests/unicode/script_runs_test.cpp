#include "unicode/script_runs.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

std::string told(std::string_view text)
{
    std::string result;
    for (const ScriptRun& run : script_runs(text))
        result += run.script + "[" + std::string(text.substr(run.begin, run.end - run.begin)) + "]";
    return result;
}

} // namespace

TEST_CASE("common characters join what stands before them, at the start what comes after")
{
    CHECK(told("(1) one, two") == "Latn[(1) one, two]");
    CHECK(told("中文 Latin 中") == "Hani[中文 ]Latn[Latin ]Hani[中]");
    CHECK(told("12 — 34") == "Zyyy[12 — 34]");
    CHECK(told("").empty());
    CHECK(told("e\u0301א\u05b0") == "Latn[e\u0301]Hebr[א\u05b0]");
}

TEST_CASE("a bracket or quotation mark closes in the script in which it was opened")
{
    CHECK(told("中（Latin）中") == "Hani[中（]Latn[Latin]Hani[）中]");
    CHECK(told("中(Latin)中") == "Hani[中(]Latn[Latin]Hani[)中]");
    CHECK(told("中“Latin”") == "Hani[中“]Latn[Latin]Hani[”]");
    CHECK(told("(a") == "Latn[(a]");
}

TEST_CASE("Han punctuation is Han's after Latin too")
{
    CHECK(told("说 GPC。好") == "Hani[说 ]Latn[GPC]Hani[。好]");
    CHECK(told("ひらがな、カナ") == "Hira[ひらがな、]Kana[カナ]");
}

TEST_CASE("unclosed brackets by the thousand cost no more than others")
{
    const std::string text(200'000, '(');
    CHECK(script_runs(text).size() == 1);
}
