#include "paragraph/itemise.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "unicode/analyse.hpp"

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

// Dashes, ellipses and interpuncts that both typographies have.
bool is_shared_mark(char32_t character)
{
    return character == 0x2013 || character == 0x2014 || character == 0x2026 || character == 0xb7 ||
           character == 0x2027;
}

bool is_common_punctuation(char32_t character)
{
    return character < 0x80 || (character >= 0xa0 && character < 0xc0) ||
           (character >= 0x2000 && character < 0x2070);
}

// Fonts picked for ASCII in one story run and script: the text asks for the same few again and again.
class PickMemo
{
  public:
    template <typename Pick>
    FontPick operator()(char32_t character, std::uint32_t text_run, const std::string& script,
                        const Pick& pick)
    {
        if (character >= picks_.size()) return pick();
        if (text_run != text_run_ || script != script_) {
            picks_.fill(std::nullopt);
            text_run_ = text_run;
            script_ = script;
        }
        auto& known = picks_[character];
        if (!known) known = pick();
        return *known;
    }

  private:
    std::array<std::optional<FontPick>, 128> picks_{};
    std::uint32_t text_run_ = 0;
    std::string script_;
};

class Itemiser
{
  public:
    Itemiser(const PreparedText& text, const std::vector<ComputedStyle>& styles, const FontLibrary& fonts,
             Direction direction)
        : text_(text.text), runs_(text.runs), styles_(styles), fonts_(fonts), scripts_(script_runs(text_))
    {
        if (has_right_to_left(text_) || direction == Direction::RightToLeft)
            levels_ = level_runs(text_, direction);
        else
            levels_ = {{0, static_cast<std::uint32_t>(text_.size()), 0}};
        const auto is_han = [](const TextRun& run) { return run.language.is_han(); };
        std::transform(runs_.begin(), runs_.end(), std::back_inserter(han_runs_), is_han);
        if (std::any_of(runs_.begin(), runs_.end(), is_han)) quotation_marks_ = han_quotation_marks(text_);
    }

    std::vector<Stretch> itemise()
    {
        std::uint32_t begin = 0;
        for (const std::uint32_t end : cluster_ends(text_)) {
            while (run_ + 1 < runs_.size() && runs_[run_].end <= begin) ++run_;
            while (script_ + 1 < scripts_.size() && scripts_[script_].end <= begin) ++script_;
            while (level_ + 1 < levels_.size() && levels_[level_].end <= begin) ++level_;
            add(begin, end);
            begin = end;
        }
        return std::move(stretches_);
    }

  private:
    void add(std::uint32_t begin, std::uint32_t end)
    {
        const CodePoint first = code_point(text_, begin);
        const ComputedStyle& style = styles_[static_cast<std::size_t>(runs_[run_].style)];
        const std::string& script = script_of(first.value, begin, end);
        const FontPick pick = pick_for(first, end, style, script);
        const bool small = style.font_variant == FontVariant::SmallCaps && is_figure(first.value);
        const double adjust = pick.size_adjust * (small ? small_capital_figures : 1);
        if (!stretches_.empty()) {
            Stretch& last = stretches_.back();
            if (last.text_run == run_ && last.level == levels_[level_].level && last.font == pick.font &&
                last.size_adjust == adjust && last.script == script) {
                last.end = end;
                return;
            }
        }
        stretches_.push_back({begin, end, run_, levels_[level_].level, script, pick.font, adjust});
    }

    const std::string& script_of(char32_t character, std::uint32_t begin, std::uint32_t end) const
    {
        const std::string& found = scripts_[script_].script;
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

    // Runs of one mark are judged together: all of them are one dash or one ellipsis.
    bool is_beside_han(char32_t mark, std::uint32_t begin, std::uint32_t end) const
    {
        while (begin > 0) {
            const CodePoint before = code_point_before(text_, begin);
            if (before.value != mark) break;
            begin = before.next;
        }
        while (end < text_.size() && code_point(text_, end).value == mark) end = code_point(text_, end).next;
        return (begin > 0 &&
                is_han(code_point_before(text_, begin).value, code_point_before(text_, begin).next)) ||
               (end < text_.size() && is_han(code_point(text_, end).value, end));
    }

    bool is_han(char32_t character, std::uint32_t at) const
    {
        return is_wide_han(character) ||
               std::binary_search(quotation_marks_.begin(), quotation_marks_.end(), at);
    }

    FontPick pick_for(CodePoint first, std::uint32_t end, const ComputedStyle& style,
                      const std::string& script)
    {
        const Language& language = runs_[run_].language;
        const auto pick = [&](char32_t character) {
            return memo_(character, run_, script, [&] {
                return fonts_.pick(style.font_role, character, language, script, style.font_size);
            });
        };
        FontPick best = pick(first.value);
        // What no font has stands in among its neighbours.
        if (!best.found) best = pick(U' ');
        if (first.next >= end) return best;
        // A cluster of several characters: the first of their fonts that has them all.
        if (has_all(best.font, first, end)) return best;
        for (CodePoint next = code_point(text_, first.next);; next = code_point(text_, next.next)) {
            const FontPick other = is_default_ignorable(next.value) ? best : pick(next.value);
            if (other.found && has_all(other.font, first, end)) return other;
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
    std::vector<bool> han_runs_;
    PickMemo memo_;
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
