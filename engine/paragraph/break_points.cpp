#include "paragraph/break_points.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "paragraph/find_rubies.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint32_t stub_letters = 2;

// The whole text is gone through for each: more languages than these stand in no paragraph that is read.
constexpr std::size_t most_tailorings = 16;

// A letter as hyphenation patterns know them: of the alphabets below general punctuation.
bool is_letter(char32_t character)
{
    if (character < 0x80) return (character | 0x20) >= U'a' && (character | 0x20) <= U'z';
    return character >= 0xc0 && character < 0x2000 && character != 0xd7 && character != 0xf7;
}

bool is_hyphen(char32_t character)
{
    return character == U'-' || character == 0x2010;
}

class Collector
{
  public:
    Collector(const PreparedText& text, const std::vector<ComputedStyle>& styles,
              const Hyphenators& hyphenators, const BreakCosts& costs, WordCache& words)
        : text_(text), styles_(styles), hyphenators_(hyphenators), costs_(costs), words_(words),
          rubies_(find_rubies(text.runs))
    {
    }

    std::vector<BreakPoint> collect()
    {
        add_line_breaks();
        const std::size_t hyphens = points_.size();
        for (const TextRun& run : text_.runs)
            if (style_of(run).hyphens && run.purpose != RunPurpose::RubyText) hyphenate(run);
        merge(hyphens);
        const std::size_t sources = points_.size();
        add_source_breaks();
        merge(sources);
        return each_once();
    }

  private:
    const ComputedStyle& style_of(const TextRun& run) const
    {
        return styles_[static_cast<std::size_t>(run.style)];
    }

    // Each language has its own tailoring, and sees the whole text as context.
    void add_line_breaks()
    {
        find_tailorings();
        const std::string bare = rubies_.empty() ? std::string() : without_readings(text_.text, text_.runs);
        const std::string_view text = rubies_.empty() ? std::string_view(text_.text) : bare;
        for (std::size_t tailoring = 0; tailoring < tailorings_.size(); ++tailoring) {
            const std::size_t first = points_.size();
            add_line_breaks(text, tailoring);
            merge(first);
        }
    }

    // What `line_breaks` goes by: languages that share it are asked for once.
    struct Tailoring {
        std::string primary;
        bool han = false;
        LineBreakLevel level{};
        Language language;
    };

    void find_tailorings()
    {
        std::map<std::pair<std::string_view, LineBreakLevel>, std::size_t> known; // by tag and level
        tailoring_of_run_.reserve(text_.runs.size());
        for (const TextRun& run : text_.runs) {
            const LineBreakLevel level = style_of(run).line_break;
            const auto [entry, is_new] = known.try_emplace({run.language.tag, level}, 0);
            if (is_new) entry->second = tailoring_of(run.language, level);
            tailoring_of_run_.push_back(entry->second);
        }
    }

    // Past the most there may be, a language has the breaks of another of its kind.
    std::size_t tailoring_of(const Language& language, LineBreakLevel level)
    {
        const std::string primary = language.primary();
        const bool han = language.is_han();
        const auto find = [&](const auto& is_like) {
            return static_cast<std::size_t>(std::find_if(tailorings_.begin(), tailorings_.end(), is_like) -
                                            tailorings_.begin());
        };
        const std::size_t same = find([&](const Tailoring& other) {
            return other.han == han && other.primary == primary && other.level == level;
        });
        if (same < tailorings_.size()) return same;
        if (tailorings_.size() >= most_tailorings) {
            const std::size_t like = find([&](const Tailoring& other) { return other.han == han; });
            if (like < tailorings_.size()) return like;
        }
        tailorings_.push_back({primary, han, level, language});
        return tailorings_.size() - 1;
    }

    void add_line_breaks(std::string_view text, std::size_t tailoring)
    {
        std::size_t run = 0;
        const Tailoring& like = tailorings_[tailoring];
        for (const BreakOpportunity& opportunity : line_breaks(text, like.language, like.level)) {
            while (run + 1 < text_.runs.size() && text_.runs[run].end <= opportunity.at) ++run;
            if (tailoring_of_run_[run] != tailoring) continue;
            const bool before_mark =
                text_.runs[run].purpose == RunPurpose::NoteMark && text_.runs[run].begin == opportunity.at;
            if (!before_mark) points_.push_back(point_of(opportunity));
        }
    }

    // Past a ruby's first byte and before its last.
    bool is_in_ruby(std::uint32_t at) const
    {
        const auto ruby = std::partition_point(rubies_.begin(), rubies_.end(),
                                               [&](const Ruby& before) { return before.text_end <= at; });
        return ruby != rubies_.end() && ruby->base_begin < at;
    }

    BreakPoint point_of(const BreakOpportunity& opportunity) const
    {
        switch (opportunity.kind) {
        case BreakKind::Mandatory:
            return {opportunity.at, Penalty::Kind::Forced, 0};
        case BreakKind::Discouraged:
            return {opportunity.at, Penalty::Kind::Break, costs_.address};
        case BreakKind::Allowed:
            break;
        }
        const bool own = opportunity.at > 0 && is_hyphen(code_point_before(text_.text, opportunity.at).value);
        return {opportunity.at, own ? Penalty::Kind::OwnHyphen : Penalty::Kind::Break, 0};
    }

    // Words are runs of letters; one that goes over the end of a story run is seen in two parts.
    void hyphenate(const TextRun& run)
    {
        const std::string_view text = std::string_view(text_.text).substr(0, run.end);
        const ComputedStyle& style = style_of(run);
        const std::uint32_t context = words_.context(
            fmt::format("hyphens {} {} {}", run.language.tag, style.hyphens_before, style.hyphens_after));
        for (std::uint32_t begin = run.begin; begin < run.end;) {
            std::uint32_t end = begin;
            std::uint32_t next = begin;
            while (next < run.end) {
                const auto byte = static_cast<unsigned char>(text[next]);
                const CodePoint letter = byte < 0x80 ? CodePoint{byte, next + 1} : code_point(text, next);
                next = letter.next;
                if (!is_letter(letter.value)) break;
                end = next;
            }
            if (end > begin) hyphenate_word(run, context, begin, end);
            begin = next;
        }
    }

    void hyphenate_word(const TextRun& run, std::uint32_t context, std::uint32_t begin, std::uint32_t end)
    {
        const HyphenLimits limits{style_of(run).hyphens_before, style_of(run).hyphens_after};
        if (static_cast<int>(end - begin) < limits.before + limits.after) return;
        const std::string_view word = std::string_view(text_.text).substr(begin, end - begin);
        const auto& hyphens =
            words_.hyphens(context, word, [&] { return hyphenators_.hyphenate(word, run.language, limits); });
        // Where the author says how a word parts, the patterns are silent.
        if (hyphens.empty() || has_soft_hyphen(begin, end) || is_address(begin, end)) return;
        const bool compound = (begin > 0 && is_hyphen(code_point_before(text_.text, begin).value)) ||
                              (end < text_.text.size() && is_hyphen(code_point(text_.text, end).value));
        const int own = (compound ? costs_.compound : 0) + (is_name(word, run.language) ? costs_.name : 0);
        for (const std::uint32_t at : hyphens)
            points_.push_back(
                {begin + at, Penalty::Kind::Hyphen, own + (at <= stub_letters ? costs_.stub : 0)});
    }

    static bool is_name(std::string_view word, const Language& language)
    {
        const std::string_view letter = word.substr(0, code_point(word, 0).next);
        return lower_case(letter, language) != letter;
    }

    bool has_soft_hyphen(std::uint32_t begin, std::uint32_t end) const
    {
        auto source =
            std::upper_bound(text_.breaks.begin(), text_.breaks.end(), begin,
                             [](std::uint32_t value, const SourceBreak& other) { return value < other.at; });
        for (; source != text_.breaks.end() && source->at < end; ++source)
            if (source->kind == SourceBreak::Kind::SoftHyphen) return true;
        return false;
    }

    // What stands between two spaces round the word has the signs of a web or mail address.
    bool is_address(std::uint32_t begin, std::uint32_t end)
    {
        if (begin < token_.begin || end > token_.end) token_ = token_round(begin, end);
        return token_.is_address;
    }

    struct Token {
        std::size_t begin = 0, end = 0;
        bool is_address = false;
    };
    Token token_round(std::uint32_t begin, std::uint32_t end) const
    {
        const std::string_view text = text_.text;
        const auto before = text.find_last_of(' ', begin);
        const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t last = std::min(text.find(' ', end), text.size());
        const std::string_view token = text.substr(first, last - first);
        const bool is_address = token.find("://") != std::string_view::npos ||
                                token.find('@') != std::string_view::npos ||
                                token.find("www.") != std::string_view::npos;
        return {first, last, is_address};
    }

    void add_source_breaks()
    {
        std::size_t run = 0;
        for (const SourceBreak& source : text_.breaks) {
            while (run + 1 < text_.runs.size() && text_.runs[run].end <= source.at) ++run;
            switch (source.kind) {
            case SourceBreak::Kind::SoftHyphen:
                if (run < text_.runs.size() && style_of(text_.runs[run]).hyphens)
                    points_.push_back({source.at, Penalty::Kind::Hyphen, 0});
                break;
            case SourceBreak::Kind::ZeroWidth:
                points_.push_back({source.at, Penalty::Kind::Break, 0});
                break;
            case SourceBreak::Kind::Forced:
                points_.push_back({source.at, Penalty::Kind::Forced, 0});
                break;
            }
        }
    }

    // Puts the points from `first` on, which are in order, among those before them, which are too.
    void merge(std::size_t first)
    {
        if (first == 0 || first == points_.size()) return;
        const auto rank = [](Penalty::Kind kind) {
            return kind == Penalty::Kind::Forced ? -1 : static_cast<int>(kind);
        };
        std::inplace_merge(points_.begin(), points_.begin() + static_cast<std::ptrdiff_t>(first),
                           points_.end(), [&](const BreakPoint& a, const BreakPoint& b) {
                               return a.at != b.at ? a.at < b.at : rank(a.kind) < rank(b.kind);
                           });
    }

    // Of two at one place the one with more to say stays: forced before free before hyphens.
    std::vector<BreakPoint> each_once()
    {
        const auto same = [](const BreakPoint& a, const BreakPoint& b) { return a.at == b.at; };
        points_.erase(std::unique(points_.begin(), points_.end(), same), points_.end());
        std::erase_if(points_, [&](const BreakPoint& point) {
            return point.at == 0 || point.at >= text_.text.size() || is_in_ruby(point.at);
        });
        return std::move(points_);
    }

    const PreparedText& text_;
    const std::vector<ComputedStyle>& styles_;
    const Hyphenators& hyphenators_;
    const BreakCosts& costs_;
    WordCache& words_;
    std::vector<Ruby> rubies_;
    std::vector<Tailoring> tailorings_;
    std::vector<std::size_t> tailoring_of_run_;
    std::vector<BreakPoint> points_;
    Token token_; ///< the last that was looked at: a text without spaces is searched once, not for each word
};

} // namespace

std::vector<BreakPoint> break_points(const PreparedText& text, const std::vector<ComputedStyle>& styles,
                                     const Hyphenators& hyphenators, const BreakCosts& costs,
                                     WordCache& words)
{
    return Collector(text, styles, hyphenators, costs, words).collect();
}

} // namespace stonehand
