#include "proof/write_proof.hpp"

#include <string_view>

#include "proof/content_policy.hpp"
#include "proof/describe_proof.hpp"
#include "proof/page_source.hpp"

namespace stonehand
{

namespace
{

std::string html_text(std::string_view text)
{
    std::string out;
    for (const char byte : text)
        if (byte == '&')
            out += "&amp;";
        else if (byte == '<')
            out += "&lt;";
        else if (byte == '>')
            out += "&gt;";
        else if (byte == '"')
            out += "&quot;";
        else
            out += byte;
    return out;
}

std::string data_element(std::string_view id, std::string_view json)
{
    std::string element = "<script type=\"application/json\" id=\"";
    return element.append(id).append("\">").append(json).append("</script>\n");
}

/// One element a page: the script reads those of the pages that it draws.
std::string data_elements(const Proof& proof)
{
    std::string elements = data_element("proof-data", describe_proof(proof)) +
                           data_element("shapes-data", describe_shapes(proof.pages->shapes));
    for (std::size_t page = 0; page < proof.pages->pages.size(); ++page)
        elements += data_element("page-data-" + std::to_string(page), proof.pages->pages[page].content);
    return elements;
}

std::string filled_in(std::string_view name, const Proof& proof)
{
    if (name == "policy") return html_text(content_policy(proof_js, proof_css));
    if (name == "title") return html_text(proof.pages->title);
    if (name == "language") return html_text(proof.pages->language);
    if (name == "verdict")
        return html_text(proof.verdict.read(Tongue::English) + " " + proof.verdict.read(Tongue::Chinese));
    if (name == "style") return std::string(proof_css);
    if (name == "script") return std::string(proof_js);
    if (name == "data") return data_elements(proof);
    return {};
}

} // namespace

/// `{{name}}` of the page's source is filled in.
std::string write_proof(const Proof& proof)
{
    std::string html;
    std::string_view rest = proof_html;
    for (std::size_t at = rest.find("{{"); at != rest.npos; at = rest.find("{{")) {
        const std::size_t end = rest.find("}}", at);
        html += rest.substr(0, at);
        html += filled_in(rest.substr(at + 2, end - at - 2), proof);
        rest.remove_prefix(end + 2);
    }
    return html.append(rest);
}

} // namespace stonehand
