#include "xml/include_target.hpp"

#include <algorithm>

#include "base/file.hpp"

namespace stonehand
{

namespace
{

namespace fs = std::filesystem;

int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

/// The path of a relative reference: `my%20file.xml` names “my file.xml” (RFC 3986, 2.1).
std::string decode_percent(std::string_view href)
{
    std::string path;
    for (std::size_t i = 0; i < href.size(); ++i) {
        const int high = href[i] == '%' && i + 2 < href.size() ? hex_value(href[i + 1]) : -1;
        const int low = high >= 0 ? hex_value(href[i + 2]) : -1;
        if (low >= 0) i += 2;
        path.push_back(low >= 0 ? static_cast<char>(high * 16 + low) : href[i]);
    }
    return path;
}

bool is_relative(std::string_view href)
{
    const std::string_view first = href.substr(0, href.find('/'));
    return !href.starts_with('/') && first.find(':') == first.npos && href.find('\\') == href.npos;
}

bool tell_unsupported(Span at, Message message, Report& report)
{
    report.add("include-unsupported", at, std::move(message))
        .hint(say("write <xi:include href=\"…\"/> and nothing else"));
    return false;
}

bool check_attributes(const Element& element, Report& report)
{
    bool accepted = true;
    for (const Attribute& attribute : element.attributes) {
        const bool parses_xml = attribute.name == "parse" && attribute.value == "xml";
        if (attribute.name == "href" || parses_xml) continue;
        accepted = tell_unsupported(attribute.name_span,
                                    attribute.name == "parse"
                                        ? say("including a file as text is not supported")
                                        : say("xi:include takes no attribute {}", quoted(attribute.name)),
                                    report);
    }
    return accepted;
}

bool check_content(const Element& element, Report& report)
{
    bool accepted = true;
    for (const Node& node : element.children)
        if (const auto* child = std::get_if<Element>(&node))
            accepted = tell_unsupported(child->name_span,
                                        say("xi:include holds no other element, no fallback either"), report);
    return accepted;
}

bool check_form(const Element& element, Report& report)
{
    if (element.name != "include")
        return tell_unsupported(element.name_span, say("of XInclude, only xi:include is supported"), report);
    const bool attributes_accepted = check_attributes(element, report);
    return check_content(element, report) && attributes_accepted;
}

bool check_href(const Attribute& href, Report& report)
{
    if (!is_relative(href.value)) {
        report
            .add("include-not-relative", href.value_span,
                 say("{} is not a relative path", quoted(href.value)))
            .hint(say("write where the file lies, seen from this one, with forward slashes: "
                      "../standing/about.xml"));
        return false;
    }
    if (href.value.find('#') != std::string::npos)
        return tell_unsupported(href.value_span, say("including a part of a file (#) is not supported"),
                                report);
    return true;
}

/// Whether `path` lies in `folder` by its letters alone; both must be absolute and normal.
bool lies_in(const fs::path& path, const fs::path& folder)
{
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

} // namespace

std::optional<IncludeTarget> find_include_target(const Element& element, const Including& file,
                                                 const IncludeJob& job)
{
    if (!check_form(element, job.report)) return std::nullopt;
    const Attribute* href = element.attribute("href");
    if (!href || href->value.empty()) {
        job.report
            .add("missing-attribute", href ? href->value_span : element.name_span,
                 say("xi:include names no file"))
            .hint(say("write <xi:include href=\"…\"/>"));
        return std::nullopt;
    }
    if (!check_href(*href, job.report)) return std::nullopt;
    const fs::path relative = decode_percent(href->value);
    const fs::path shown = (fs::path(file.shown).parent_path() / relative).lexically_normal();
    const fs::path joined = (file.folder / relative).lexically_normal();
    std::error_code failed;
    const fs::path canonical = fs::weakly_canonical(joined, failed);
    if (failed || !lies_in(joined, job.root) || contained(canonical, job.root) == Containment::Outside) {
        job.report
            .add("include-outside-root", href->value_span,
                 say("{} leads out of the content root", quoted(href->value)))
            .hint(say("the content root is {}/; what is included lies in it or below",
                      job.root.filename().generic_string()));
        return std::nullopt;
    }
    // Behind a link to the folder of the including file “..” leads elsewhere than the words say.
    const bool leads_there = fs::weakly_canonical(shown, failed) == canonical;
    return IncludeTarget{(leads_there ? shown : joined).generic_string(), canonical,
                         fs::weakly_canonical(joined.parent_path(), failed), href->value_span};
}

} // namespace stonehand
