#include "program/list_page.hpp"

#include <fmt/format.h>

#include "proof/content_policy.hpp"
#include "proof/html_text.hpp"
#include "proof/page_source.hpp"

namespace stonehand
{

namespace
{

// What is added to the style of the pages that it leads to.
constexpr std::string_view list_css =
    "main { padding: 0 1.5rem 2rem; max-width: 48rem; }\n"
    "li { border-top: 1px solid var(--rule); }\n"
    "li:last-child { border-bottom: 1px solid var(--rule); }\n"
    "li a { display: block; padding: 0.75rem 0; color: inherit; text-decoration: none; overflow-wrap: "
    "anywhere; }\n"
    "li .title { display: block; font: 1.25rem/1.4 var(--serif); font-variant-numeric: lining-nums; "
    "color: var(--mark); }\n"
    "li a:hover .title { text-decoration: underline; }\n"
    "@media (max-width: 60rem) { main { padding: 0 1rem 1rem; } }\n";

std::string item(std::size_t number, const ListedEdition& edition)
{
    std::string title;
    if (!edition.title.empty())
        title = fmt::format("<span class=\"title\" lang=\"{}\">{}</span> ", html_text(edition.language),
                            html_text(edition.title));
    return fmt::format("<li><a href=\"{}/\">{}<span class=\"facts\">{}</span></a></li>\n", number, title,
                       html_text(edition.path));
}

} // namespace

PreviewAnswer list_page(const std::vector<ListedEdition>& editions, Tongue tongue)
{
    const std::string title = html_text(Message(say("Editions")).read(tongue));
    const std::string style = std::string(proof_css).append(list_css);
    std::string html =
        fmt::format("<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<header>\n<p "
                    "class=\"kind\">stonehand watch</p>\n"
                    "<h1>{}</h1>\n</header>\n<main>\n<ul id=\"editions\">\n",
                    tongue == Tongue::Chinese ? "zh-Hans" : "en", title, style, title);
    for (std::size_t number = 0; number < editions.size(); ++number) html += item(number, editions[number]);
    return {200, "text/html; charset=utf-8", html + "</ul>\n</main>\n</body>\n</html>\n",
            content_policy("", style)};
}

} // namespace stonehand
