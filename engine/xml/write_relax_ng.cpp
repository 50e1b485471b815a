#include "xml/write_relax_ng.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "xml/check_value.hpp"
#include "xml/tree.hpp"
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
        line("<!-- Made by stonehand from the table its own check uses; do not edit. -->");
        open(fmt::format("<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" ns=\"{}\" "
                         "xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\" "
                         "datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">",
                         escaped(grammar_.namespace_uri)));
        write_start();
        write_include();
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

    // Editors validate a file before its includes are resolved.
    void write_include()
    {
        line("<!-- What will be included may stand wherever elements may. -->");
        open("<define name=\"include\">");
        open(fmt::format("<element name=\"include\" ns=\"{}\">", xinclude_namespace));
        line("<attribute name=\"href\"/>");
        line("<optional><attribute name=\"parse\"><value>xml</value></attribute></optional>");
        line("<empty/>");
        close("element");
        close("define");
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
            write_sequence(rule);
            return;
        case ContentType::AnyOrder:
            write_interleave(rule);
            return;
        case ContentType::Mixed:
            // libxml2 2.9.14 takes no attribute of an element that holds <mixed><empty/></mixed>.
            if (rule.children.empty()) return line("<text/>");
            open("<mixed>");
            write_interleave(rule);
            close("mixed");
            return;
        case ContentType::Flow:
            open("<choice>");
            line("<mixed><zeroOrMore><ref name=\"group.inline\"/></zeroOrMore></mixed>");
            write_sequence(rule);
            close("choice");
            return;
        }
    }

    void write_sequence(const ElementRule& rule)
    {
        if (rule.children.empty()) return line("<empty/>");
        // libxml2 2.9.14 refuses a group of one oneOrMore (“attributes have a content type error”).
        const bool is_group = rule.children.size() > 1;
        if (is_group) open("<group>");
        for (const ChildRule& child : rule.children)
            write_occurrence(child.occurs,
                             "<choice>" + reference(child) + "<ref name=\"include\"/></choice>");
        if (is_group) close("group");
    }

    // The include has a branch of its own: no element may stand in two (RELAX NG, 7.4).
    void write_interleave(const ElementRule& rule)
    {
        open("<interleave>");
        for (const ChildRule& child : rule.children) write_occurrence(child.occurs, reference(child));
        line("<zeroOrMore><ref name=\"include\"/></zeroOrMore>");
        close("interleave");
    }

    static std::string reference(const ChildRule& rule)
    {
        return rule.name.starts_with('%') ? fmt::format("<ref name=\"group.{}\"/>", rule.name.substr(1))
                                          : fmt::format("<ref name=\"element.{}\"/>", rule.name);
    }

    void write_occurrence(Occurs occurs, const std::string& pattern)
    {
        switch (occurs) {
        case Occurs::Once:
            line(pattern);
            return;
        case Occurs::Optional:
            line("<optional>" + pattern + "</optional>");
            return;
        case Occurs::Many:
            line("<zeroOrMore>" + pattern + "</zeroOrMore>");
            return;
        case Occurs::OneOrMore:
            line("<oneOrMore>" + pattern + "</oneOrMore>");
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
