#include "support/catch.hpp"

#include <fmt/format.h>

#include "faults/faulty_house.hpp"
#include "support/png_bytes.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

std::string verdict_on(std::string_view content)
{
    FaultyHouse house;
    house.write_content(content);
    return house.verdict();
}

std::string repeated(std::string_view text, std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

/// The edition with something else in it.
std::string with(const std::string& what, const std::string& by)
{
    std::string text = edition_with("<p>A paragraph.</p>");
    return text.replace(text.find(what), what.size(), by);
}

std::string verdict_of(const std::string& text)
{
    FaultyHouse house;
    house.write_edition(text);
    return house.verdict();
}

std::string in_table(const std::string& rows)
{
    return "<table><tbody>" + rows + "</tbody></table>";
}

} // namespace

TEST_CASE("B44 a word of a hundred thousand letters is parted, and told", "[faults]")
{
    FaultyHouse house;
    house.write_content("<p>" + std::string(100'000, 'x') + "</p>");
    CHECK(house.verdict() == "0");
    CHECK(house.warnings().find("word-too-long") != std::string::npos);
}

TEST_CASE("B45 ten thousand marks on one letter", "[faults]")
{
    CHECK(verdict_on("<p>a" + repeated("\u0301", 10'000) + "</p>") == "0");
}

TEST_CASE("B46 controls of direction, separators, soft hyphens, joiners, selectors and tags", "[faults]")
{
    CHECK(verdict_on("<p>a \u202eb\u202c c\u2028d so\u00adft \u2764\ufe0f \U000E0001\U000E0065 x\u200d "
                     "\u2067y\u2069</p>") == "0");
}

TEST_CASE("B47 Han beyond the first plane, and characters for private use", "[faults]")
{
    // Set where a font has it, told where none has.
    const std::string han = verdict_on("<p>a <foreign xml:lang=\"zh-Hant\">\U00020000</foreign></p>");
    CHECK((han == "0" || han == "1 edition.xml:5:34 missing-glyph"));
    FaultyHouse house;
    house.write_content("<p>a \ue000 b</p>");
    CHECK(house.verdict() == "1 edition.xml:5:6 missing-glyph");
    CHECK(house.end().out.find("U+E000") != std::string::npos);
}

TEST_CASE("B48 tables whose cells reach out of them, lie on each other, or take a million columns",
          "[faults]")
{
    const auto tells = [](const std::string& rows, const std::string& code) {
        const std::string verdict = verdict_on(in_table(rows));
        INFO(verdict);
        CHECK(verdict.starts_with("1 edition.xml:5:"));
        CHECK(verdict.find(code) != verdict.npos);
        CHECK(verdict.find('[') == verdict.npos);
    };
    tells("<tr><td>a</td><td rowspan=\"3\">b</td></tr><tr><td>c</td></tr>", "ragged-table");
    tells("<tr><td colspan=\"1000000\">a</td></tr>", "out-of-range");
    tells("<tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td colspan=\"2\">c</td></tr>",
          "overlapping-cells");
    tells("<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>", "ragged-table");
}

TEST_CASE("B49 a table of many pages, and a row higher than a page", "[faults]")
{
    CHECK(verdict_on(in_table(repeated("<tr><td>a</td><td>b</td></tr>", 500))) == "0");
    const std::string high =
        "<tr><td>" + repeated("<p>A line of a cell that is higher than a page.</p>", 200) + "</td></tr>";
    FaultyHouse house;
    house.write_content(in_table(high));
    const std::string verdict = house.verdict();
    CHECK((verdict == "0" || verdict.starts_with("1 edition.xml:5:")));
    CHECK(verdict.find('[') == verdict.npos);
    if (verdict == "0") CHECK(house.warnings().find("page-overfull") != std::string::npos);
}

TEST_CASE("B50 a figure higher than its page is made smaller", "[faults]")
{
    FaultyHouse house;
    house.write("content/editions/one/high.png", png_bytes(2, 600, 1, 0, repeated("\0a"s, 600)));
    house.write_content("<p>Before.</p><figure src=\"high.png\" alt=\"High\"/><p>After.</p>");
    CHECK(house.verdict() == "0");
}

TEST_CASE("B56 links that run something or read a file, huge ones, and control characters in them",
          "[faults]")
{
    for (const char* address :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "file:///etc/passwd", "data:text/html,a",
          "https://example.org/&#9;a", "vbscript:a", " javascript:a", "//example.org"}) {
        FaultyHouse house;
        house.write_content(fmt::format("<p><link href=\"{}\">x</link></p>", address));
        CAPTURE(address);
        CHECK(house.verdict().starts_with("1 edition.xml:5:16 bad-"));
    }
    CHECK(verdict_on("<p><link href=\"https://example.org/" + std::string(100'000, 'x') +
                     "\">x</link></p>") == "1 edition.xml:5:10 text-too-long");
    FaultyHouse house;
    house.write_content("<p><link href=\"https://example.org/(a)\\\">x</link></p>");
    house.verdict();
    CHECK(house.bytes("out/one/screen/one.pdf").find("/JavaScript") == std::string::npos);
}

TEST_CASE("B57 titles with what PDF and XML would take for their own, and a title of a megabyte", "[faults]")
{
    FaultyHouse house;
    house.write_edition(with("It holds", ") \\ ( &lt; ]]&gt; &gt;&gt; endobj stream %%EOF &amp; \u2028"));
    CHECK(house.verdict() == "0"); // PDF/UA and PDF/A are judged in it, the XMP packet too
    CHECK(verdict_of(with("It holds", "a\0b"s)).starts_with("1 edition.xml:4:"));
    CHECK(verdict_of(with("It holds", std::string(1'000'000, 'x'))) == "1 edition.xml:4:32 text-too-long");
    CHECK(verdict_of(with("It holds", repeated("x ", 7999))) == "0");
}

TEST_CASE("B58 dates of no calendar", "[faults]")
{
    for (const char* date : {"2024-13", "2024-00", "2024-02-30", "24-3", "2024-3-1", "yesterday"}) {
        CAPTURE(date);
        const std::string verdict = verdict_of(with("2024-03", date));
        CHECK((verdict == "1 edition.xml:2:100 bad-date" || verdict == "1 edition.xml:2:100 bad-value"));
    }
}

TEST_CASE("B59 figures without an alternative, and sections too deep for headings", "[faults]")
{
    FaultyHouse house;
    house.write("content/editions/one/a.png", png_bytes(2, 2, 8, 2, "\0abcdef\0ghijkl"s));
    house.write_content("<figure src=\"a.png\"/>");
    CHECK(house.verdict() == "1 edition.xml:5:2 missing-attribute"); // told once, not by the PDF again
    house.write_content("<figure src=\"a.png\" alt=\"\"/>");
    CHECK(house.verdict() == "1 edition.xml:5:26 bad-value");
    CHECK(verdict_on(repeated("<section><heading>A</heading><p>b</p>", 6) + repeated("</section>", 6))
              .find("deep-section") != std::string::npos);
    CHECK(verdict_on("<list/>").starts_with("1 edition.xml:5:2 "));
}

TEST_CASE("B60 no language, and one that is none", "[faults]")
{
    CHECK(verdict_of(with(" xml:lang=\"en-GB\"", "")).starts_with("1 edition.xml:2:2 missing-attribute"));
    CHECK(verdict_of(with("en-GB", "zh_CN")).starts_with("1 edition.xml:2:119 bad-language"));
    CHECK(verdict_on("<p>a <foreign xml:lang=\"\">b</foreign></p>").starts_with("1 edition.xml:5:"));
}

TEST_CASE("B61 thousands of headings in the bookmarks", "[faults]")
{
    CHECK(verdict_on(repeated("<section><heading>A heading</heading><p>b</p></section>", 3000)) == "0");
}
