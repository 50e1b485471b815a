#include "program/find_editions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/file.hpp"

namespace stonehand
{

namespace
{

using Paths = std::vector<std::filesystem::path>;

constexpr const char* name_of_edition = "edition.xml";

/// What the search is in.
struct Search {
    std::filesystem::path root; ///< as it lies
    Paths found, folders;       ///< folders to look through
    bool all = true;
};

/// A link to a folder may lead up, or into all of a disk: only an edition in that very folder is taken. What
/// it leads to in the content root is found where it lies. One that leads nowhere may have led to an edition,
/// on a disk that is not there today; editors lock files by hidden ones.
void look_through_link(const std::filesystem::path& link, Search& search)
{
    std::error_code error;
    const auto target = std::filesystem::canonical(link, error);
    if (error) {
        if (!link.filename().string().starts_with('.')) search.all = false;
        return;
    }
    if (!std::filesystem::is_directory(target, error) ||
        contained(target, search.root) == Containment::Inside)
        return;
    if (std::filesystem::is_regular_file(link / name_of_edition, error))
        search.found.push_back(link / name_of_edition);
    else if (error && error != std::errc::no_such_file_or_directory)
        search.all = false;
}

/// Looks through one folder. An iterator of the standard library that walks all of them ends at the first
/// that it cannot read, and says nothing of the rest.
std::error_code look_through(const std::filesystem::path& folder, Search& search)
{
    std::error_code error, ignored;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (entry->path().filename() == name_of_edition) search.found.push_back(entry->path());
        if (entry->is_symlink(ignored))
            look_through_link(entry->path(), search);
        else if (entry->is_directory(ignored))
            search.folders.push_back(entry->path());
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

FoundEditions find_editions(const std::filesystem::path& content_root, Report& report)
{
    std::error_code ignored;
    Search search{std::filesystem::weakly_canonical(content_root, ignored), {}, {content_root}};
    std::map<std::filesystem::path, std::error_code> unread;
    while (!search.folders.empty()) {
        const std::filesystem::path folder = std::move(search.folders.back());
        search.folders.pop_back();
        const std::error_code error = look_through(folder, search);
        if (error && !is_gone(error)) unread.emplace(folder, error);
    }
    for (const auto& [folder, error] : unread) tell_unread(folder, error, report);
    std::sort(search.found.begin(), search.found.end());
    return {without_repeats(search.found), search.all && unread.empty()};
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
