#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// A stretch of text of one script, by ISO 15924 code; common and inherited characters join their neighbours
/// (UAX #24, 5.1), a paired bracket or quotation mark the script of its pair. Han punctuation (U+3000 to
/// U+303F and the full-width forms) is Hani beside any other script.
struct ScriptRun {
    std::uint32_t begin, end; ///< bytes
    std::string script;       ///< Latn, Hani, Arab …; Zyyy where the whole text has no script
    bool operator==(const ScriptRun&) const = default;
};
std::vector<ScriptRun> script_runs(std::string_view text);

} // namespace stonehand
