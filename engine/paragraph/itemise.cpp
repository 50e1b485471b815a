#include "paragraph/itemise.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "paragraph/cells.hpp"
#include "paragraph/find_rubies.hpp"
#include "unicode/analyse.hpp"
#include "unicode/reading_byte.hpp"

namespace stonehand
{

namespace
{

// Figures among small capitals: as high as they are, not as high as capitals (look.md 2).
constexpr double small_capital_figures = 0.82;

bool is_figure(char32_t character)
{
    return character >= U'0' && character <= U'9';
}

bool is_quotation_mark(char32_t character)
{
    return character >= 0x2018 && character <= 0x201d;
}

// Dashes, ellipses, interpuncts and doubled marks that both typographies have.
bool is_shared_mark(char32_t character)
{
    constexpr std::u32string_view marks =
        U"\u2013\u2014\u2015\u2e3a\u2026\u22ef\u00b7\u2027\u203c\u2047\u2048\u2049";
    return character >= 0xb7 && marks.find(character) != marks.npos;
}

bool is_common_punctuation(char32_t character)
{
    return character < 0x80 || (character >= 0xa0 && character < 0xc0) ||
           (character >= 0x2000 && character < 0x2070);
}

bool is_right_to_left_script(std::string_view script)
{
    constexpr std::array<std::string_view, 6> scripts{"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"};
    return std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

// Scripts whose characters stand one below the other in a vertical line, in faces made for it.
bool is_upright_script(std::string_view script)
{
    return is_han_script(script) || script == "Hang" || script == "Yiii";
}

// The marks of notes are numbers of their own, and no part of the text round them.
std::vector<FigureGroup> numbers_in(std::string_view text, const std::vector<TextRun>& runs)
{
    std::string bare = without_readings(text, runs);
    std::vector<FigureGroup> marks;
    for (const TextRun& run : runs) {
        if (run.purpose != RunPurpose::NoteMark) continue;
        for (FigureGroup mark : short_numbers(text.substr(run.begin, run.end - run.begin)))
            marks.push_back({mark.begin + run.begin, mark.end + run.begin});
        std::fill(bare.begin() + run.begin, bare.begin() + run.end, reading_byte);
    }
    std::vector<FigureGroup> numbers = short_numbers(bare), all;
    std::merge(numbers.begin(), numbers.end(), marks.begin(), marks.end(), std::back_inserter(all),
               [](const FigureGroup& a, const FigureGroup& b) { return a.begin < b.begin; });
    return all;
}

// Phrases in a language of the other direction: what stands round them is ordered as if they were one
// character (UAX #9, isolates). An edition has no other means to say so.
std::vector<Isolate> isolates_in(const std::vector<TextRun>& runs, Direction direction)
{
    std::vector<Isolate> isolates;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        const Direction own = paragraph_direction(runs[run].language);
        if (own == direction) continue;
        const bool goes_on = run > 0 && runs[run - 1].language == runs[run].language;
        if (goes_on)
            isolates.back().end = runs[run].end;
        else
            isolates.push_back({runs[run].begin, runs[run].end, own});
    }
    return isolates;
}

// Fonts picked for ASCII in one story run and script: the text asks for the same few again and again.
using PickMemo = std::array<std::optional<FontPick>, 128>;

class Itemiser
{
  public:
    Itemiser(const PreparedText& text, const std::vector<ComputedStyle>& styles, const FontLibrary& fonts,
             Direction direction)
        : text_(text.text), runs_(text.runs), styles_(styles), fonts_(fonts), scripts_(script_runs(text_))
    {
        if (has_right_to_left(text_) || direction == Direction::RightToLeft)
            levels_ = level_runs(text_, direction, isolates_in(runs_, direction));
        else
            levels_ = {{0, static_cast<std::uint32_t>(text_.size()), 0}};
        const auto is_han = [](const TextRun& run) { return run.language.is_han(); };
        std::transform(runs_.begin(), runs_.end(), std::back_inserter(han_runs_), is_han);
        if (std::any_of(runs_.begin(), runs_.end(), is_han))
            quotation_marks_ = han_quotation_marks(without_readings(text_, runs_));
        vertical_ = styles_[static_cast<std::size_t>(runs_.front().style)].is_vertical();
        if (vertical_) numbers_ = numbers_in(text_, runs_);
    }

    std::vector<Stretch> itemise()
    {
        std::uint32_t begin = 0;
        enter();
        for (const std::uint32_t end : cluster_ends(text_)) {
            if (begin >= next_segment_) enter(begin);
            if (!continues(begin, end)) add(begin, end);
            begin = end;
        }
        return std::move(stretches_);
    }

  private:
    // A segment has one story run, script and level.
    void enter(std::uint32_t begin = 0)
    {
        const auto skip = [&](const auto& runs, auto& index) {
            while (index + 1 < runs.size() && runs[index].end <= begin) ++index;
        };
        const auto text_run = run_;
        const std::string before = script();
        skip(runs_, run_);
        skip(scripts_, script_);
        skip(levels_, level_);
        next_segment_ = std::min({runs_[run_].end, scripts_[script_].end, levels_[level_].end});
        // The last of each reaches to the end, whatever it says.
        if (next_segment_ <= begin) next_segment_ = static_cast<std::uint32_t>(text_.size());
        const bool small = style().font_variant == FontVariant::SmallCaps;
        outer_ = is_right_to_left_script(script()) &&
                 paragraph_direction(runs_[run_].language) == Direction::LeftToRight;
        plain_ = !small && !outer_ && !vertical_ && script() != han_ && script() != "Zyyy";
        if (text_run != run_ || before != script()) memo_.fill(std::nullopt);
        new_segment_ = true;
    }

    const std::string& script() const { return scripts_[script_].script; }
    const ComputedStyle& style() const { return styles_[static_cast<std::size_t>(runs_[run_].style)]; }

    // The most frequent case, and nothing else: an ASCII character in the font of the one before.
    bool continues(std::uint32_t begin, std::uint32_t end)
    {
        if (new_segment_ || !plain_ || end != begin + 1) return false;
        const auto& known = memo_[static_cast<unsigned char>(text_[begin])];
        Stretch& last = stretches_.back();
        if (!known || known->font != last.font || known->size_adjust != last.size_adjust) return false;
        last.end = end;
        return true;
    }

    void add(std::uint32_t begin, std::uint32_t end)
    {
        const CodePoint first = code_point(text_, begin);
        const std::string& script = script_of(first.value, begin, end);
        const FontPick pick = pick_for(first, end, script);
        const bool small = style().font_variant == FontVariant::SmallCaps && is_figure(first.value);
        const double adjust = pick.size_adjust * (small ? small_capital_figures : 1);
        const Stance stance = stance_of(first.value, begin, script);
        new_segment_ = false;
        if (!stretches_.empty()) {
            Stretch& last = stretches_.back();
            if (last.text_run == run_ && last.level == levels_[level_].level && last.font == pick.font &&
                last.size_adjust == adjust && last.script == script && last.stance == stance &&
                (stance != Stance::Together || is_inside_number(begin))) {
                last.end = end;
                return;
            }
        }
        stretches_.push_back({begin, end, run_, levels_[level_].level, script, pick.font, adjust, stance});
    }

    const FigureGroup* number_at(std::uint32_t at) const
    {
        const auto number = std::partition_point(numbers_.begin(), numbers_.end(),
                                                 [&](const FigureGroup& before) { return before.end <= at; });
        return number != numbers_.end() && number->begin <= at ? &*number : nullptr;
    }
    bool is_inside_number(std::uint32_t at) const
    {
        const FigureGroup* number = number_at(at);
        return number && number->begin < at;
    }

    Stance stance_of(char32_t character, std::uint32_t begin, std::string_view script) const
    {
        if (!vertical_) return Stance::Level;
        if (number_at(begin)) return Stance::Together;
        if (is_upright_script(script)) return Stance::Upright;
        return stands_upright(character) ? Stance::Together : Stance::Turned;
    }

    const std::string& script_of(char32_t character, std::uint32_t begin, std::uint32_t end)
    {
        const std::string& found = script();
        // Figures and points behind a phrase from right to left are the outer text's.
        if (outer_ && is_common_punctuation(character)) return latin_;
        if (is_quotation_mark(character)) {
            if (han_runs_[run_] &&
                std::binary_search(quotation_marks_.begin(), quotation_marks_.end(), begin))
                return han_;
            return found == han_ ? latin_ : found;
        }
        if (is_shared_mark(character) && han_runs_[run_] && is_beside_han(character, begin, end)) return han_;
        const bool was_han = found == han_ || found == "Zyyy";
        return was_han && is_common_punctuation(character) ? latin_ : found;
    }

    // Runs of one mark are judged together, and once: all of them are one dash or one ellipsis.
    bool is_beside_han(char32_t mark, std::uint32_t begin, std::uint32_t end)
    {
        if (begin < marks_.begin || end > marks_.end) marks_ = marks_round(mark, begin, end);
        return marks_.beside_han;
    }

    struct Marks {
        std::uint32_t begin = 0, end = 0;
        bool beside_han = false;
    };
    Marks marks_round(char32_t mark, std::uint32_t begin, std::uint32_t end) const
    {
        while (begin > 0) {
            const CodePoint before = code_point_before(text_, begin);
            if (before.value != mark) break;
            begin = before.next;
        }
        const std::uint32_t first = begin;
        begin = before_reading(begin);
        while (end < text_.size() && code_point(text_, end).value == mark) end = code_point(text_, end).next;
        const bool after_han =
            begin > 0 && is_han(code_point_before(text_, begin).value, code_point_before(text_, begin).next);
        // Two dashes or two dots of three are Han's own, whatever stands beside them (clreq-cjk 1).
        const bool pair = end > code_point(text_, first).next &&
                          (han_class(mark) == HanClass::Dash || han_class(mark) == HanClass::Ellipsis);
        return {first, end,
                pair || after_han || (end < text_.size() && is_han(code_point(text_, end).value, end))};
    }

    // What stands before a mark is a base, not its reading.
    std::uint32_t before_reading(std::uint32_t at) const
    {
        auto run = std::partition_point(runs_.begin(), runs_.end(),
                                        [&](const TextRun& before) { return before.end < at; });
        while (run != runs_.end() && run->end == at && run->purpose == RunPurpose::RubyText) {
            at = run->begin;
            if (run == runs_.begin()) break;
            --run;
        }
        return at;
    }

    bool is_han(char32_t character, std::uint32_t at) const
    {
        return is_wide_han(character) ||
               std::binary_search(quotation_marks_.begin(), quotation_marks_.end(), at);
    }

    FontPick pick_for(CodePoint first, std::uint32_t end, const std::string& script)
    {
        const auto ask = [&](char32_t character) {
            return fonts_.pick(style().font_role, character, runs_[run_].language, script, style().font_size);
        };
        const auto pick = [&](char32_t character) {
            // Where ASCII changes its script by its neighbours, the memo is not asked.
            if (character >= memo_.size() || !plain_) return ask(character);
            auto& known = memo_[character];
            if (!known) known = ask(character);
            return *known;
        };
        FontPick best = pick(first.value);
        // What no font has stands in among its neighbours.
        if (!best.found) best = pick(U' ');
        if (first.next >= end) return best;
        // A cluster of several characters: the first of their fonts that has them all.
        if (has_all(best.font, first, end)) return best;
        std::vector<FontId> tried{best.font};
        for (CodePoint next = code_point(text_, first.next);; next = code_point(text_, next.next)) {
            const FontPick other = is_default_ignorable(next.value) ? best : pick(next.value);
            const bool is_new = std::find(tried.begin(), tried.end(), other.font) == tried.end();
            if (other.found && is_new) {
                if (has_all(other.font, first, end)) return other;
                tried.push_back(other.font);
            }
            if (next.next >= end) return best;
        }
    }

    bool has_all(FontId font, CodePoint character, std::uint32_t end) const
    {
        for (;; character = code_point(text_, character.next)) {
            if (!is_default_ignorable(character.value) && !fonts_.font(font).has(character.value))
                return false;
            if (character.next >= end) return true;
        }
    }

    const std::string latin_ = "Latn", han_ = "Hani";
    std::string_view text_;
    const std::vector<TextRun>& runs_;
    const std::vector<ComputedStyle>& styles_;
    const FontLibrary& fonts_;
    std::vector<ScriptRun> scripts_;
    std::vector<LevelRun> levels_;
    std::vector<std::uint32_t> quotation_marks_;
    std::vector<FigureGroup> numbers_; // of vertical text, that stand in one cell
    bool vertical_ = false;
    std::vector<bool> han_runs_;
    Marks marks_; // the last run of shared marks that was judged
    PickMemo memo_{};
    std::uint32_t next_segment_ = 0;
    bool outer_ = false; // the segment's script is that of a phrase before it, of the other direction
    bool plain_ = false; // ASCII here has the segment's script, and no size of its own
    bool new_segment_ = true;
    std::uint32_t run_ = 0;
    std::size_t script_ = 0, level_ = 0;
    std::vector<Stretch> stretches_;
};

} // namespace

std::vector<Stretch> itemise(const PreparedText& text, const std::vector<ComputedStyle>& styles,
                             const FontLibrary& fonts, Direction direction)
{
    if (text.text.empty() || fonts.count() == 0) return {};
    return Itemiser(text, styles, fonts, direction).itemise();
}

} // namespace stonehand
