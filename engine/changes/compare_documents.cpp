#include "changes/compare_documents.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "changes/compare_shapes.hpp"
#include "changes/compare_words.hpp"
#include "changes/match_pages.hpp"

namespace stonehand
{

namespace
{

using Numbers = std::vector<std::uint32_t>;

void add_words(std::size_t page, const std::vector<std::size_t>& words, const Numbers& numbers,
               std::vector<WordPlace>& places, Numbers& all)
{
    for (const std::size_t word : words) places.push_back({page, word});
    all.insert(all.end(), numbers.begin(), numbers.end());
}

class DocumentComparison
{
  public:
    DocumentComparison(const SeenDocument& before, const SeenDocument& after)
        : before_words_(number_words(before, texts_)),
          after_words_(number_words(after, texts_)), before_{before, before_words_}, after_{after,
                                                                                            after_words_},
          matches_(match_pages(before_, after_)), sides_{before_, after_, matches_}
    {
    }

    DocumentChanges compare()
    {
        compare_flow();
        compare_furniture();
        add(compare_shapes(sides_));
        return told();
    }

  private:
    /// Text from page to page, as far as pages follow each other in both files; others by themselves.
    void compare_flow()
    {
        std::size_t old = 0; ///< pages before it are compared
        for (std::size_t page = 0; page < matches_.of_after.size(); ++page) {
            const auto partner = matches_.of_after[page];
            if (partner && !matches_.in_order[page]) {
                compare_alone(*partner, page);
                continue;
            }
            if (partner) {
                take_gone(old, *partner);
                old = *partner + 1;
                if (before_words_[*partner].body_numbers == after_words_[page].body_numbers) {
                    flush();
                    compare_alone(*partner, page);
                    continue;
                }
                take_before(*partner);
            }
            take_after(page);
        }
        take_gone(old, matches_.of_before.size());
        flush();
        add(compare_words(flows_, sides_));
    }

    void compare_alone(std::size_t before, std::size_t after)
    {
        WordStretch flow = std::exchange(flow_, {});
        take_before(before);
        take_after(after);
        flush();
        flow_ = std::move(flow);
    }

    /// Running heads and the like, where a page has the number that it had, and is as blank as it was.
    void compare_furniture()
    {
        for (std::size_t page = 0; page < matches_.of_after.size(); ++page) {
            if (matches_.of_after[page] != page || is_blank(before_, page) != is_blank(after_, page))
                continue;
            const NumberedPage &old = before_words_[page], &now = after_words_[page];
            WordStretch stretch;
            add_words(page, old.furniture, old.furniture_numbers, stretch.before, stretch.before_numbers);
            add_words(page, now.furniture, now.furniture_numbers, stretch.after, stretch.after_numbers);
            add(compare_words({stretch}, sides_));
        }
    }

    void take_gone(std::size_t page, std::size_t end)
    {
        for (; page < end; ++page)
            if (!matches_.of_before[page]) take_before(page);
    }
    void take_before(std::size_t page)
    {
        const NumberedPage& words = before_words_[page];
        add_words(page, words.body, words.body_numbers, flow_.before, flow_.before_numbers);
    }
    void take_after(std::size_t page)
    {
        const NumberedPage& words = after_words_[page];
        add_words(page, words.body, words.body_numbers, flow_.after, flow_.after_numbers);
    }
    void flush()
    {
        if (!flow_.before.empty() || !flow_.after.empty()) flows_.push_back(std::move(flow_));
        flow_ = {};
    }

    /// Each difference is told with the new page that it is on; what has gone from a page, with its
    /// counterpart.
    void add(std::vector<Difference> differences)
    {
        for (Difference& difference : differences) {
            if (difference.after) {
                on_after_[difference.after->page - 1].push_back(std::move(difference));
                continue;
            }
            const std::size_t page = difference.before->page - 1;
            const auto partner = matches_.of_before[page];
            (partner ? on_after_[*partner] : on_gone_[page]).push_back(std::move(difference));
        }
    }

    static PageName name_of(const SeenDocument& seen, std::size_t page)
    {
        const SeenPage& known = seen.pages[page];
        return {page + 1, known.label, known.width, known.height};
    }

    static std::vector<Difference> by_kind(std::vector<Difference> differences)
    {
        std::vector<Difference> sorted;
        for (std::size_t kind = 0; kind < difference_kinds; ++kind)
            for (Difference& difference : differences)
                if (static_cast<std::size_t>(difference.kind) == kind)
                    sorted.push_back(std::move(difference));
        return sorted;
    }

    DocumentChanges told()
    {
        DocumentChanges changes;
        changes.pages_before = before_words_.size();
        changes.pages_after = after_words_.size();
        std::size_t old = 0;
        const auto tell_gone = [&](std::size_t end) {
            for (; old < end; ++old)
                if (!matches_.of_before[old])
                    changes.pages.push_back({name_of(before_.seen, old), std::nullopt, PagePlace::Same,
                                             by_kind(std::move(on_gone_[old])), is_blank(before_, old)});
        };
        for (std::size_t page = 0; page < matches_.of_after.size(); ++page) {
            const auto partner = matches_.of_after[page];
            if (matches_.in_order[page]) tell_gone(*partner);
            PageChange change;
            if (partner) change.before = name_of(before_.seen, *partner);
            change.after = name_of(after_.seen, page);
            change.place = matches_.places[page];
            change.differences = by_kind(std::move(on_after_[page]));
            change.is_blank = is_blank(after_, page);
            const bool is_as_it_was =
                partner && change.place == PagePlace::Same && change.differences.empty();
            if (!is_as_it_was) changes.pages.push_back(std::move(change));
        }
        tell_gone(matches_.of_before.size());
        changes.cut_short = before_.seen.cut_short.empty() ? after_.seen.cut_short : before_.seen.cut_short;
        return changes;
    }

    NameTable texts_;
    const std::vector<NumberedPage> before_words_, after_words_;
    const PagesSide before_, after_;
    const PageMatches matches_;
    const BothSides sides_;
    WordStretch flow_;                                                  ///< that is being put together
    std::vector<WordStretch> flows_;                                    ///< that were
    std::map<std::size_t, std::vector<Difference>> on_after_, on_gone_; ///< by page, from 0
};

} // namespace

DocumentChanges compare_documents(const SeenDocument& before, const SeenDocument& after)
{
    return DocumentComparison(before, after).compare();
}

ChangeCounts count_changes(const DocumentChanges& changes)
{
    ChangeCounts counts;
    for (const PageChange& page : changes.pages) {
        counts.added += !page.before && !page.is_blank;
        counts.removed += !page.after && !page.is_blank;
        counts.blanks += page.is_blank && (!page.before || !page.after);
        const bool is_in_both = page.before && page.after;
        counts.moved += is_in_both && page.place == PagePlace::Moved;
        counts.shifted += is_in_both && page.place == PagePlace::Shifted;
        counts.changed += is_in_both && !page.differences.empty();
        for (const Difference& difference : page.differences) {
            counts.text += difference.kind == DifferenceKind::Text;
            counts.layout += difference.kind == DifferenceKind::Layout;
            counts.colour += difference.kind == DifferenceKind::Colour;
            counts.picture += difference.kind == DifferenceKind::Picture;
        }
    }
    return counts;
}

bool DocumentChanges::has(DifferenceKind kind) const
{
    return std::any_of(pages.begin(), pages.end(), [&](const PageChange& page) {
        return std::any_of(page.differences.begin(), page.differences.end(),
                           [&](const Difference& difference) { return difference.kind == kind; });
    });
}

bool EditionChanges::is_known_to_differ() const
{
    return std::any_of(files.begin(), files.end(), [](const FileChanges& file) {
        return file.state != FileState::Same && file.state != FileState::NotRead;
    });
}

bool EditionChanges::any() const
{
    return is_new || !why_not.empty() || std::any_of(files.begin(), files.end(), [](const FileChanges& file) {
               return file.state != FileState::Same;
           });
}

} // namespace stonehand
