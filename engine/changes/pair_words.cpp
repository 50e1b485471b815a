#include "changes/pair_words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "changes/longest_rise.hpp"

namespace stonehand
{

namespace
{

using Ids = std::vector<std::uint32_t>;
using Runs = std::vector<AlignedRun>;

// Between words that moved together no more than so many are other ones.
constexpr std::size_t most_between = 12;
// Words that are there twice in all may be there once between two that are paired, and so on.
constexpr int most_rounds = 6;

std::size_t end_before(const AlignedRun& run)
{
    return run.before + run.length;
}

std::size_t end_after(const AlignedRun& run)
{
    return run.after + run.length;
}

/// What is between the runs of a part, empty or not: one more than there are runs.
std::vector<WordPart> spaces_between(const Runs& runs, const WordPart& part)
{
    std::vector<WordPart> spaces;
    WordPart space{part.before, part.after};
    for (const AlignedRun& run : runs) {
        space.before.end = run.before;
        space.after.end = run.after;
        spaces.push_back(space);
        space.before.begin = end_before(run);
        space.after.begin = end_after(run);
    }
    space.before.end = part.before.end;
    space.after.end = part.after.end;
    spaces.push_back(space);
    return spaces;
}

std::size_t words_in(const WordPart& gap)
{
    return std::max(gap.before.size(), gap.after.size());
}

/// Two texts that have but a word in common here and there are better told as one change than as many.
Runs without_single_words(const Runs& runs)
{
    Runs kept;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool is_between = !kept.empty() && i + 1 < runs.size();
        if (runs[i].length == 1 && is_between) {
            const AlignedRun &last = kept.back(), &next = runs[i + 1];
            const WordPart ahead{{end_before(last), runs[i].before}, {end_after(last), runs[i].after}};
            const WordPart behind{{end_before(runs[i]), next.before}, {end_after(runs[i]), next.after}};
            if (words_in(ahead) >= 2 && words_in(behind) >= 2) continue;
        }
        kept.push_back(runs[i]);
    }
    return kept;
}

class Pairing
{
  public:
    Pairing(const WordsInParts& words, const std::function<bool(WordRange)>& long_enough)
        : words_(words), long_enough_(long_enough), is_open_before_(words.before.size(), true),
          is_open_after_(words.after.size(), true)
    {
    }

    WordPairs pair()
    {
        std::vector<Runs> anchored;
        for (const WordPart& part : words_.parts) anchored.push_back(anchor(part, most_rounds));
        find_moved(anchored);
        pairs_.gap_of_before.assign(words_.before.size(), WordPairs::paired);
        pairs_.gap_of_after.assign(words_.after.size(), WordPairs::paired);
        for (std::size_t i = 0; i < anchored.size(); ++i) {
            const Runs runs = without_single_words(align_between(anchored[i], words_.parts[i]));
            pairs_.in_order.insert(pairs_.in_order.end(), runs.begin(), runs.end());
            const std::size_t known = pairs_.gaps.size();
            for (const WordPart& space : spaces_between(runs, words_.parts[i])) add_gap(space);
            pairs_.gaps_of_part.push_back(pairs_.gaps.size() - known);
        }
        join_moved();
        return std::move(pairs_);
    }

  private:
    bool equal(std::size_t before, std::size_t after) const
    {
        return words_.before[before] == words_.after[after];
    }
    /// As far as both go on alike within these bounds, in words that have no partner.
    AlignedRun grown(const SharedWindow& window, const WordPart& bounds) const;
    void close(const AlignedRun& run);
    Runs anchor(WordPart space, int rounds);
    Runs anchor_once(const WordPart& space);
    AlignedRun take_head(WordPart& space);
    AlignedRun take_tail(WordPart& space);
    void find_moved(const std::vector<Runs>& anchored);
    Runs align_between(const Runs& anchored, const WordPart& part) const;
    void add_gap(const WordPart& gap);
    void join_moved();
    bool is_one_gap(const WordPart& between) const;

    const WordsInParts& words_;
    const std::function<bool(WordRange)>& long_enough_;
    std::vector<bool> is_open_before_, is_open_after_; ///< neither anchored nor moved
    WordPairs pairs_;
};

AlignedRun Pairing::grown(const SharedWindow& window, const WordPart& bounds) const
{
    const auto goes_on = [&](std::size_t before, std::size_t after) {
        return is_open_before_[before] && is_open_after_[after] && equal(before, after);
    };
    AlignedRun run{window.before, window.after, 0};
    while (run.before > bounds.before.begin && run.after > bounds.after.begin &&
           goes_on(run.before - 1, run.after - 1))
        --run.before, --run.after, ++run.length;
    while (end_before(run) < bounds.before.end && end_after(run) < bounds.after.end &&
           goes_on(end_before(run), end_after(run)))
        ++run.length;
    return run;
}

void Pairing::close(const AlignedRun& run)
{
    for (std::size_t i = 0; i < run.length; ++i)
        is_open_before_[run.before + i] = is_open_after_[run.after + i] = false;
}

AlignedRun Pairing::take_head(WordPart& space)
{
    const AlignedRun run = grown({space.before.begin, space.after.begin}, space);
    close(run);
    space.before.begin += run.length;
    space.after.begin += run.length;
    return run;
}

AlignedRun Pairing::take_tail(WordPart& space)
{
    AlignedRun run = grown({space.before.end, space.after.end}, space);
    close(run);
    space.before.end -= run.length;
    space.after.end -= run.length;
    return run;
}

/// The runs around words that are there once in both, as many as follow each other.
Runs Pairing::anchor_once(const WordPart& space)
{
    const auto windows = shared_windows(words_.before, {space.before}, words_.after, {space.after});
    std::vector<std::optional<std::size_t>> places;
    for (const SharedWindow& window : windows) places.emplace_back(window.before);
    const std::vector<bool> is_in_order = longest_rise(places);
    Runs runs;
    WordPart left = space;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const SharedWindow& window = windows[i];
        if (!is_in_order[i] || window.before < left.before.begin || window.after < left.after.begin) continue;
        WordPart ahead{{left.before.begin, window.before}, {left.after.begin, window.after}};
        // A full stop is that of the sentence before it, not that before what was put in.
        if (const AlignedRun head = take_head(ahead); head.length > 0) runs.push_back(head);
        left.before.begin = ahead.before.begin;
        left.after.begin = ahead.after.begin;
        runs.push_back(grown(window, left));
        close(runs.back());
        left.before.begin = end_before(runs.back());
        left.after.begin = end_after(runs.back());
    }
    return runs;
}

/// What both begin and end with, then what is there once in both, then the same between these.
Runs Pairing::anchor(WordPart space, int rounds)
{
    Runs runs;
    const auto add = [&runs](const AlignedRun& run) {
        if (run.length > 0) runs.push_back(run);
    };
    add(take_head(space));
    const AlignedRun tail = take_tail(space);
    const bool is_worth_it =
        rounds > 0 && std::min(space.before.size(), space.after.size()) >= words_of_window;
    const Runs once = is_worth_it ? anchor_once(space) : Runs();
    if (!once.empty()) {
        const std::vector<WordPart> spaces = spaces_between(once, space);
        for (std::size_t i = 0; i < spaces.size(); ++i) {
            for (const AlignedRun& run : anchor(spaces[i], rounds - 1)) add(run);
            if (i < once.size()) add(once[i]);
        }
    }
    add(tail);
    return runs;
}

void Pairing::find_moved(const std::vector<Runs>& anchored)
{
    std::vector<WordRange> before, after;
    for (std::size_t i = 0; i < anchored.size(); ++i)
        for (const WordPart& space : spaces_between(anchored[i], words_.parts[i])) {
            if (space.before.size() >= words_of_window) before.push_back(space.before);
            if (space.after.size() >= words_of_window) after.push_back(space.after);
        }
    for (const SharedWindow& window : shared_windows(words_.before, before, words_.after, after)) {
        if (!is_open_before_[window.before] || !is_open_after_[window.after]) continue;
        const AlignedRun run = grown(window, {before[window.before_range], after[window.after_range]});
        if (!long_enough_({run.after, end_after(run)})) continue;
        close(run);
        pairs_.moved.push_back(run);
    }
}

/// Words that are neither anchored nor moved, between those that are.
Runs Pairing::align_between(const Runs& anchored, const WordPart& part) const
{
    const auto open_of = [](const WordRange& range, const Ids& ids, const std::vector<bool>& is_open) {
        std::pair<Ids, std::vector<std::size_t>> open;
        for (std::size_t i = range.begin; i < range.end; ++i)
            if (is_open[i]) open.first.push_back(ids[i]), open.second.push_back(i);
        return open;
    };
    Runs runs;
    const auto add = [&runs](const AlignedRun& run) {
        if (!runs.empty() && end_before(runs.back()) == run.before && end_after(runs.back()) == run.after)
            runs.back().length += run.length;
        else
            runs.push_back(run);
    };
    const std::vector<WordPart> spaces = spaces_between(anchored, part);
    for (std::size_t i = 0; i < spaces.size(); ++i) {
        const auto before = open_of(spaces[i].before, words_.before, is_open_before_);
        const auto after = open_of(spaces[i].after, words_.after, is_open_after_);
        for (const AlignedRun& run : align(before.first, after.first))
            for (std::size_t word = 0; word < run.length; ++word)
                add({before.second[run.before + word], after.second[run.after + word], 1});
        if (i < anchored.size()) add(anchored[i]);
    }
    return runs;
}

void Pairing::add_gap(const WordPart& gap)
{
    const auto number = static_cast<std::uint32_t>(pairs_.gaps.size());
    bool is_any = false;
    const auto take = [&](const WordRange& range, const std::vector<bool>& is_open, auto& gaps) {
        for (std::size_t i = range.begin; i < range.end; ++i) {
            if (!is_open[i]) continue;
            gaps[i] = number;
            is_any = true;
        }
    };
    take(gap.before, is_open_before_, pairs_.gap_of_before);
    take(gap.after, is_open_after_, pairs_.gap_of_after);
    if (is_any) pairs_.gaps.push_back(gap);
}

bool Pairing::is_one_gap(const WordPart& between) const
{
    const auto is_unpaired = [](const WordRange& range, const std::vector<std::uint32_t>& gaps) {
        return std::all_of(gaps.begin() + static_cast<std::ptrdiff_t>(range.begin),
                           gaps.begin() + static_cast<std::ptrdiff_t>(range.end),
                           [](std::uint32_t gap) { return gap != WordPairs::paired; });
    };
    return between.before.begin <= between.before.end && between.before.size() <= most_between &&
           between.after.size() <= most_between && words_in(between) > 0 &&
           is_unpaired(between.before, pairs_.gap_of_before) &&
           is_unpaired(between.after, pairs_.gap_of_after);
}

/// What stands between words that moved together is compared there.
void Pairing::join_moved()
{
    for (std::size_t i = 1; i < pairs_.moved.size(); ++i) {
        const AlignedRun &one = pairs_.moved[i - 1], &next = pairs_.moved[i];
        const WordPart between{{end_before(one), next.before}, {end_after(one), next.after}};
        if (is_one_gap(between)) add_gap(between);
    }
}

} // namespace

WordPairs pair_words(const WordsInParts& words, const std::function<bool(WordRange)>& long_enough)
{
    return Pairing(words, long_enough).pair();
}

} // namespace stonehand
