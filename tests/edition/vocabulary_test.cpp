#include "edition/edition_grammar.hpp"

#include <algorithm>
#include <set>

#include "edition_file.hpp"
#include "support/catch.hpp"
#include "vocabulary_tables.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

const std::filesystem::path page = source_folder / "docs/editions.md";
constexpr std::string_view begin_mark = "renew with: edition_test '[.renew]' -->\n";
constexpr std::string_view end_mark = "<!-- end of vocabulary -->";

/// The page with the tables as they are now.
std::string renewed(std::string text)
{
    const std::size_t begin = text.find(begin_mark) + begin_mark.size();
    const std::size_t end = text.find(end_mark);
    return text.replace(begin, end - begin, "\n" + vocabulary_tables(edition_grammar()) + "\n");
}

std::set<std::string_view> names_of_elements()
{
    std::set<std::string_view> names;
    for (const ElementRule& rule : edition_grammar().elements) names.insert(rule.name);
    return names;
}

} // namespace

TEST_CASE("every name that the grammar mentions is an element or a group of it, each once")
{
    const Grammar& grammar = edition_grammar();
    const auto elements = names_of_elements();
    CHECK(elements.size() == grammar.elements.size());
    CHECK(elements.contains(grammar.root));
    for (std::string_view part : grammar.parts) CHECK(elements.contains(part));
    std::set<std::string_view> known = elements;
    for (const GroupRule& group : grammar.groups) {
        known.insert(group.name);
        for (std::string_view member : group.members) CHECK(elements.contains(member));
    }
    for (const ElementRule& rule : grammar.elements)
        for (const ChildRule& child : rule.children) CHECK(known.contains(child.name));
}

TEST_CASE("every element and attribute says what it is")
{
    for (const ElementRule& rule : edition_grammar().elements) {
        INFO(rule.name);
        CHECK_FALSE(rule.doc.empty());
        for (const AttributeRule& attribute : rule.attributes) CHECK_FALSE(attribute.doc.empty());
    }
}

TEST_CASE("docs/editions.md has the tables of the grammar")
{
    INFO("renew it with: edition_test '[.renew]'");
    const std::string text = read_text(page);
    REQUIRE(text.find(begin_mark) != text.npos);
    CHECK(text == renewed(text));
}

TEST_CASE("the edition in docs/editions.md is one", "[docs]")
{
    const std::string text = read_text(page);
    const std::size_t begin = text.find("<?xml version");
    std::string example = text.substr(begin, text.find("```", begin) - begin);
    const std::string_view include = "<xi:include href=\"../../standing/about.xml\"/>";
    CHECK(example.find(include) != example.npos);
    example.replace(example.find(include), include.size(), "<about><p>About us.</p></about>");
    CHECK(codes_of(example) == "");
}

TEST_CASE("renew the tables of docs/editions.md", "[.renew]")
{
    write_text(page, renewed(read_text(page)));
}
