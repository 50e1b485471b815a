#include "xml/check_grammar.hpp"

#include "xml/check_attributes.hpp"
#include "xml/check_children.hpp"

namespace stonehand
{

namespace
{

std::string tag(std::string_view name)
{
    return "<" + std::string(name) + ">";
}

/// The namespace that an element's children must be in.
///
/// A wrong namespace is told once, at the element that brings it in; below it the wrong one is taken for the
/// right one, so that a forgotten xmlns does not make every element of the file a fault.
std::string_view accept_namespace(const Element& element, std::string_view uri, const Grammar& grammar,
                                  Report& report)
{
    if (element.uri == uri || element.uri == grammar.namespace_uri) return element.uri;
    const std::string declaration = "xmlns=\"" + std::string(grammar.namespace_uri) + "\"";
    auto& told = report.add("wrong-namespace", element.name_span,
                            element.uri.empty()
                                ? say("the element {} is in no namespace", tag(element.name))
                                : say("the element {} is in the namespace {}, which means nothing here",
                                      tag(element.name), quoted(element.uri)));
    told.hint(say("write {} into the first tag of this file", declaration));
    return element.uri;
}

class Checker
{
  public:
    Checker(const Grammar& grammar, Report& report) : index_(grammar), report_(report) {}

    void check_root(const Element& root)
    {
        const Grammar& grammar = index_.grammar();
        const std::string_view uri = accept_namespace(root, grammar.namespace_uri, grammar, report_);
        if (root.name != grammar.root)
            report_
                .add("wrong-root", root.name_span,
                     say("the file is {}, where {} is wanted", tag(root.name), tag(grammar.root)))
                .hint(say("the first tag of such a file is {}", tag(grammar.root)));
        check(root, uri);
    }

  private:
    // Recursion is as deep as the tree, which read_tree limits (Limits::depth).
    void check(const Element& element, std::string_view uri)
    {
        const GrammarIndex::Entry* entry = index_.find(element.name);
        if (!entry) return;
        check_attributes(element, *entry, index_.grammar(), report_);
        check_children(element, *entry, index_, report_);
        for (const Node& node : element.children)
            if (const auto* child = std::get_if<Element>(&node); child && index_.find(child->name))
                check(*child, accept_namespace(*child, uri, index_.grammar(), report_));
    }

    GrammarIndex index_;
    Report& report_;
};

} // namespace

void check_grammar(const Element& root, const Grammar& grammar, Report& report)
{
    Checker(grammar, report).check_root(root);
}

} // namespace stonehand
