#include "program/find_editions.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace stonehand
{

namespace
{

using Paths = std::vector<std::filesystem::path>;

constexpr const char* name_of_edition = "edition.xml";

/// Takes what stands under a name. A link to a folder may lead up, or into all of a disk: only an edition in
/// that very folder is taken.
void look_at(const std::filesystem::directory_entry& entry, Paths& found, Paths& folders)
{
    std::error_code ignored;
    if (entry.path().filename() == name_of_edition) found.push_back(entry.path());
    if (!entry.is_directory(ignored)) return;
    if (!entry.is_symlink(ignored))
        folders.push_back(entry.path());
    else if (std::filesystem::is_regular_file(entry.path() / name_of_edition, ignored))
        found.push_back(entry.path() / name_of_edition);
}

/// Looks through one folder. An iterator of the standard library that walks all of them ends at the first
/// that it cannot read, and says nothing of the rest.
std::error_code look_through(const std::filesystem::path& folder, Paths& found, Paths& folders)
{
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        look_at(*entry, found, folders);
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
