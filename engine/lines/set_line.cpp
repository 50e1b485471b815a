#include "lines/set_line.hpp"

#include <algorithm>

#include "lines/add_readings.hpp"
#include "lines/decorate.hpp"
#include "lines/justify.hpp"
#include "lines/slice_run.hpp"
#include "paragraph/cells.hpp"
#include "paragraph/run_at.hpp"
#include "unicode/level_runs.hpp"

namespace stonehand
{

namespace
{

// A part of a shaped run that stands on the line; its glyphs are a range of the setter's, in logical order.
struct Piece {
    const ShapedRun* run = nullptr;
    std::uint32_t begin = 0, end = 0; // bytes
    std::size_t first = 0, last = 0;  // glyphs
    std::uint8_t level = 0;
    bool hyphen = false;
};

// The glyph that carries white: behind it, to its right, or before it.
struct Carrier {
    std::size_t glyph = 0;
    bool before = false;
};

class LineSetter
{
  public:
    LineSetter(const Paragraph& paragraph, const std::vector<Item>& items, const LineToSet& line,
               const BreakRules& rules, const FontLibrary& fonts)
        : paragraph_(paragraph), items_(items), line_(line), rules_(rules), fonts_(fonts),
          penalty_(std::get<Penalty>(items[line.chosen.last]))
    {
    }

    Line set()
    {
        slice();
        if (penalty_.kind == Penalty::Kind::Hyphen) add_hyphen();
        find_white();
        fill();
        part_trailing_space();
        return placed();
    }

  private:
    void slice()
    {
        const auto& runs = paragraph_.runs;
        auto run = run_at(paragraph_, line_.begin);
        for (; run != runs.end() && run->begin < line_.end; ++run) {
            const std::uint32_t begin = std::max(run->begin, line_.begin),
                                end = std::min(run->end, line_.end);
            // What stands over or beside its base is no part of the row (add_readings).
            if (begin >= end || is_reading(paragraph_, *run)) continue;
            const std::size_t first = glyphs_.size();
            slice_run(paragraph_, *run, begin, end, fonts_, glyphs_);
            pieces_.push_back({&*run, begin, end, first, glyphs_.size(), run->level, false});
        }
    }

    void add_hyphen()
    {
        if (pieces_.empty() || pieces_.back().run->hyphen.id == 0) return;
        Piece hyphen = pieces_.back();
        hyphen.begin = hyphen.end;
        hyphen.first = glyphs_.size();
        hyphen.last = hyphen.first + 1;
        hyphen.hyphen = true;
        glyphs_.push_back(hyphen.run->hyphen);
        glyphs_.back().cluster = hyphen.begin;
        pieces_.push_back(hyphen);
    }

    // Finds the glyph behind each glue, sets natural white, and takes the width from spaces that are not glue
    // of this line: those at its edges.
    void find_white()
    {
        content_end_ = content_begin_ = line_.begin;
        for (std::uint32_t index = line_.chosen.first; index < line_.chosen.last; ++index)
            note_content(items_[index]);
        if (content_end_ == line_.begin) content_begin_ = line_.end;
        std::uint32_t item = line_.chosen.first;
        for (const Piece& piece : pieces_)
            if (!piece.hyphen) find_white_in(piece, item);
    }

    void note_content(const Item& item)
    {
        const auto* box = std::get_if<Boxed>(&item);
        const auto* glue = std::get_if<Glue>(&item);
        if (!box && !(glue && glue->begin != glue->end)) return;
        const std::uint32_t begin = box ? box->begin : glue->begin;
        if (content_end_ == line_.begin) content_begin_ = begin;
        content_end_ = box ? box->end : glue->end;
    }

    void find_white_in(const Piece& piece, std::uint32_t& item)
    {
        for (std::size_t glyph = piece.first; glyph < piece.last; ++glyph) {
            const std::uint32_t cluster = glyphs_[glyph].cluster;
            while (const Glue* glue = next_glue(item, cluster)) {
                if (glue->begin == glue->end)
                    carry_behind(*glue, glyph);
                else if (glue->begin == cluster)
                    break;
                ++item;
            }
            const Glue* glue = next_glue(item, cluster);
            if (glue && glue->begin == cluster) {
                glyphs_[glyph].advance = 0;
                add_white(*glue, {glyph, false});
                ++item;
            } else if (cluster < content_begin_ || cluster >= content_end_) {
                glyphs_[glyph].advance = 0;
            }
        }
    }

    // The next glue of the line that begins at or before `cluster`.
    const Glue* next_glue(std::uint32_t& item, std::uint32_t cluster) const
    {
        for (; item < line_.chosen.last; ++item) {
            const auto* glue = std::get_if<Glue>(&items_[item]);
            if (glue) return glue->begin <= cluster ? glue : nullptr;
        }
        return nullptr;
    }

    // A gap without a character is carried by the glyph before it, which in right-to-left text stands to its
    // right. Where two directions meet it is the glyph of the outer text that does: the other end of an inner
    // stretch is what touches it.
    void carry_behind(const Glue& glue, std::size_t glyph)
    {
        if (glyph == 0) return;
        const Piece &own = piece_of(glyph - 1), &next = piece_of(glyph);
        if (own.level <= next.level)
            add_white(glue, {glyph - 1, own.run->direction() == Direction::RightToLeft});
        else
            add_white(glue, {glyph, next.run->direction() != Direction::RightToLeft});
    }

    const Piece& piece_of(std::size_t glyph) const
    {
        return *std::partition_point(pieces_.begin(), pieces_.end(),
                                     [&](const Piece& before) { return before.last <= glyph; });
    }

    void add_white(const Glue& glue, Carrier carrier)
    {
        whites_.push_back({&glue, {}});
        carriers_.push_back(carrier);
        widen(carrier, glue.width);
    }

    void widen(const Carrier& carrier, Length by)
    {
        const auto units = static_cast<std::int32_t>(by.units());
        glyphs_[carrier.glyph].advance += units;
        if (carrier.before) glyphs_[carrier.glyph].inline_offset += units;
    }

    Length natural() const
    {
        Length sum;
        for (const Glyph& glyph : glyphs_) sum += Length::units(glyph.advance);
        return sum;
    }

    Length room() const { return line_.measure.width - line_.indent; }
    Length end_hang() const { return penalty_.end_trim + line_.chosen.end_give; }
    Length trims() const { return line_.chosen.start_trim + end_hang(); }

    void fill()
    {
        if (rules_.edge == LineEdge::Ragged) return;
        const Length need = room() + trims() - natural();
        if (need > Length() && penalty_.kind == Penalty::Kind::Forced) return;
        find_letters();
        const auto count = static_cast<std::int64_t>(letters_.size());
        filled_ = true;
        const Length fit =
            justify(whites_, need, {rules_.letter_stretch * count, rules_.letter_shrink * count},
                    paragraph_.language.is_han() ? Beyond::BetweenCharacters : Beyond::AllWhite);
        for (std::size_t index = 0; index < whites_.size(); ++index)
            widen(carriers_[index], whites_[index].added);
        for (std::size_t index = 0; index < letters_.size(); ++index) {
            const auto at = static_cast<std::int64_t>(index);
            widen(letters_[index], share_of(fit, at, at + 1, count));
        }
        if (count > 0 && rules_.em > Length()) letter_fit_ = fit / (rules_.em * count);
    }

    // The last glyph of every cluster that has a letter after it on the line.
    void find_letters()
    {
        if (rules_.letter_stretch == Length() && rules_.letter_shrink == Length()) return;
        for (const Piece& piece : pieces_) {
            if (piece.hyphen || !can_fit_letters(*piece.run)) continue;
            for (std::size_t glyph = piece.first; glyph < piece.last; ++glyph) {
                const Glyph& here = glyphs_[glyph];
                const bool last = glyph + 1 == piece.last || glyphs_[glyph + 1].cluster != here.cluster;
                if (last && here.advance != 0 && !is_carrier(glyph))
                    letters_.push_back({glyph, piece.run->direction() == Direction::RightToLeft});
            }
        }
        // Behind the last there is nothing to be apart from, unless a hyphen follows.
        if (!letters_.empty() && !pieces_.back().hyphen) letters_.pop_back();
    }

    bool is_carrier(std::size_t glyph) const
    {
        return std::binary_search(carriers_.begin(), carriers_.end(), Carrier{glyph, false},
                                  [](const Carrier& a, const Carrier& b) { return a.glyph < b.glyph; });
    }

    // UAX #9, L1: spaces at a line's end have the paragraph's level.
    void part_trailing_space()
    {
        const std::uint8_t base = paragraph_.direction == Direction::RightToLeft ? 1 : 0;
        if (pieces_.empty() || content_end_ >= line_.end) return;
        Piece& last = pieces_.back();
        if (last.level == base || last.hyphen) return;
        if (last.begin >= content_end_) {
            last.level = base;
            return;
        }
        Piece space = last;
        space.begin = last.end = content_end_;
        space.level = base;
        while (space.first < space.last && glyphs_[space.first].cluster < content_end_) ++space.first;
        last.last = space.first;
        pieces_.push_back(space);
    }

    Line placed()
    {
        Line line;
        line.measure = room();
        line.width = natural() - trims();
        line.begin = line_.begin;
        line.end = line_.end;
        line.ratio = line_.chosen.ratio;
        line.hyphenated = penalty_.kind == Penalty::Kind::Hyphen || penalty_.kind == Penalty::Kind::OwnHyphen;
        line.last = line_.last;
        line.span = paragraph_.map.find(line_.begin, line_.end);
        line.indent = line_.measure.indent + shift(line);
        if (!pieces_.empty()) {
            line.start_hang = seen_hang(pieces_.front(), line_.chosen.start_trim);
            line.end_hang = seen_hang(pieces_.back(), end_hang());
        }
        place_runs(line);
        if (filled_) note_numbers(line);
        if (!paragraph_.rubies.empty()) add_readings(paragraph_, fonts_, line);
        if (std::any_of(pieces_.begin(), pieces_.end(), is_decorated)) decorate(paragraph_, line);
        return line;
    }

    static bool is_decorated(const Piece& piece)
    {
        return piece.run->emphasis != TextEmphasis::None || piece.run->decoration != TextDecoration::None;
    }

    // Of what stands over the measure, that which has ink: of Han marks only what is more than their blank
    // half, of other text all but the white behind its last letter.
    static Length seen_hang(const Piece& piece, Length trim)
    {
        const ShapedRun& run = *piece.run;
        const Length blank = run.script == "Hani" ? run.size / 2 : run.size.times(run.letter_spacing);
        return std::max(trim - blank, Length());
    }

    // What became of the white, for whoever judges the line.
    void note_numbers(Line& line) const
    {
        line.letter_fit = letter_fit_;
        line.compressed = line_.chosen.end_give > Length() && !penalty_.hangs ? 1 : 0;
        std::size_t white = 0;
        for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
            Length at = line.runs[piece].at;
            const bool right_to_left = pieces_[piece].run->direction() == Direction::RightToLeft;
            if (right_to_left) at += line.runs[piece].run->advance();
            for (std::size_t glyph = pieces_[piece].first; glyph < pieces_[piece].last; ++glyph) {
                const Length advance = Length::units(glyphs_[glyph].advance);
                if (right_to_left) at -= advance;
                for (; white < carriers_.size() && carriers_[white].glyph == glyph; ++white)
                    note_white(whites_[white], at, advance, line);
                if (!right_to_left) at += advance;
            }
        }
    }

    static void note_white(const White& white, Length at, Length advance, Line& line)
    {
        const Glue& glue = *white.glue;
        const bool of_marks = glue.shrink_order != ShrinkOrder::WordSpace &&
                              glue.shrink_order != ShrinkOrder::HanLatinGap &&
                              glue.shrink_order != ShrinkOrder::BetweenCharacters;
        if (of_marks && white.added < Length()) ++line.compressed;
        const bool is_space = glue.begin != glue.end && glue.stretch_order == StretchOrder::WordSpace &&
                              glue.stretch + glue.shrink > Length() && glue.width > Length();
        if (is_space)
            line.spaces.push_back({at, advance, static_cast<float>((glue.width + white.added) / glue.width)});
    }

    // From the measure's left edge to the line's: the first line's indent, and what alignment leaves free.
    Length shift(const Line& line) const
    {
        const bool left_to_right = paragraph_.direction != Direction::RightToLeft;
        const Length indent = left_to_right ? line_.indent : Length();
        const Length free = std::max(room() - line.width, Length());
        switch (paragraph_.style.text_align) {
        case TextAlign::Centre:
            return indent + free / 2;
        case TextAlign::End:
            return indent + (left_to_right ? free : Length());
        case TextAlign::Left:
        case TextAlign::Inside: // where the binding is, its page knows
        case TextAlign::Outside:
            return indent;
        case TextAlign::Right:
            return indent + free;
        case TextAlign::Start:
        case TextAlign::Justify:
            return indent + (left_to_right ? Length() : free);
        }
        return indent;
    }

    void place_runs(Line& line) const
    {
        std::vector<std::uint8_t> levels;
        for (const Piece& piece : pieces_) levels.push_back(piece.level);
        const bool one_way =
            std::all_of(levels.begin(), levels.end(), [](std::uint8_t level) { return level == 0; });
        line.runs.reserve(pieces_.size());
        for (const Piece& piece : pieces_) line.runs.push_back(placed(piece));
        Length at = paragraph_.direction == Direction::RightToLeft ? -end_hang() : -line_.chosen.start_trim;
        const auto put = [&](PlacedRun& run) {
            run.at = at;
            at += run.run->advance();
        };
        if (one_way)
            for (PlacedRun& run : line.runs) put(run);
        else
            for (const std::uint32_t index : visual_order(levels)) put(line.runs[index]);
    }

    PlacedRun placed(const Piece& piece) const
    {
        auto run = std::make_shared<GlyphRun>();
        run->font = piece.run->font;
        run->size = piece.run->size;
        run->direction = piece.run->direction();
        run->language = piece.run->language;
        run->text = piece.hyphen ? "\u00AD" : paragraph_.text.substr(piece.begin, piece.end - piece.begin);
        run->glyphs.assign(glyphs_.begin() + static_cast<std::ptrdiff_t>(piece.first),
                           glyphs_.begin() + static_cast<std::ptrdiff_t>(piece.last));
        for (Glyph& glyph : run->glyphs) glyph.cluster -= piece.begin;
        if (run->direction == Direction::RightToLeft) std::reverse(run->glyphs.begin(), run->glyphs.end());
        const Span span = paragraph_.map.find(piece.begin, piece.end);
        return {std::move(run),      {},   piece.begin, piece.run->baseline_shift,
                piece.run->text_run, span, piece.hyphen};
    }

    const Paragraph& paragraph_;
    const std::vector<Item>& items_;
    const LineToSet& line_;
    const BreakRules& rules_;
    const FontLibrary& fonts_;
    const Penalty& penalty_;
    std::vector<Glyph> glyphs_;
    std::vector<Piece> pieces_;
    std::vector<White> whites_;
    std::vector<Carrier> carriers_; // of the whites, in order of glyphs
    std::vector<Carrier> letters_;
    double letter_fit_ = 0;                             // em a letter
    bool filled_ = false;                               // to its measure
    std::uint32_t content_begin_ = 0, content_end_ = 0; // bytes from the first to the last box or kept space
};

} // namespace

Line set_line(const Paragraph& paragraph, const std::vector<Item>& items, const LineToSet& line,
              const BreakRules& rules, const FontLibrary& fonts)
{
    return LineSetter(paragraph, items, line, rules, fonts).set();
}

} // namespace stonehand
