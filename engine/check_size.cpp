#include "check_size.hpp"

#include <set>

#include <fmt/format.h>

#include "base/limit_hint_for.hpp"

namespace stonehand
{

namespace
{

/// What a PNG takes once it is decoded, 8 bits a component. JPEGs go into the file as they are.
std::uint64_t decoded_bytes(const Picture& picture)
{
    if (picture.format != Picture::Format::Png) return 0;
    const int components = picture.components + (picture.has_alpha ? 1 : 0);
    return std::uint64_t{picture.width} * picture.height * static_cast<std::uint64_t>(components);
}

void check_pages(const Document& document, Span edition, const Limits& limits, Report& report)
{
    if (document.pages.size() <= limits.pages) return;
    report.add("too-many-pages", edition, say("the file would have {} pages", document.pages.size()))
        .hint(limit_hint_for(document.pages.size(), limits, &Limits::pages));
}

void check_pictures(const Document& document, const Limits& limits, Report& report)
{
    std::set<std::string> seen;
    std::uint64_t bytes = 0;
    for (const Page& page : document.pages)
        for (const Mark& mark : page.marks) {
            const auto* mark_of_picture = std::get_if<PictureMark>(&mark.form);
            if (!mark_of_picture || !seen.insert(mark_of_picture->picture.path).second) continue;
            bytes += decoded_bytes(mark_of_picture->picture);
            if (bytes <= limits.decoded_bytes) continue;
            report
                .add("picture-limit", mark.span,
                     say("with the picture {} the file holds too many pixels",
                         quoted(mark_of_picture->picture.path)))
                .hint(limit_hint(limits, &Limits::decoded_bytes));
            return;
        }
}

} // namespace

void check_size(const Document& document, Span edition, const Limits& limits, Report& report)
{
    check_pages(document, edition, limits, report);
    check_pictures(document, limits, report);
}

} // namespace stonehand
