#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/font_stack.hpp"
#include "base/language.hpp"

namespace stonehand
{

/// A stretch of text of one script, by ISO 15924 code; common and inherited characters join their neighbours
/// (UAX #24, 5.1), a paired bracket the script of its pair.
struct ScriptRun {
    std::uint32_t begin, end; ///< bytes
    std::string script;       ///< Latn, Hani, Arab …; Zyyy where the whole text has no script
    bool operator==(const ScriptRun&) const = default;
};
std::vector<ScriptRun> script_runs(std::string_view text);

/// A stretch of one embedding level, in logical order (UAX #9).
struct LevelRun {
    std::uint32_t begin, end;
    std::uint8_t level; ///< even: left to right
    bool operator==(const LevelRun&) const = default;
};
/// `base` is the paragraph's direction, from its language; it is never guessed from the text.
std::vector<LevelRun> level_runs(std::string_view text, Direction base);
/// The visual order of runs with these levels, as indices: rule L2 of UAX #9.
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

/// The direction in which paragraphs of a language run.
Direction paragraph_direction(const Language& language);

enum class BreakKind { Allowed, Mandatory };

/// A place where a line may or must end: before the byte `at`.
struct BreakOpportunity {
    std::uint32_t at;
    BreakKind kind;
    bool operator==(const BreakOpportunity&) const = default;
};
/// UAX #14 tailored to the language of the text; the end of the text is not listed. Han by the rules of clreq:
/// quotation marks beside Han open and close (clreq-cjk 6), dashes and ellipses of two are not parted (clreq-cjk 2).
std::vector<BreakOpportunity> line_breaks(std::string_view text, const Language& language);

/// The ends of grapheme clusters (UAX #29), as byte offsets; the end of the text included.
std::vector<std::uint32_t> cluster_ends(std::string_view text);

/// What Han typography does with a character (fact sheet clreq-cjk, 1).
enum class HanClass { Other, Ideograph, PauseOrStop, Colon, Bang, Open, Close, Dash, Ellipsis, Connector, Interpunct, Solidus, Western };
HanClass han_class(char32_t character);

/// The code point at a byte offset, and the offset of the next.
struct CodePoint {
    char32_t value;
    std::uint32_t next;
};
CodePoint code_point(std::string_view text, std::uint32_t at);

/// Whether a character needs no glyph of its own: controls, joiners, variation selectors, soft hyphens.
bool is_default_ignorable(char32_t character);
/// Whether `text` has a character that reads from right to left, or a control that makes it so.
bool has_right_to_left(std::string_view text);
/// Text in upper case by the rules of a language.
std::string upper_case(std::string_view text, const Language& language);

} // namespace stonehand
