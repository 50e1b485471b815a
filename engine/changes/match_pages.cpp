#include "changes/match_pages.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "changes/align.hpp"
#include "changes/longest_rise.hpp"
#include "changes/shape_hash.hpp"

namespace stonehand
{

namespace
{

using Index = std::optional<std::size_t>;
using Keys = std::vector<std::uint64_t>; ///< of pages; 0: it has none
using Pages = std::vector<std::size_t>;

// Of two pages that have less than a fifth of their words in common, in threes, one is not the other.
constexpr double least_alike = 0.2;
// Threes of words that stand on more pages than this say nothing of which page it is.
constexpr std::size_t most_pages_of_three = 4;
// A page with fewer words is known by its place where it is not known by its words.
constexpr std::size_t few_words = 20;
constexpr double thickest_rule = 3; // pt

void add_box(ShapeHash& hash, const PlaneBox& box)
{
    for (const double side : {box.left, box.bottom, box.right, box.top}) hash.add_length(side);
}

std::uint64_t key_of_text(const NumberedPage& words)
{
    if (words.body.empty()) return 0;
    ShapeHash hash;
    for (const std::uint32_t number : words.body_numbers) hash.add(number);
    return hash.value();
}

std::uint64_t key_of_look(const PagesSide& side, std::size_t index)
{
    const SeenPage& page = side.seen.pages[index];
    const NumberedPage& words = side.words[index];
    if (is_blank(side, index)) return 0;
    ShapeHash hash;
    for (std::size_t i = 0; i < words.body.size(); ++i) {
        const SeenWord& word = page.words[words.body[i]];
        hash.add(words.body_numbers[i]);
        for (const PlaneBox& box : word.boxes) add_box(hash, box);
        hash.add(side.seen.colours[word.colour]);
        hash.add(side.seen.faces[word.face]);
    }
    for (const SeenPicture& picture : page.pictures) {
        hash.add(picture.content);
        add_box(hash, picture.box);
    }
    for (const SeenShape& shape : page.shapes) {
        hash.add(shape.form);
        hash.add(side.seen.colours[shape.colour]);
        add_box(hash, shape.box);
    }
    hash.add_length(page.width);
    hash.add_length(page.height);
    return hash.value();
}

/// Threes of words that follow each other; of fewer words all of them as one.
Keys threes_of(const NumberedPage& page)
{
    const auto& numbers = page.body_numbers;
    Keys threes;
    for (std::size_t i = 0; i + 3 <= numbers.size() || (i == 0 && !numbers.empty()); ++i) {
        ShapeHash hash;
        for (std::size_t at = i; at < std::min(i + 3, numbers.size()); ++at) hash.add(numbers[at]);
        threes.push_back(hash.value());
    }
    return threes;
}

class Matcher
{
  public:
    Matcher(const PagesSide& before, const PagesSide& after) : before_(before), after_(after)
    {
        matches.of_before.resize(before.words.size());
        matches.of_after.resize(after.words.size());
    }

    void match_equal(const Keys& before, const Keys& after)
    {
        match_in_order(before, after);
        match_anywhere(before, after);
    }
    void match_alike();
    void match_by_place();
    void part_moved_blanks();
    void tell_places();

    PageMatches matches;

  private:
    struct Likeness {
        double alike;
        std::size_t before, after;
    };
    using PagesOfThree = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;

    void match(std::size_t before, std::size_t after)
    {
        matches.of_before[before] = after;
        matches.of_after[after] = before;
    }
    void match_in_order(const Keys& before, const Keys& after);
    void match_anywhere(const Keys& before, const Keys& after);
    void find_alike(std::size_t after, const PagesOfThree& pages, std::vector<Likeness>& found) const;
    void match_between(Pages before, Pages after);
    void match_blanks(Pages& before, Pages& after);

    const PagesSide &before_, &after_;
};

void Matcher::match_in_order(const Keys& before, const Keys& after)
{
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    const auto numbered = [&](const Keys& keys, const std::vector<Index>& known) {
        std::vector<std::uint32_t> ids;
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (!known[i] && keys[i] != 0)
                ids.push_back(
                    numbers.try_emplace(keys[i], static_cast<std::uint32_t>(numbers.size())).first->second);
        return ids;
    };
    const auto pages = [&](const Keys& keys, const std::vector<Index>& known) {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (!known[i] && keys[i] != 0) open.push_back(i);
        return open;
    };
    const auto old_pages = pages(before, matches.of_before), new_pages = pages(after, matches.of_after);
    const auto old_ids = numbered(before, matches.of_before), new_ids = numbered(after, matches.of_after);
    for (const AlignedRun& run : align(old_ids, new_ids))
        for (std::size_t i = 0; i < run.length; ++i)
            match(old_pages[run.before + i], new_pages[run.after + i]);
}

void Matcher::match_anywhere(const Keys& before, const Keys& after)
{
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> left; ///< old pages, the last first
    for (std::size_t page = before.size(); page-- > 0;)
        if (!matches.of_before[page] && before[page] != 0) left[before[page]].push_back(page);
    for (std::size_t page = 0; page < after.size(); ++page) {
        if (matches.of_after[page] || after[page] == 0) continue;
        const auto found = left.find(after[page]);
        if (found == left.end() || found->second.empty()) continue;
        match(found->second.back(), page);
        found->second.pop_back();
    }
}

void Matcher::find_alike(std::size_t after, const PagesOfThree& pages, std::vector<Likeness>& found) const
{
    const Keys threes = threes_of(after_.words[after]);
    std::map<std::size_t, std::size_t> shared;
    for (const std::uint64_t three : threes) {
        const auto known = pages.find(three);
        if (known == pages.end() || known->second.size() > most_pages_of_three) continue;
        for (const std::size_t page : known->second) ++shared[page];
    }
    for (const auto& [page, count] : shared) {
        const std::size_t words = before_.words[page].body.size();
        const std::size_t fewer = std::min(threes.size(), words > 2 ? words - 2 : 1);
        const double alike = static_cast<double>(count) / static_cast<double>(fewer);
        if (alike >= least_alike) found.push_back({alike, page, after});
    }
}

void Matcher::match_alike()
{
    PagesOfThree pages;
    for (std::size_t page = 0; page < before_.words.size(); ++page) {
        if (matches.of_before[page]) continue;
        for (const std::uint64_t three : threes_of(before_.words[page])) {
            auto& on = pages[three];
            if ((on.empty() || on.back() != page) && on.size() <= most_pages_of_three) on.push_back(page);
        }
    }
    std::vector<Likeness> found;
    for (std::size_t page = 0; page < after_.words.size(); ++page)
        if (!matches.of_after[page]) find_alike(page, pages, found);
    std::sort(found.begin(), found.end(), [](const Likeness& one, const Likeness& other) {
        if (one.alike != other.alike) return one.alike > other.alike;
        return one.after != other.after ? one.after < other.after : one.before < other.before;
    });
    for (const Likeness& likeness : found)
        if (!matches.of_before[likeness.before] && !matches.of_after[likeness.after])
            match(likeness.before, likeness.after);
}

/// Blank pages as they follow each other, those behind pages that are known.
void Matcher::match_blanks(Pages& before, Pages& after)
{
    Pages old_left, new_left;
    auto old = before.begin();
    for (const std::size_t page : after) {
        if (is_blank(after_, page))
            while (old != before.end() && !is_blank(before_, *old)) old_left.push_back(*old++);
        if (is_blank(after_, page) && old != before.end())
            match(*old++, page);
        else
            new_left.push_back(page);
    }
    old_left.insert(old_left.end(), old, before.end());
    before = old_left;
    after = new_left;
}

/// Between pages that are known, as many old as new ones: each is its neighbour’s successor, unless both say
/// much and nothing alike.
void Matcher::match_between(Pages before, Pages after)
{
    if (before.size() != after.size()) match_blanks(before, after);
    if (before.size() != after.size()) return;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before_.words[before[i]].body.size() < few_words ||
            after_.words[after[i]].body.size() < few_words)
            match(before[i], after[i]);
}

void Matcher::match_by_place()
{
    const auto open_of = [](const std::vector<Index>& known, std::size_t begin, std::size_t end) {
        Pages open;
        for (; begin < end; ++begin)
            if (!known[begin]) open.push_back(begin);
        return open;
    };
    const std::vector<bool> kept = longest_rise(matches.of_after);
    const std::vector<Index> known = matches.of_after;
    std::size_t before = 0, after = 0;
    const auto match_up_to = [&](std::size_t before_end, std::size_t after_end) {
        match_between(open_of(matches.of_before, before, before_end),
                      open_of(matches.of_after, after, after_end));
        before = before_end + 1;
        after = after_end + 1;
    };
    for (std::size_t page = 0; page < kept.size(); ++page)
        if (kept[page]) match_up_to(*known[page], page);
    match_up_to(matches.of_before.size(), matches.of_after.size());
}

/// A blank page that stands elsewhere is another one.
void Matcher::part_moved_blanks()
{
    const std::vector<bool> kept = longest_rise(matches.of_after);
    for (std::size_t page = 0; page < kept.size(); ++page) {
        const Index old = matches.of_after[page];
        if (!old || kept[page] || (!is_blank(after_, page) && !is_blank(before_, *old))) continue;
        matches.of_before[*old].reset();
        matches.of_after[page].reset();
    }
}

void Matcher::tell_places()
{
    matches.in_order = longest_rise(matches.of_after);
    for (std::size_t page = 0; page < matches.in_order.size(); ++page) {
        const Index old = matches.of_after[page];
        matches.places.push_back(!old || old == page      ? PagePlace::Same
                                 : matches.in_order[page] ? PagePlace::Shifted
                                                          : PagePlace::Moved);
    }
}

} // namespace

bool is_blank(const PagesSide& side, std::size_t page)
{
    const SeenPage& seen = side.seen.pages[page];
    return side.words[page].body.empty() && seen.pictures.empty() &&
           std::all_of(seen.shapes.begin(), seen.shapes.end(), [](const SeenShape& shape) {
               return std::min(shape.box.width(), shape.box.height()) <= thickest_rule;
           });
}

PageMatches match_pages(const PagesSide& before, const PagesSide& after)
{
    Matcher matcher(before, after);
    const auto looks = [](const PagesSide& side) {
        Keys keys;
        for (std::size_t i = 0; i < side.words.size(); ++i) keys.push_back(key_of_look(side, i));
        return keys;
    };
    const auto texts = [](const PagesSide& side) {
        Keys keys;
        for (const NumberedPage& page : side.words) keys.push_back(key_of_text(page));
        return keys;
    };
    matcher.match_equal(looks(before), looks(after));
    matcher.match_equal(texts(before), texts(after));
    matcher.match_alike();
    matcher.match_by_place();
    matcher.part_moved_blanks();
    matcher.tell_places();
    return std::move(matcher.matches);
}

} // namespace stonehand
