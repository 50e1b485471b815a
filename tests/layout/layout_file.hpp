#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "layout/read_layout.hpp"

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

inline void write_text(const std::filesystem::path& path, std::string_view text)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

/// A folder of layouts of its own for one test, gone afterwards.
class LayoutFolder
{
  public:
    LayoutFolder() : folder_(std::filesystem::path(STONEHAND_BUILD_DIR) / "scratch" / "layouts")
    {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    ~LayoutFolder() { std::filesystem::remove_all(folder_); }
    LayoutFolder(const LayoutFolder&) = delete;
    LayoutFolder& operator=(const LayoutFolder&) = delete;

    /// Writes `<name>/layout.xml`.
    void add(std::string_view name, std::string_view text) const { write_text(folder_ / name / "layout.xml", text); }
    const std::filesystem::path& path() const { return folder_; }

  private:
    std::filesystem::path folder_;
};

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
        text += fmt::format("{}:{} {} {}\n", line, column, fault.code.id(), quoted(reading.sources.text(fault.at)));
    }
    return text;
}

/// The report with messages and first hints.
inline std::string told(const Reading& reading)
{
    std::string text;
    for (const Diagnostic& fault : reading.report.diagnostics())
        text += fmt::format("{}: {} | {}\n", fault.code.id(), fault.message, fault.hints.empty() ? "" : fault.hints.front().text);
    return text;
}

/// The sections of a layout that has no fault. A test replaces one.
struct Sections {
    std::string palette = R"(<colour name="ink" screen="#1A1817" cmyk="0 0 0 100"/>)";
    std::string fonts = R"(<role name="text"><family name="EB Garamond 12"/></role>)";
    std::string terms;
    std::string masters =
        R"(<master name="page" width="148mm" height="210mm" grid="14pt" first-baseline="25mm" lines="32" frame-start="20mm" frame-width="98mm"/>)";
    std::string styles = R"(<style name="root" font-family="text" font-size="11pt" line-height="14pt" color="ink"/>)";
    std::string sequence = R"(<part name="text" master="page"/>)";
    std::string outputs = R"(<output name="screen"/>)";
};

/// Its file: line 1 is the root's start tag, and every section is a line of its own, from palette on line 2 to outputs
/// on line 8.
inline std::string layout_of(const Sections& sections, std::string_view id = "small")
{
    return fmt::format("<layout xmlns=\"urn:stonehand:layout:1\" id=\"{}\">\n<palette>{}</palette>\n<fonts>{}</fonts>\n<terms>{}</terms>\n"
                       "<masters>{}</masters>\n<styles>{}</styles>\n<sequence>{}</sequence>\n<outputs>{}</outputs>\n</layout>\n",
                       id, sections.palette, sections.fonts, sections.terms, sections.masters, sections.styles, sections.sequence, sections.outputs);
}

inline Reading read_text_of(std::string_view text)
{
    const LayoutFolder folder;
    folder.add("small", text);
    return read("small", folder.path());
}

inline Reading read_sections(const Sections& sections) { return read_text_of(layout_of(sections)); }

} // namespace stonehand::test
