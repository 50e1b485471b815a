#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "edition/edition_grammar.hpp"
#include "golden/golden_case.hpp"
#include "layout/imposition_settings.hpp"
#include "layout/layout_grammar.hpp"
#include "layout/style_property.hpp"
#include "preflight/judge_pdf.hpp"
#include "support/catch.hpp"
#include "support/places.hpp"
#include "xml/read_tree.hpp"

// The cases whose names begin with `catalogue-` show between them all that an edition and a layout can say.
// What is new in a grammar has to be shown there, too.

using namespace stonehand;
namespace fs = std::filesystem;

namespace
{

using Names = std::set<std::string>;

fs::path cases()
{
    return fs::path(STONEHAND_SOURCE_DIR) / "tests" / "golden";
}

void gather(const Element& element, Names& used)
{
    used.insert(element.name);
    for (const Attribute& attribute : element.attributes) {
        used.insert(element.name + "/@" + attribute.name);
        used.insert(element.name + "/@" + attribute.name + "=" + attribute.value);
        used.insert("@" + attribute.name);
    }
    for (const Node& node : element.children)
        if (const auto* child = std::get_if<Element>(&node)) gather(*child, used);
}

/// What the catalogue's files of this name use: `p`, `p/@id`, `list/@type=ordered`, `@id`.
Names used_in(const std::string& file)
{
    Names used;
    for (const auto& entry : fs::directory_iterator(cases())) {
        if (!entry.path().filename().string().starts_with("catalogue-")) continue;
        Sources sources;
        Report report;
        const auto root = read_tree(entry.path() / file, {entry.path()}, sources, report);
        REQUIRE(root);
        gather(*root, used);
    }
    return used;
}

using Shown = std::function<bool(const ElementRule&, const AttributeRule&)>;

/// The elements and attributes of a grammar, and the words of those attributes that are shown with each of
/// theirs.
Names all_of(const Grammar& grammar, const Shown& with_words)
{
    Names all;
    for (const ElementRule& rule : grammar.elements) {
        const std::string element(rule.name);
        all.insert(element);
        for (const AttributeRule& attribute : rule.attributes) {
            const std::string name = element + "/@" + std::string(attribute.name);
            all.insert(name);
            if (attribute.type != ValueType::Choice || !with_words(rule, attribute)) continue;
            for (std::size_t at = 0; at < attribute.choices.size();) {
                const std::size_t end = std::min(attribute.choices.find(' ', at), attribute.choices.size());
                all.insert(name + "=" + std::string(attribute.choices.substr(at, end - at)));
                at = end + 1;
            }
        }
    }
    for (const AttributeRule& attribute : grammar.common) all.insert("@" + std::string(attribute.name));
    return all;
}

/// What is in `all` and not in `used`.
std::vector<std::string> missing(const Names& all, const Names& used)
{
    std::vector<std::string> names;
    std::set_difference(all.begin(), all.end(), used.begin(), used.end(), std::back_inserter(names));
    return names;
}

} // namespace

TEST_CASE("the PDFs of the catalogue keep what they promise")
{
    if (!fs::exists(fs::path(STONEHAND_SOURCE_DIR) / "build" / "profiles")) {
        WARN("not tested: the profiles are not set up");
        return;
    }
    for (const GoldenCase& golden : golden_cases(cases())) {
        if (!golden.name.starts_with("catalogue-")) continue;
        const std::vector<OutputFile> files = files_of_case(golden);
        CHECK(files.size() > 1);
        for (const OutputFile& file : files) {
            CAPTURE(golden.name, file.path, file.standard);
            const Judgement judgement = judge_pdf(file.bytes, {Standard::Ua1, Standard::A2a});
            for (const Finding& finding : judgement.findings)
                FAIL_CHECK(finding.rule.entry().id << ": " << finding.message.in_english());
            CHECK(judgement.keeps_all());
        }
    }
}

TEST_CASE("the catalogue uses every element of editions with every attribute and every word of it")
{
    const auto every = [](const ElementRule&, const AttributeRule&) { return true; };
    CHECK(missing(all_of(edition_grammar(), every), used_in("case.xml")) == std::vector<std::string>{});
}

TEST_CASE("the catalogue uses every element and attribute of layouts, and every word of styles, masters and "
          "sequence")
{
    // Roles and ways of setting two languages have cases of their own.
    const auto shown = [](const ElementRule& rule, const AttributeRule& attribute) {
        return (rule.name == "style" && attribute.name != "role") || rule.name == "master" ||
               (rule.name == "sequence" && attribute.name != "bilingual");
    };
    CHECK(missing(all_of(layout_grammar(), shown), used_in("layout.xml")) == std::vector<std::string>{});
}

TEST_CASE("the catalogue uses every property of styles")
{
    const Names used = used_in("layout.xml");
    for (const StylePropertyRow& property : style_properties()) {
        INFO(property.name);
        CHECK(used.contains("style/@" + std::string(property.name)));
    }
}

TEST_CASE("what an edition may say of its printing are settings of an imposition")
{
    for (const ElementRule& rule : edition_grammar().elements)
        if (rule.name == "printing")
            for (const AttributeRule& attribute : rule.attributes) {
                CAPTURE(attribute.name);
                CHECK((attribute.name == "output" || find_imposition_setting(attribute.name)));
            }
}
