#include "xml/read_tree.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <ctime>

#include "support/catch.hpp"
#include "support/parse_text.hpp"
#include "support/scratch_folder.hpp"
#include "support/told.hpp"

using namespace stonehand;

namespace
{

std::string faults_of(const std::string& text, const Limits& limits = {})
{
    Sources sources;
    Report report;
    parse_text(text, sources, report, limits);
    return told(report, sources);
}

/// The first fault, as words: message, then hints.
std::string words_of(const std::string& text)
{
    Sources sources;
    Report report;
    parse_text(text, sources, report);
    if (report.empty()) return {};
    std::string words = report.diagnostics().front().message.in_english();
    for (const Hint& hint : report.diagnostics().front().hints) words += "; " + hint.text.in_english();
    return words;
}

std::string repeated(std::string_view text, std::size_t count)
{
    std::string result;
    result.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) result += text;
    return result;
}

constexpr std::string_view secret = "the-content-of-the-secret-file";

} // namespace

TEST_CASE("What is not XML is told so (B01, B02)")
{
    CHECK(faults_of("") == "case.xml:1:1 empty-document");
    CHECK(faults_of(" \n\t\n") == "case.xml:1:1 empty-document");
    CHECK(faults_of("\xEF\xBB\xBF") == "case.xml:1:1 empty-document");
    CHECK(faults_of("\x89PNG\r\n\x1A\n\0\0\0\rIHDR") == "case.xml:1:1 not-xml");
    CHECK(words_of("\x89PNG\r\n\x1A\n") == "this is not an XML file; it looks like a PNG picture");
    CHECK(faults_of("{\"edition\": 1}") == "case.xml:1:1 not-xml");
    CHECK(faults_of("Dear reader,\n<p>") == "case.xml:1:1 not-xml");
}

TEST_CASE("A file that was cut is told at the cut, and where what it left open began (B03)")
{
    CHECK(faults_of("<a>\n<b>text") == "case.xml:2:8 unclosed-element");
    CHECK(faults_of("<a>\n<b id='x") == "case.xml:2:7 not-well-formed");
    CHECK(faults_of("<a>\n<b id=") == "case.xml:2:7 unclosed-element");
    CHECK(faults_of("<a>\n<b id") == "case.xml:2:6 unclosed-element");
    CHECK(faults_of("<a>\n<b") == "case.xml:2:3 unclosed-element");
    CHECK(faults_of("<a>\n</a") == "case.xml:2:4 unclosed-element");
    CHECK(faults_of("<a>\n</") == "case.xml:2:3 unclosed-element");
    CHECK(faults_of("<a>\n<") == "case.xml:2:1 not-well-formed\ncase.xml:2:2 unclosed-element");
    CHECK(faults_of("<a><!-- ") == "case.xml:1:4 not-well-formed");
    CHECK(faults_of("<a><![CDATA[ ") == "case.xml:1:4 not-well-formed");
    CHECK(faults_of("<a><?pi ") == "case.xml:1:4 not-well-formed");
    CHECK(faults_of("<?xml version='1.0'") == "case.xml:1:1 not-well-formed");
    CHECK(faults_of("<!-- nothing else -->") == "case.xml:1:22 not-well-formed");
    CHECK(words_of("<a>\n<b>text") ==
          "the file ends, but <b> is still open; write </b>; perhaps the end of the file was "
          "lost; <b> was opened here");
}

TEST_CASE("Tags that do not match are told once, with both places (B04)")
{
    CHECK(faults_of("<a>\n <b>\n  <c>x</b>\n </a>\n<z>") == "case.xml:3:7 mismatched-tag");
    CHECK(words_of("<a><b>x</a>") ==
          "</a> stands here, but <b> is still open; write </b> before it; <b> was opened here");
    CHECK(
        words_of("<a><b>x</B></a>") ==
        "</B> stands here, but the element to close is <b>; write <b> and </b>: names are in small letters; "
        "<b> was opened here");
    CHECK(words_of("<a>x<br>y</a>") ==
          "</a> stands here, but <br> is still open; an element that holds nothing "
          "ends at once: <br/>; <br> was opened here");
    CHECK(faults_of("<a/></a>") == "case.xml:1:5 mismatched-tag");
    CHECK(faults_of("<a/>\n<b/>") == "case.xml:2:1 not-well-formed");
    CHECK(faults_of("<a/>\nmore") == "case.xml:2:1 not-well-formed");
}

TEST_CASE("What holds other elements may end above the place where it shows that its end tag was forgotten")
{
    CHECK(words_of("<a><b><c>x</c>\n<d/></a>") ==
          "</a> stands here, but <b> is still open; write </b> where it "
          "ends, before this at the latest; <b> was opened here");
}

TEST_CASE("An end tag that was forgotten before the next of its kind is told where the element begins")
{
    CHECK(faults_of("<a>\n<b>one\n<b>two</b>\n</a>") == "case.xml:2:2 mismatched-tag");
    CHECK(words_of("<a>\n<b>one\n<b>two</b>\n</a>") ==
          "the <b> that begins here has no end tag; write </b> at its end; is that before the next <b>?; the "
          "next "
          "<b> begins here, while it is open; here it is still open");
    CHECK(faults_of("<a>\n<b>one\n<b>two</b>\n") == "case.xml:2:2 unclosed-element"); // the end was lost too
    // Of the same kind, but not next: they may well stand in one another.
    CHECK(faults_of("<a>\n<b><c><b>two</b></c>\n</a>") == "case.xml:3:1 mismatched-tag");
    CHECK(faults_of("<a>\n<b>one<b>two</b></bb></a>") ==
          "case.xml:2:17 mismatched-tag"); // a slip of the hand
}

TEST_CASE("A comment whose end was forgotten is told where it begins, with the next")
{
    CHECK(faults_of("<a>\n<!-- one\n<b/>\n<!-- two -->\n</a>") == "case.xml:2:1 not-well-formed");
    CHECK(words_of("<a>\n<!-- one\n<b/>\n<!-- two -->\n</a>") ==
          "the comment that begins here has no end; write --> at its end; comments may not stand in one "
          "another; "
          "the next comment begins here");
    CHECK(words_of("<a><!-- one -- two --></a>") == "-- may not stand in a comment; write one - or a –");
}

TEST_CASE("Broken UTF-8 is told by its byte, and the rest is read (B05)")
{
    CHECK(faults_of("<a>\n\xC3\xA9t\xE9</a>") == "case.xml:2:3 broken-utf8");
    CHECK(words_of("<a>\n\xC3\xA9t\xE9 \xFF</a>") ==
          "the byte 0xE9 (byte 7 of the file) is not UTF-8; the file may be in an older encoding, "
          "Windows-1252 or GB "
          "2312 say: save it as UTF-8; 1 more follow in this file");
    for (const char* broken : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80",
                               "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5", "\xE4\xB8", "\xC3"})
        CHECK(faults_of("<a>" + std::string(broken) + "</a>") == "case.xml:1:4 broken-utf8");
    CHECK(faults_of("<a>\xFF<b></a>") == "case.xml:1:4 broken-utf8\ncase.xml:1:8 mismatched-tag");
    CHECK(faults_of("\xEF\xBB\xBF<a>\xFF</a>") == "case.xml:1:4 broken-utf8");
    CHECK(words_of("\xEF\xBB\xBF<a>\xFF</a>").find("byte 6 of") != std::string::npos);
}

TEST_CASE("Encodings other than UTF-8, and UTF-16 with its mark, are refused (B06)")
{
    using namespace std::string_literals;
    CHECK(faults_of("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>") ==
          "case.xml:1:31 bad-encoding");
    CHECK(faults_of("<?xml version='1.0' encoding=\"GB2312\"?><a/>") == "case.xml:1:31 bad-encoding");
    CHECK(faults_of("<?xml version='1.0' encoding='UTF-16'?><a/>") == "case.xml:1:31 bad-encoding");
    CHECK(faults_of("<?xml version='1.0' encoding='utf-8'?><a/>").empty());
    CHECK(faults_of("<\0a\0/\0>\0"s) == "case.xml:1:1 bad-encoding");
    CHECK(faults_of("\0<\0a\0/\0>"s) == "case.xml:1:1 bad-encoding");
    CHECK(faults_of("\xFF\xFE\0\0<\0\0\0"s) == "case.xml:1:1 bad-encoding");
    CHECK(faults_of("\xFF\xFE<\0a\0>\0\0\xD8<\0/\0a\0>\0"s) == "case.xml:1:4 broken-utf16");
    CHECK(faults_of("\xFF\xFE<\0a\0/\0>\0x"s) == "case.xml:1:5 broken-utf16\ncase.xml:1:5 not-well-formed");
}

TEST_CASE("Control characters and impossible references are refused (B07, B08)")
{
    using namespace std::string_literals;
    CHECK(faults_of("<a>x\x01y</a>") == "case.xml:1:5 bad-character");
    CHECK(faults_of("<a>\0</a>"s) == "case.xml:1:4 bad-character");
    CHECK(faults_of("<a b='\x1B'/>") == "case.xml:1:7 bad-character");
    CHECK(faults_of("<a>\xEF\xBF\xBF</a>") == "case.xml:1:4 bad-character");
    CHECK(faults_of("<a>\x7F\xC2\x85</a>").empty());
    for (const char* reference : {"&#0;", "&#1;", "&#xD800;", "&#xFFFF;", "&#x110000;", "&#99999999999;",
                                  "&#x;", "&#;", "&#X41;", "&#12a;", "&#-1;"})
        CHECK(faults_of("<a>" + std::string(reference) + "</a>") == "case.xml:1:4 bad-reference");
    CHECK(faults_of("<a b='&#0;'>&#0;</a>") == "case.xml:1:7 bad-reference\ncase.xml:1:13 bad-reference");
}

TEST_CASE("Slips that leave no doubt are told, and the rest is read")
{
    CHECK(faults_of("<a>R & D &nbsp; a < b &amp c ]]> <!-- -- --> &amp;</a>") ==
          "case.xml:1:6 bad-reference\ncase.xml:1:10 entity-refused\n"
          "case.xml:1:19 not-well-formed\n"
          "case.xml:1:30 not-well-formed\ncase.xml:1:23 bad-reference\n"
          "case.xml:1:39 not-well-formed");
    CHECK(faults_of("<a b='x < y & z' b='2' c='&nbsp;'/>") ==
          "case.xml:1:9 not-well-formed\ncase.xml:1:13 bad-reference\n"
          "case.xml:1:18 duplicate-attribute\ncase.xml:1:27 entity-refused");
    CHECK(faults_of("\n<?xml version='1.0'?>\n<a/>") == "case.xml:2:1 not-well-formed");
    CHECK(words_of("<a>&nbsp;</a>") ==
          "the entity &nbsp; is not known; write the character itself (U+00A0), or &#160;");
    CHECK(faults_of("<a><x:b/><x:c/></a>") == "case.xml:1:5 undeclared-prefix");
    CHECK(faults_of("<a x:b=''/>") == "case.xml:1:4 undeclared-prefix");
}

TEST_CASE("Of a file with a thousand slips, the first hundred are told")
{
    Sources sources;
    Report report;
    CHECK(parse_text("<a>" + repeated("&\n", 1000) + "</a>", sources, report));
    REQUIRE(report.diagnostics().size() == 101);
    CHECK(report.diagnostics().back().message.in_english() == "this file has more faults like those before");
}

TEST_CASE("A broken tag is one fault, in words that say what to do")
{
    CHECK(words_of("<a b=c/>") == "the value of “b” has no quotation marks; write b=\"…\"");
    CHECK(words_of("<a b=“c”/>") ==
          "the quotation marks of “b” are typographic ones; write straight ones: \"");
    CHECK(words_of("<a b/>") == "the attribute “b” has no value; write b=\"…\"");
    CHECK(words_of("<a b='x>\n<c d='y'/></a>") ==
          "the value of “b” has no closing quotation mark; write ' at its end");
    CHECK(words_of("<a b='1'c='2'/>") == "a space is missing before the attribute; write a space here");
    CHECK(words_of("<a, b='1'/>") ==
          "“,” may not stand in a tag; a tag holds attributes only: name=\"value\"");
    CHECK(words_of("<a <b/>") == "the tag <a lacks its >; write > at its end; before this");
    CHECK(words_of("<a/ >") == "a / in a tag must stand just before its >; write /> without a space");
    CHECK(words_of("<a></a b>") == "the end tag </a lacks its >; an end tag holds its name alone: </a>");
    for (const char* broken : {"<a b=c/>", "<a b=“c”/>", "<a b/>", "<a b='x>\n<c d='y'/></a>", "<a, b='1'/>",
                               "<a <b/>", "<a></a b>", "<a b='1'c='2'/>", "<a><b c='<d/>'/></a>"})
        CHECK(faults_of(broken).find('\n') == std::string::npos);
}

TEST_CASE("Limits hold, each with a code of its own (B12, B13)")
{
    Limits small;
    small.depth = 3;
    small.attributes = 2;
    small.nodes = 6;
    small.text_bytes = 5;
    CHECK(faults_of("<a><b><c/></b></a>", small).empty());
    CHECK(faults_of("<a><b><c><d/></c></b></a>", small) == "case.xml:1:10 too-deep");
    CHECK(faults_of("<a b='' c='' d=''/>", small) == "case.xml:1:14 too-many-attributes");
    CHECK(faults_of("<a><b/><b/><b/><b/><b/><b/></a>", small) == "case.xml:1:24 too-many-elements");
    CHECK(faults_of("<a>12345</a>", small).empty());
    CHECK(faults_of("<a>123456</a>", small) == "case.xml:1:4 text-too-long");
    CHECK(faults_of("<a>123<!---->456</a>", small) == "case.xml:1:14 text-too-long");
    CHECK(faults_of("<a><![CDATA[123456]]></a>", small) == "case.xml:1:4 text-too-long");
    CHECK(faults_of("<a b='123456'/>", small) == "case.xml:1:7 text-too-long");
    CHECK(faults_of("<a><!-- 123456 --></a>", small) == "case.xml:1:4 text-too-long");
    CHECK(faults_of(repeated("<a>", 100'000)) == "case.xml:1:601 too-deep");
    CHECK(faults_of("<a>" + std::string(20'000'000, 'x') + "</a>") == "case.xml:1:4 text-too-long");
    CHECK(faults_of("<a b='" + std::string(20'000'000, 'x') + "'/>") == "case.xml:1:7 text-too-long");
}

TEST_CASE("Entities and document types are refused, and what they name is never read (B14 to B18)")
{
    const ScratchFolder folder;
    const std::string path = folder.write("secret.txt", secret).string();
    std::string laughs = "<!DOCTYPE a [<!ENTITY l0 'lol'>";
    for (int i = 1; i < 10; ++i)
        laughs +=
            "<!ENTITY l" + std::to_string(i) + " '" + repeated("&l" + std::to_string(i - 1) + ";", 10) + "'>";
    laughs += "]><a>&l9;</a>";
    const std::string cases[] = {
        laughs,
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file://" + path + "'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM '" + path + "'>]><a b='&e;'/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'http://127.0.0.1:9/'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY % e SYSTEM 'file://" + path + "'>%e;]><a/>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>",
        "<!DOCTYPE a PUBLIC 'x' 'file://" + path + "'><a/>",
        "<!DOCTYPE a>\n<a/>",
        "<!DOCTYPE",
    };
    for (const std::string& text : cases) {
        const auto file = folder.write("edition.xml", "<?xml version='1.0'?>\n <!-- c -->" + text);
        Sources sources;
        Report report;
        const auto root = read_tree(file, {folder.path()}, sources, report);
        CHECK_FALSE(root);
        CHECK(told(report, sources) == "edition.xml:2:12 doctype-refused");
        CHECK(sources.count() == 1);
        for (const Diagnostic& fault : report.diagnostics()) {
            CHECK(fault.message.in_english().find(secret) == std::string::npos);
            for (const Hint& hint : fault.hints)
                CHECK(hint.text.in_english().find(secret) == std::string::npos);
        }
    }
    CHECK(faults_of("<a><!DOCTYPE b></a>") == "case.xml:1:4 doctype-refused");
    CHECK(faults_of("<a><!ENTITY b 'c'></a>") == "case.xml:1:4 doctype-refused");
    CHECK(faults_of("<a>&b;</a>") == "case.xml:1:4 entity-refused");
}

TEST_CASE("Includes do not leave the content root, by dots or by links, nor open what is no file (B19, B27)")
{
    const ScratchFolder folder;
    folder.write("secret.xml", "<secret>" + std::string(secret) + "</secret>");
    folder.write("root-too/secret.xml", "<secret/>");
    folder.write("root/in/good.xml", "<good/>");
    const auto root = folder.path() / "root";
    std::filesystem::create_symlink(folder.path() / "secret.xml", root / "link.xml");
    std::filesystem::create_symlink(folder.path(), root / "up");
    std::filesystem::create_symlink("in/good.xml", root / "inner.xml");
    std::filesystem::create_symlink("circle.xml", root / "circle.xml");
    std::filesystem::create_symlink(root / "in", folder.path() / "back");
    REQUIRE(::mkfifo((root / "fifo.xml").c_str(), 0600) == 0);
    const auto file = folder.write("root/edition.xml", R"(<a xmlns:xi='http://www.w3.org/2001/XInclude'>
<xi:include href='../secret.xml'/>
<xi:include href='in/../../secret.xml'/>
<xi:include href='link.xml'/>
<xi:include href='up/secret.xml'/>
<xi:include href='../root-too/secret.xml'/>
<xi:include href='../back/good.xml'/>
<xi:include href='..%2Fsecret.xml'/>
<xi:include href='fifo.xml'/>
<xi:include href='in'/>
<xi:include href='circle.xml'/>
<xi:include href='inner.xml'/>
<xi:include href='in/good.xml'/>
<xi:include href='../root/in/good.xml'/>
</a>)");
    Sources sources;
    Report report;
    const auto tree = read_tree(file, {root}, sources, report);
    CHECK(told(report, sources) == "edition.xml:2:19 include-outside-root\n"
                                   "edition.xml:3:19 include-outside-root\n"
                                   "edition.xml:4:19 include-outside-root\n"
                                   "edition.xml:5:19 include-outside-root\n"
                                   "edition.xml:6:19 include-outside-root\n"
                                   "edition.xml:7:19 include-outside-root\n"
                                   "edition.xml:8:19 include-outside-root\n"
                                   "edition.xml:9:19 include-missing\n"
                                   "edition.xml:10:19 include-missing\n"
                                   "edition.xml:11:19 include-outside-root");
    CHECK(sources.count() == 4);
    for (std::uint32_t i = 0; i < sources.count(); ++i)
        CHECK(sources.file(static_cast<FileId>(i)).bytes.find(secret) == std::string::npos);
}

TEST_CASE("The root of a relative path in the folder of the program is that folder")
{
    const ScratchFolder folder;
    folder.write("secret.xml", "<secret/>");
    const auto file =
        folder.write("in/edition.xml",
                     "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='../secret.xml'/></a>");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path() / "in");
    Sources sources;
    Report report;
    const auto tree =
        read_tree("edition.xml", {std::filesystem::path("edition.xml").parent_path()}, sources, report);
    std::filesystem::current_path(before);
    CHECK(told(report, sources) == "edition.xml:1:65 include-outside-root");
}

TEST_CASE("Includes that multiply reach the limits of the whole, not the machine's")
{
    const ScratchFolder folder;
    const std::string open = "<a xmlns:xi='http://www.w3.org/2001/XInclude'>";
    for (int i = 0; i < 8; ++i)
        folder.write("f" + std::to_string(i) + ".xml",
                     open + repeated("<xi:include href='f" + std::to_string(i + 1) + ".xml'/>", 10) + "</a>");
    folder.write("f8.xml", "<a>x</a>");
    Sources sources(Limits{.nodes = 5'000});
    Report report;
    const auto tree = read_tree(folder.path() / "f0.xml", {folder.path()}, sources, report);
    CHECK(report.has_errors());
    CHECK(sources.count() < 5'000);
}

TEST_CASE("Time grows with the size of a file, not faster")
{
    // The processor's time, which others on the machine do not change; four times the text would take sixteen
    // times as long if it were compared with itself.
    const auto cost = [](const std::string& text) {
        const std::clock_t before = std::clock();
        faults_of(text);
        return std::clock() - before;
    };
    const auto grows_evenly = [&](auto&& text_of, std::size_t size) {
        const std::clock_t least = CLOCKS_PER_SEC / 100;
        return cost(text_of(4 * size)) < 10 * std::max(cost(text_of(size)), least);
    };
    const std::string_view stretches[] = {"<b/>",        "a&amp;b", "<!---->a",      "\r\n",  "a]b>",
                                          "<b c='d'/>x", "a & b",   "<![CDATA[x]]>", "a < b", "<?p?>x",
                                          "&#x4E00;",    "&nbsp;",  "<!-- -- -->"};
    for (const std::string_view stretch : stretches) {
        INFO(stretch);
        const auto text = [&](std::size_t size) {
            return "<a>" + repeated(stretch, size / stretch.size()) + "</a>";
        };
        CHECK(grows_evenly(text, 1'000'000));
    }
    const auto attributes = [](std::size_t count) {
        std::string text = "<a";
        for (std::size_t i = 0; i < count; ++i) text += " a" + std::to_string(i) + "=''";
        return text + "/>";
    };
    CHECK(grows_evenly(attributes, 125'000));
}
