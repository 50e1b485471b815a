#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace stonehand
{

/// Which file of a job's `Sources`; `no_file` where nothing in a file is meant.
enum class FileId : std::uint32_t {};
constexpr FileId no_file{0xffff'ffff};

/// A stretch of bytes in a file. Line and column are worked out only when a diagnostic is told.
struct Span {
    FileId file = no_file;
    std::uint32_t begin = 0, end = 0;
    auto operator<=>(const Span&) const = default;
};

/// Where each byte of a text came from. Pieces are in order of `at`; within a *literal* piece byte `at + n`
/// came from byte `span.begin + n`, while all bytes of another piece (an entity, folded white space) came
/// from its whole span.
struct SourceMap {
    struct Piece {
        std::uint32_t at = 0;
        Span span;
        bool literal = true;
        auto operator<=>(const Piece&) const = default;
    };
    std::vector<Piece> pieces;

    /// Where the bytes [begin, end) of the text came from; an empty span in `no_file` if there are no pieces.
    Span find(std::uint32_t begin, std::uint32_t end) const;
    /// Adds all pieces of `other`, for a text that was appended at `offset`.
    void append(const SourceMap& other, std::uint32_t offset);
    bool operator==(const SourceMap&) const = default;
};

} // namespace stonehand
