#include "telling/render_compared.hpp"

#include <algorithm>

#include "telling/counted.hpp"
#include "telling/render_diagnostic.hpp"

namespace stonehand
{

namespace
{

// Of a page that is new in everything nobody reads every line: JSON has them all.
constexpr std::size_t most_of_page = 12;
constexpr std::size_t longest_quote = 120; // bytes

/// Words in a line: what is too long is cut at a sign.
std::string shortened(const std::string& words)
{
    if (words.size() <= longest_quote) return words;
    std::size_t end = longest_quote;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    return words.substr(0, end) + "…";
}

std::string number_of(const PageName& page)
{
    const std::string number = std::to_string(page.number);
    return page.label.empty() || page.label == number ? number : number + " (" + page.label + ")";
}

Message words_of_text(const Difference& difference)
{
    if (!difference.before) return say("text: “{}” is new", shortened(difference.is));
    if (!difference.after) return say("text: “{}” is gone", shortened(difference.was));
    return say("text: “{}” is now “{}”", shortened(difference.was), shortened(difference.is));
}

/// With the words that it stands between.
Message of_text(const Difference& difference)
{
    const Message told = words_of_text(difference);
    const std::string &lead = difference.lead, &trail = difference.trail;
    if (!lead.empty() && !trail.empty()) return say("{}, between “{}” and “{}”", told, lead, trail);
    if (!lead.empty()) return say("{}, behind “{}”", told, lead);
    if (!trail.empty()) return say("{}, before “{}”", told, trail);
    return told;
}

std::vector<std::string_view> words_in(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t end = 0; !text.empty(); text.remove_prefix(std::min(end + 1, text.size()))) {
        end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
    }
    return words;
}

/// Of a face and a size, “EB Garamond Italic 11 pt”, those words that differ from what is now; “10 pt” is
/// one.
std::string what_was(const std::string& was, const std::string& is)
{
    const auto old = words_in(was), now = words_in(is);
    std::size_t begin = 0, end = 0;
    const std::size_t fewer = std::min(old.size(), now.size());
    while (begin < fewer && old[begin] == now[begin]) ++begin;
    while (begin + end < fewer && old[old.size() - end - 1] == now[now.size() - end - 1]) ++end;
    if (end == 1) end = 0;
    std::string words;
    for (std::size_t i = begin; i + end < old.size(); ++i)
        words += (words.empty() ? "" : " ") + std::string(old[i]);
    return words.empty() ? was : words;
}

std::string size_of(const ChangedPlace& place)
{
    constexpr double points_in_mm = 72 / 25.4;
    const PlaneBox& box = place.boxes.front();
    return fmt::format("{:.1f} × {:.1f} mm", box.width() / points_in_mm, box.height() / points_in_mm);
}

/// What has another place: on its page, or by coming from another one.
Message of_moved(const Message& what, const Difference& difference, const PageChange& page)
{
    const std::size_t from = difference.before->page;
    return page.before && page.before->number == from
               ? say("layout: {}: elsewhere on the page", what)
               : say("layout: {}: from page {} of the old file", what, from);
}

Message of_words(const Difference& difference, const PageChange& page)
{
    const std::string words = shortened(difference.words);
    const Message which =
        difference.count == 1 ? say("“{}”", words) : say("{} words, “{}”", difference.count, words);
    if (!difference.was.empty())
        return say("layout: {}: {}, was {}", which, difference.is, what_was(difference.was, difference.is));
    return of_moved(which, difference, page);
}

Message of_layout(const Difference& difference, const PageChange& page)
{
    switch (difference.subject) {
    case Subject::Words:
        return of_words(difference, page);
    case Subject::Picture:
        return of_moved(say("a picture"), difference, page);
    case Subject::Shape:
        if (!difference.before) return say("layout: a rule or field is new");
        if (!difference.after) return say("layout: a rule or field is gone");
        return say("layout: a rule or field has another place or size");
    case Subject::Page:
        return say("layout: the page is {}, was {}", size_of(*difference.after), size_of(*difference.before));
    }
    return {};
}

Message of_colour(const Difference& difference)
{
    if (difference.subject == Subject::Shape)
        return say("colour: a rule or field is {}, was {}", difference.is, difference.was);
    const std::string words = shortened(difference.words);
    if (difference.count == 1) return say("colour: “{}” is {}, was {}", words, difference.is, difference.was);
    return say("colour: {} words, “{}”, are {}, were {}", difference.count, words, difference.is,
               difference.was);
}

Message of_picture(const Difference& difference)
{
    if (!difference.before) return say("picture: one is new");
    if (!difference.after) return say("picture: one is gone");
    return say("picture: another one stands in its place");
}

Message of(const Difference& difference, const PageChange& page)
{
    switch (difference.kind) {
    case DifferenceKind::Text:
        return of_text(difference);
    case DifferenceKind::Layout:
        return of_layout(difference, page);
    case DifferenceKind::Colour:
        return of_colour(difference);
    case DifferenceKind::Picture:
        return of_picture(difference);
    }
    return {};
}

Message headline(const PageChange& page)
{
    if (page.is_blank && !page.before) return say("page {}: a blank page, added", number_of(*page.after));
    if (page.is_blank && !page.after)
        return say("page {} of the old file: a blank page, removed", number_of(*page.before));
    if (!page.before) return say("page {}: added", number_of(*page.after));
    if (!page.after) return say("page {} of the old file: removed", number_of(*page.before));
    const std::string now = number_of(*page.after), old = number_of(*page.before);
    if (page.place == PagePlace::Moved && page.differences.empty())
        return say("page {}: moved, was page {}", now, old);
    if (page.place == PagePlace::Moved) return say("page {}: moved, was page {}, and changed", now, old);
    if (page.place == PagePlace::Shifted) return say("page {}: changed, was page {}", now, old);
    return say("page {}: changed", now);
}

/// Pages in a row that have another number, all by as much, and nothing else.
std::size_t shifted_alike(const std::vector<PageChange>& pages, std::size_t begin)
{
    std::size_t end = begin;
    const auto is_shifted = [](const PageChange& page) {
        return page.before && page.after && page.place == PagePlace::Shifted && page.differences.empty();
    };
    while (end < pages.size() && is_shifted(pages[end]) &&
           pages[end].before->number == pages[begin].before->number + (end - begin) &&
           pages[end].after->number == pages[begin].after->number + (end - begin))
        ++end;
    return end - begin;
}

class Rendering
{
  public:
    explicit Rendering(Tongue tongue) : tongue_(tongue) {}

    void line(std::string_view indent, const Message& message)
    {
        text += std::string(indent) + fit_to_show(message.read(tongue_)) + "\n";
    }

    void add(const FileChanges& file);

    std::string text;

  private:
    void add(const std::vector<PageChange>& pages);
    void add(const PageChange& page);

    const Tongue tongue_;
};

Message summary_of(const FileChanges& file)
{
    const ChangeCounts& counts = file.counts;
    std::vector<Message> parts;
    const auto add = [&](std::size_t count, const Message& part) {
        if (count > 0) parts.push_back(part);
    };
    add(counts.added, say("{} added", pages_in_all(counts.added)));
    add(counts.removed, say("{} removed", pages_in_all(counts.removed)));
    add(counts.moved, say("{} moved", pages_in_all(counts.moved)));
    add(counts.shifted, say("{} with another number", pages_in_all(counts.shifted)));
    add(counts.changed, say("{} changed", pages_in_all(counts.changed)));
    add(counts.blanks, say("{} added or removed",
                           counts.blanks == 1 ? say("1 blank page") : say("{} blank pages", counts.blanks)));
    std::vector<Message> kinds;
    const auto add_kind = [&](std::size_t count, Sentence kind) {
        if (count > 0) kinds.push_back(kind);
    };
    add_kind(counts.text, say("text"));
    add_kind(counts.layout, say("layout"));
    add_kind(counts.colour, say("colour"));
    add_kind(counts.picture, say("pictures"));
    if (kinds.empty()) return enumerated(std::move(parts));
    return say("{} – {}", enumerated(std::move(parts)), enumerated(std::move(kinds)));
}

void Rendering::add(const FileChanges& file)
{
    switch (file.state) {
    case FileState::Same:
        if (file.told == Told::InFull) line("  ", say("{}: nothing changed", file.path));
        return;
    case FileState::Added:
        return line("  ", say("{}: a new file", file.path));
    case FileState::Removed:
        return line("  ", say("{}: no longer made", file.path));
    case FileState::NotRead:
        return line("  ", say("{}: not compared", file.path));
    case FileState::Changed:
        break;
    }
    if (file.told == Told::Whole) return line("  ", say("{}: the job ticket is another", file.path));
    line("  ", say("{}: {}", file.path, summary_of(file)));
    if (!file.document.cut_short.empty()) line("    ", say("not all was seen: {}", file.document.cut_short));
    add(file.document.pages);
}

void Rendering::add(const std::vector<PageChange>& pages)
{
    for (std::size_t i = 0; i < pages.size();) {
        const std::size_t row = shifted_alike(pages, i);
        if (row == 0) {
            add(pages[i++]);
            continue;
        }
        const PageChange &first = pages[i], &last = pages[i + row - 1];
        if (row == 1)
            line("    ",
                 say("page {}: as it was, as page {}", number_of(*first.after), number_of(*first.before)));
        else
            line("    ", say("pages {} to {}: as they were, as pages {} to {}", number_of(*first.after),
                             number_of(*last.after), number_of(*first.before), number_of(*last.before)));
        i += row;
    }
}

void Rendering::add(const PageChange& page)
{
    line("    ", headline(page));
    const std::size_t count = page.differences.size();
    for (std::size_t i = 0; i < std::min(count, most_of_page); ++i)
        line("      ", of(page.differences[i], page));
    if (count > most_of_page) line("      ", say("and {} more", count - most_of_page));
}

} // namespace

std::string render_compared(const EditionCompared& compared, Tongue tongue)
{
    const EditionChanges& changes = compared.changes;
    Rendering rendering(tongue);
    if (changes.is_new || !changes.why_not.empty()) return {}; // told as a warning
    if (!changes.any()) {
        rendering.line("", say("{}: nothing changed since {}", compared.id, changes.old_manifest));
        return rendering.text;
    }
    rendering.line("", say("{}: changed since {}", compared.id, changes.old_manifest));
    for (const FileChanges& file : changes.files) rendering.add(file);
    return rendering.text;
}

} // namespace stonehand
