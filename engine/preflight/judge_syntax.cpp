#include "preflight/judge_syntax.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <sstream>

namespace stonehand
{

namespace
{

bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/// The length of the end of line at `at`: one or two bytes, or none.
std::size_t line_end_at(std::string_view bytes, std::size_t at)
{
    if (at >= bytes.size() || !is_line_end(bytes[at])) return 0;
    return bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n' ? 2 : 1;
}

void judge_header(std::string_view bytes, Findings& findings)
{
    constexpr std::string_view begin = "%PDF-1.";
    const std::size_t digit = begin.size();
    const bool named =
        bytes.substr(0, digit) == begin && bytes.size() > digit && bytes[digit] >= '0' && bytes[digit] <= '7';
    const std::size_t end = named ? line_end_at(bytes, digit + 1) : 0;
    if (end == 0) {
        findings.add({"UA 6.1-1", "A 6.1.2-1"}, {},
                     say("the file does not begin with %PDF-1.0 to %PDF-1.7 on a line of its own"));
        return;
    }
    constexpr std::size_t comment = 5;
    const std::string_view second = bytes.substr(digit + 1 + end, comment);
    bool binary = second.size() == comment && second[0] == '%';
    for (std::size_t at = 1; at < second.size(); ++at)
        binary = binary && static_cast<unsigned char>(second[at]) > 127;
    if (!binary) findings.add("A 6.1.2-2", {}, say("the second line is no comment of four bytes above 127"));
}

void judge_trailer(const PdfFile& file, Findings& findings)
{
    const std::string_view bytes = file.bytes();
    if (file.trailer()["ID"].size() < 2) findings.add("A 6.1.3-1", {}, say("the trailer has no ID"));
    if (!file.trailer()["Encrypt"].is_null())
        findings.add({"A 6.1.3-2", "X-02"}, {}, say("the file is encrypted"));
    constexpr std::string_view end = "%%EOF";
    const std::size_t at = bytes.rfind(end);
    if (at == bytes.npos || at + end.size() + line_end_at(bytes, at + end.size()) != bytes.size())
        findings.add("A 6.1.3-3", {}, say("something stands behind the last %%EOF"));
}

/// The table that `startxref` leads to, where it is a table.
void judge_table(std::string_view bytes, Findings& findings)
{
    constexpr std::string_view word = "startxref", table = "xref";
    const std::size_t said = bytes.rfind(word);
    if (said == bytes.npos) return;
    std::size_t digits = said + word.size(), at = 0;
    while (digits < bytes.size() && (is_line_end(bytes[digits]) || bytes[digits] == ' ')) ++digits;
    std::from_chars(bytes.data() + digits, bytes.data() + bytes.size(), at);
    if (at >= bytes.size() || bytes.substr(at, table.size()) != table) return;
    const std::size_t end = line_end_at(bytes, at + table.size());
    const std::size_t first = at + table.size() + end;
    if (end == 0 || first >= bytes.size() || bytes[first] < '0' || bytes[first] > '9')
        findings.add("A 6.1.4-2", {}, say("the word xref is not followed by one end of line"));
}

/// Each object in an object stream: pairs of numbers and places come first, then the objects (7.5.7).
void judge_object_stream(const PdfFile& file, const PdfObject& stream, const std::set<std::uint32_t>& in_use,
                         Findings& findings)
{
    const std::string bytes = stream.decoded().value_or("");
    const auto first =
        static_cast<std::size_t>(std::max<std::int64_t>(stream["First"].integer().value_or(0), 0));
    if (first > bytes.size()) return;
    std::istringstream head(bytes.substr(0, first));
    std::map<std::size_t, std::uint32_t> numbers; // by place
    std::uint32_t number = 0;
    for (std::size_t place = 0; head >> number >> place;)
        if (first + place < bytes.size()) numbers.emplace(first + place, number);
    for (auto object = numbers.begin(); object != numbers.end(); ++object) {
        const auto next = std::next(object);
        const std::size_t end = next == numbers.end() ? bytes.size() : next->first;
        if (in_use.contains(object->second))
            judge_packed_object(file, object->second,
                                std::string_view(bytes).substr(object->first, end - object->first), findings);
    }
}

} // namespace

void judge_syntax(const Judged& judged, Findings& findings)
{
    const PdfFile& file = judged.file;
    judge_header(file.bytes(), findings);
    judge_trailer(file, findings);
    judge_table(file.bytes(), findings);
    for (const PdfFile::WrittenObject& object : file.written_objects())
        judge_written_object(file, object, findings);
    for (const auto& [number, in_use] : file.packed_objects())
        judge_object_stream(file, file.object(number, 0), in_use, findings);
    judge_limits(judged, findings);
}

} // namespace stonehand
