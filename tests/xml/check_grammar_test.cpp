#include "xml/check_grammar.hpp"

#include "support/catch.hpp"
#include "support/parse_text.hpp"
#include "support/told.hpp"
#include "xml/toy_grammar.hpp"

using namespace stonehand;

namespace
{

struct Checked {
    Sources sources;
    Report report;

    explicit Checked(const std::string& text)
    {
        const auto root = parse_text(text, sources, report);
        REQUIRE(root);
        check_grammar(*root, toy_grammar(), report);
    }
    /// Each fault: its place and code, what is underlined, the message, the hints.
    std::string words() const
    {
        std::string lines;
        for (const Diagnostic& fault : report.diagnostics()) {
            lines += std::string(lines.empty() ? "" : "\n") + std::string(sources.text(fault.at)) + ": " +
                     fault.message.in_english();
            for (const Hint& hint : fault.hints) lines += "; " + hint.text.in_english();
        }
        return lines;
    }
};

std::string toy(const std::string& children)
{
    return "<toy xmlns='urn:toy' date='2022'>\n" + children + "</toy>";
}

std::string words_of(const std::string& children)
{
    return Checked(toy(children)).words();
}

} // namespace

TEST_CASE("Every fault of a file is told at its own place")
{
    const Checked checked("<toy xmlns='urn:toy' date='2022-13' lang='en'>\n"
                          " <head>x<p/></head> words\n"
                          " <sub><em/><em id='a b'/></sub><sub/>\n"
                          " <p><strong/></p>\n"
                          " <list><item>x<p/></item></list>\n"
                          " <box align='Left' colour='red' size='2 mm'/>\n"
                          "</toy>");
    CHECK(told(checked.report, checked.sources) == "case.xml:1:28 bad-date\n"
                                                   "case.xml:1:37 unknown-attribute\n"
                                                   "case.xml:2:21 unexpected-text\n"
                                                   "case.xml:3:33 surplus-element\n"
                                                   "case.xml:6:3 misplaced-element\n"
                                                   "case.xml:1:2 missing-element\n"
                                                   "case.xml:2:10 misplaced-element\n"
                                                   "case.xml:3:13 surplus-element\n"
                                                   "case.xml:3:20 bad-value\n"
                                                   "case.xml:4:6 unknown-element\n"
                                                   "case.xml:5:3 missing-element\n"
                                                   "case.xml:5:16 misplaced-element\n"
                                                   "case.xml:6:14 bad-value\n"
                                                   "case.xml:6:28 bad-value\n"
                                                   "case.xml:6:39 bad-value");
}

TEST_CASE("An unknown name is answered with the one that was likely meant")
{
    CHECK(words_of("<haed/><head/><tail/>") == "haed: there is no element <haed>; did you mean <head>?");
    CHECK(words_of("<head><zzzzzzz/></head><tail/>") ==
          "zzzzzzz: there is no element <zzzzzzz>; <head> may hold: <em>, <note>");
    CHECK(words_of("<head idd='x'/><tail/>") ==
          "idd: <head> has no attribute “idd”; did you mean “id”? its attributes are: xml:lang, id");
}

TEST_CASE("A name from elsewhere is answered with ours where it may stand, not with the nearest")
{
    CHECK(words_of("<head><i>x</i></head><tail/>") ==
          "i: there is no element <i>; here that is written <em>");
    CHECK(words_of("<head/><ul><item/></ul><tail/>") ==
          "ul: there is no element <ul>; here that is written <list>");
    CHECK(words_of("<head><ul/></head><tail/>") == "ul: there is no element <ul>; here that is written "
                                                   "<list>; it may not stand in <head>: end that first");
    CHECK(words_of("<head/><div/><tail/>") == "div: there is no element <div>; take its tags out");
    CHECK(words_of("<h1/><head/><tail/>") == // there is a head already
          "h1: there is no element <h1>; here that is written <sub>; a head stands once");
    CHECK(words_of("<head lang='en' class='x'/><tail/>") ==
          "lang: <head> has no attribute “lang”; here that is written “xml:lang”\n"
          "class: <head> has no attribute “class”; take it out");
    CHECK(words_of("<head lang='en' xml:lang='en'/><tail/>") == // and not a second one
          "lang: <head> has no attribute “lang”; its attributes are: xml:lang, id");
}

TEST_CASE("A name in capitals is answered with small letters")
{
    CHECK(words_of("<HEAD ID='x'/><head ID='x'/><tail/>") ==
          "HEAD: there is no element <HEAD>; names are written in small letters: <head>\n"
          "ID: <head> has no attribute “ID”; names are written in small letters: “id”");
    CHECK(words_of("<head><Em>x</Em></head><tail/>") ==
          "Em: there is no element <Em>; names are written in small letters: <em>");
    CHECK(words_of("<head><I>x</I></head><tail/>") ==
          "I: there is no element <I>; here that is written <em>");
}

TEST_CASE("What stands in the wrong place is answered with where it may stand")
{
    CHECK(words_of("<head><tail/></head><tail/>") ==
          "tail: <tail> may not stand in <head>; it may stand in: <toy>");
    CHECK(words_of("<tail/><head/>") ==
          "head: <head> must stand before <tail> in <toy>; move it up: the order is "
          "<head>, <sub>, <p>, <list>, <quote>, <tail>; here <tail> begins");
    CHECK(words_of("<head/><list><box/><item>x<p/></item></list><tail/>") ==
          "p: <p> may not stand in <item>; <item> holds either text or blocks: put its text into a block of "
          "its own");
    CHECK(words_of("<head/><list><box/><item><p/>some words\nmore</item></list><tail/>") ==
          "some words: <item> holds blocks here, no text beside them; put it into one of: <p>, <list>, "
          "<quote>, <em>, <note>");
}

TEST_CASE("What is missing or too much is told with the places concerned")
{
    CHECK(words_of("<head/>") == "toy: <toy> lacks <tail>; write it between <toy> and </toy>");
    CHECK(words_of("<head/><quote/><tail/>") ==
          "quote: <quote> lacks one of <p>, <quote>; write it between <quote> and </quote>");
    CHECK(words_of("<head/><head/><tail/>") ==
          "head: <toy> has more than one <head>; one is enough: take this one out; the first is here");
    CHECK(Checked("<toy xmlns='urn:toy'><head/><tail/></toy>").words() ==
          "toy: <toy> lacks the attribute “date”; write <toy date=\"…\">: The day: 2022-09-30.");
}

TEST_CASE("A bad value is answered with how it is written")
{
    const auto box = [](const std::string& attribute) {
        return words_of("<head/><list><item/><box " + attribute + "/></list><tail/>");
    };
    CHECK(box("align='centr'") == "centr: “centr” is not one of the choices; did you mean “centre”? the "
                                  "choices are: left, right, centre");
    CHECK(box("when='30.9.2022'") ==
          "30.9.2022: “30.9.2022” is not a date; write it like 2022, 2022-09 or 2022-09-30");
    CHECK(box("xml:lang='zh_CN'") ==
          "zh_CN: “zh_CN” is not a language tag; write it like en-GB, zh-Hans or zh-Hant-HK");
    CHECK(box("alt=''") == ": the attribute alt is empty; write something between the quotation marks, or "
                           "take the attribute out");
    CHECK(Checked("<toy xmlns='urn:toy' date=''><head/><tail/></toy>").words() ==
          ": the attribute date is empty; write it like 2022, 2022-09 or 2022-09-30");
}

TEST_CASE("A forgotten or wrong namespace is one fault, not one for every element")
{
    CHECK(
        Checked("<toy date='2022'><head><em/></head><tail/></toy>").words() ==
        "toy: the element <toy> is in no namespace; write xmlns=\"urn:toy\" into the first tag of this file");
    CHECK(Checked("<toy xmlns='urn:t' date='2022'><head><em/></head><tail/></toy>").words() ==
          "toy: the element <toy> is in the namespace “urn:t”, which means nothing here; write "
          "xmlns=\"urn:toy\" into the "
          "first tag of this file");
    CHECK(words_of("<head/><quote xmlns=''><p/></quote><tail/>") ==
          "quote: the element <quote> is in no namespace; write xmlns=\"urn:toy\" into the first tag of this "
          "file");
}

TEST_CASE("The children of an unknown element are not checked; those of the wrong root are")
{
    CHECK(Checked(toy("<head/><zzzzzzz><yyyyyyy/></zzzzzzz><tail/>")).report.diagnostics().size() == 1);
    const Checked part("<list xmlns='urn:toy'><item/></list>");
    CHECK(told(part.report, part.sources) == "case.xml:1:2 wrong-root\ncase.xml:1:2 missing-element");
}

TEST_CASE("Where an include failed, nothing is said to be missing")
{
    Sources sources;
    Report report;
    auto root = parse_text(toy("<head/>"), sources, report);
    root->incomplete = true;
    check_grammar(*root, toy_grammar(), report);
    CHECK(report.empty());
}
