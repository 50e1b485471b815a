#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "base/span.hpp"

namespace stonehand
{

/// A line and a column, both from 1; the column counts code points.
struct Place {
    std::uint32_t line = 1, column = 1;
    auto operator<=>(const Place&) const = default;
};

/// One file that was read: the path as the author would write it, and its bytes in UTF-8.
struct SourceFile {
    std::string path;
    std::string bytes;
};

/// The files a job has read, in the order of reading, and the limits that it reads within. Append-only; a
/// `FileId` stays good for its life.
class Sources
{
  public:
    Sources() = default;
    explicit Sources(const Limits& limits) : limits_(limits) {}

    const Limits& limits() const { return limits_; }

    FileId add(std::string path, std::string bytes);
    const SourceFile& file(FileId id) const { return files_.at(static_cast<std::size_t>(id)); }
    std::size_t count() const { return files_.size(); }

    /// The place of the byte at `offset`, which may be one past the end.
    Place place(FileId id, std::uint32_t offset) const;
    /// The offset of the first byte of a line; lines count from 1.
    std::uint32_t start_of_line(FileId id, std::uint32_t line_number) const;
    /// The text of a line, without its line break.
    std::string_view line(FileId id, std::uint32_t line_number) const;
    /// The bytes of a span; empty in `no_file`.
    std::string_view text(Span span) const;

  private:
    /// What finds a place without walking the file, or a line of hundreds of kilobytes, for each.
    struct Index {
        std::vector<std::uint32_t> line_starts;
        std::vector<std::uint32_t> code_points; ///< how many begin before each block of the file
    };

    const Index& index(FileId id) const { return indices_.at(static_cast<std::size_t>(id)); }
    /// How many code points begin before the byte at `offset`.
    std::uint32_t code_points_before(FileId id, std::size_t offset) const;

    Limits limits_;
    std::deque<SourceFile> files_;
    std::deque<Index> indices_;
};

} // namespace stonehand
