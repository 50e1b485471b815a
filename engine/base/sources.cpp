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

std::uint32_t count_code_points(std::string_view bytes)
{
    return static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), starts_code_point));
}

// Bytes between two counts kept of a file: counting so many takes less time than telling of them.
constexpr std::size_t block = 1024;

std::vector<std::uint32_t> count_by_block(std::string_view bytes)
{
    std::vector<std::uint32_t> counts{0};
    for (std::size_t at = block; at <= bytes.size(); at += block)
        counts.push_back(counts.back() + count_code_points(bytes.substr(at - block, block)));
    return counts;
}

} // namespace

FileId Sources::add(std::string path, std::string bytes)
{
    indices_.push_back({starts_of_lines(bytes), count_by_block(bytes)});
    files_.push_back({std::move(path), std::move(bytes)});
    return static_cast<FileId>(files_.size() - 1);
}

Place Sources::place(FileId id, std::uint32_t offset) const
{
    const auto& starts = index(id).line_starts;
    const auto line = std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin();
    const std::uint32_t begin = starts[static_cast<std::size_t>(line - 1)];
    const auto end = std::min<std::size_t>(offset, file(id).bytes.size());
    const std::uint32_t before = code_points_before(id, end) - code_points_before(id, begin);
    return {static_cast<std::uint32_t>(line), before + 1};
}

std::uint32_t Sources::code_points_before(FileId id, std::size_t offset) const
{
    const std::string_view bytes = file(id).bytes;
    const std::size_t whole = offset / block;
    return index(id).code_points[whole] + count_code_points(bytes.substr(whole * block, offset % block));
}

std::uint32_t Sources::start_of_line(FileId id, std::uint32_t line_number) const
{
    return index(id).line_starts.at(line_number - 1);
}

std::string_view Sources::line(FileId id, std::uint32_t line_number) const
{
    const auto& starts = index(id).line_starts;
    if (line_number == 0 || line_number > starts.size()) return {};
    const std::string_view bytes = file(id).bytes;
    const std::size_t begin = starts[line_number - 1];
    const std::size_t end = line_number < starts.size() ? starts[line_number] - 1 : bytes.size();
    std::string_view line = bytes.substr(begin, end - begin);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

std::string_view Sources::text(Span span) const
{
    if (span.file == no_file) return {};
    const std::string_view bytes = file(span.file).bytes;
    if (span.begin >= bytes.size()) return {};
    return bytes.substr(span.begin, span.end - span.begin);
}

} // namespace stonehand
