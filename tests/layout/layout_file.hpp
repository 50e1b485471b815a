#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "layout/read_layout.hpp"
#include "support/places.hpp"
#include "support/scratch_folder.hpp"

namespace stonehand::test
{

inline const std::filesystem::path source_folder = STONEHAND_SOURCE_DIR;

inline std::string read_text(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What came of reading a layout.
struct Reading {
    Sources sources;
    Report report;
    std::optional<Layout> layout;
};

inline Reading read(std::string_view name, const std::filesystem::path& folder)
{
    Reading reading;
    reading.layout = read_layout(name, {folder}, Span{}, reading.sources, reading.report);
    return reading;
}

/// The report: `line:column code “what it points at”`, a line a fault.
inline std::string places(const Reading& reading)
{
    std::string text;
    for (const Diagnostic& fault : reading.report.diagnostics()) {
        if (fault.at.file == no_file) {
            text += fmt::format("- {}\n", fault.code.id());
            continue;
        }
        const auto [line, column] = reading.sources.place(fault.at.file, fault.at.begin);
        text += fmt::format("{}:{} {} {}\n", line, column, fault.code.id(),
                            quoted(reading.sources.text(fault.at)));
    }
    return text;
}

/// The codes of the report, separated by spaces, if its faults lie, in order of place, exactly between the
/// marks « and » of `marked`; else their places. The marks are taken out before the text is read.
inline std::string told_at_marks(std::string_view marked);

/// The report with messages and first hints.
inline std::string told(const Reading& reading)
{
    std::string text;
    for (const Diagnostic& fault : reading.report.diagnostics())
        text += fmt::format("{}: {} | {}\n", fault.code.id(), fault.message.in_english(),
                            fault.hints.empty() ? "" : fault.hints.front().text.in_english());
    return text;
}

/// The sections of a layout that has no fault. A test replaces one.
struct Sections {
    std::string palette = R"(<colour name="ink" screen="#1A1817" cmyk="0 0 0 100"/>)";
    std::string fonts = R"(<role name="text"><family name="EB Garamond 12"/></role>)";
    std::string terms;
    std::string masters =
        R"(<master name="page" width="148mm" height="210mm" grid="14pt" first-baseline="25mm" lines="32" frame-start="20mm" frame-width="98mm"/>)";
    std::string styles =
        R"(<style name="root" font-family="text" font-size="11pt" line-height="14pt" color="ink"/>)";
    std::string sequence = R"(<part name="text" master="page"/>)";
    std::string outputs = R"(<output name="screen"/>)";
};

/// Its file: line 1 is the root's start tag, and every section is a line of its own, from palette on line 2
/// to outputs on line 8.
inline std::string layout_of(const Sections& sections, std::string_view id = "small")
{
    return fmt::format("<layout xmlns=\"urn:stonehand:layout:1\" "
                       "id=\"{}\">\n<palette>{}</palette>\n<fonts>{}</fonts>\n<terms>{}</terms>\n"
                       "<masters>{}</masters>\n<styles>{}</styles>\n<sequence>{}</sequence>\n<outputs>{}</"
                       "outputs>\n</layout>\n",
                       id, sections.palette, sections.fonts, sections.terms, sections.masters,
                       sections.styles, sections.sequence, sections.outputs);
}

inline Reading read_text_of(std::string_view text)
{
    const ScratchFolder folder;
    folder.write("small/layout.xml", text);
    return read("small", folder.path());
}

inline std::string told_at_marks(std::string_view marked)
{
    constexpr std::string_view open = "«", close = "»";
    std::string text;
    std::vector<Span> marks;
    for (std::size_t at = 0; at < marked.size();) {
        const std::string_view rest = marked.substr(at);
        const auto here = static_cast<std::uint32_t>(text.size());
        if (rest.starts_with(open))
            marks.push_back({FileId{0}, here, here});
        else if (rest.starts_with(close))
            marks.back().end = here;
        else
            text += rest.front();
        at += rest.starts_with(open) ? open.size() : rest.starts_with(close) ? close.size() : 1;
    }
    const Reading reading = read_text_of(text);
    std::vector<std::pair<Span, std::string>> faults;
    for (const Diagnostic& fault : reading.report.diagnostics())
        faults.emplace_back(fault.at, fault.code.id());
    std::ranges::sort(faults);
    if (faults.size() != marks.size()) return places(reading);
    std::string codes;
    for (std::size_t i = 0; i < faults.size(); ++i) {
        if (faults[i].first != marks[i]) return places(reading);
        codes += (i == 0 ? "" : " ") + faults[i].second;
    }
    return codes;
}

inline Reading read_sections(const Sections& sections)
{
    return read_text_of(layout_of(sections));
}

} // namespace stonehand::test
