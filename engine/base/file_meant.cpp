#include "base/file_meant.hpp"

#include <algorithm>
#include <string>

#include "base/lower_case.hpp"

namespace stonehand
{

namespace
{

namespace fs = std::filesystem;

/// The entry of a folder whose name differs from the one wanted in capitals only: of several the first by
/// their bytes, whatever the order of the folder. Empty if there is none.
std::string name_in(const fs::path& folder, const std::string& wanted)
{
    std::string found;
    std::error_code error;
    fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (lower_case(name) == lower_case(wanted) && (found.empty() || name < found)) found = name;
    }
    return found;
}

/// The path that there is, part by part; empty if there is none.
fs::path find_whatever_capitals(const fs::path& path)
{
    fs::path found;
    for (const fs::path& part : path.lexically_normal()) {
        std::error_code ignored;
        if (fs::exists(found / part, ignored)) {
            found /= part;
            continue;
        }
        const std::string name = name_in(found, part.string());
        if (name.empty()) return {};
        found /= name;
    }
    return found;
}

} // namespace

std::optional<Message> hint_of_file_meant(const fs::path& path)
{
    std::string text = path.generic_string();
    const bool has_backslashes = text.find('\\') != text.npos;
    std::replace(text.begin(), text.end(), '\\', '/');
    const fs::path found = find_whatever_capitals(text);
    // What is there by this very name cannot be read for another reason.
    if (found.empty() || found == fs::path(path.generic_string()).lexically_normal()) return std::nullopt;
    return has_backslashes
               ? say("write / between folders: {}", found.generic_string())
               : say("there is {}: capitals and small letters are not the same", found.generic_string());
}

} // namespace stonehand
