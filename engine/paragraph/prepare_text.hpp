#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "story/story.hpp"

namespace stonehand
{

/// A break that a character of the source asks for; the character itself is not shaped.
struct SourceBreak {
    enum class Kind {
        SoftHyphen, ///< U+00AD
        ZeroWidth,  ///< U+200B
        Forced      ///< U+2028; where a space of the text stands for it, `at` is behind that
    };
    std::uint32_t at = 0;
    Kind kind{};
    bool operator==(const SourceBreak&) const = default;
};

/// The text of a block as it is shaped: without soft hyphens and zero-width spaces, for which fonts have
/// glyphs that would then be read out, and with a space for each U+2028, but between Han.
struct PreparedText {
    std::string text;
    std::vector<TextRun> runs;
    SourceMap map;
    std::vector<SourceBreak> breaks;
};
PreparedText prepare_text(const TextBlock& block);

} // namespace stonehand
