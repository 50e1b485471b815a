#include "changes/compare_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "changes/join_words.hpp"
#include "changes/pair_words.hpp"
#include "changes/words_around.hpp"

namespace stonehand
{

namespace
{

using Words = std::vector<const SeenWord*>;
using Places = std::vector<WordPlace>;

// Fewer may be the same by chance, and are told as gone and come.
constexpr std::size_t least_moved_words = 5, least_moved_bytes = 30;

/// Words in a row on one page, or the place where none are.
struct Chunk {
    std::size_t page = 0, begin = 0, end = 0;
};

/// The words of a gap.
std::vector<Chunk> chunks_of(const Places& places, WordRange range, const std::vector<std::uint32_t>& gaps,
                             std::uint32_t gap)
{
    std::vector<Chunk> chunks;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (gaps[i] != gap) continue;
        if (chunks.empty() || chunks.back().page != places[i].page || chunks.back().end != i)
            chunks.push_back({places[i].page, i, i});
        chunks.back().end = i + 1;
    }
    return chunks;
}

/// All stretches, one after the other.
struct JoinedStretches {
    WordStretch words;
    std::vector<WordPart> parts;
};

JoinedStretches joined(const std::vector<WordStretch>& stretches)
{
    JoinedStretches all;
    const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    for (const WordStretch& stretch : stretches) {
        WordPart part{{all.words.before.size(), 0}, {all.words.after.size(), 0}};
        append(all.words.before, stretch.before);
        append(all.words.after, stretch.after);
        append(all.words.before_numbers, stretch.before_numbers);
        append(all.words.after_numbers, stretch.after_numbers);
        part.before.end = all.words.before.size();
        part.after.end = all.words.after.size();
        all.parts.push_back(part);
    }
    return all;
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
    WordComparison(const std::vector<WordStretch>& stretches, const BothSides& sides)
        : all_(joined(stretches)), stretch_(all_.words), sides_(sides),
          pairs_(pair_words({stretch_.before_numbers, stretch_.after_numbers, all_.parts},
                            [this](WordRange range) { return are_no_chance(range); }))
    {
    }

    std::vector<Difference> compare()
    {
        for (const auto* runs : {&pairs_.in_order, &pairs_.moved})
            for (const AlignedRun& run : *runs) count_shared(run);
        std::size_t gap = 0;
        for (const std::size_t count : pairs_.gaps_of_part) {
            for (const std::size_t end = gap + count; gap < end; ++gap) tell_text(gap);
            tell_lone_text();
        }
        for (; gap < pairs_.gaps.size(); ++gap) tell_text(gap);
        tell_lone_text();
        compare_pairs(pairs_.in_order, Stayed::InOrder);
        compare_pairs(pairs_.moved, Stayed::Moved);
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

    /// Whether so many words stand nowhere else by chance. A sign of Chinese is three bytes, and a word.
    bool are_no_chance(WordRange range) const
    {
        std::size_t bytes = 0;
        for (std::size_t i = range.begin; i < range.end; ++i)
            bytes += new_word(stretch_.after[i]).text.size();
        return range.size() >= least_moved_words && bytes >= least_moved_bytes;
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

    enum class Stayed { InOrder, Moved };

    void tell_text(std::size_t gap);
    bool went_over(const Chunk& gone, const Chunk& come) const;
    void tell_lone_text();
    void add_text(const std::optional<Chunk>& before, const std::optional<Chunk>& after);
    void compare_pairs(const std::vector<AlignedRun>& runs, Stayed stayed);
    void compare_pair(const WordPlace& before, const WordPlace& after, Stayed stayed);
    bool has_moved(const WordPlace& before, const WordPlace& after) const;
    bool is_beside_text(const WordPlace& before, const WordPlace& after) const;
    std::string look_of(const SeenWord& word, const PagesSide& side) const;
    void grow(std::optional<GrowingRun>& run, GrowingRun next, DifferenceKind kind);
    void close(std::optional<GrowingRun>& run, DifferenceKind kind);

    const JoinedStretches all_;
    const WordStretch& stretch_;
    const BothSides& sides_;
    const WordPairs pairs_;
    std::map<std::size_t, std::size_t> shared_before_, shared_after_;       ///< words with partners, by page
    std::map<std::size_t, std::vector<PlaneBox>> text_before_, text_after_; ///< where text differs, by page
    std::vector<Chunk> gone_, come_; ///< without a counterpart on the other side
    std::optional<GrowingRun> layout_, colour_;
    std::vector<Difference> differences_;
};

void WordComparison::tell_text(std::size_t index)
{
    const WordPart& gap = pairs_.gaps[index];
    const auto number = static_cast<std::uint32_t>(index);
    std::vector<Chunk> before = chunks_of(stretch_.before, gap.before, pairs_.gap_of_before, number);
    const std::vector<Chunk> after = chunks_of(stretch_.after, gap.after, pairs_.gap_of_after, number);
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
    come_.clear();
    gone_.clear();
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
        WordsAround around =
            after ? words_around(sides_.after.seen.pages[after->page], stretch_.after[after->begin].word,
                                 stretch_.after[after->end - 1].word)
                  : words_around(sides_.before.seen.pages[before->page], stretch_.before[before->begin].word,
                                 stretch_.before[before->end - 1].word);
        difference.lead = std::move(around.lead);
        difference.trail = std::move(around.trail);
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

void WordComparison::compare_pairs(const std::vector<AlignedRun>& runs, Stayed stayed)
{
    for (const AlignedRun& run : runs)
        for (std::size_t i = 0; i < run.length; ++i)
            compare_pair(stretch_.before[run.before + i], stretch_.after[run.after + i], stayed);
    close(layout_, DifferenceKind::Layout);
    close(colour_, DifferenceKind::Colour);
}

void WordComparison::compare_pair(const WordPlace& before, const WordPlace& after, Stayed stayed)
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
    } else if (has_moved(before, after) && (stayed == Stayed::Moved || !is_beside_text(before, after))) {
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

std::vector<Difference> compare_words(const std::vector<WordStretch>& stretches, const BothSides& sides)
{
    return WordComparison(stretches, sides).compare();
}

} // namespace stonehand
