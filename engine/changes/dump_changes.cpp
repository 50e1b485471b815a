#include "changes/dump_changes.hpp"

#include <fmt/format.h>

#include "painted/dump_mark.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view kinds[] = {"text", "layout", "colour", "picture"};
constexpr std::string_view subjects[] = {"words", "picture", "shape", "page"};
constexpr std::string_view places[] = {"same", "shifted", "moved"};

std::string dump(const std::optional<ChangedPlace>& place)
{
    if (!place) return "–";
    std::string text = fmt::format("{}", place->page);
    for (const PlaneBox& box : place->boxes) text += fmt::format(" [{}]", dump(box));
    return text;
}

std::string dump(const Difference& difference)
{
    std::string text = fmt::format("  {} {} {}: {} > {}", kinds[static_cast<std::size_t>(difference.kind)],
                                   difference.count, subjects[static_cast<std::size_t>(difference.subject)],
                                   dump(difference.before), dump(difference.after));
    if (!difference.was.empty() || !difference.is.empty())
        text += fmt::format("  “{}” > “{}”", difference.was, difference.is);
    if (!difference.lead.empty() || !difference.trail.empty())
        text += fmt::format("  in “{} … {}”", difference.lead, difference.trail);
    if (!difference.words.empty()) text += fmt::format("  “{}”", difference.words);
    return text + "\n";
}

std::string dump(const std::optional<PageName>& page)
{
    return page ? fmt::format("{} ({})", page->number, page->label) : "–";
}

} // namespace

std::string dump(const DocumentChanges& changes)
{
    std::string text = fmt::format("{} pages > {} pages\n", changes.pages_before, changes.pages_after);
    for (const PageChange& page : changes.pages) {
        text += fmt::format("page {} > {}, {}{}\n", dump(page.before), dump(page.after),
                            places[static_cast<std::size_t>(page.place)], page.is_blank ? ", blank" : "");
        for (const Difference& difference : page.differences) text += dump(difference);
    }
    return text;
}

std::string dump(const SeenDocument& seen)
{
    std::string text;
    for (const SeenPage& page : seen.pages) {
        text += fmt::format("page {} {:g} × {:g}\n", page.label, page.width, page.height);
        for (const SeenWord& word : page.words) {
            text += fmt::format("  {} “{}” {} {:g} {}", word.kind == WordKind::Body ? "word" : "furniture",
                                word.text, seen.faces[word.face], word.size, seen.colours[word.colour]);
            for (const PlaneBox& box : word.boxes) text += fmt::format(" [{}]", dump(box));
            text += "\n";
        }
        for (const SeenPicture& picture : page.pictures)
            text += fmt::format("  picture [{}]\n", dump(picture.box));
        for (const SeenShape& shape : page.shapes)
            text += fmt::format("  shape {} [{}]\n", seen.colours[shape.colour], dump(shape.box));
    }
    return text;
}

} // namespace stonehand
