#include "xml/check_attributes.hpp"

#include <algorithm>

#include "xml/advise_name.hpp"
#include "xml/check_value.hpp"

namespace stonehand
{

namespace
{

const AttributeRule* rule_of(const std::vector<AttributeRule>& rules, std::string_view name)
{
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [name](const AttributeRule& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

void tell_unknown(const Element& element, const Attribute& attribute, const GrammarIndex::Entry& entry,
                  const Grammar& grammar, Report& report)
{
    auto& told = report.add("unknown-attribute", attribute.name_span,
                            say("<{}> has no attribute {}", element.name, quoted(attribute.name)));
    advise_attribute(attribute.name, element, entry, grammar, told);
}

void tell_missing(const Element& element, const AttributeRule& rule, Report& report)
{
    const std::string name(rule.name);
    const Message doc(Message::Kind::Pattern, std::string(rule.doc), {}); // a sentence of the grammar
    auto& told = report.add("missing-attribute", element.name_span,
                            say("<{}> lacks the attribute {}", element.name, quoted(name)));
    told.hint(rule.doc.empty() ? say("write <{} {}=\"…\">", element.name, name)
                               : say("write <{} {}=\"…\">: {}", element.name, name, doc));
}

} // namespace

void check_attributes(const Element& element, const GrammarIndex::Entry& entry, const Grammar& grammar,
                      Report& report)
{
    for (const Attribute& attribute : element.attributes) {
        const AttributeRule* rule = rule_of(entry.attributes, attribute.name);
        if (rule)
            check_value(*rule, attribute, report);
        else
            tell_unknown(element, attribute, entry, grammar, report);
    }
    for (const AttributeRule& rule : entry.attributes)
        if (rule.occurs == Occurs::Once && !element.attribute(rule.name)) tell_missing(element, rule, report);
}

} // namespace stonehand
