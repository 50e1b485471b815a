#include "unicode/script_runs.hpp"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "unicode/code_point.hpp"

namespace stonehand
{

namespace
{

struct Bracket {
    char32_t closed_by;
    UScriptCode script;
};

// UAX #9 bounds its bracket stack at 63; a bound keeps the search short.
constexpr std::size_t deepest_nesting = 63;

bool is_han_mark(char32_t character)
{
    return (character >= 0x3001 && character <= 0x303f) || (character >= 0xfe30 && character <= 0xfe4f) ||
           (character >= 0xff01 && character <= 0xff65) || (character >= 0xffe0 && character <= 0xffee);
}

UScriptCode script_of(char32_t character)
{
    if (character < 0x80) {
        const char32_t folded = character | 0x20;
        return folded >= U'a' && folded <= U'z' ? USCRIPT_LATIN : USCRIPT_COMMON;
    }
    if (character >= 0x4e00 && character <= 0x9fff) return USCRIPT_HAN;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(character), &status);
}

// The partner of an opening bracket or quotation mark; 0 for any other character.
char32_t partner_of(char32_t character)
{
    if (character == U'“') return U'”';
    if (character == U'‘') return U'’';
    if (character < 0x80 && character != U'(' && character != U'[' && character != U'{') return 0;
    const auto value = static_cast<UChar32>(character);
    if (u_getIntPropertyValue(value, UCHAR_BIDI_PAIRED_BRACKET_TYPE) != U_BPT_OPEN) return 0;
    return static_cast<char32_t>(u_getBidiPairedBracket(value));
}

// Walks a text and gives each character the script of its run.
class Walker
{
  public:
    // The script that `character` continues or begins; Common while no script is known.
    UScriptCode step(char32_t character)
    {
        UScriptCode script = script_of(character);
        if (script == USCRIPT_INHERITED) return current_;
        if (script != USCRIPT_COMMON) return settle(script);
        const UScriptCode paired = close(character);
        if (paired > USCRIPT_INHERITED) return current_ = paired;
        if (is_han_mark(character)) settle(kana_or_han());
        if (const char32_t partner = partner_of(character)) {
            if (open_.size() == deepest_nesting) open_.erase(open_.begin());
            open_.push_back({partner, current_});
        }
        return current_;
    }

  private:
    UScriptCode kana_or_han() const
    {
        const bool east_asian = current_ == USCRIPT_HAN || current_ == USCRIPT_HIRAGANA ||
                                current_ == USCRIPT_KATAKANA || current_ == USCRIPT_BOPOMOFO ||
                                current_ == USCRIPT_HANGUL || current_ == USCRIPT_YI;
        return east_asian ? current_ : USCRIPT_HAN;
    }

    // A bracket opened before any script was known takes the first one.
    UScriptCode settle(UScriptCode script)
    {
        if (current_ == USCRIPT_COMMON)
            for (Bracket& bracket : open_) bracket.script = script;
        return current_ = script;
    }

    // The script in which the bracket that `character` closes was opened; Common if it closes none.
    UScriptCode close(char32_t character)
    {
        const auto opened = std::find_if(open_.rbegin(), open_.rend(), [&](const Bracket& bracket) {
            return bracket.closed_by == character;
        });
        if (opened == open_.rend()) return USCRIPT_COMMON;
        const UScriptCode script = opened->script;
        open_.erase(std::prev(opened.base()), open_.end());
        return script;
    }

    std::vector<Bracket> open_;
    UScriptCode current_ = USCRIPT_COMMON;
};

} // namespace

std::vector<ScriptRun> script_runs(std::string_view text)
{
    std::vector<ScriptRun> runs;
    Walker walker;
    UScriptCode current = USCRIPT_COMMON;
    for (std::uint32_t at = 0; at < text.size();) {
        const auto [character, next] = code_point(text, at);
        const UScriptCode script = walker.step(character);
        if (runs.empty()) runs.push_back({0, 0, "Zyyy"});
        if (script != current) {
            // Common characters at the start of the text join the first script that comes.
            if (current != USCRIPT_COMMON) runs.push_back({at, at, {}});
            runs.back().script = uscript_getShortName(script);
            current = script;
        }
        runs.back().end = next;
        at = next;
    }
    return runs;
}

} // namespace stonehand
