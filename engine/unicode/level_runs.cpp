#include "unicode/level_runs.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <new>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "unicode/code_point.hpp"

namespace stonehand
{

namespace
{

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

std::u16string utf16(std::string_view text)
{
    std::u16string wide(text.size(), u'\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(wide.data(), static_cast<std::int32_t>(wide.size()), &length, text.data(),
                         static_cast<std::int32_t>(text.size()), 0xfffd, nullptr, &status);
    wide.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
    return wide;
}

// A text with the controls of its isolates, and where those stand in it.
struct Isolated {
    std::string text;
    std::vector<std::uint32_t> controls;
};

Isolated isolated(std::string_view text, const std::vector<Isolate>& isolates)
{
    Isolated result;
    const auto put = [&](std::string_view control) {
        result.controls.push_back(static_cast<std::uint32_t>(result.text.size()));
        result.text += control;
    };
    std::uint32_t at = 0;
    for (const Isolate& isolate : isolates) {
        result.text += text.substr(at, isolate.begin - at);
        put(isolate.direction == Direction::RightToLeft ? "\u2067" : "\u2066");
        result.text += text.substr(isolate.begin, isolate.end - isolate.begin);
        put("\u2069");
        at = isolate.end;
    }
    result.text += text.substr(at);
    return result;
}

// Levels are per UTF-16 unit; both encodings are walked together, controls passed over.
std::vector<LevelRun> runs_of(const Isolated& isolated, const UBiDiLevel* levels)
{
    std::vector<LevelRun> runs;
    std::size_t unit = 0;
    auto control = isolated.controls.begin();
    std::uint32_t passed = 0; // bytes of controls
    for (std::uint32_t at = 0; at < isolated.text.size();) {
        const auto [character, next] = code_point(isolated.text, at);
        if (control != isolated.controls.end() && *control == at) {
            ++control;
            passed += next - at;
        } else {
            if (runs.empty() || runs.back().level != levels[unit])
                runs.push_back({at - passed, next - passed, levels[unit]});
            runs.back().end = next - passed;
        }
        unit += character > 0xffff ? 2 : 1;
        at = next;
    }
    return runs;
}

} // namespace

std::vector<LevelRun> level_runs(std::string_view text, Direction base, const std::vector<Isolate>& isolates)
{
    if (text.empty()) return {};
    const bool leftwards = base == Direction::RightToLeft;
    const auto end = static_cast<std::uint32_t>(text.size());
    if (!leftwards && !has_right_to_left(text)) return {{0, end, 0}};
    const Isolated marked = isolated(text, isolates);
    const std::u16string wide = utf16(marked.text);
    const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), wide.data(), static_cast<std::int32_t>(wide.size()), leftwards ? 1 : 0, nullptr,
                  &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    if (!bidi || U_FAILURE(status)) throw std::bad_alloc(); // it fails of nothing else
    return runs_of(marked, levels);
}

std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels)
{
    std::vector<std::int32_t> order(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
    return {order.begin(), order.end()};
}

Direction paragraph_direction(const Language& language)
{
    const std::string script = language.script();
    const auto code = static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, script.c_str()));
    if (code >= 0 && script != "Latn") // Hans, Jpan and the like are no script of a character: left to right
        return uscript_isRightToLeft(code) ? Direction::RightToLeft : Direction::LeftToRight;
    // Languages that base/ does not list and that are written from right to left (CLDR's likely subtags).
    constexpr std::array<std::string_view, 8> others{"dv", "nqo", "syr", "sd", "ks", "arz", "azb", "aii"};
    const bool listed = std::find(others.begin(), others.end(), language.primary()) != others.end();
    const bool tagged = language.tag.find("-Latn") != std::string::npos;
    return listed && !tagged ? Direction::RightToLeft : Direction::LeftToRight;
}

bool has_right_to_left(std::string_view text)
{
    for (std::uint32_t at = 0; at < text.size();) {
        // Below U+0590, the first Hebrew character (D6 90), nothing runs from right to left.
        if (static_cast<unsigned char>(text[at]) < 0xd6) {
            ++at;
            continue;
        }
        const auto [character, next] = code_point(text, at);
        at = next;
        if (character >= 0x3000 && character < 0xd800) continue; // Han, kana and Hangul
        const auto direction = u_charDirection(static_cast<UChar32>(character));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ||
            direction == U_ARABIC_NUMBER || direction == U_RIGHT_TO_LEFT_EMBEDDING ||
            direction == U_RIGHT_TO_LEFT_OVERRIDE || direction == U_RIGHT_TO_LEFT_ISOLATE ||
            direction == U_FIRST_STRONG_ISOLATE)
            return true;
    }
    return false;
}

} // namespace stonehand
