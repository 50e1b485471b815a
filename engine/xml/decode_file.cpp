#include "xml/decode_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

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
constexpr std::array<std::pair<std::string_view, Sentence>, 8> other_kinds{{
    {"\x89PNG", say("a PNG picture")},
    {"\xFF\xD8\xFF", say("a JPEG picture")},
    {"GIF8", say("a GIF picture")},
    {"%PDF", say("a PDF")},
    {"PK\x03\x04", say("a ZIP archive; a Word or OpenOffice document is one too")},
    {"\x1F\x8B", say("compressed by gzip")},
    {"{\\rtf", say("an RTF document")},
    {"\xD0\xCF\x11\xE0", say("an old Word document")},
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

/// The encoding that a file is in, where it is one that is not read (XML 1.0, appendix F.1).
std::optional<Message> refused_encoding(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return verbatim("UTF-32");
    if (bytes.starts_with("<\0"sv) || bytes.starts_with("\0<"sv))
        return say("UTF-16 without a byte order mark");
    if (bytes.starts_with("\x4C\x6F\xA7\x94"sv)) return verbatim("EBCDIC");
    return std::nullopt;
}

bool begins_like_xml(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != text.npos && text[first] == '<';
}

/// What the file is instead, as a hint.
Message guess_kind(std::string_view bytes)
{
    for (auto [magic, kind] : other_kinds)
        if (bytes.starts_with(magic)) return say("it looks like {}", kind);
    return say("an XML file begins with <");
}

void tell_repairs(const Repaired& repaired, FileId file, Report& report)
{
    for (const CharacterFault& fault : repaired.faults) {
        report.add(fault.code, {file, fault.begin, fault.end}, fault.message)
            .hint(fault.count > 1 ? say("{}; {} more follow in this file", fault.remedy, fault.count - 1)
                                  : fault.remedy);
    }
}

} // namespace

std::optional<FileId> decode_file(const std::string& path, std::string bytes, Sources& sources,
                                  Report& report)
{
    const auto refuse = [&](std::string shown, Code code, Message message, Message hint) {
        const FileId file = sources.add(path, std::move(shown));
        report.add(code, {file, 0, 0}, std::move(message)).hint(std::move(hint));
        return std::nullopt;
    };
    if (const auto encoding = refused_encoding(bytes))
        return refuse({}, "bad-encoding", say("the file is in {}", *encoding), say("save it as UTF-8"));
    const auto [encoding, mark_length] = detect(bytes);
    Repaired repaired =
        encoding == Encoding::Utf8
            ? repair_utf8(std::move(bytes), mark_length)
            : repair_utf16(std::string_view(bytes).substr(mark_length), mark_length,
                           encoding == Encoding::Utf16Big ? ByteOrder::Big : ByteOrder::Little);
    if (repaired.text.find_first_not_of(" \t\r\n") == std::string::npos)
        return refuse({}, "empty-document", say("the file is empty"),
                      say("an edition begins with <edition …>"));
    if (!begins_like_xml(repaired.text)) {
        // A caret line of a picture's bytes is enough to know it by.
        constexpr std::size_t shown = 60;
        const Message hint = guess_kind(repaired.original_beginning);
        std::size_t end = std::min(shown, repaired.text.size());
        while (end < repaired.text.size() && (static_cast<unsigned char>(repaired.text[end]) & 0xC0) == 0x80)
            --end;
        return refuse(repaired.text.substr(0, end), "not-xml", say("this is not an XML file"), hint);
    }
    const FileId file = sources.add(path, std::move(repaired.text));
    const std::string_view actual = encoding == Encoding::Utf8 ? "UTF-8" : "UTF-16";
    if (!check_declared_encoding(sources.file(file).bytes, file, actual, report)) return std::nullopt;
    tell_repairs(repaired, file, report);
    return file;
}

} // namespace stonehand
