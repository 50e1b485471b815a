#include "layout/read_styles.hpp"

#include "layout/attribute_values.hpp"
#include "layout/entries.hpp"
#include "layout/read_selector.hpp"
#include "layout/style_property.hpp"

namespace stonehand
{

namespace
{

StyleRule read_rule(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    StyleRule rule;
    rule.language = attributes.text("xml:lang");
    rule.based_on = attributes.text("based-on");
    rule.role = attributes.text("role");
    rule.span = element.span;
    for (const StylePropertyRow& property : style_properties())
        if (const Attribute* attribute = attributes.find(property.name))
            property.read(rule.properties, *attribute, faults);
    return rule;
}

void read_style(const Element& element, std::vector<StyleRule>& styles, GivenNames& given, Faults& faults)
{
    const Attribute* name = element.attribute("name");
    const Attribute* selectors = element.attribute("for");
    if (name && selectors)
        faults.tell("contradiction", selectors->name_span,
                    say("a style is either called by name or for elements"),
                    say("make two styles, the second with based-on=\"{}\"", name->value));
    if (!name && !selectors)
        faults.tell("missing-value", element.name_span,
                    say("this style has neither name nor for: nothing can use it"),
                    say("give it name=\"…\" to call it by, or for=\"…\" with elements"));
    StyleRule rule = read_rule(element, faults);
    if (selectors) {
        for (auto& selector : read_selectors(*selectors, faults)) {
            StyleRule one = rule;
            one.selector = std::move(selector);
            styles.push_back(std::move(one));
        }
    } else if (name && given.take(element, rule.language)) {
        rule.name = name->value;
        replace_or_add(styles, std::move(rule), [](const StyleRule& left, const StyleRule& right) {
            return left.selector.empty() && left.name == right.name && left.language == right.language;
        });
    }
}

} // namespace

void read_styles(const Element& layout, std::vector<StyleRule>& styles, Faults& faults)
{
    GivenNames given(say("style"), faults);
    for (const Element* element : children_named(child_named(layout, "styles"), "style"))
        read_style(*element, styles, given, faults);
}

namespace
{

template <typename Costs, typename Rows>
void read_costs(const Element* element, const Rows& rows, int highest, Costs& costs, Faults& faults)
{
    if (!element) return;
    const AttributeReader attributes(*element, faults);
    for (const auto& row : rows)
        costs.*row.member = attributes.whole(row.name, 0, highest, static_cast<int>(costs.*row.member));
}

} // namespace

void read_line_breaking(const Element& layout, BreakCosts& costs, Faults& faults)
{
    read_costs(child_named(layout, "line-breaking"), break_cost_rows(), highest_break_cost, costs, faults);
}

void read_page_breaking(const Element& layout, PageCosts& costs, Faults& faults)
{
    read_costs(child_named(layout, "page-breaking"), page_cost_rows(), highest_page_cost, costs, faults);
}

} // namespace stonehand
