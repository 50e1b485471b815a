#include "changes/compare_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "changes/align.hpp"
#include "changes/join_words.hpp"

namespace stonehand
{

namespace
{

using Words = std::vector<const SeenWord*>;
using Places = std::vector<WordPlace>;

/// Words in a row on one page, or the place where none are.
struct Chunk {
    std::size_t page = 0, begin = 0, end = 0;
};

/// Words that have no partner, between two that have: places in a stretch.
struct Gap {
    std::size_t before = 0, before_end = 0, after = 0, after_end = 0;

    bool is_none() const { return before == before_end && after == after_end; }
    std::size_t words() const { return std::max(before_end - before, after_end - after); }
};

std::vector<Chunk> chunks_of(const Places& places, std::size_t begin, std::size_t end)
{
    std::vector<Chunk> chunks;
    for (std::size_t i = begin; i < end; ++i) {
        if (chunks.empty() || chunks.back().page != places[i].page) chunks.push_back({places[i].page, i, i});
        chunks.back().end = i + 1;
    }
    return chunks;
}

/// Two texts that have but a word in common here and there are better told as one change than as many.
std::vector<AlignedRun> without_single_words(std::vector<AlignedRun> runs)
{
    std::vector<AlignedRun> kept;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool is_between = !kept.empty() && i + 1 < runs.size();
        if (runs[i].length == 1 && is_between) {
            const AlignedRun& last = kept.back();
            const Gap ahead{last.before + last.length, runs[i].before, last.after + last.length,
                            runs[i].after};
            const Gap behind{runs[i].before + 1, runs[i + 1].before, runs[i].after + 1, runs[i + 1].after};
            if (ahead.words() >= 2 && behind.words() >= 2) continue;
        }
        kept.push_back(runs[i]);
    }
    return kept;
}

std::vector<Gap> gaps_between(const std::vector<AlignedRun>& runs, const WordStretch& stretch)
{
    std::vector<Gap> gaps;
    Gap gap;
    for (const AlignedRun& run : runs) {
        gap.before_end = run.before;
        gap.after_end = run.after;
        if (!gap.is_none()) gaps.push_back(gap);
        gap.before = run.before + run.length;
        gap.after = run.after + run.length;
    }
    gap.before_end = stretch.before.size();
    gap.after_end = stretch.after.size();
    if (!gap.is_none()) gaps.push_back(gap);
    return gaps;
}

/// A run of words that differ in the same way, while it grows.
struct GrowingRun {
    std::string was, is;
    std::size_t before_page = 0, after_page = 0;
    Words before, after;

    bool takes(const GrowingRun& next) const
    {
        return was == next.was && is == next.is && before_page == next.before_page &&
               after_page == next.after_page;
    }
};

class WordComparison
{
  public:
    WordComparison(const WordStretch& stretch, const BothSides& sides) : stretch_(stretch), sides_(sides) {}

    std::vector<Difference> compare()
    {
        const auto runs = without_single_words(align(stretch_.before_numbers, stretch_.after_numbers));
        const auto gaps = gaps_between(runs, stretch_);
        for (const AlignedRun& run : runs) count_shared(run);
        for (const Gap& gap : gaps) tell_text(gap);
        tell_lone_text();
        for (const AlignedRun& run : runs)
            for (std::size_t i = 0; i < run.length; ++i)
                compare_pair(stretch_.before[run.before + i], stretch_.after[run.after + i]);
        close(layout_, DifferenceKind::Layout);
        close(colour_, DifferenceKind::Colour);
        return std::move(differences_);
    }

  private:
    const SeenWord& old_word(const WordPlace& place) const
    {
        return sides_.before.seen.pages[place.page].words[place.word];
    }
    const SeenWord& new_word(const WordPlace& place) const
    {
        return sides_.after.seen.pages[place.page].words[place.word];
    }
    Words old_words(const Chunk& chunk) const
    {
        Words words;
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) words.push_back(&old_word(stretch_.before[i]));
        return words;
    }
    Words new_words(const Chunk& chunk) const
    {
        Words words;
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) words.push_back(&new_word(stretch_.after[i]));
        return words;
    }

    void count_shared(const AlignedRun& run)
    {
        for (std::size_t i = 0; i < run.length; ++i) {
            ++shared_before_[stretch_.before[run.before + i].page];
            ++shared_after_[stretch_.after[run.after + i].page];
        }
    }

    /// Whether the page is told as a whole: it is in one file only, and so are all of its words.
    bool has_gone_whole(std::size_t page) const
    {
        return !sides_.matches.of_before[page] && !shared_before_.contains(page);
    }
    bool has_come_whole(std::size_t page) const
    {
        return !sides_.matches.of_after[page] && !shared_after_.contains(page);
    }

    void tell_text(const Gap& gap);
    bool went_over(const Chunk& gone, const Chunk& come) const;
    void tell_lone_text();
    void add_text(const std::optional<Chunk>& before, const std::optional<Chunk>& after);
    void compare_pair(const WordPlace& before, const WordPlace& after);
    bool has_moved(const WordPlace& before, const WordPlace& after) const;
    bool is_beside_text(const WordPlace& before, const WordPlace& after) const;
    std::string look_of(const SeenWord& word, const PagesSide& side) const;
    void grow(std::optional<GrowingRun>& run, GrowingRun next, DifferenceKind kind);
    void close(std::optional<GrowingRun>& run, DifferenceKind kind);

    const WordStretch& stretch_;
    const BothSides& sides_;
    std::map<std::size_t, std::size_t> shared_before_, shared_after_;       ///< words with partners, by page
    std::map<std::size_t, std::vector<PlaneBox>> text_before_, text_after_; ///< where text differs, by page
    std::vector<Chunk> gone_, come_; ///< without a counterpart on the other side
    std::optional<GrowingRun> layout_, colour_;
    std::vector<Difference> differences_;
};

void WordComparison::tell_text(const Gap& gap)
{
    std::vector<Chunk> before = chunks_of(stretch_.before, gap.before, gap.before_end);
    const std::vector<Chunk> after = chunks_of(stretch_.after, gap.after, gap.after_end);
    for (const Chunk& chunk : after) {
        auto partner = std::find_if(before.begin(), before.end(), [&](const Chunk& old) {
            return sides_.matches.of_before[old.page] == chunk.page;
        });
        if (partner == before.end() && before.size() == 1 && after.size() == 1) partner = before.begin();
        if (has_come_whole(chunk.page)) continue;
        if (partner == before.end()) {
            come_.push_back(chunk);
            continue;
        }
        add_text(*partner, chunk);
        before.erase(partner);
    }
    for (const Chunk& chunk : before)
        if (!has_gone_whole(chunk.page)) gone_.push_back(chunk);
}

/// Words that went over the foot of a page have passed its notes, which come behind them in the order of
/// painting: they are gone before and have come behind, or the other way.
bool WordComparison::went_over(const Chunk& gone, const Chunk& come) const
{
    const auto page = sides_.matches.of_before[gone.page];
    const bool is_near = page && (*page > come.page ? *page - come.page : come.page - *page) <= 1;
    return is_near && come.end - come.begin > 1 && join_words(old_words(gone)) == join_words(new_words(come));
}

/// What has come without a counterpart, or gone.
void WordComparison::tell_lone_text()
{
    for (const Chunk& come : come_) {
        // Both lists follow the pages: what is near is near in the list.
        const auto gone = std::find_if(gone_.begin(), gone_.end(),
                                       [&](const Chunk& chunk) { return went_over(chunk, come); });
        if (gone == gone_.end()) {
            add_text(std::nullopt, come);
            continue;
        }
        add_text(*gone, come);
        gone_.erase(gone);
    }
    for (const Chunk& gone : gone_) add_text(gone, std::nullopt);
}

void WordComparison::add_text(const std::optional<Chunk>& before, const std::optional<Chunk>& after)
{
    const Words old = before ? old_words(*before) : Words(), now = after ? new_words(*after) : Words();
    Difference difference;
    if (before) difference.before = ChangedPlace{before->page + 1, boxes_of(old)};
    if (after) difference.after = ChangedPlace{after->page + 1, boxes_of(now)};
    difference.count = std::max(old.size(), now.size());
    const bool is_same = join_words(old) == join_words(now);
    if (is_same || say_the_same(old, now)) {
        difference.kind = DifferenceKind::Layout;
        difference.words = first_words(now);
    } else {
        difference.was = join_words(old);
        difference.is = join_words(now);
    }
    for (const auto& [place, known] :
         {std::pair(&difference.before, &text_before_), std::pair(&difference.after, &text_after_)}) {
        if (!*place) continue;
        auto& boxes = (*known)[(*place)->page - 1];
        boxes.insert(boxes.end(), (*place)->boxes.begin(), (*place)->boxes.end());
    }
    differences_.push_back(std::move(difference));
}

bool WordComparison::has_moved(const WordPlace& before, const WordPlace& after) const
{
    if (sides_.matches.of_before[before.page] != after.page) return true;
    const SeenWord &old = old_word(before), &now = new_word(after);
    if (old.boxes.size() != now.boxes.size()) return true;
    const bool sideways_counts = !BothSides::is_mirrored(before.page, after.page);
    for (std::size_t i = 0; i < old.boxes.size(); ++i) {
        if (std::abs(old.boxes[i].bottom - now.boxes[i].bottom) > unseen) return true;
        if (sideways_counts && std::abs(old.boxes[i].left - now.boxes[i].left) > unseen) return true;
    }
    return false;
}

/// Whether other words stand in the same line now, or did: that these made room for them is no news.
bool WordComparison::is_beside_text(const WordPlace& before, const WordPlace& after) const
{
    const SeenWord &old = old_word(before), &now = new_word(after);
    if (sides_.matches.of_before[before.page] != after.page || old.boxes.size() != now.boxes.size() ||
        std::abs(old.boxes.front().bottom - now.boxes.front().bottom) > unseen)
        return false;
    const auto is_in_line_of = [](const SeenWord& word, std::size_t page, const auto& texts) {
        const auto boxes = texts.find(page);
        if (boxes == texts.end()) return false;
        const double middle = (word.boxes.front().bottom + word.boxes.front().top) / 2;
        return std::any_of(boxes->second.begin(), boxes->second.end(),
                           [&](const PlaneBox& box) { return box.bottom <= middle && middle <= box.top; });
    };
    return is_in_line_of(old, before.page, text_before_) || is_in_line_of(now, after.page, text_after_);
}

std::string WordComparison::look_of(const SeenWord& word, const PagesSide& side) const
{
    return fmt::format("{} {:.4g} pt", side.seen.faces[word.face], word.size);
}

void WordComparison::compare_pair(const WordPlace& before, const WordPlace& after)
{
    const SeenWord &old = old_word(before), &now = new_word(after);
    GrowingRun next{{}, {}, before.page, after.page, {&old}, {&now}};
    const std::string &old_colour = sides_.before.seen.colours[old.colour],
                      &new_colour = sides_.after.seen.colours[now.colour];
    if (old_colour != new_colour) {
        GrowingRun coloured = next;
        coloured.was = old_colour;
        coloured.is = new_colour;
        grow(colour_, std::move(coloured), DifferenceKind::Colour);
    } else {
        close(colour_, DifferenceKind::Colour);
    }
    const std::string old_look = look_of(old, sides_.before), new_look = look_of(now, sides_.after);
    if (old_look != new_look) {
        next.was = old_look;
        next.is = new_look;
        grow(layout_, std::move(next), DifferenceKind::Layout);
    } else if (has_moved(before, after) && !is_beside_text(before, after)) {
        grow(layout_, std::move(next), DifferenceKind::Layout);
    } else {
        close(layout_, DifferenceKind::Layout);
    }
}

void WordComparison::grow(std::optional<GrowingRun>& run, GrowingRun next, DifferenceKind kind)
{
    if (!run || !run->takes(next)) {
        close(run, kind);
        run = std::move(next);
        return;
    }
    run->before.push_back(next.before.front());
    run->after.push_back(next.after.front());
}

void WordComparison::close(std::optional<GrowingRun>& run, DifferenceKind kind)
{
    if (!run) return;
    Difference difference;
    difference.kind = kind;
    difference.before = ChangedPlace{run->before_page + 1, boxes_of(run->before)};
    difference.after = ChangedPlace{run->after_page + 1, boxes_of(run->after)};
    difference.was = run->was;
    difference.is = run->is;
    difference.words = first_words(run->after);
    difference.count = run->after.size();
    differences_.push_back(std::move(difference));
    run.reset();
}

} // namespace

std::vector<Difference> compare_words(const WordStretch& stretch, const BothSides& sides)
{
    return WordComparison(stretch, sides).compare();
}

} // namespace stonehand
