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
    std::filesystem::path dangling;
    std::map<std::filesystem::path, std::error_code> unread; ///< folders, and what may be one
};

/// A folder that is no longer there, or never was, holds no edition.
bool is_gone(const std::error_code& error)
{
    return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
}

/// Whether a folder is one that the search comes to.
bool is_found_where_it_lies(const std::filesystem::path& folder, const Search& search)
{
    if (contained(folder, search.root) != Containment::Inside) return false;
    const auto below = folder.lexically_relative(search.root);
    return below == "." || std::none_of(below.begin(), below.end(), is_hidden);
}

/// A link to a folder may lead up, or into all of a disk: only an edition in that very folder is taken. What
/// it leads to in the content root is found where it lies. One that leads nowhere may have led to an edition,
/// on a disk that is not there today.
void look_through_link(const std::filesystem::path& link, Search& search)
{
    std::error_code error;
    const auto target = std::filesystem::canonical(link, error);
    if (error) {
        search.all = false;
        if (search.dangling.empty() || link < search.dangling) search.dangling = link;
        return;
    }
    if (!std::filesystem::is_directory(target, error) || is_found_where_it_lies(target, search)) return;
    if (std::filesystem::is_regular_file(link / name_of_edition, error))
        search.found.push_back(link / name_of_edition);
    else if (error && error != std::errc::no_such_file_or_directory)
        search.all = false;
}

/// Looks through one folder. An iterator of the standard library that walks all of them ends at the first
/// that it cannot read, and says nothing of the rest.
std::error_code look_through(const std::filesystem::path& folder, Search& search)
{
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (is_hidden(entry->path())) continue;
        if (entry->path().filename() == name_of_edition) search.found.push_back(entry->path());
        // Where a file system does not list what is what, each is looked at, and that may fail.
        std::error_code unknown;
        const bool is_link = entry->is_symlink(unknown);
        const bool is_folder = !unknown && !is_link && entry->is_directory(unknown);
        if (unknown && !is_gone(unknown)) search.unread.emplace(entry->path(), unknown);
        if (is_link)
            look_through_link(entry->path(), search);
        else if (is_folder)
            search.folders.push_back(entry->path());
    }
    return error;
}

void tell_unread(const std::filesystem::path& folder, const std::error_code& error, Report& report)
{
    report
        .add("read-failed", Span{},
             say("the folder {} could not be read; no edition in it is looked at", folder.string()))
        .hint(say("the system says: {}", error.message()));
}

} // namespace

bool is_hidden(const std::filesystem::path& path)
{
    return path.filename().string().starts_with('.');
}

FoundEditions find_editions(const std::filesystem::path& content_root, Report& report)
{
    std::error_code ignored;
    Search search{std::filesystem::weakly_canonical(content_root, ignored), {}, {content_root}, true, {}, {}};
    while (!search.folders.empty()) {
        const std::filesystem::path folder = std::move(search.folders.back());
        search.folders.pop_back();
        const std::error_code error = look_through(folder, search);
        if (error && !is_gone(error)) search.unread.emplace(folder, error);
    }
    for (const auto& [folder, error] : search.unread) tell_unread(folder, error, report);
    std::sort(search.found.begin(), search.found.end());
    return {without_repeats(search.found), search.all && search.unread.empty(), search.dangling};
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
