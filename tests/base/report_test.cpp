#include "base/report.hpp"

#include <algorithm>

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("A report keeps faults in the order they were found, with their hints")
{
    Report report;
    CHECK(report.empty());
    CHECK_FALSE(report.has_errors());
    report.add("bad-date", {FileId{0}, 1, 2}, say("one"))
        .hint(say("do this"))
        .hint(say("see there"), {FileId{0}, 5, 6});
    Report other;
    other.add("bad-language", {FileId{1}, 3, 4}, say("two"));
    report.append(other);
    REQUIRE(report.diagnostics().size() == 2);
    const Diagnostic& first = report.diagnostics().front();
    CHECK(first.code.id() == "bad-date");
    CHECK(first.severity() == Severity::Error);
    CHECK(first.hints.size() == 2);
    CHECK_FALSE(first.hints[0].at);
    CHECK(first.hints[1].at == Span{FileId{0}, 5, 6});
    CHECK(report.diagnostics().back().message.in_english() == "two");
    CHECK(report.has_errors());
}

TEST_CASE("Every code has a row of its own, in alphabetical order, with a meaning and a remedy")
{
    std::string_view last;
    for (const CodeEntry& row : code_table) {
        INFO(row.id);
        CHECK(last < row.id);
        CHECK(row.meaning.ends_with('.'));
        CHECK(row.remedy.ends_with('.'));
        CHECK(std::all_of(row.id.begin(), row.id.end(), [](char letter) {
            return letter == '-' || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        }));
        last = row.id;
    }
}

TEST_CASE("What an author wrote is quoted, and lists are joined")
{
    CHECK(quoted("a") == "“a”");
    CHECK(listed({"a", "b"}).in_english() == "a, b");
    CHECK(listed({}).in_english() == "none");
}
