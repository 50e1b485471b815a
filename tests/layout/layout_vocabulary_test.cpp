#include "colour/printing_condition.hpp"
#include "layout/layout_grammar.hpp"
#include <algorithm>

#include <set>

#include "layout/layout_file.hpp"
#include "layout/layout_tables.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

const std::filesystem::path page = source_folder / "docs/layouts.md";
constexpr std::string_view begin_mark = "renew with: layout_test '[.renew]' -->\n";
constexpr std::string_view end_mark = "<!-- end of tables -->";

/// The page with the tables as they are now.
std::string renewed(std::string text)
{
    const std::size_t begin = text.find(begin_mark) + begin_mark.size();
    const std::size_t end = text.find(end_mark);
    return text.replace(begin, end - begin, "\n" + layout_tables() + "\n");
}

} // namespace

TEST_CASE("every name that the grammar of layouts mentions is an element or a group of it, each once",
          "[layout]")
{
    const Grammar& grammar = layout_grammar();
    std::set<std::string_view> elements;
    for (const ElementRule& rule : grammar.elements) CHECK(elements.insert(rule.name).second);
    CHECK(elements.contains(grammar.root));
    std::set<std::string_view> known = elements;
    for (const GroupRule& group : grammar.groups) {
        known.insert(group.name);
        for (const std::string_view member : group.members) CHECK(elements.contains(member));
    }
    for (const ElementRule& rule : grammar.elements)
        for (const ChildRule& child : rule.children) CHECK(known.contains(child.name));
}

TEST_CASE("every element, attribute and property of layouts says what it is", "[layout]")
{
    for (const ElementRule& rule : layout_grammar().elements) {
        INFO(rule.name);
        CHECK_FALSE(rule.doc.empty());
        std::set<std::string_view> names;
        for (const AttributeRule& attribute : rule.attributes) {
            INFO(attribute.name);
            CHECK_FALSE(attribute.doc.empty());
            CHECK(names.insert(attribute.name).second);
        }
    }
}

TEST_CASE("docs/layouts.md has the tables of the code", "[layout]")
{
    INFO("renew it with: layout_test '[.renew]'");
    const std::string text = read_text(page);
    REQUIRE(text.find(begin_mark) != text.npos);
    CHECK(text == renewed(text));
}

TEST_CASE("the layout in docs/layouts.md is one", "[layout]")
{
    const std::string text = read_text(page);
    const std::size_t begin = text.find("<?xml version");
    REQUIRE(begin != text.npos);
    const ScratchFolder folder;
    folder.write("leaflet/layout.xml", text.substr(begin, text.find("```", begin) - begin));
    const Reading reading = read("leaflet", folder.path());
    CHECK(told(reading) == "");
}

TEST_CASE("docs/layouts.md names every printing condition", "[layout]")
{
    std::string text = read_text(page);
    std::replace(text.begin(), text.end(), '\n', ' ');
    for (const std::string& name : printing_condition_names()) {
        INFO(name);
        CHECK(text.find(name) != text.npos);
    }
}

TEST_CASE("renew the tables of docs/layouts.md", "[.renew]")
{
    const std::string text = renewed(read_text(page));
    std::ofstream(page, std::ios::binary) << text;
}
