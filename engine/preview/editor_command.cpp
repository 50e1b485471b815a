#include "preview/editor_command.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

/// What editors take behind their name, in words.
struct KnownEditor {
    std::string_view name;
    std::string_view takes;
};

constexpr std::string_view goto_words = "--goto {file}:{line}:{column}",
                           place_word = "{file}:{line}:{column}", line_words = "+{line} {file}",
                           both_words = "+{line}:{column} {file}",
                           option_words = "--line {line} --column {column} {file}";

constexpr std::array known_editors{
    KnownEditor{"code", goto_words},
    KnownEditor{"code-insiders", goto_words},
    KnownEditor{"codium", goto_words},
    KnownEditor{"vscodium", goto_words},
    KnownEditor{"cursor", goto_words},
    KnownEditor{"subl", place_word},
    KnownEditor{"sublime_text", place_word},
    KnownEditor{"zed", place_word},
    KnownEditor{"gvim", line_words},
    KnownEditor{"emacs", both_words},
    KnownEditor{"emacsclient", both_words},
    KnownEditor{"gedit", both_words},
    KnownEditor{"gnome-text-editor", both_words},
    KnownEditor{"pluma", line_words},
    KnownEditor{"xed", line_words},
    KnownEditor{"geany", line_words},
    KnownEditor{"kate", option_words},
    KnownEditor{"kwrite", option_words},
    KnownEditor{"idea", option_words},
    KnownEditor{"mousepad", option_words},
};

constexpr std::array terminal_editors{"vi",  "vim",    "nvim",  "nano", "pico",   "ed",
                                      "ex",  "mcedit", "micro", "hx",   "helix",  "joe",
                                      "jed", "mg",     "ne",    "kak",  "editor", "sensible-editor"};

std::string name_of(std::string_view program)
{
    return std::string(program.substr(program.rfind('/') + 1));
}

void fill_in(std::string& word, const EditorPlace& place)
{
    const std::pair<std::string_view, std::string> fields[] = {{"{file}", place.file},
                                                               {"{line}", std::to_string(place.line)},
                                                               {"{column}", std::to_string(place.column)}};
    // A field that stands in what was filled in is the file's own name.
    std::string filled;
    for (std::size_t at = 0; at < word.size();) {
        const auto field = std::find_if(std::begin(fields), std::end(fields), [&](const auto& one) {
            return word.compare(at, one.first.size(), one.first) == 0;
        });
        if (field == std::end(fields)) {
            filled += word[at++];
            continue;
        }
        filled += field->second;
        at += field->first.size();
    }
    word = std::move(filled);
}

} // namespace

std::vector<std::string> editor_words(std::string_view command)
{
    std::vector<std::string> words;
    bool in_word = false;
    char quote = 0;
    for (const char c : command) {
        if (quote != 0 && c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
            if (!in_word) words.emplace_back();
            in_word = true;
        } else if (quote == 0 && (c == ' ' || c == '\t' || c == '\n')) {
            in_word = false;
        } else {
            if (!in_word) words.emplace_back();
            in_word = true;
            words.back() += c;
        }
    }
    return words;
}

std::vector<std::string> editor_arguments(std::string_view command, const EditorPlace& place)
{
    std::vector<std::string> words = editor_words(command);
    if (words.empty()) return {};
    if (command.find("{file}") == command.npos) {
        const auto known = std::find_if(
            known_editors.begin(), known_editors.end(),
            [name = name_of(words.front())](const KnownEditor& editor) { return editor.name == name; });
        const std::string_view takes = known == known_editors.end() ? "{file}" : known->takes;
        for (std::string& word : editor_words(takes)) words.push_back(std::move(word));
    }
    for (auto word = words.begin() + 1; word != words.end(); ++word) fill_in(*word, place);
    return words;
}

bool needs_terminal(std::string_view command)
{
    const std::vector<std::string> words = editor_words(command);
    if (words.empty()) return false;
    const bool is_emacs = name_of(words.front()).starts_with("emacs");
    if (is_emacs)
        return std::any_of(words.begin(), words.end(), [](const std::string& word) {
            return word == "-nw" || word == "-t" || word == "--tty" || word == "--no-window-system";
        });
    return std::find(terminal_editors.begin(), terminal_editors.end(), name_of(words.front())) !=
           terminal_editors.end();
}

} // namespace stonehand
