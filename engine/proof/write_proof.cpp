#include "proof/write_proof.hpp"

#include <string_view>

#include "proof/content_policy.hpp"
#include "proof/describe_live.hpp"
#include "proof/describe_proof.hpp"
#include "proof/html_text.hpp"
#include "proof/page_source.hpp"

namespace stonehand
{

namespace
{

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

/// What runs in the page, and what it may ask for.
struct Parts {
    std::string script, style;
    Reach reach{};
    std::string data;
};

std::string filled_in(std::string_view name, const Proof& proof, const Parts& parts)
{
    if (name == "policy") return html_text(content_policy(parts.script, parts.style, parts.reach));
    if (name == "title") return html_text(proof.pages->title);
    if (name == "language") return html_text(proof.pages->language);
    if (name == "verdict")
        return html_text(proof.verdict.read(Tongue::English) + " " + proof.verdict.read(Tongue::Chinese));
    if (name == "style") return parts.style;
    if (name == "script") return parts.script;
    if (name == "data") return data_elements(proof) + parts.data;
    return {};
}

/// `{{name}}` of the page's source is filled in.
std::string fill_in(const Proof& proof, const Parts& parts)
{
    std::string html;
    std::string_view rest = proof_html;
    for (std::size_t at = rest.find("{{"); at != rest.npos; at = rest.find("{{")) {
        const std::size_t end = rest.find("}}", at);
        html += rest.substr(0, at);
        html += filled_in(rest.substr(at + 2, end - at - 2), proof, parts);
        rest.remove_prefix(end + 2);
    }
    return html.append(rest);
}

std::string live_script()
{
    return std::string(proof_js).append(live_js);
}

std::string live_style()
{
    return std::string(proof_css).append(live_css);
}

} // namespace

std::string write_proof(const Proof& proof)
{
    return fill_in(proof, {std::string(proof_js), std::string(proof_css), Reach::Nothing, {}});
}

std::string write_live_proof(const Proof& proof, const LiveState& state)
{
    return fill_in(proof, {live_script(), live_style(), Reach::ItsServer,
                           data_element("live-data", describe_live(state, Words::WithThem))});
}

std::string live_policy()
{
    return content_policy(live_script(), live_style(), Reach::ItsServer);
}

} // namespace stonehand
