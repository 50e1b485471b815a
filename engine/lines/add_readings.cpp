#include "lines/add_readings.hpp"

#include <algorithm>

#include "paragraph/run_at.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

// Where a Han character's em box lies round the baseline, as shares of it: OpenType's ideographic em box of
// CJK faces, 0.88 above and 0.12 below.
constexpr double box_above = 0.88, box_below = 0.12;

// The same round the middle of a vertical line.
constexpr double half_box = 0.5;

// The white between a base and the letters over it: pinyin's descenders stay clear of the base's ink.
constexpr double gap_above = 0.04;

// A tone stands at the right upper corner of the last symbol, the neutral tone before the first: its ink,
// which lies that high in its own em, over the head of the stack (clreq-cjk 7).
constexpr double tone_rise = 0.4, neutral_ink = 0.65;

// Second to fourth tone, and the first where it is written.
bool is_tone(char32_t character)
{
    return character == 0x2ca || character == 0x2c7 || character == 0x2cb || character == 0x2c9;
}

// The same beside a vertical line: how far the middle of its ink stands from the symbol.
constexpr double tone_ink = 0.2;

constexpr char32_t neutral_tone = 0x2d9;

bool is_white(char32_t character)
{
    return character == U' ' || character == 0xa0 || character == 0x3000;
}

// A cluster of a base as it stands on the line.
struct Standing {
    Length left, right;
};

class ReadingAdder
{
  public:
    ReadingAdder(const Paragraph& paragraph, const FontLibrary& fonts, Line& line)
        : paragraph_(paragraph), fonts_(fonts), line_(line)
    {
    }

    void add()
    {
        std::vector<PlacedRun> runs;
        runs.reserve(line_.runs.size());
        for (const PlacedRun& placed : line_.runs) {
            runs.push_back(placed);
            const Ruby* ruby = placed.line_end_hyphen ? nullptr : ruby_at(placed.begin);
            if (!ruby) continue;
            note_base(*ruby, placed);
            // A base that had to be parted has its reading over its last part.
            if (placed.begin + placed.run->text.size() >= ruby->base_end) add_reading(*ruby, runs);
        }
        line_.runs = std::move(runs);
    }

  private:
    // The ruby whose base the byte belongs to.
    const Ruby* ruby_at(std::uint32_t byte) const
    {
        const auto& rubies = paragraph_.rubies;
        const auto ruby = std::partition_point(rubies.begin(), rubies.end(),
                                               [&](const Ruby& before) { return before.base_end <= byte; });
        return ruby != rubies.end() && ruby->base_begin <= byte ? &*ruby : nullptr;
    }

    // Where the characters of a base stand: as wide as they were shaped, without the white that the line put
    // behind them.
    void note_base(const Ruby& ruby, const PlacedRun& placed)
    {
        if (ruby.base_begin != base_begin_) base_.clear();
        base_begin_ = ruby.base_begin;
        size_ = placed.run->size;
        const auto shaped = run_at(paragraph_, placed.begin);
        Length at = placed.at;
        const auto& glyphs = placed.run->glyphs;
        for (std::size_t glyph = 0; glyph < glyphs.size(); ++glyph) {
            const std::uint32_t cluster = placed.begin + glyphs[glyph].cluster;
            const bool first = glyph == 0 || glyphs[glyph - 1].cluster != glyphs[glyph].cluster;
            if (first) base_.push_back({at, at + width_of(*shaped, cluster)});
            at += Length::units(glyphs[glyph].advance);
        }
    }

    static Length width_of(const ShapedRun& shaped, std::uint32_t cluster)
    {
        Length width;
        auto glyph =
            std::lower_bound(shaped.glyphs.begin(), shaped.glyphs.end(), cluster,
                             [](const Glyph& before, std::uint32_t value) { return before.cluster < value; });
        for (; glyph != shaped.glyphs.end() && glyph->cluster == cluster; ++glyph)
            width += Length::units(glyph->advance);
        return width;
    }

    Length base_left() const
    {
        const auto by_left = [](const Standing& a, const Standing& b) { return a.left < b.left; };
        return std::min_element(base_.begin(), base_.end(), by_left)->left;
    }
    Length base_right() const
    {
        const auto by_right = [](const Standing& a, const Standing& b) { return a.right < b.right; };
        return std::max_element(base_.begin(), base_.end(), by_right)->right;
    }

    void add_reading(const Ruby& ruby, std::vector<PlacedRun>& runs)
    {
        if (base_.empty()) return;
        if (ruby.form == Ruby::Form::Beside)
            add_beside(ruby, runs);
        else
            add_above(ruby, runs);
    }

    template <typename Each>
    void each_run(const Ruby& ruby, const Each& each) const
    {
        for (auto run = run_at(paragraph_, ruby.text_begin);
             run != paragraph_.runs.end() && run->begin < ruby.text_end; ++run)
            each(*run);
    }

    void add_above(const Ruby& ruby, std::vector<PlacedRun>& runs) const
    {
        Length width, descent;
        each_run(ruby, [&](const ShapedRun& run) {
            for (const Glyph& glyph : run.glyphs) width += Length::units(glyph.advance);
            descent = std::max(descent, run.size.times(fonts_.font(run.font).metrics().descent));
        });
        // Over the middle of its base, but not over the line's edges (clreq-cjk 7).
        Length at = (base_left() + base_right() - width) / 2;
        at = std::max(std::min(at, line_.width - line_.start_hang - width), Length());
        const Length edge = size_.times((is_vertical() ? half_box : box_above) + gap_above);
        each_run(ruby, [&](const ShapedRun& run) {
            PlacedRun placed = part_of(run, 0, run.glyphs.size());
            placed.at = at;
            placed.baseline_shift = edge + (run.is_upright() ? run.size / 2 : descent);
            at += placed.run->advance();
            runs.push_back(std::move(placed));
        });
    }

    // A glyph of a reading.
    struct Symbol {
        const ShapedRun* run = nullptr;
        std::size_t glyph = 0;
    };

    // Symbol below symbol, right of each character its syllable: white parts them, or the tone where nothing
    // else does; what is left over stands beside the last.
    void add_beside(const Ruby& ruby, std::vector<PlacedRun>& runs) const
    {
        std::vector<std::vector<Symbol>> syllables(1);
        each_run(ruby, [&](const ShapedRun& run) {
            for (std::size_t glyph = 0; glyph < run.glyphs.size(); ++glyph) {
                const bool last = syllables.size() == base_.size();
                const bool toned = !syllables.back().empty() && is_tone(said(syllables.back().back()));
                if (!last && (toned || is_space(run, glyph)) && !syllables.back().empty())
                    syllables.emplace_back();
                if (!is_space(run, glyph)) syllables.back().push_back({&run, glyph});
            }
        });
        for (std::size_t index = 0; index < syllables.size(); ++index) {
            if (syllables[index].empty()) continue;
            if (is_vertical())
                add_upright_syllable(syllables[index], base_[index], runs);
            else
                add_syllable(syllables[index], base_[index], runs);
        }
    }

    bool is_vertical() const { return paragraph_.style.is_vertical(); }
    bool is_sound(const Symbol& symbol) const
    {
        return !is_tone(said(symbol)) && said(symbol) != neutral_tone;
    }

    char32_t said(const Symbol& symbol) const { return character(*symbol.run, symbol.glyph); }
    char32_t character(const ShapedRun& run, std::size_t glyph) const
    {
        return code_point(paragraph_.text, run.glyphs[glyph].cluster).value;
    }
    bool is_space(const ShapedRun& run, std::size_t glyph) const { return is_white(character(run, glyph)); }

    void add_syllable(const std::vector<Symbol>& syllable, const Standing& base,
                      std::vector<PlacedRun>& runs) const
    {
        const Length size = syllable.front().run->size;
        const auto sounds = std::count_if(syllable.begin(), syllable.end(),
                                          [&](const Symbol& symbol) { return is_sound(symbol); });
        // The stack is centred on the base's em box.
        const Length head = size_.times((box_above - box_below) / 2) + size * sounds / 2;
        Length baseline = head - size.times(box_above);
        for (const Symbol& symbol : syllable) {
            PlacedRun placed = part_of(*symbol.run, symbol.glyph, symbol.glyph + 1);
            placed.at = base.left + size_;
            placed.baseline_shift = baseline;
            if (is_sound(symbol)) {
                baseline -= size;
            } else if (said(symbol) == neutral_tone) {
                placed.baseline_shift = head - size.times(neutral_ink);
            } else {
                placed.at += size;
                placed.baseline_shift += size.times(1 + tone_rise);
            }
            runs.push_back(std::move(placed));
        }
    }

    // The same beside a vertical line: down its right side.
    void add_upright_syllable(const std::vector<Symbol>& syllable, const Standing& base,
                              std::vector<PlacedRun>& runs) const
    {
        const Length size = syllable.front().run->size;
        const auto sounds = std::count_if(syllable.begin(), syllable.end(),
                                          [&](const Symbol& symbol) { return is_sound(symbol); });
        const Length head = base.left + (size_ - size * sounds) / 2;
        const Length axis = size_.times(half_box) + size / 2;
        Length at = head;
        for (const Symbol& symbol : syllable) {
            PlacedRun placed = part_of(*symbol.run, symbol.glyph, symbol.glyph + 1);
            placed.at = at;
            placed.baseline_shift = axis;
            if (is_sound(symbol))
                at += size;
            else if (said(symbol) == neutral_tone)
                put_ink(placed, head - size.times(tone_ink), axis);
            else
                put_ink(placed, at - size.times(1 - tone_ink), axis + size.times(half_box + tone_ink));
            runs.push_back(std::move(placed));
        }
    }

    // Puts the middle of a symbol's ink, wherever its face has it, so far down the line and beside its
    // middle.
    void put_ink(PlacedRun& placed, Length along, Length beside) const
    {
        const GlyphRun& run = *placed.run;
        if (run.glyphs.empty()) return;
        const Glyph& glyph = run.glyphs.front();
        const Font::Ink ink = fonts_.font(run.font).ink(glyph.id);
        placed.at = along - Length::units(glyph.inline_offset) + run.size.times((ink.top + ink.bottom) / 2);
        placed.baseline_shift =
            beside - Length::units(glyph.block_offset) - run.size.times((ink.left + ink.right) / 2);
    }

    // Glyphs [first, last) of a reading, and the white behind them in its text.
    PlacedRun part_of(const ShapedRun& shaped, std::size_t first, std::size_t last) const
    {
        auto run = std::make_shared<GlyphRun>();
        const auto& glyphs = shaped.glyphs;
        const std::uint32_t begin = glyphs[first].cluster;
        std::size_t next = last;
        while (next < glyphs.size() && is_space(shaped, next)) ++next;
        const std::uint32_t end = next < glyphs.size() ? glyphs[next].cluster : shaped.end;
        run->font = shaped.font;
        run->size = shaped.size;
        run->direction = shaped.direction();
        run->language = shaped.language;
        run->text = paragraph_.text.substr(begin, end - begin);
        run->glyphs.assign(glyphs.begin() + static_cast<std::ptrdiff_t>(first),
                           glyphs.begin() + static_cast<std::ptrdiff_t>(last));
        for (Glyph& glyph : run->glyphs) glyph.cluster -= begin;
        PlacedRun placed;
        placed.run = std::move(run);
        placed.begin = begin;
        placed.text_run = shaped.text_run;
        placed.span = paragraph_.map.find(begin, end);
        return placed;
    }

    const Paragraph& paragraph_;
    const FontLibrary& fonts_;
    Line& line_;
    std::vector<Standing> base_; // of the ruby in hand
    std::uint32_t base_begin_ = ~0u;
    Length size_;
};

} // namespace

void add_readings(const Paragraph& paragraph, const FontLibrary& fonts, Line& line)
{
    ReadingAdder(paragraph, fonts, line).add();
}

} // namespace stonehand
