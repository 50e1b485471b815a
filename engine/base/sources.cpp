#include "base/sources.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

std::vector<std::uint32_t> starts_of_lines(std::string_view bytes)
{
    std::vector<std::uint32_t> starts{0};
    for (std::size_t at = bytes.find('\n'); at != bytes.npos; at = bytes.find('\n', at + 1))
        starts.push_back(static_cast<std::uint32_t>(at + 1));
    return starts;
}

bool starts_code_point(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

} // namespace

FileId Sources::add(std::string path, std::string bytes)
{
    starts_.push_back(starts_of_lines(bytes));
    files_.push_back({std::move(path), std::move(bytes)});
    return static_cast<FileId>(files_.size() - 1);
}

Place Sources::place(FileId id, std::uint32_t offset) const
{
    const auto& starts = line_starts(id);
    const auto line = std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin();
    const std::string_view bytes = file(id).bytes;
    const std::uint32_t begin = starts[static_cast<std::size_t>(line - 1)];
    const auto end = std::min<std::size_t>(offset, bytes.size());
    const auto before = std::count_if(bytes.begin() + begin, bytes.begin() + static_cast<std::ptrdiff_t>(end),
                                      starts_code_point);
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(before + 1)};
}

std::string_view Sources::line(FileId id, std::uint32_t line_number) const
{
    const auto& starts = line_starts(id);
    if (line_number == 0 || line_number > starts.size()) return {};
    std::string_view rest = std::string_view(file(id).bytes).substr(starts[line_number - 1]);
    rest = rest.substr(0, rest.find('\n'));
    if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
    return rest;
}

std::string_view Sources::text(Span span) const
{
    if (span.file == no_file) return {};
    const std::string_view bytes = file(span.file).bytes;
    if (span.begin >= bytes.size()) return {};
    return bytes.substr(span.begin, span.end - span.begin);
}

} // namespace stonehand
