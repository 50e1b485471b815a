#pragma once

#include <string>
#include <vector>

#include "pages/page_story.hpp"

namespace stonehand
{

/// A sequence of numbers that is the same everywhere (Numerical Recipes' 32-bit LCG).
struct Numbers {
    std::uint32_t state;
    int below(int limit)
    {
        state = state * 1664525u + 1013904223u;
        return static_cast<int>((state >> 8) % static_cast<std::uint32_t>(limit));
    }
    bool once_in(int many) { return below(many) == 0; }
};

/// What stands in a random essay besides paragraphs, headings, quotes, pull quotes and rows.
struct EssayMatter {
    bool floats = true, pictures = true, tables = true, supple = true, initials = true;
    bool bleeds = true; ///< floats whose pictures are as wide as the page
    /// Headings that begin a page; notes called in quotes and tables.
    bool breaks = true, noted_blocks = true;
    bool beside = true;  ///< in one column: quotes that the text runs beside
    bool spans = true;   ///< in columns: headings that span them
    int note_lines = 40; ///< of a note at most; 0: no notes
    int columns = 1;
    bool balanced = true;
};

/// A float of an essay and the line that calls it; and a note.
struct Called {
    std::string name, by;
    int lines = 0;
};

/// A random essay, and all that must be found of it on its pages. The first letter of a line says what it is
/// of:
///
///     b ~ paragraph (~: a line more or less)   h heading   q quote
///     p pull quote   s one that text runs beside   r row   i picture   g t a table's heads and its rows
///     f a float's caption   n note   * the mark that calls it   I an initial, before its text's name
class RandomEssay
{
  public:
    RandomEssay(std::uint32_t seed, int blocks, const EssayMatter& matter = {})
        : numbers_{seed}, matter_(matter)
    {
        Master& master = made.layout.masters[0];
        master.column_count = matter.columns;
        master.column_gap = 6_mm;
        master.columns_balanced = matter.balanced;
        width_ = (98_mm - master.column_gap * (matter.columns - 1)) / matter.columns;
        add_styles();
        made.part();
        for (number_ = 0; number_ < blocks; ++number_) add_block();
    }

    PageStory made;
    std::vector<std::string> lines; ///< of the flow, in order, pictures among them
    std::vector<Called> floats, notes;
    std::vector<std::string> initials;                         ///< the texts that begin with one
    std::vector<std::pair<std::string, std::string>> together; ///< lines of rows that a cell joins
    static constexpr int initial_lines = 3;
    EssayMatter matter() const { return matter_; }

  private:
    void add_styles()
    {
        ComputedStyle heading = PageStory::body(), quote = PageStory::body(), pull = PageStory::body(),
                      note = PageStory::body(), caption = PageStory::body(), picture = PageStory::body();
        heading.space_before = 28_pt;
        heading.space_before_maximum = 42_pt;
        heading.space_after = 14_pt;
        heading.keep_with_next = 3;
        quote.space_before = quote.space_after = 14_pt;
        pull.line_height = 21_pt;
        pull.space_before = 14_pt;
        pull.block_snap = pull.keep_together = true;
        note.font_size = 8.5_pt;
        note.line_height = 10.5_pt;
        note.space_before = 12_pt;
        note.rule_before_length = 28_pt;
        note.rule_before_thickness = 0.35_pt;
        note.rule_before_space = 4.2_pt;
        caption.space_before = 14_pt;
        caption.keep_with_next = 1;
        picture.space_before = picture.space_after = 14_pt;
        ComputedStyle initial = PageStory::body();
        initial.initial_lines = initial_lines;
        initial_ = made.style(initial);
        heading_ = made.style(heading);
        heading.break_before = BreakBefore::Page;
        chapter_ = made.style(heading);
        heading.break_before = BreakBefore::Auto;
        heading.column_span = true;
        spanning_ = made.style(heading);
        quote_ = made.style(quote);
        pull_ = made.style(pull);
        note_ = made.style(note);
        caption_ = made.style(caption);
        picture_ = made.style(picture);
    }

    std::string name(char kind) const { return kind + std::to_string(number_); }
    std::vector<Block>& flow() { return made.story.parts[0].flow; }

    void add_block()
    {
        switch (numbers_.below(18)) {
        case 0:
            return add_heading();
        case 1:
            return add_quote();
        case 2:
            return add_text('p', 1 + numbers_.below(4), pull_);
        case 3:
            return add_row();
        case 4:
        case 5:
            if (matter_.floats) add_float();
            return;
        case 6:
            if (matter_.pictures) add_picture();
            return;
        case 7:
            if (matter_.tables) add_table();
            return;
        case 8:
        case 9:
            return add_paragraph(matter_.note_lines > 0);
        case 10:
            if (!in_one_column() && matter_.spans) return add_text('h', 1 + numbers_.below(2), spanning_);
            if (in_one_column() && matter_.beside) add_beside();
            return;
        default:
            return add_paragraph(false);
        }
    }

    /// One that begins a page stands below text: a heading before it would have none.
    void add_heading()
    {
        const bool begins_page =
            matter_.breaks && !lines.empty() && lines.back()[0] == 'b' && numbers_.once_in(4);
        add_text('h', 1 + numbers_.below(2), begins_page ? chapter_ : heading_);
    }
    void add_quote()
    {
        const bool noted = calls_notes_in_blocks() && numbers_.once_in(4);
        add_text('q', 1 + numbers_.below(6), quote_, noted);
    }
    bool in_one_column() const { return matter_.columns == 1; }
    bool calls_notes_in_blocks() const { return matter_.noted_blocks && matter_.note_lines > 0; }

    void add_text(char kind, int count, StyleId style, bool noted = false)
    {
        TextBlock text = made.lines(name(kind), count, style);
        if (noted) call_note(text, name(kind) + "." + std::to_string(1 + numbers_.below(count)));
        flow().push_back({std::move(text)});
        say(name(kind), count);
    }
    void say(const std::string& block, int count)
    {
        for (int line = 1; line <= count; ++line) lines.push_back(block + "." + std::to_string(line));
    }

    void add_paragraph(bool noted)
    {
        const int count = 1 + numbers_.below(14);
        const bool supple = matter_.supple && !noted && count > 3 && numbers_.once_in(2);
        const std::string block = supple ? "~" + name('b') : name('b');
        const bool begins = matter_.initials && numbers_.once_in(6);
        if (begins) initials.push_back(block);
        TextBlock text = made.lines(block, count, begins ? initial_ : StyleId{});
        if (noted) call_note(text, block + "." + std::to_string(1 + numbers_.below(count)));
        flow().push_back({std::move(text)});
        say(block, count);
    }

    /// Puts a mark behind a line.
    void call_note(TextBlock& text, const std::string& line)
    {
        const int count =
            1 + numbers_.below(numbers_.once_in(3) ? matter_.note_lines : std::min(matter_.note_lines, 4));
        const std::string mark = "*" + std::to_string(number_);
        const auto at =
            static_cast<std::uint32_t>((text.text + "\u2028").find(line + "\u2028") + line.size());
        text.text.insert(at, mark);
        TextRun called = text.runs[0], rest = text.runs[0];
        text.runs[0].end = called.begin = at;
        called.end = rest.begin = at + static_cast<std::uint32_t>(mark.size());
        rest.end = static_cast<std::uint32_t>(text.text.size());
        called.purpose = RunPurpose::NoteMark;
        called.note = 0;
        text.runs.push_back(called);
        if (rest.begin < rest.end) text.runs.push_back(rest);
        text.notes.push_back(made.lines(name('n'), count, note_));
        notes.push_back({name('n'), mark, count});
    }

    ParallelBlock row(const std::string& block, int cells, int most, bool noted = false, int first = 0)
    {
        ParallelBlock made_row;
        for (int cell = first; cell < cells; ++cell) {
            const std::string words = block + "c" + std::to_string(cell);
            const int count = 1 + numbers_.below(most);
            TextBlock text = made.lines(words, count);
            if (noted && cell == first)
                call_note(text, words + "." + std::to_string(1 + numbers_.below(count)));
            made_row.cells.push_back({width_ / cells * cell, width_ / cells, {{std::move(text)}}});
            say(words, count);
        }
        return made_row;
    }
    void add_row() { flow().push_back({row(name('r'), 1, 5)}); }

    PictureBlock picture(char kind, int least, int more)
    {
        PictureBlock block;
        block.picture.path = name(kind);
        block.picture.width = 980;
        block.picture.height = static_cast<std::uint32_t>(least + numbers_.below(more));
        block.style = picture_;
        return block;
    }
    void add_picture()
    {
        flow().push_back({picture('i', 100, 500)});
        lines.push_back(name('i'));
    }

    void add_float()
    {
        FloatBlock block;
        const FloatTo places[] = {FloatTo::Top, FloatTo::Bottom, FloatTo::SnapBlock};
        block.to = places[numbers_.below(3)];
        const int count = 1 + numbers_.below(2);
        if (matter_.bleeds && numbers_.once_in(4))
            block.reach = numbers_.once_in(2) ? FloatReach::FullBleed : FloatReach::FullWidth;
        block.blocks = {{made.lines(name('f'), count, caption_)},
                        {picture('f', 100, block.reach == FloatReach::Frame ? 800 : 400)}};
        flow().push_back({std::move(block)});
        floats.push_back({name('f'), lines.empty() ? "" : lines.back(), count});
    }

    void add_beside()
    {
        FloatBlock block;
        block.on_left = numbers_.once_in(2);
        block.to = block.on_left ? FloatTo::Start : FloatTo::End;
        block.width = 30_mm;
        block.gap = 4_mm;
        const int count = 1 + numbers_.below(5);
        block.blocks = {{made.lines(name('s'), count)}};
        flow().push_back({std::move(block)});
        say(name('s'), count);
    }

    void add_table()
    {
        const auto table = static_cast<std::uint32_t>(number_ + 1);
        const int heads = numbers_.below(3), rows = 1 + numbers_.below(12),
                  cells = matter_.columns == 1 ? 3 : 1;
        const int noted = calls_notes_in_blocks() && numbers_.once_in(3) ? numbers_.below(rows) : rows;
        const OfTable head{table, RowPlace::TableHead}, body{table, RowPlace::TableBody};
        RuleBlock rule;
        rule.thickness = 0.7_pt;
        rule.shift = 3_pt;
        rule.of = heads > 0 ? head : body;
        flow().push_back({rule});
        bool joined = false;
        std::string joined_from;
        for (int index = 0; index < heads + rows; ++index) {
            const bool is_head = index < heads;
            const std::size_t before = lines.size();
            // A row that the first cell of the one above it reaches into has none there.
            ParallelBlock one = row(name(is_head ? 'g' : 't') + "r" + std::to_string(index), cells, 3,
                                    index == heads + noted, joined ? 1 : 0);
            one.of = is_head ? head : body;
            if (joined) together.emplace_back(joined_from, lines.back());
            joined = !joined && !is_head && cells > 1 && index + 1 < heads + rows && numbers_.once_in(4);
            joined_from = lines[before];
            if (joined) one.cells.front().rows = 2;
            one.joined = joined;
            flow().push_back({std::move(one)});
            if (is_head && index + 1 == heads) flow().push_back({rule});
        }
        rule.of = body;
        flow().push_back({rule});
    }

    Numbers numbers_;
    EssayMatter matter_;
    Length width_;
    int number_ = 0;
    StyleId heading_{}, chapter_{}, spanning_{}, initial_{}, quote_{}, pull_{}, note_{}, caption_{},
        picture_{};
};

} // namespace stonehand
