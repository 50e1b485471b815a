#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "lines/break_lines.hpp"

namespace stonehand
{

/// A letter that stands before the first lines of a block, as high as several of them.
struct SetInitial {
    std::shared_ptr<const GlyphRun> run;
    Length at;    ///< its pen, from the column's left edge
    Length below; ///< its baseline, downwards from the block's first baseline
    Span span;
};

/// A text block broken at a measure, and what was found while doing so.
struct SetText {
    std::string text; ///< the block's: tells two blocks of one key apart
    std::vector<Line> lines;
    std::vector<OtherLines> others; ///< the other numbers of lines that it could be set in
    std::vector<Line> marker;       ///< the line of the block's marker, if it has one
    std::optional<SetInitial> initial;
    Length cap_height;     ///< of the block's own font: where white above it ends for the eye
    bool overfull = false; ///< a line is wider than its measure
    Report report;
};

/// What decides how a text is set, in 128 bits: text, runs with their styles and languages, places in the
/// author's files, measures.
struct TextKey {
    std::uint64_t high = 0, low = 0;
    auto operator<=>(const TextKey&) const = default;
};

/// Set texts by content, filled by the threads of one job: a text is set once for all passes and outputs.
class ParagraphCache
{
  public:
    /// The text that was kept under this key, if its characters are these.
    std::shared_ptr<const SetText> find(TextKey key, const std::string& text) const;
    void keep(TextKey key, std::shared_ptr<const SetText> set);

  private:
    mutable std::mutex turn_;
    std::map<TextKey, std::shared_ptr<const SetText>> sets_;
};

} // namespace stonehand
