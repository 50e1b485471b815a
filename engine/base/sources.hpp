#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

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

/// The files a job has read, in the order of reading. Append-only; a `FileId` stays good for its life.
class Sources
{
  public:
    FileId add(std::string path, std::string bytes);
    const SourceFile& file(FileId id) const { return files_.at(static_cast<std::size_t>(id)); }
    std::size_t count() const { return files_.size(); }

    /// The place of the byte at `offset`, which may be one past the end.
    Place place(FileId id, std::uint32_t offset) const;
    /// The text of a line, without its line break.
    std::string_view line(FileId id, std::uint32_t line_number) const;
    /// The bytes of a span; empty in `no_file`.
    std::string_view text(Span span) const;

  private:
    const std::vector<std::uint32_t>& line_starts(FileId id) const
    {
        return starts_.at(static_cast<std::size_t>(id));
    }

    std::deque<SourceFile> files_;
    std::deque<std::vector<std::uint32_t>> starts_;
};

} // namespace stonehand
