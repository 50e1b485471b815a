#pragma once

#include <memory>
#include <string>

#include "pages/text_setter.hpp"

namespace stonehand
{

/// Sets text without a font: every character is half an em wide, lines are filled one after the other, U+2028
/// ends a line. A text that begins with `~` may have a line more, or one fewer: its last line is set twice,
/// or not at all. An initial says `I` and the first word of its text. `story` must outlive it.
inline TextSetter fixed_setter(const Story& story)
{
    TextSetter setter;
    setter.text = [&story](const TextBlock& block, const TextRoom& wanted) -> std::shared_ptr<const SetText> {
        auto set = std::make_shared<SetText>();
        set->text = block.text;
        const ComputedStyle& style = story.style(block.style);
        const Length em = style.font_size;
        const Length initial_room = style.font_size * 3;
        const auto indent = [&] {
            return static_cast<int>(set->lines.size()) < style.initial_lines ? initial_room
                                                                             : style.start_indent;
        };
        const auto is_beside = [&] { return set->lines.size() < wanted.beside.lines; };
        const auto room = [&] {
            return wanted.width - indent() - style.end_indent -
                   (is_beside() ? wanted.beside.width : Length());
        };
        set->cap_height = em.times(0.65);
        const auto cut = [&](std::size_t begin, std::size_t end) {
            Line line;
            line.begin = static_cast<std::uint32_t>(begin);
            line.end = static_cast<std::uint32_t>(end);
            line.indent = indent();
            if (is_beside() && wanted.beside.on_left) line.indent += wanted.beside.width;
            line.measure = room();
            for (std::uint32_t index = 0; index < block.runs.size(); ++index) {
                const std::size_t from = std::max<std::size_t>(begin, block.runs[index].begin);
                const std::size_t to = std::min<std::size_t>(end, block.runs[index].end);
                if (from >= to) continue;
                auto run = std::make_shared<GlyphRun>();
                run->size = em;
                run->text = block.text.substr(from, to - from);
                for (std::size_t at = from; at < to; ++at)
                    run->glyphs.push_back({1, static_cast<std::uint32_t>(at - from),
                                           static_cast<std::int32_t>(em.units() / 2)});
                PlacedRun placed;
                placed.at = line.width;
                placed.text_run = index;
                placed.span =
                    block.map.find(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
                line.width += Length::units(em.units() / 2 * static_cast<std::int64_t>(to - from));
                placed.run = std::move(run);
                line.runs.push_back(std::move(placed));
            }
            set->overfull = set->overfull || line.width > room() + em;
            line.hyphenated = end > begin && block.text[end - 1] == '-';
            set->lines.push_back(std::move(line));
        };
        const auto most = [&] { return static_cast<std::size_t>(room().units() / (em.units() / 2)); };
        std::size_t begin = 0;
        for (std::size_t at = 0, space = 0; at <= block.text.size(); ++at) {
            const bool forced = block.text.compare(at, 3, "\u2028") == 0;
            if (at == block.text.size() || forced) {
                if (at > begin || !forced) cut(begin, at);
                begin = space = forced ? at + 3 : at;
                if (forced) at += 2;
                continue;
            }
            if (at - begin >= most() && space > begin) {
                cut(begin, space);
                begin = space;
            }
            if (block.text[at] == ' ') space = at + 1;
        }
        if (block.text.starts_with('~')) {
            const std::size_t count = set->lines.size();
            for (const int other : {1, -1}) {
                OtherLines& lines = set->others.emplace_back();
                lines.looseness = other;
                lines.lines.resize(count + static_cast<std::size_t>(other), {0, false});
            }
            if (wanted.looseness > 0) set->lines.push_back(set->lines.back());
            if (wanted.looseness < 0) set->lines.pop_back();
        }
        set->lines.back().last = true;
        if (style.initial_lines > 0) {
            auto run = std::make_shared<GlyphRun>();
            run->size = em;
            run->text = "I" + block.text.substr(0, block.text.find('.'));
            const bool on_left = wanted.beside.lines > 0 && wanted.beside.on_left;
            set->initial = SetInitial{std::move(run),
                                      on_left ? wanted.beside.width : Length{},
                                      style.line_height * static_cast<std::int64_t>(style.initial_lines - 1),
                                      {}};
        }
        return set;
    };
    setter.columns = [](const ColumnText& column) {
        auto set = std::make_shared<SetColumns>();
        auto run = std::make_shared<GlyphRun>();
        run->direction = Direction::TopToBottom;
        run->text = column.text.text;
        set->runs.push_back({std::move(run), 0, {}, 0, {}});
        set->height = column.cell * static_cast<std::int64_t>(column.text.text.size());
        return std::shared_ptr<const SetColumns>(std::move(set));
    };
    return setter;
}

} // namespace stonehand
