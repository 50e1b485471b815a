#include "xml/read_tree.hpp"

#include "support/catch.hpp"
#include "support/parse_text.hpp"
#include "support/scratch_folder.hpp"
#include "support/told.hpp"

using namespace stonehand;

namespace
{

struct Parsed {
    Sources sources;
    Report report;
    std::optional<Element> root;

    explicit Parsed(std::string text) : root(parse_text(std::move(text), sources, report)) {}
    std::string_view at(Span span) const { return sources.text(span); }
};

const Element& child(const Element& element, std::size_t index)
{
    return std::get<Element>(element.children.at(index));
}
const Text& text(const Element& element, std::size_t index)
{
    return std::get<Text>(element.children.at(index));
}

} // namespace

TEST_CASE("Every part of a tag has its own span")
{
    const Parsed parsed("<a:p xmlns:a='urn:a'\n  id = \"x\" xml:lang='zh'>一<b/></a:p>");
    REQUIRE(parsed.report.empty());
    const Element& p = *parsed.root;
    CHECK(p.name == "p");
    CHECK(p.uri == "urn:a");
    CHECK(parsed.at(p.span) == "<a:p xmlns:a='urn:a'\n  id = \"x\" xml:lang='zh'>");
    CHECK(parsed.at(p.name_span) == "a:p");
    REQUIRE(p.attributes.size() == 2);
    CHECK(p.attributes[0].name == "id");
    CHECK(parsed.at(p.attributes[0].name_span) == "id");
    CHECK(parsed.at(p.attributes[0].value_span) == "x");
    CHECK(p.attributes[1].name == "xml:lang");
    CHECK(parsed.at(p.attributes[1].name_span) == "xml:lang");
    CHECK(parsed.at(child(p, 1).span) == "<b/>");
    CHECK(child(p, 1).uri.empty());
    CHECK(parsed.sources.place(child(p, 1).span.file, child(p, 1).span.begin) == Place{2, 27});
}

TEST_CASE("Text knows where each of its bytes came from")
{
    const Parsed parsed("<p>a&amp;b&#x4E00;c<![CDATA[<d>&]]>e<!-- gone -->f<?gone?>g\r\nh</p>");
    REQUIRE(parsed.report.empty());
    REQUIRE(parsed.root->children.size() == 1);
    const Text& words = text(*parsed.root, 0);
    CHECK(words.text == "a&b一c<d>&efg\nh");
    const auto origin = [&](std::string_view part) {
        const auto begin = static_cast<std::uint32_t>(words.text.find(part));
        return std::string(parsed.at(words.map.find(begin, begin + static_cast<std::uint32_t>(part.size()))));
    };
    CHECK(origin("a") == "a");
    CHECK(origin("&") == "&amp;");
    CHECK(origin("b") == "b");
    CHECK(origin("一") == "&#x4E00;");
    CHECK(origin("<d>") == "<d>");
    CHECK(origin("e") == "e");
    CHECK(origin("f") == "f");
    CHECK(origin("g") == "g");
    CHECK(origin("\n") == "\n");
    CHECK(origin("h") == "h");
    CHECK(origin("b一c") == "b&#x4E00;c");
}

TEST_CASE("Attribute values know where each of their bytes came from")
{
    const Parsed parsed("<p a='x&lt;y\r\nz\tw&#10;'/>");
    const Attribute* a = parsed.root->attribute("a");
    REQUIRE(a);
    CHECK(a->value == "x<y z w\n");
    CHECK(parsed.at(a->value_map.find(1, 2)) == "&lt;");
    CHECK(parsed.at(a->value_map.find(4, 5)) == "z");
    CHECK(parsed.at(a->value_map.find(7, 8)) == "&#10;");
    CHECK(parsed.root->attribute("b") == nullptr);
}

TEST_CASE("Comments and processing instructions leave no trace, nor do they part a text")
{
    const Parsed parsed("<?xml version='1.0'?><!-- a --><?xml-stylesheet "
                        "href='http://example.org/'?>\n<p>a<!-- > -->b</p>\n<!-- z -->");
    REQUIRE(parsed.report.empty());
    CHECK(text(*parsed.root, 0).text == "ab");
}

TEST_CASE("UTF-8 with a byte order mark and UTF-16 read as plain UTF-8 does")
{
    const std::u16string wide = u"<?xml version='1.0' encoding='UTF-16'?>\n<p a='é'>一𠀀</p>";
    std::string little = "\xFF\xFE", big = "\xFE\xFF";
    for (const char16_t unit : wide) {
        little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
        big += {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
    }
    for (const std::string& bytes :
         {little, big, std::string("\xEF\xBB\xBF<?xml version='1.0'?>\n<p a='é'>一𠀀</p>")}) {
        const Parsed parsed(bytes);
        REQUIRE(parsed.report.empty());
        CHECK(text(*parsed.root, 0).text == "一𠀀");
        CHECK(parsed.root->attribute("a")->value == "é");
        CHECK(parsed.sources.place(parsed.root->span.file, parsed.root->span.begin) == Place{2, 1});
    }
}

TEST_CASE("An included root stands in the place of its include, with its own file and place")
{
    const ScratchFolder folder;
    folder.write("content/standing/about.xml",
                 "<?xml version='1.0'?>\n<about xmlns='urn:x'><p>a</p></about>");
    folder.write("content/standing/deep/more.xml", "<more xmlns='urn:x'/>");
    folder.write(
        "content/standing/board.xml",
        "<board xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='deep/more.xml'/></board>");
    const auto file = folder.write("content/editions/1/edition.xml",
                                   "<edition xmlns='urn:x' xmlns:xi='http://www.w3.org/2001/XInclude'>\n"
                                   "<xi:include href='../../standing/about.xml' parse='xml'/>"
                                   "<xi:include href='../../standing/board.xml'/></edition>");
    Sources sources;
    Report report;
    const auto root = read_tree(file, {folder.path() / "content/"}, sources, report);
    REQUIRE(report.empty());
    CHECK_FALSE(root->incomplete);
    const Element& about = child(*root, 1);
    CHECK(about.name == "about");
    CHECK(sources.text(about.included_by) == "<xi:include href='../../standing/about.xml' parse='xml'/>");
    CHECK(sources.file(about.span.file).path == (folder.path() / "content/standing/about.xml").string());
    CHECK(sources.place(about.span.file, about.span.begin) == Place{2, 1});
    const Element& more = child(child(*root, 2), 0);
    CHECK(more.name == "more");
    CHECK(sources.file(more.span.file).path == (folder.path() / "content/standing/deep/more.xml").string());
}

TEST_CASE("A path to an include may hold spaces and percent signs")
{
    const ScratchFolder folder;
    folder.write("a b.xml", "<b/>");
    const auto file = folder.write("edition.xml", "<a xmlns:x='http://www.w3.org/2001/XInclude'><x:include "
                                                  "href='a%20b.xml'/><x:include href='a b.xml'/></a>");
    Sources sources;
    Report report;
    const auto root = read_tree(file, {folder.path()}, sources, report);
    CHECK(told(report, sources).empty());
    CHECK(root->children.size() == 2);
}

TEST_CASE("A faulty include stops nothing else: all faults of all files in one run")
{
    const ScratchFolder folder;
    folder.write("broken.xml", "<b>\n<c></b>");
    folder.write("good.xml", "<good>&nbsp;</good>");
    folder.write("loop.xml",
                 "<l xmlns:xi='http://www.w3.org/2001/XInclude'>\n<xi:include href='back.xml'/></l>");
    folder.write("back.xml",
                 "<k xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='loop.xml'/></k>");
    const auto file = folder.write("edition.xml", R"(<a xmlns:xi='http://www.w3.org/2001/XInclude'>
 <xi:include href='missing.xml'/>
 <xi:include href='broken.xml'/>
 <xi:include href='good.xml'/>
 <xi:include href='/etc/passwd'/>
 <xi:include href='file:///etc/passwd'/>
 <xi:include href='http://127.0.0.1:9/x.xml'/>
 <xi:include href='good.xml' parse='text'/>
 <xi:include href='good.xml' xpointer='x'/>
 <xi:include href='good.xml#x'/>
 <xi:include href='good.xml'><xi:fallback/></xi:include>
 <xi:include/>
 <xi:include href=''/>
 <xi:fallback/>
 <xi:include href='edition.xml'/>
 <xi:include href='loop.xml'/>
 <d><e/></d>
</a>)");
    Sources sources;
    Report report;
    const auto root = read_tree(file, {folder.path()}, sources, report);
    REQUIRE(root);
    CHECK(told(report, sources) == "edition.xml:2:20 include-missing\n"
                                   "broken.xml:2:4 mismatched-tag\n"
                                   "good.xml:1:7 entity-refused\n"
                                   "edition.xml:5:20 include-not-relative\n"
                                   "edition.xml:6:20 include-not-relative\n"
                                   "edition.xml:7:20 include-not-relative\n"
                                   "edition.xml:8:30 include-unsupported\n"
                                   "edition.xml:9:30 include-unsupported\n"
                                   "edition.xml:10:20 include-unsupported\n"
                                   "edition.xml:11:31 include-unsupported\n"
                                   "edition.xml:12:3 missing-attribute\n"
                                   "edition.xml:13:20 missing-attribute\n"
                                   "edition.xml:14:3 include-unsupported\n"
                                   "edition.xml:15:20 include-recursive\n"
                                   "back.xml:1:65 include-recursive");
    CHECK(root->incomplete);
    std::vector<std::string> names;
    for (const Node& node : root->children)
        if (const auto* element = std::get_if<Element>(&node)) names.push_back(element->name);
    CHECK(names == std::vector<std::string>{"good", "l", "d"});
    const Diagnostic& recursion = report.diagnostics().back();
    const std::string place = folder.path().string() + "/";
    CHECK(recursion.hints.front().text.in_english() ==
          place + "loop.xml includes " + place + "back.xml includes " + place + "loop.xml");
}

TEST_CASE("A file that is not there is told by its name")
{
    Sources sources;
    Report report;
    CHECK_FALSE(read_tree("no/such/edition.xml", {"."}, sources, report));
    CHECK(told(report, sources) == "edition.xml:1:1 missing-file");
    CHECK(report.diagnostics().front().message.in_english() == "the file “no/such/edition.xml” is not there");
}
