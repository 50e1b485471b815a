#include "edition/names_from_elsewhere.hpp"

#include <algorithm>
#include <set>

#include "base/lower_case.hpp"
#include "edition/edition_grammar.hpp"
#include "edition_file.hpp"
#include "support/catch.hpp"
#include "xml/grammar_index.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

/// What is told first of a paragraph that holds this: the message, then the hints.
std::string words_of(const std::string& inline_text, const std::string& before = "")
{
    const Reading reading =
        read_text_of(edition_with("", before + "<p>A word " + inline_text + " more.</p>"));
    if (reading.report.empty()) return {};
    const Diagnostic& told = reading.report.diagnostics().front();
    std::string words = told.message.in_english();
    for (const Hint& hint : told.hints) words += "; " + hint.text.in_english();
    return words;
}

} // namespace

TEST_CASE(
    "no name from elsewhere is one of ours, none stands twice, and each is answered with ours or advice")
{
    const GrammarIndex index(edition_grammar());
    std::set<std::string_view> seen;
    for (const NameFromElsewhere& row : elements_from_elsewhere()) {
        CAPTURE(row.name);
        CHECK_FALSE(index.find(row.name));
        CHECK(row.name == lower_case(row.name));
        CHECK(seen.insert(row.name).second);
        CHECK((!row.ours.empty() || row.advice.has_value()));
        for (std::string_view ours : row.ours) CHECK(index.find(ours));
    }
    seen.clear();
    for (const NameFromElsewhere& row : attributes_from_elsewhere()) {
        CAPTURE(row.name);
        CHECK(seen.insert(row.name).second);
        CHECK((!row.ours.empty() || row.advice.has_value()));
        for (std::string_view ours : row.ours)
            CHECK(std::any_of(edition_grammar().elements.begin(), edition_grammar().elements.end(),
                              [&](const ElementRule& element) {
                                  const auto* entry = index.find(element.name);
                                  return std::any_of(
                                      entry->attributes.begin(), entry->attributes.end(),
                                      [&](const AttributeRule& rule) { return rule.name == ours; });
                              }));
    }
}

TEST_CASE("what people type first, coming from Word or the web, is answered with what is meant")
{
    CHECK(words_of("<b>bold</b>") == "there is no element <b>; here that is written <strong>");
    CHECK(words_of("<i>x</i>") == "there is no element <i>; here that is written <em>");
    CHECK(words_of("<u>x</u>") ==
          "there is no element <u>; here that is written <em>; nothing is underlined: how "
          "stressed words look is said by the layout");
    CHECK(words_of("<br/>") ==
          "there is no element <br>; lines are broken by the layout; for a new paragraph "
          "write </p><p> here, in a title nothing");
    CHECK(words_of("<footnote>x</footnote>") ==
          "there is no element <footnote>; here that is written <note>");
    CHECK(words_of("", "<ul><li>x</li></ul>") == "there is no element <ul>; here that is written <list>");
    CHECK(words_of("<ul><li>x</li></ul>") ==
          "there is no element <ul>; here that is written <list>; it may not "
          "stand in <p>: end that first");
    CHECK(words_of("", "<h2>x</h2>")
              .starts_with(
                  "there is no element <h2>; here that is written <section>; a heading begins a part"));
    CHECK(words_of("", "<section><h2>x</h2></section>")
              .starts_with("there is no element <h2>; here that is written <heading>"));
    CHECK(
        words_of("<span class=\"x\">x</span>").starts_with("there is no element <span>; take its tags out"));
    CHECK(words_of("<em class=\"x\">x</em>").starts_with("<em> has no attribute “class”; take it out"));
    CHECK(words_of("<em lang=\"fr\">x</em>") ==
          "<em> has no attribute “lang”; here that is written “xml:lang”");
    CHECK(words_of("<STRONG>x</STRONG>") ==
          "there is no element <STRONG>; names are written in small letters: <strong>");
}
