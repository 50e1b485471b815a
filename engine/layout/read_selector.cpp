#include "layout/read_selector.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "layout/attribute_values.hpp"

namespace stonehand
{

namespace
{

using Combinator = SelectorStep::Combinator;

/// One selector on its way from text to steps.
class SelectorReader
{
  public:
    SelectorReader(const Attribute& attribute, Faults& faults) : attribute_(attribute), faults_(faults) {}

    std::vector<SelectorStep> read(std::string_view text)
    {
        for (const std::string_view word : words_of(text)) read_word(word);
        if (text.empty() || words_of(text).empty())
            fail(attribute_.value, say("an empty selector"));
        else if (combined_)
            fail(text, say("a combinator without an element after it"));
        return failed_ ? std::vector<SelectorStep>{} : std::move(steps_);
    }

  private:
    void read_word(std::string_view word)
    {
        // `section>heading` is as good as `section > heading`.
        while (!word.empty()) {
            if (word.front() == '>' || word.front() == '+') {
                combine(word.substr(0, 1));
                word.remove_prefix(1);
                continue;
            }
            const std::size_t end = std::min(word.find_first_of(">+"), word.size());
            read_compound(word.substr(0, end));
            word.remove_prefix(end);
        }
    }

    void combine(std::string_view sign)
    {
        if (steps_.empty() || combined_)
            return fail(sign, say("{} without an element before it", quoted(sign)));
        combinator_ = sign == ">" ? Combinator::Child : Combinator::Adjacent;
        // Of a sibling its name is known, nothing more.
        const SelectorStep& last = steps_.back();
        if (combinator_ == Combinator::Adjacent &&
            (last.combinator == Combinator::Adjacent || last.first_child || last.first_paragraph))
            return fail(sign, say("a + after a + or after a condition"));
        combined_ = true;
    }

    void read_compound(std::string_view compound)
    {
        SelectorStep step;
        step.combinator = combinator_;
        combinator_ = Combinator::Descendant;
        combined_ = false;
        const std::size_t end = std::min(compound.find(':'), compound.size());
        step.element = end == 0 ? "*" : std::string(compound.substr(0, end));
        read_element(compound.substr(0, end));
        read_pseudo_classes(compound.substr(end), step);
        steps_.push_back(std::move(step));
    }

    void read_element(std::string_view name)
    {
        const auto& known = styled_elements();
        if (name.empty() || name == "*" || std::ranges::find(known, name) != known.end()) return;
        failed_ = true;
        faults_.tell("unknown-selector", span_of(attribute_, name),
                     say("editions have no element {} that a style could be for", quoted(name)),
                     suggestion(name, known));
    }

    void read_pseudo_classes(std::string_view rest, SelectorStep& step)
    {
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(':', 1), rest.size());
            const std::string_view name = rest.substr(0, end);
            if (name == ":first-paragraph")
                step.first_paragraph = true;
            else if (name == ":first-child")
                step.first_child = true;
            else
                fail(name, say("the unknown condition {}", quoted(name)));
            rest.remove_prefix(end);
        }
    }

    void fail(std::string_view part, const Message& what)
    {
        failed_ = true;
        faults_.tell(
            "bad-selector", span_of(attribute_, part), say("the selector has {}", what),
            say("selectors are element names joined by a space (inside), > (child) or + (next), with "
                ":first-paragraph and :first-child; commas separate several"));
    }

    const Attribute& attribute_;
    Faults& faults_;
    std::vector<SelectorStep> steps_;
    Combinator combinator_ = Combinator::Descendant;
    bool combined_ = false, failed_ = false;
};

} // namespace

std::vector<std::vector<SelectorStep>> read_selectors(const Attribute& attribute, Faults& faults)
{
    std::vector<std::vector<SelectorStep>> selectors;
    for (std::string_view rest = attribute.value;;) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        auto steps = SelectorReader(attribute, faults).read(rest.substr(0, comma));
        if (!steps.empty()) selectors.push_back(std::move(steps));
        if (comma == rest.size()) return selectors;
        rest.remove_prefix(comma + 1);
    }
}

std::string to_string(const std::vector<SelectorStep>& selector)
{
    std::string text;
    for (const SelectorStep& step : selector) {
        if (!text.empty())
            text += step.combinator == Combinator::Descendant ? " "
                    : step.combinator == Combinator::Child    ? " > "
                                                              : " + ";
        text += step.element;
        if (step.first_paragraph) text += ":first-paragraph";
        if (step.first_child) text += ":first-child";
    }
    return text;
}

const std::vector<std::string>& styled_elements()
{
    static const std::vector<std::string> names = {
        "edition", "introduction", "essay", "translation", "bio", "about", "disclaimer", "section", "heading",
        "title", "p", "quote", "pullquote", "list", "item", "figure", "caption", "credit", "table", "thead",
        "tbody", "tfoot", "tr", "th", "td", "note", "endnote", "em", "strong", "foreign", "link", "ref",
        "cite", "abbr", "term", "proper", "work", "sub", "sup", "small-caps", "ruby", "rb", "rt", "name",
        "role", "affiliation", "question",
        // Round the text of an essay in two languages, by how they stand; `translation` inside them.
        // `vertical` round all that runs so.
        "columns", "facing", "stacked", "vertical"};
    return names;
}

} // namespace stonehand
