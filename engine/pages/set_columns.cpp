#include "pages/set_columns.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "font/tell_missing_character.hpp"
#include "pages/break_columns.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

constexpr char32_t next_column = 0x2028;

/// A character, the cell it is centred in, and the font that has it.
struct Cell {
    std::uint32_t begin, end; ///< bytes of the block's text
    std::size_t column;
    std::size_t row;
    std::uint32_t text_run;
    FontId font;
    Length size;
    std::string script;
    bool blank; ///< a space: it is said, but takes no cell
    bool bang;  ///< ？ or ！: its vertical form leans to a side in some fonts
    bool joins(const Cell& other) const
    {
        return column == other.column && text_run == other.text_run && font == other.font &&
               size == other.size && script == other.script && end == other.begin;
    }
};

struct Columns {
    const ColumnText& column;
    const std::vector<ComputedStyle>& styles;
    const FontLibrary& fonts;
    SetColumns made;
    std::size_t rows = 0;

    std::vector<Cell> cells();
    void set(const std::vector<Cell>& cells, std::size_t first, std::size_t last);
    std::uint32_t run_at(std::uint32_t byte) const;
    bool choose_font(Cell& cell, char32_t character);
    bool is_reading(const Cell& cell);
    bool reading_told = false;
    std::set<char32_t> missing_told = {};
};

std::string_view script_at(const std::vector<ScriptRun>& scripts, std::uint32_t byte)
{
    for (const ScriptRun& run : scripts)
        if (byte < run.end) return run.script;
    return "Zyyy";
}

bool is_space(char32_t character)
{
    return character == U' ' || character == 0x3000 || character == 0xa0;
}

std::uint32_t Columns::run_at(std::uint32_t byte) const
{
    const std::vector<TextRun>& runs = column.text.runs;
    std::uint32_t index = 0;
    while (index + 1 < runs.size() && runs[index].end <= byte) ++index;
    return index;
}

bool Columns::choose_font(Cell& cell, char32_t character)
{
    const TextRun& run = column.text.runs[cell.text_run];
    const ComputedStyle& style = styles[static_cast<std::size_t>(run.style)];
    const FontPick pick = fonts.pick(style.font_role, character, run.language, cell.script, style.font_size);
    cell.font = pick.font;
    cell.size = style.font_size.times(pick.size_adjust);
    if (pick.found || !missing_told.insert(character).second) return pick.found;
    tell_missing_character(std::string_view(column.text.text).substr(cell.begin, cell.end - cell.begin),
                           character, column.text.map.find(cell.begin, cell.end),
                           fonts.families(style.font_role, run.language, cell.script), made.report);
    return false;
}

/// A reading has no cell: it would stand beside its character, which columns of cells do not do yet.
bool Columns::is_reading(const Cell& cell)
{
    if (column.text.runs[cell.text_run].purpose != RunPurpose::RubyText) return false;
    if (!reading_told)
        made.report
            .add("not-set-yet", column.text.map.find(cell.begin, cell.end),
                 say("the reading of a character is not set in a column of cells in this version"))
            .hint(say("leave it: where the text is set in lines, it is there"));
    reading_told = true;
    return true;
}

std::vector<Cell> Columns::cells()
{
    const std::string& text = column.text.text;
    const std::vector<ScriptRun> scripts = script_runs(text);
    std::vector<Cell> found;
    std::size_t in_column = 0, row = 0;
    std::uint32_t begin = 0;
    const std::vector<std::uint32_t> starts = break_columns(text, column.text.language, column.columns);
    for (const std::uint32_t end : cluster_ends(text)) {
        if (in_column < starts.size() && begin >= starts[in_column]) {
            ++in_column;
            row = 0;
        }
        const char32_t character = code_point(text, begin).value;
        Cell cell{begin,
                  end,
                  in_column,
                  row,
                  run_at(begin),
                  {},
                  {},
                  std::string(script_at(scripts, begin)),
                  is_space(character),
                  han_class(character) == HanClass::Bang};
        begin = end;
        if (is_reading(cell) || character == next_column || !choose_font(cell, character)) continue;
        if (!cell.blank) ++row;
        rows = std::max(rows, row);
        found.push_back(std::move(cell));
    }
    return found;
}

/// Puts a glyph's ink, not its em square, in the middle of a cell.
void centre_ink(Glyph& glyph, const Font& font, Length size, Length height)
{
    const Font::Ink ink = font.ink(glyph.id);
    glyph.block_offset = static_cast<std::int32_t>(-size.times((ink.left + ink.right) / 2).units());
    glyph.inline_offset =
        static_cast<std::int32_t>((height / 2 + size.times((ink.bottom + ink.top) / 2)).units());
}

/// Gives every character of a run the height of its cell, and its glyphs the middle of it.
void centre_in_cells(GlyphRun& run, const std::vector<Cell>& cells, std::size_t first, std::size_t last,
                     const Font& font, Length height)
{
    const std::uint32_t offset = cells[first].begin;
    std::size_t at = 0;
    for (std::size_t index = first; index < last; ++index) {
        const std::uint32_t end = cells[index].end - offset;
        std::int64_t taken = 0;
        const std::size_t begin = at;
        for (; at < run.glyphs.size() && run.glyphs[at].cluster < end; ++at) taken += run.glyphs[at].advance;
        if (begin == at) continue;
        const std::int64_t cell = cells[index].blank ? 0 : height.units();
        for (std::size_t glyph = begin; glyph < at; ++glyph)
            run.glyphs[glyph].inline_offset += static_cast<std::int32_t>((cell - taken) / 2);
        if (cells[index].bang && at == begin + 1) centre_ink(run.glyphs[begin], font, run.size, height);
        run.glyphs[at - 1].advance += static_cast<std::int32_t>(cell - taken);
    }
}

void Columns::set(const std::vector<Cell>& cells, std::size_t first, std::size_t last)
{
    const Cell& head = cells[first];
    const TextRun& text_run = column.text.runs[head.text_run];
    const std::uint32_t end = cells[last - 1].end;
    auto run = std::make_shared<GlyphRun>();
    run->font = head.font;
    run->size = head.size;
    run->direction = Direction::TopToBottom;
    run->language = text_run.language;
    run->text = column.text.text.substr(head.begin, end - head.begin);
    run->glyphs = fonts.font(head.font).shape(column.text.text, head.begin, end, head.size,
                                              Direction::TopToBottom, text_run.language, head.script, {});
    for (Glyph& glyph : run->glyphs) glyph.cluster -= head.begin;
    centre_in_cells(*run, cells, first, last, fonts.font(head.font), column.cell);
    const Span span = column.text.map.find(head.begin, end);
    made.runs.push_back({std::move(run), head.column, column.cell * static_cast<std::int64_t>(head.row),
                         head.text_run, span});
}

} // namespace

std::shared_ptr<const SetColumns>
set_columns(const ColumnText& column, const std::vector<ComputedStyle>& styles, const FontLibrary& fonts)
{
    Columns columns{column, styles, fonts, {}, 0};
    if (!column.text.runs.empty()) {
        const std::vector<Cell> cells = columns.cells();
        for (std::size_t first = 0, last = 0; first < cells.size(); first = last) {
            last = first + 1;
            while (last < cells.size() && cells[last - 1].joins(cells[last])) ++last;
            columns.set(cells, first, last);
        }
    }
    columns.made.height = column.cell * static_cast<std::int64_t>(columns.rows);
    return std::make_shared<const SetColumns>(std::move(columns.made));
}

} // namespace stonehand
