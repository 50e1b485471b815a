#include "support/catch.hpp"

#include <fmt/format.h>

#include "faults/faulty_house.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

constexpr const char* good = "<p>A paragraph.</p>";

/// What a build says of an edition with this text.
std::string verdict_of(std::string_view text)
{
    FaultyHouse house;
    house.write_edition(text);
    return house.verdict();
}

/// What it says of an essay with this content, which begins at edition.xml:5:1.
std::string verdict_on(std::string_view content)
{
    return verdict_of(edition_with(content));
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    return text.replace(text.find(what), what.size(), by);
}

/// The edition with something before its first tag instead of the declaration.
std::string headed(const std::string& head, std::string_view content = good)
{
    const std::string text = edition_with(content);
    return head + text.substr(text.find('\n') + 1);
}

std::string utf16(std::string_view ascii)
{
    std::string text;
    for (const char byte : ascii) text += {byte, '\0'};
    return text;
}

std::string repeated(std::string_view text, std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

constexpr const char* refused = "1 edition.xml:1:1 doctype-refused";

} // namespace

TEST_CASE("an edition without a planted fault builds, and a failed build leaves what stood there", "[faults]")
{
    FaultyHouse house;
    CHECK(house.verdict() == "0");
    CHECK(house.bytes("out/one/screen/one.pdf").starts_with("%PDF"));
}

TEST_CASE("B01 an empty file", "[faults]")
{
    CHECK(verdict_of("") == "1 edition.xml:1:1 empty-document");
}

TEST_CASE("B02 bytes that are not XML", "[faults]")
{
    CHECK(verdict_of("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s) == "1 edition.xml:1:1 not-xml");
}

TEST_CASE("B03 a file that was cut in a tag", "[faults]")
{
    const std::string text = edition_with(good);
    CHECK(verdict_of(text.substr(0, text.find("</essay>") + 4)) == "1 edition.xml:6:5 unclosed-element");
    CHECK(verdict_of(text.substr(0, text.find("</p>", text.find("A paragraph")) + 2)) ==
          "1 edition.xml:5:18 unclosed-element");
    CHECK(verdict_of(text.substr(0, text.find("</essay>"))) == "1 edition.xml:6:1 unclosed-element");
}

TEST_CASE("B04 a tag that does not match, deep inside, with both places", "[faults]")
{
    FaultyHouse house;
    house.write_content("<section><heading>A</heading><p>B <em>c</p></section>");
    CHECK(house.verdict() == "1 edition.xml:5:40 mismatched-tag");
    CHECK(house.end().out.find(R"("column":35)") != std::string::npos);
}

TEST_CASE("B05 a byte that is not UTF-8", "[faults]")
{
    CHECK(verdict_on("<p>A para\xe9.</p>") == "1 edition.xml:5:10 broken-utf8");
}

TEST_CASE("B06 UTF-16 without its mark, and labels that are wrong", "[faults]")
{
    const std::string text = edition_with(good);
    CHECK(verdict_of(utf16(text)) == "1 edition.xml:1:1 bad-encoding");
    CHECK(verdict_of(replaced(text, "UTF-8", "ISO-8859-1")) == "1 edition.xml:1:31 bad-encoding");
    CHECK(verdict_of(replaced(text, "UTF-8", "UTF-16")) == "1 edition.xml:1:31 bad-encoding");
    CHECK(verdict_of("\xff\xfe" + utf16(replaced(text, "UTF-8", "UTF-16"))) == "0");
}

TEST_CASE("B07 control characters", "[faults]")
{
    CHECK(verdict_on("<p>A \x01 b</p>") == "1 edition.xml:5:6 bad-character");
    CHECK(verdict_on("<p>A \0 b</p>"s) == "1 edition.xml:5:6 bad-character");
    CHECK(verdict_on("<p>A &#0; b</p>") == "1 edition.xml:5:6 bad-reference");
    CHECK(verdict_on("<p>A &#1; b</p>") == "1 edition.xml:5:6 bad-reference");
}

TEST_CASE("B08 half a surrogate pair", "[faults]")
{
    CHECK(verdict_on("<p>A &#xD800; b</p>") == "1 edition.xml:5:6 bad-reference");
}

TEST_CASE("B09 an element and an attribute that there are not", "[faults]")
{
    CHECK(verdict_on("<p>A</p><poem/>") == "1 edition.xml:5:10 unknown-element");
    CHECK(verdict_on("<p mood=\"glad\">A</p>") == "1 edition.xml:5:4 unknown-attribute");
}

TEST_CASE("B10 an attribute that is missing is named", "[faults]")
{
    FaultyHouse house;
    house.write_content("<p>A <link>b</link></p>");
    CHECK(house.verdict() == "1 edition.xml:5:7 missing-attribute");
    CHECK(house.end().out.find("href") != std::string::npos);
}

TEST_CASE("B11 lengths and numbers that are none", "[faults]")
{
    const auto width = [](const std::string& value) {
        return verdict_on("<table><tbody><tr><td width=\"" + value + "\">a</td></tr></tbody></table>");
    };
    for (const char* wrong : {"12 furlongs", "NaN", "-3mm", "3"}) {
        CAPTURE(wrong);
        const std::string verdict = width(wrong);
        INFO(verdict);
        CHECK(verdict.starts_with("1 edition.xml:5:30 "));
    }
    CHECK(verdict_on("<table><tbody><tr><td colspan=\"-1\">a</td></tr></tbody></table>") ==
          "1 edition.xml:5:32 bad-value");
}

TEST_CASE("B12 elements a hundred thousand deep", "[faults]")
{
    FaultyHouse house;
    house.write_content(repeated("<section>", 100'000));
    CHECK(house.verdict() == "1 edition.xml:5:1783 too-deep");
    CHECK(house.end().out.find("the limit depth is 200; --max-depth 250 allows more") != std::string::npos);
}

TEST_CASE("B13 an attribute of many megabytes", "[faults]")
{
    FaultyHouse house;
    house.write_content("<p xml:lang=\"" + std::string(60'000'000, 'x') + "\">A</p>");
    CHECK(house.verdict() == "1 edition.xml:5:14 text-too-long");
    CHECK(house.end().out.find("the limit text-bytes is 10MB") != std::string::npos);
    house.write_content("<p xml:lang=\"" + std::string(64'000'000, 'x') + "\">A</p>");
    CHECK(house.verdict() == "1 edition.xml:1:1 file-too-large");
}

TEST_CASE("B14 entities that multiply", "[faults]")
{
    std::string laughs = "<!DOCTYPE edition [<!ENTITY l0 'ha'>";
    for (int i = 1; i < 10; ++i)
        laughs += fmt::format("<!ENTITY l{} '{}'>", i, repeated(fmt::format("&l{};", i - 1), 10));
    CHECK(verdict_of(headed(laughs + "]>\n", "<p>&l9;</p>")) == refused);
}

TEST_CASE("B15 one long entity, many times", "[faults]")
{
    CHECK(verdict_of(headed("<!DOCTYPE edition [<!ENTITY a '" + std::string(100'000, 'a') + "'>]>\n",
                            "<p>" + repeated("&a;", 10'000) + "</p>")) == refused);
}

TEST_CASE("B16 an entity that is a file of the machine", "[faults]")
{
    FaultyHouse house;
    house.write("secret.txt", "THE SECRET");
    for (const char* entity :
         {"<!ENTITY s SYSTEM 'file:///etc/passwd'>", "<!ENTITY s SYSTEM '../../../secret.txt'>"}) {
        house.write_edition(headed(fmt::format("<!DOCTYPE edition [{}]>\n", entity), "<p>&s;</p>"));
        CHECK(house.verdict() == refused);
        for (const std::string& told : {house.end().out, house.end().err})
            for (const char* secret : {"THE SECRET", "root:"}) CHECK(told.find(secret) == std::string::npos);
    }
}

TEST_CASE("B18 parameter entities and a document type from elsewhere", "[faults]")
{
    CHECK(verdict_of(headed("<!DOCTYPE edition [<!ENTITY % d SYSTEM 'file:///etc/passwd'>%d;]>\n")) ==
          refused);
    CHECK(verdict_of(headed("<!DOCTYPE edition SYSTEM 'http://127.0.0.1:9/edition.dtd'>\n")) == refused);
}

TEST_CASE("B19 includes that lead out of the root, to themselves, or to plain text", "[faults]")
{
    FaultyHouse house;
    house.write("secret.xml", "<p>THE SECRET</p>");
    house.write("content/editions/one/circle.xml", R"(<p xmlns:xi="http://www.w3.org/2001/XInclude">
<xi:include href="circle.xml"/></p>)");
    house.write_content("<xi:include href=\"../../../secret.xml\"/>");
    CHECK(house.verdict() == "1 edition.xml:5:19 include-outside-root");
    house.write_content("<xi:include href=\"/etc/passwd\"/>");
    CHECK(house.verdict() == "1 edition.xml:5:19 include-not-relative");
    house.write_content("<xi:include href=\"edition.xml\"/>");
    CHECK(house.verdict() == "1 edition.xml:5:19 include-recursive");
    house.write_content("<xi:include href=\"notes.txt\" parse=\"text\"/>");
    CHECK(house.verdict() == "1 edition.xml:5:30 include-unsupported");
    house.write_content("<xi:include href=\"circle.xml\"/>");
    CHECK(house.verdict().find("circle.xml:2:19 include-recursive") != std::string::npos);
    CHECK(house.end().out.find(R"("column":1)") != std::string::npos); // both places
}

TEST_CASE("B20 instructions that name style sheets and catalogues are passed over", "[faults]")
{
    CHECK(verdict_of(headed("<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"http://127.0.0.1:9/a.xsl\"?>\n"
                            "<?oasis-xml-catalog catalog=\"file:///etc/passwd\"?>\n")) == "0");
}

TEST_CASE("B21 ids given twice, and references that lead nowhere, with what there is", "[faults]")
{
    FaultyHouse house;
    house.write_content("<p id=\"here\">A</p><p id=\"here\">B</p>");
    CHECK(house.verdict() == "1 edition.xml:5:26 duplicate-id");
    CHECK(house.end().out.find(R"("column":8)") != std::string::npos);
    house.write_content("<p id=\"here\">A <ref to=\"hear\">b</ref></p>");
    CHECK(house.verdict() == "1 edition.xml:5:16 dangling-link; edition.xml:5:25 dangling-reference");
    CHECK(house.end().out.find("here") != std::string::npos);
}
