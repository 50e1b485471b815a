#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "edition/read_edition.hpp"
#include "support/places.hpp"

namespace stonehand::test
{

inline const std::filesystem::path source_folder = STONEHAND_SOURCE_DIR;

/// The reference editions and their standing text, which are not part of the repository.
inline const std::filesystem::path reference_folder = source_folder / ".." / "shared" / "reference";

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

/// A folder of its own for one test, gone afterwards.
class Scratch
{
  public:
    explicit Scratch(const std::string& name)
        : folder_(std::filesystem::path(STONEHAND_BUILD_DIR) / "scratch" / "edition" / name)
    {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    ~Scratch() { std::filesystem::remove_all(folder_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::filesystem::path operator/(std::string_view name) const { return folder_ / name; }

  private:
    std::filesystem::path folder_;
};

/// What came of reading an edition.
struct Reading {
    Sources sources;
    Report report;
    std::optional<Edition> edition;
};

inline Reading read(const std::filesystem::path& file)
{
    Reading reading;
    reading.edition = read_edition(file, content_root(file), reading.sources, reading.report);
    return reading;
}

/// An edition that has no fault, with `inner` put after its parts; line 1 ends before `inner`.
inline std::string edition_with(std::string_view inner, std::string_view essay = "<p>Text.</p>")
{
    return fmt::format(
        R"(<edition xmlns="urn:stonehand:edition:1" xmlns:xi="http://www.w3.org/2001/XInclude" id="small" date="2026-01" xml:lang="en-GB" layout="plain"><programme><name>Programme</name></programme><question><text>Why?</text></question><contributor id="editor"><name>The editor</name></contributor><bio for="editor"><p>Edits.</p></bio><essay id="first" by="editor">{}</essay>)"
        "\n{}</edition>\n",
        essay, inner);
}

/// Reads an edition out of its text, from a file in a folder of its own.
inline Reading read_text_of(std::string_view text)
{
    const Scratch scratch("small");
    write_text(scratch / "edition.xml", text);
    return read(scratch / "edition.xml");
}

/// The codes of what was told, in order, separated by spaces.
inline std::string codes(const Reading& reading)
{
    std::string text;
    for (const Diagnostic& told : reading.report.diagnostics())
        text += (text.empty() ? "" : " ") + std::string(told.code.id());
    return text;
}

inline std::string codes_of(std::string_view text)
{
    return codes(read_text_of(text));
}

/// The text that the first fault of a code points at.
inline std::string pointed_at(const Reading& reading, std::string_view code)
{
    for (const Diagnostic& told : reading.report.diagnostics())
        if (told.code.id() == code) return std::string(reading.sources.text(told.at));
    return "nothing told";
}

/// A text without every mention of a folder: goldens hold no path of this machine.
inline std::string without(const std::string& folder, std::string text)
{
    for (std::size_t at = text.find(folder); folder != "/" && at != text.npos; at = text.find(folder, at))
        text.erase(at, folder.size());
    return text;
}

/// The report as text: a line a fault, its hints below it. Paths are told from `folder`.
inline std::string told(const Reading& reading, const std::filesystem::path& folder)
{
    std::string text;
    const auto place = [&](Span at) {
        if (at.file == no_file) return std::string("-");
        const auto [line, column] = reading.sources.place(at.file, at.begin);
        const auto path =
            std::filesystem::path(reading.sources.file(at.file).path).lexically_relative(folder);
        return fmt::format("{}:{}:{}", path.generic_string(), line, column);
    };
    for (const Diagnostic& fault : reading.report.diagnostics()) {
        text += fmt::format("{}: {}[{}]: {}\n", place(fault.at),
                            fault.severity() == Severity::Error ? "error" : "warning", fault.code.id(),
                            fault.message.in_english());
        for (const Hint& hint : fault.hints)
            text += fmt::format("    {}{}\n", hint.at ? place(*hint.at) + ": " : "", hint.text.in_english());
    }
    return without(folder.generic_string() + "/", std::move(text));
}

} // namespace stonehand::test
