#include "xml/check_children.hpp"

#include <algorithm>

#include "xml/advise_name.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view white_space = " \t\r\n";

std::string tag(std::string_view name)
{
    return "<" + std::string(name) + ">";
}

bool is_white(const Text& text)
{
    return text.text.find_first_not_of(white_space) == std::string::npos;
}

/// Where the words of a text stand, the white space round them left out.
Span words_of(const Text& text)
{
    const auto begin = static_cast<std::uint32_t>(text.text.find_first_not_of(white_space));
    // The first line is enough: a caret under a whole page helps nobody.
    const std::size_t line_end = std::min(text.text.find('\n', begin), text.text.size());
    const auto end = static_cast<std::uint32_t>(text.text.find_last_not_of(white_space, line_end - 1) + 1);
    return text.map.find(begin, end);
}

class ChildrenCheck
{
  public:
    ChildrenCheck(const Element& element, const GrammarIndex::Entry& entry, const GrammarIndex& index,
                  Report& report)
        : element_(element), entry_(entry), index_(index), report_(report), rules_(entry.rule->children),
          first_(rules_.size(), nullptr)
    {
    }

    void check()
    {
        switch (entry_.rule->content) {
        case ContentType::Empty:
            check_text(Told::Yes);
            check_rules();
            break;
        case ContentType::Ordered:
            check_text(Told::Yes);
            check_rules();
            check_order();
            break;
        case ContentType::AnyOrder:
            check_text(Told::Yes);
            check_rules();
            break;
        case ContentType::Mixed:
            check_rules();
            break;
        case ContentType::Flow:
            check_flow();
            break;
        }
    }

  private:
    enum class Told { Yes, AsFlow };

    /// A flow is one thing or the other; the first child or word that can be only one of them decides.
    void check_flow()
    {
        if (is_inline_flow()) {
            for (const Element* child : children())
                if (!index_.is_inline(child->name)) tell_stray(*child);
        } else {
            check_text(Told::AsFlow);
            check_rules();
            check_order();
        }
    }

    bool is_inline_flow() const
    {
        for (const Node& node : element_.children) {
            if (const auto* text = std::get_if<Text>(&node)) {
                if (!is_white(*text)) return true;
                continue;
            }
            const std::string& name = std::get<Element>(node).name;
            const bool by_rule = index_.child_rule(entry_, name).has_value();
            if (by_rule != index_.is_inline(name)) return !by_rule;
        }
        return true;
    }

    std::vector<const Element*> children() const
    {
        std::vector<const Element*> found;
        for (const Node& node : element_.children)
            if (const auto* child = std::get_if<Element>(&node)) found.push_back(child);
        return found;
    }

    void check_text(Told how)
    {
        for (const Node& node : element_.children) {
            const auto* text = std::get_if<Text>(&node);
            if (!text || is_white(*text)) continue;
            auto& told = report_.add(
                "unexpected-text", words_of(*text),
                how == Told::AsFlow ? say("{} holds blocks here, no text beside them", tag(element_.name))
                                    : say("no text may stand in {}", tag(element_.name)));
            const auto allowed = index_.children_of(entry_);
            told.hint(allowed.empty()
                          ? say("{} holds nothing: write <{} …/>", tag(element_.name), element_.name)
                          : say("put it into one of: {}", tags(allowed)));
        }
    }

    bool is_single(std::size_t rule) const
    {
        return rules_[rule].occurs == Occurs::Once || rules_[rule].occurs == Occurs::Optional;
    }

    void check_rules()
    {
        for (const Element* child : children()) {
            const auto rule = index_.child_rule(entry_, child->name);
            if (!rule) {
                tell_stray(*child);
                continue;
            }
            const Element*& first = first_[*rule];
            if (first && is_single(*rule)) tell_surplus(*child, *first);
            if (!first) first = child;
        }
        if (element_.incomplete) return;
        for (std::size_t i = 0; i < rules_.size(); ++i)
            if (!first_[i] && (rules_[i].occurs == Occurs::Once || rules_[i].occurs == Occurs::OneOrMore))
                tell_missing(rules_[i]);
    }

    void check_order()
    {
        const Element* last = nullptr;
        std::size_t last_rule = 0;
        for (const Element* child : children()) {
            const auto rule = index_.child_rule(entry_, child->name);
            if (!rule || (is_single(*rule) && first_[*rule] != child)) continue;
            if (last && *rule < last_rule) {
                report_
                    .add("misplaced-element", child->name_span,
                         say("{} must stand before {} in {}", tag(child->name), tag(last->name),
                             tag(element_.name)))
                    .hint(say("move it up: the order is {}", tags(index_.children_of(entry_))))
                    .hint(say("here {} begins", tag(last->name)), last->name_span);
                continue;
            }
            last = child;
            last_rule = *rule;
        }
    }

    /// A child that no rule allows here.
    void tell_stray(const Element& child)
    {
        if (!index_.find(child.name)) {
            auto& told = report_.add("unknown-element", child.name_span,
                                     say("there is no element {}", tag(child.name)));
            advise_element(child.name, element_, entry_, index_, told);
            return;
        }
        auto& told = report_.add("misplaced-element", child.name_span,
                                 say("{} may not stand in {}", tag(child.name), tag(element_.name)));
        if (entry_.rule->content == ContentType::Flow) {
            told.hint(say("{} holds either text or blocks: put its text into a block of its own",
                          tag(element_.name)));
            return;
        }
        told.hint(say("it may stand in: {}", tags(index_.parents_of(child.name))));
    }

    void tell_surplus(const Element& child, const Element& first)
    {
        report_
            .add("surplus-element", child.name_span,
                 child.name == first.name
                     ? say("{} has more than one {}", tag(element_.name), tag(child.name))
                     : say("{} has both {} and {}", tag(element_.name), tag(first.name), tag(child.name)))
            .hint(say("one is enough: take this one out"))
            .hint(say("the first is here"), first.name_span);
    }

    void tell_missing(const ChildRule& rule)
    {
        std::vector<std::string> names;
        for (std::string_view name : index_.members(rule.name)) names.emplace_back(name);
        report_
            .add("missing-element", element_.name_span,
                 names.size() > 1 ? say("{} lacks one of {}", tag(element_.name), tags(names))
                                  : say("{} lacks {}", tag(element_.name), tags(names)))
            .hint(say("write it between <{}> and </{}>", element_.name, element_.name));
    }

    const Element& element_;
    const GrammarIndex::Entry& entry_;
    const GrammarIndex& index_;
    Report& report_;
    const std::vector<ChildRule>& rules_;
    std::vector<const Element*> first_; ///< by rule
};

} // namespace

void check_children(const Element& element, const GrammarIndex::Entry& entry, const GrammarIndex& index,
                    Report& report)
{
    ChildrenCheck(element, entry, index, report).check();
}

} // namespace stonehand
