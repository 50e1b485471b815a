#include "xml/decode_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "xml/encoding_declaration.hpp"
#include "xml/repair_characters.hpp"

namespace stonehand
{

namespace
{

using namespace std::string_view_literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_little_mark = "\xFF\xFE", utf16_big_mark = "\xFE\xFF";

// What people name by mistake, and how its first bytes look.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> other_kinds{{
    {"\x89PNG", "a PNG picture"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF8", "a GIF picture"},
    {"%PDF", "a PDF"},
    {"PK\x03\x04", "a ZIP archive; a Word or OpenOffice document is one too"},
    {"\x1F\x8B", "compressed by gzip"},
    {"{\\rtf", "an RTF document"},
    {"\xD0\xCF\x11\xE0", "an old Word document"},
}};

enum class Encoding { Utf8, Utf16Little, Utf16Big };

struct Detected {
    Encoding encoding;
    std::size_t mark_length;
};

Detected detect(std::string_view bytes)
{
    if (bytes.starts_with(utf16_little_mark)) return {Encoding::Utf16Little, 2};
    if (bytes.starts_with(utf16_big_mark)) return {Encoding::Utf16Big, 2};
    return {Encoding::Utf8, bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0};
}

/// The encoding that a file is in, where it is one that is not read; empty otherwise (XML 1.0, appendix F.1).
std::string_view refused_encoding(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    if (bytes.starts_with("<\0"sv) || bytes.starts_with("\0<"sv)) return "UTF-16 without a byte order mark";
    if (bytes.starts_with("\x4C\x6F\xA7\x94"sv)) return "EBCDIC";
    return {};
}

bool begins_like_xml(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != text.npos && text[first] == '<';
}

/// What the file is instead, as a hint.
std::string guess_kind(std::string_view bytes)
{
    for (auto [magic, kind] : other_kinds)
        if (bytes.starts_with(magic)) return fmt::format("it looks like {}", kind);
    return "an XML file begins with <";
}

void tell_repairs(const Repaired& repaired, FileId file, Report& report)
{
    for (const CharacterFault& fault : repaired.faults) {
        const std::string more =
            fault.count > 1 ? fmt::format("; {} more follow in this file", fault.count - 1) : "";
        report.add(fault.code, {file, fault.begin, fault.end}, fault.message).hint(fault.remedy + more);
    }
}

} // namespace

std::optional<FileId> decode_file(const std::string& path, std::string bytes, Sources& sources,
                                  Report& report)
{
    const auto refuse = [&](std::string shown, Code code, std::string message, std::string hint) {
        const FileId file = sources.add(path, std::move(shown));
        report.add(code, {file, 0, 0}, std::move(message)).hint(std::move(hint));
        return std::nullopt;
    };
    if (const auto encoding = refused_encoding(bytes); !encoding.empty())
        return refuse({}, "bad-encoding", fmt::format("the file is in {}", encoding), "save it as UTF-8");
    const auto [encoding, mark_length] = detect(bytes);
    Repaired repaired =
        encoding == Encoding::Utf8
            ? repair_utf8(std::move(bytes), mark_length)
            : repair_utf16(std::string_view(bytes).substr(mark_length), mark_length,
                           encoding == Encoding::Utf16Big ? ByteOrder::Big : ByteOrder::Little);
    if (repaired.text.find_first_not_of(" \t\r\n") == std::string::npos)
        return refuse({}, "empty-document", "the file is empty", "an edition begins with <edition …>");
    if (!begins_like_xml(repaired.text)) {
        // A caret line of a picture's bytes is enough to know it by.
        constexpr std::size_t shown = 60;
        const std::string hint = guess_kind(repaired.original_beginning);
        std::size_t end = std::min(shown, repaired.text.size());
        while (end < repaired.text.size() && (static_cast<unsigned char>(repaired.text[end]) & 0xC0) == 0x80)
            --end;
        return refuse(repaired.text.substr(0, end), "not-xml", "this is not an XML file", hint);
    }
    const FileId file = sources.add(path, std::move(repaired.text));
    const std::string_view actual = encoding == Encoding::Utf8 ? "UTF-8" : "UTF-16";
    if (!check_declared_encoding(sources.file(file).bytes, file, actual, report)) return std::nullopt;
    tell_repairs(repaired, file, report);
    return file;
}

} // namespace stonehand
