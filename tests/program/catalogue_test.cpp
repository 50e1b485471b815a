#include "support/catch.hpp"

#include <algorithm>
#include <set>

#include "base/catalogue.hpp"
#include "base/code.hpp"
#include "base/limits.hpp"
#include "edition/edition_grammar.hpp"
#include "layout/imposition_settings.hpp"
#include "layout/layout_grammar.hpp"
#include "preflight/rule.hpp"
#include "print/print_rule.hpp"
#include "program/said_patterns.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

/// The numbers of the arguments that a pattern shows.
std::set<std::size_t> arguments_of(std::string_view pattern)
{
    std::set<std::size_t> shown;
    std::size_t unnumbered = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '}' || (pattern[at] == '{' && pattern[at + 1] == '{')) {
            ++at; // one that is written twice
        } else if (pattern[at] == '{') {
            const std::string field(pattern.substr(at + 1, pattern.find('}', at) - at - 1));
            shown.insert(field.empty() || field[0] == ':' ? unnumbered++ : std::stoul(field));
            at += field.size() + 1;
        }
    }
    return shown;
}

/// The sentences of the tables of codes, of rules, of limits, of settings, and of the attributes that
/// grammars ask for.
std::set<std::string> sentences_of_tables()
{
    std::set<std::string> sentences;
    for (const CodeEntry& code : code_table)
        sentences.insert({std::string(code.meaning), std::string(code.remedy)});
    for (const RuleEntry& rule : rule_table)
        sentences.insert({std::string(rule.holds), std::string(rule.remedy)});
    for (const PrintRuleEntry& rule : print_rule_table)
        sentences.insert({std::string(rule.holds), std::string(rule.remedy)});
    for (const LimitEntry& limit : limit_table()) sentences.emplace(limit.bounds);
    for (const ImpositionSetting& setting : imposition_settings()) sentences.emplace(setting.meaning);
    for (const Grammar* grammar : {&edition_grammar(), &layout_grammar()})
        for (const ElementRule& element : grammar->elements)
            for (const AttributeRule& attribute : element.attributes)
                if (attribute.occurs == Occurs::Once) sentences.emplace(attribute.doc);
    sentences.erase(""); // rules for a person have no remedy
    return sentences;
}

std::map<std::string, std::string> said()
{
    return said_patterns(std::filesystem::path(STONEHAND_SOURCE_DIR) / "engine");
}

std::set<std::string> rows()
{
    std::set<std::string> english;
    for (const CatalogueRow& row : catalogue()) english.emplace(row.english);
    return english;
}

} // namespace

TEST_CASE("every pattern that the engine says has its Chinese", "[program]")
{
    const auto translated = rows();
    const auto patterns = said();
    REQUIRE(patterns.size() > 1000);
    for (const auto& [pattern, file] : patterns)
        if (!translated.contains(pattern)) FAIL_CHECK(file << ": " << pattern);
}

TEST_CASE("every sentence of a table that is told has its Chinese", "[program]")
{
    const auto translated = rows();
    for (const std::string& sentence : sentences_of_tables())
        if (!translated.contains(sentence)) FAIL_CHECK(sentence);
}

TEST_CASE("the catalogue holds no row that nothing says", "[program]")
{
    const auto patterns = said();
    const auto sentences = sentences_of_tables();
    for (const std::string& row : rows())
        if (!patterns.contains(row) && !sentences.contains(row)) FAIL_CHECK(row);
}

TEST_CASE("the Chinese of a pattern shows what the English shows", "[program]")
{
    for (const CatalogueRow& row : catalogue()) {
        INFO(row.english);
        CHECK_FALSE(row.chinese.empty());
        CHECK(arguments_of(row.chinese) == arguments_of(row.english));
    }
}

TEST_CASE("nothing stands in the catalogue twice", "[program]")
{
    CHECK(rows().size() == catalogue().size());
}
