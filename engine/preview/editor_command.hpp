#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// A place in a file to be opened.
struct EditorPlace {
    std::string file;
    std::uint32_t line = 1, column = 1;
};

/// The words of a command as somebody wrote it: parted at white space, but for what stands in quotation marks
/// of either kind. Nothing else has a meaning: no shell ever reads it.
std::vector<std::string> editor_words(std::string_view command);

/// What is run to open a place. `{file}`, `{line}` and `{column}` in the words of a command are filled in;
/// where there is no `{file}`, what the editor of that name takes is put behind them, or the file alone.
std::vector<std::string> editor_arguments(std::string_view command, const EditorPlace& place);

/// Whether an editor of this command works in the terminal that it is started from.
bool needs_terminal(std::string_view command);

} // namespace stonehand
