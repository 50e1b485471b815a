#include "layout/read_fonts.hpp"

#include "layout/attribute_values.hpp"
#include "layout/entries.hpp"
#include "layout/layout_names.hpp"

namespace stonehand
{

namespace
{

bool is_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
bool is_tag_letter(char letter)
{
    return is_letter(letter) || (letter >= '0' && letter <= '9');
}

/// `kern`, `-dlig` or `tnum=1`.
std::optional<Feature> read_feature(const Attribute& attribute, std::string_view word, Faults& faults)
{
    Feature feature;
    std::string_view tag = word;
    if (tag.starts_with('-')) {
        feature.value = 0;
        tag.remove_prefix(1);
    } else if (const std::size_t equals = tag.find('='); equals != tag.npos) {
        const auto value = whole(attribute, tag.substr(equals + 1), 0, 65'535, faults);
        if (!value) return std::nullopt;
        feature.value = static_cast<std::uint32_t>(*value);
        tag = tag.substr(0, equals);
    }
    if (tag.size() != 4 || !std::ranges::all_of(tag, is_tag_letter)) {
        faults.tell(
            "bad-feature", span_of(attribute, word), say("{} is not an OpenType feature", quoted(word)),
            say("a feature has four letters or digits: kern to switch it on, -kern off, salt=2 to choose"));
        return std::nullopt;
    }
    std::ranges::copy(tag, feature.tag.begin());
    return feature;
}

std::vector<Feature> read_features(const Attribute* attribute, Faults& faults)
{
    std::vector<Feature> features;
    if (!attribute) return features;
    for (const std::string_view word : words_of(attribute->value))
        if (const auto feature = read_feature(*attribute, word, faults)) features.push_back(*feature);
    return features;
}

void read_script(const Attribute* attribute, FontChoice& choice, Faults& faults)
{
    if (!attribute) return;
    choice.script = attribute->value;
    const std::string& code = choice.script;
    if (code.size() == 4 && std::ranges::all_of(code, is_letter) && code[0] >= 'A' && code[0] <= 'Z') return;
    faults.tell("bad-value", attribute->value_span, say("{} is not the code of a script", quoted(code)),
                say("write it by ISO 15924: Hani, Latn, Arab, Cyrl"));
}

double read_size_adjust(const Attribute* attribute, Faults& faults)
{
    if (!attribute) return 1;
    const auto length = style_length(*attribute, attribute->value, Sign::Positive, faults);
    if (!length) return 1;
    if (length->unit == StyleLength::Unit::Percent && length->number <= 1000) return length->number / 100;
    faults.tell("bad-value", attribute->value_span,
                say("{} is not a share of the font size", quoted(attribute->value)),
                say("write it in percent, up to 1000%: 84.2%"));
    return 1;
}

FontChoice read_family(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    FontChoice choice;
    choice.family = attributes.text("name");
    choice.weight = attributes.whole("weight", 1, 1000, 400);
    choice.slant = static_cast<Slant>(attributes.chosen("style", slant_words));
    choice.language = attributes.text("xml:lang");
    read_script(attributes.find("script"), choice, faults);
    choice.size_adjust = read_size_adjust(attributes.find("size-adjust"), faults);
    choice.smallest = attributes.length("min-size", Sign::Positive);
    choice.largest = attributes.length("max-size", Sign::Positive);
    choice.span = element.span;
    if (choice.largest != Length{} && choice.largest < choice.smallest)
        faults.tell("out-of-range", attributes.find("max-size")->value_span,
                    say("max-size is smaller than min-size: this family is for no size"),
                    say("exchange the two, or leave one out"));
    return choice;
}

} // namespace

void read_fonts(const Element& layout, std::vector<FontStack>& fonts, Faults& faults)
{
    GivenNames given(say("font role"), faults);
    for (const Element* element : children_named(child_named(layout, "fonts"), "role")) {
        if (!given.take(*element)) continue;
        FontStack stack;
        stack.role = element->attribute("name")->value;
        stack.features = read_features(element->attribute("features"), faults);
        stack.span = element->span;
        for (const Element* family : children_named(element, "family"))
            stack.choices.push_back(read_family(*family, faults));
        replace_or_add(fonts, std::move(stack),
                       [](const FontStack& left, const FontStack& right) { return left.role == right.role; });
    }
}

} // namespace stonehand
