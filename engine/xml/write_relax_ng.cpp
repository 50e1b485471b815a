#include "xml/write_relax_ng.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "xml/check_value.hpp"
#include "xml/value_pattern.hpp"

namespace stonehand
{

namespace
{

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char letter : text) {
        if (letter == '&')
            result += "&amp;";
        else if (letter == '<')
            result += "&lt;";
        else if (letter == '>')
            result += "&gt;";
        else if (letter == '"')
            result += "&quot;";
        else
            result += letter;
    }
    return result;
}

/// “xml:lang” as part of the name of a pattern: a colon may not stand there.
std::string pattern_name(std::string_view name)
{
    std::string result(name);
    std::replace(result.begin(), result.end(), ':', '.');
    return result;
}

class SchemaWriter
{
  public:
    explicit SchemaWriter(const Grammar& grammar) : grammar_(grammar) {}

    std::string write()
    {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<!-- Made by stonehand from the table its own check uses; do not edit. XInclude is to be "
             "resolved "
             "first. -->");
        open(fmt::format("<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" ns=\"{}\" "
                         "xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\" "
                         "datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">",
                         escaped(grammar_.namespace_uri)));
        write_start();
        write_common();
        for (const GroupRule& group : grammar_.groups) write_group(group);
        for (const ElementRule& element : grammar_.elements) write_element(element);
        close("grammar");
        return std::move(text_);
    }

  private:
    void line(std::string_view text) { text_.append(2 * depth_, ' ').append(text) += '\n'; }
    void open(std::string_view tag)
    {
        line(tag);
        ++depth_;
    }
    void close(std::string_view name)
    {
        --depth_;
        line(fmt::format("</{}>", name));
    }
    void document(std::string_view doc)
    {
        if (!doc.empty()) line(fmt::format("<a:documentation>{}</a:documentation>", escaped(doc)));
    }

    void write_start()
    {
        open("<start>");
        open("<choice>");
        line(fmt::format("<ref name=\"element.{}\"/>", grammar_.root));
        for (std::string_view part : grammar_.parts) line(fmt::format("<ref name=\"element.{}\"/>", part));
        close("choice");
        close("start");
    }

    void write_common()
    {
        line("<!-- Resolving XInclude adds xml:base to what was included (XInclude 1.0, 4.7.5). -->");
        open("<define name=\"attribute.xml.base\">");
        line("<optional><attribute name=\"xml:base\"/></optional>");
        close("define");
        for (const AttributeRule& rule : grammar_.common) {
            open(fmt::format("<define name=\"attribute.{}\">", pattern_name(rule.name)));
            write_attribute(rule);
            close("define");
        }
    }

    void write_group(const GroupRule& group)
    {
        open(fmt::format("<define name=\"group.{}\">", group.name.substr(1)));
        open("<choice>");
        for (std::string_view name : group.members) line(fmt::format("<ref name=\"element.{}\"/>", name));
        if (group.members.empty()) line("<notAllowed/>");
        close("choice");
        close("define");
    }

    void write_element(const ElementRule& rule)
    {
        open(fmt::format("<define name=\"element.{}\">", rule.name));
        open(fmt::format("<element name=\"{}\">", rule.name));
        document(rule.doc);
        for (const AttributeRule& attribute : rule.attributes) write_attribute(attribute);
        for (const AttributeRule& attribute : grammar_.common)
            if (std::none_of(rule.attributes.begin(), rule.attributes.end(),
                             [&](const AttributeRule& own) { return own.name == attribute.name; }))
                line(fmt::format("<ref name=\"attribute.{}\"/>", pattern_name(attribute.name)));
        line("<ref name=\"attribute.xml.base\"/>");
        write_content(rule);
        close("element");
        close("define");
    }

    void write_attribute(const AttributeRule& rule)
    {
        const bool is_optional = rule.occurs != Occurs::Once;
        if (is_optional) open("<optional>");
        open(fmt::format("<attribute name=\"{}\">", rule.name));
        document(rule.doc);
        write_value(rule);
        close("attribute");
        if (is_optional) close("optional");
    }

    // Built on “string” throughout: other types fold white space, and our check does not.
    void write_value(const AttributeRule& rule)
    {
        if (rule.type == ValueType::Choice) {
            open("<choice>");
            for (const std::string& choice : choices_of(rule))
                line(fmt::format("<value type=\"string\">{}</value>", escaped(choice)));
            close("choice");
            return;
        }
        open("<data type=\"string\">");
        line(fmt::format("<param name=\"pattern\">{}</param>", escaped(value_pattern(rule.type))));
        close("data");
    }

    void write_content(const ElementRule& rule)
    {
        switch (rule.content) {
        case ContentType::Empty:
            line("<empty/>");
            return;
        case ContentType::Ordered:
            write_children(rule, "group");
            return;
        case ContentType::AnyOrder:
            write_children(rule, "interleave");
            return;
        case ContentType::Mixed:
            open("<mixed>");
            write_children(rule, "interleave");
            close("mixed");
            return;
        case ContentType::Flow:
            open("<choice>");
            line("<mixed><zeroOrMore><ref name=\"group.inline\"/></zeroOrMore></mixed>");
            write_children(rule, "group");
            close("choice");
            return;
        }
    }

    void write_children(const ElementRule& rule, std::string_view combination)
    {
        if (rule.children.empty()) return line("<empty/>");
        // libxml2 2.9.14 refuses recursive elements whose group holds a single pattern.
        if (rule.children.size() == 1) return write_child(rule.children.front());
        open(fmt::format("<{}>", combination));
        for (const ChildRule& child : rule.children) write_child(child);
        close(combination);
    }

    void write_child(const ChildRule& rule)
    {
        const std::string reference = rule.name.starts_with('%')
                                          ? fmt::format("<ref name=\"group.{}\"/>", rule.name.substr(1))
                                          : fmt::format("<ref name=\"element.{}\"/>", rule.name);
        switch (rule.occurs) {
        case Occurs::Once:
            line(reference);
            return;
        case Occurs::Optional:
            line("<optional>" + reference + "</optional>");
            return;
        case Occurs::Many:
            line("<zeroOrMore>" + reference + "</zeroOrMore>");
            return;
        case Occurs::OneOrMore:
            line("<oneOrMore>" + reference + "</oneOrMore>");
            return;
        }
    }

    const Grammar& grammar_;
    std::string text_;
    std::size_t depth_ = 0;
};

} // namespace

std::string write_relax_ng(const Grammar& grammar)
{
    return SchemaWriter(grammar).write();
}

} // namespace stonehand
