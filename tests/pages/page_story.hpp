#pragma once

#include <string>

#include "layout/layout.hpp"
#include "pages/fill_with.hpp"
#include "pages/fixed_setter.hpp"

namespace stonehand
{

using namespace literals;

/// A story made by hand on the A5 page of look.md: grid 14 pt from 25 mm, lines 0 to 31, frame of 98 mm.
struct PageStory {
    Layout layout;
    Story story;
    Report report;
    unsigned jobs = 1;

    PageStory()
    {
        layout.palette.push_back({"ink", {}, {}, "", std::nullopt, true, {}});
        layout.masters.push_back(master("text"));
        story.styles.push_back(body());
    }

    static Master master(std::string name)
    {
        Master made;
        made.name = std::move(name);
        made.trim = {148_mm, 210_mm};
        made.bleed = 3_mm;
        made.grid = 14_pt;
        made.first_baseline = 25_mm;
        made.lines = 32;
        made.frame_start = 20_mm;
        made.frame_width = 98_mm;
        return made;
    }
    static ComputedStyle body()
    {
        ComputedStyle style;
        style.font_size = 11_pt;
        style.line_height = 14_pt;
        return style;
    }

    StyleId style(const ComputedStyle& style)
    {
        story.styles.push_back(style);
        return StyleId(story.styles.size() - 1);
    }
    StoryPart& part(PartStart start = PartStart::Page)
    {
        story.parts.emplace_back();
        story.parts.back().start = start;
        return story.parts.back();
    }

    /// A text in one run.
    static TextBlock text(std::string words, StyleId style = {})
    {
        TextBlock block;
        block.text = std::move(words);
        block.style = style;
        block.language = {"en-GB"};
        TextRun run;
        run.end = static_cast<std::uint32_t>(block.text.size());
        run.style = style;
        run.language = block.language;
        block.runs = {run};
        return block;
    }
    /// A text of so many lines, each named: `p.1`, `p.2` …
    static TextBlock lines(const std::string& name, int count, StyleId style = {})
    {
        std::string words;
        for (int line = 1; line <= count; ++line)
            words += name + "." + std::to_string(line) + (line < count ? "\u2028" : "");
        return text(words, style);
    }

    Document fill()
    {
        report = {};
        return fill_with(fixed_setter(story), story, layout, default_page_costs(), jobs, report);
    }
};

/// The glyphs of a page as `text@line`, the line counted in fourths at most from the first baseline.
inline std::vector<std::string> said(const Page& page)
{
    std::vector<std::string> texts;
    for (const Mark& mark : page.marks) {
        const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
        if (!glyphs) continue;
        const double line = (glyphs->at.y - 25_mm) / 14_pt;
        std::string number = std::to_string(line);
        number.erase(number.find_last_not_of('0') + 1);
        if (number.back() == '.') number.pop_back();
        texts.push_back(glyphs->run->text + "@" + number);
    }
    return texts;
}

/// The first and last line of every page.
inline std::vector<std::string> edges(const Document& document)
{
    std::vector<std::string> found;
    for (const Page& page : document.pages) {
        const std::vector<std::string> texts = said(page);
        found.push_back(texts.empty() ? "–" : texts.front() + " " + texts.back());
    }
    return found;
}

inline const PathMark* path(const Page& page, std::size_t index = 0)
{
    for (const Mark& mark : page.marks)
        if (const auto* found = std::get_if<PathMark>(&mark.form))
            if (index-- == 0) return found;
    return nullptr;
}

inline std::vector<std::string> codes(const Report& report)
{
    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : report.diagnostics()) found.emplace_back(diagnostic.code.id());
    return found;
}

} // namespace stonehand
