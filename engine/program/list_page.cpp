#include "program/list_page.hpp"

#include <fmt/format.h>

#include "proof/content_policy.hpp"
#include "proof/html_text.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view style =
    "body{margin:2rem;font:1rem/1.6 system-ui,sans-serif;color-scheme:light dark}a{overflow-wrap:anywhere}";

} // namespace

PreviewAnswer list_page(const std::vector<std::string>& editions, Tongue tongue)
{
    const std::string title = html_text(Message(say("Editions")).read(tongue));
    std::string html =
        fmt::format("<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<title>{}</title>\n<style>{}</style>\n<main>\n<h1>{}</h1>\n<ul>\n",
                    tongue == Tongue::Chinese ? "zh-Hans" : "en", title, style, title);
    for (std::size_t number = 0; number < editions.size(); ++number)
        html += fmt::format("<li><a href=\"{}/\">{}</a></li>\n", number, html_text(editions[number]));
    return {200, "text/html; charset=utf-8", html + "</ul>\n</main>\n</html>\n", content_policy("", style)};
}

} // namespace stonehand
