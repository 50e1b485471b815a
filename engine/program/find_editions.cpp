#include "program/find_editions.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace stonehand
{

namespace
{

using Paths = std::vector<std::filesystem::path>;

bool is_folder(const std::filesystem::directory_entry& entry)
{
    std::error_code ignored;
    return entry.is_directory(ignored) && !entry.is_symlink(ignored);
}

/// Looks through one folder. An iterator of the standard library that walks all of them ends at the first
/// that it cannot read, and says nothing of the rest.
std::error_code look_through(const std::filesystem::path& folder, Paths& found, Paths& folders)
{
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (entry->path().filename() == "edition.xml") found.push_back(entry->path());
        if (is_folder(*entry)) folders.push_back(entry->path());
    }
    return error;
}

/// A folder that is no longer there, or never was, holds no edition.
bool is_gone(const std::error_code& error)
{
    return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
}

void tell_unread(const std::filesystem::path& folder, const std::error_code& error, Report& report)
{
    report
        .add("read-failed", Span{},
             say("the folder {} could not be read; no edition in it is looked at", folder.string()))
        .hint(say("the system says: {}", error.message()));
}

} // namespace

std::vector<std::filesystem::path> find_editions(const std::filesystem::path& content_root, Report& report)
{
    Paths found, folders{content_root};
    std::map<std::filesystem::path, std::error_code> unread;
    while (!folders.empty()) {
        const std::filesystem::path folder = std::move(folders.back());
        folders.pop_back();
        const std::error_code error = look_through(folder, found, folders);
        if (error && !is_gone(error)) unread.emplace(folder, error);
    }
    for (const auto& [folder, error] : unread) tell_unread(folder, error, report);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::filesystem::path> without_repeats(const std::vector<std::filesystem::path>& files)
{
    std::vector<std::filesystem::path> once;
    std::set<std::filesystem::path> seen;
    for (const auto& file : files) {
        std::error_code error;
        const auto real = std::filesystem::canonical(file, error);
        if (seen.insert(error ? file : real).second) once.push_back(file);
    }
    return once;
}

} // namespace stonehand
