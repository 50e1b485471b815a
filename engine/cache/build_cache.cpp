#include "cache/build_cache.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/file.hpp"
#include "cache/json_kept_build_impl.hpp"
#include "disk/sha256.hpp"
#include "disk/write_files.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr std::string_view head = "stonehand builds 1 "; // behind it the hash of all that follows
constexpr std::uint64_t largest_record = 64'000'000, largest_file = 4'000'000'000;
// Branches that are gone to and fro find their builds again.
constexpr std::size_t most_builds_of_a_key = 8;
constexpr auto longest_unused = std::chrono::hours(24 * 60);

/// The builds of a record; none where it is damaged.
std::vector<KeptBuild> read_record(const fs::path& path)
{
    const auto read = read_file(path, largest_record);
    const std::string* text = std::get_if<std::string>(&read);
    if (!text || !text->starts_with(head)) return {};
    const std::size_t end = text->find('\n');
    if (end == text->npos) return {};
    const std::string_view body = std::string_view(*text).substr(end + 1);
    if (sha256(body) != std::string_view(*text).substr(head.size(), end - head.size())) return {};
    std::vector<KeptBuild> builds;
    try {
        for (const Json& build : Json::parse(body)) builds.push_back(build_of(build));
    } catch (const std::exception&) {
        return {}; // of another version
    }
    return builds;
}

/// Whether a name is one that the cache gives: a hash, or what is on its way to one. The folder is somebody's
/// choice, and other things may lie in it.
bool is_ours(const fs::path& file)
{
    const std::string name = file.filename().string(), folder = file.parent_path().filename().string();
    const std::string_view hash = std::string_view(name).substr(0, 64);
    return hash.size() == 64 && hash.find_first_not_of("0123456789abcdef") == hash.npos &&
           hash.starts_with(folder) && folder.size() == 2 && (name.size() == 64 || is_temporary_name(name));
}

/// All files of ours below a folder, which may not be there.
std::vector<fs::directory_entry> files_below(const fs::path& folder)
{
    std::vector<fs::directory_entry> files;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error), end;
    for (; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file(error) && is_ours(entry->path())) files.push_back(*entry);
    return files;
}

/// The records below a folder, those that were asked for last first. Times are read once: another run may
/// change them meanwhile.
std::vector<fs::path> records_by_use(const fs::path& folder)
{
    std::error_code error;
    std::vector<std::pair<fs::file_time_type, fs::path>> used;
    for (const auto& record : files_below(folder))
        used.emplace_back(record.last_write_time(error), record.path());
    std::sort(used.rbegin(), used.rend());
    std::vector<fs::path> records;
    for (auto& [time, path] : used) records.push_back(std::move(path));
    return records;
}

/// What is no file and no folder with something in it makes room for one.
void make_room(const fs::path& place)
{
    std::error_code error;
    const auto what = fs::symlink_status(place, error);
    // Where nothing is, another run may put a file this very moment.
    if (fs::exists(what) && !fs::is_regular_file(what)) fs::remove(place, error);
}

/// Puts a file into the cache, at no cost where both lie on one file system: what stands under a final name
/// is replaced, never written to. Who does write to it spoils what is kept, which its hash then tells.
void put(const fs::path& file, const fs::path& place, TemporaryFiles& remembered)
{
    std::error_code error;
    if (fs::is_regular_file(place, error)) return;
    make_room(place);
    fs::create_directories(place.parent_path(), error);
    fs::create_hard_link(file, place, error);
    if (!error) return;
    const fs::path temporary = temporary_path(place);
    remembered.remember(temporary);
    fs::copy_file(file, temporary, fs::copy_options::overwrite_existing, error);
    if (!error) fs::rename(temporary, place, error);
    if (error) fs::remove(temporary, error);
    remembered.forget(temporary);
}

/// So that `tidy` knows what is still asked for; to the hour is enough.
void note_use(const fs::path& record)
{
    std::error_code error;
    const auto now = fs::file_time_type::clock::now();
    const auto used = fs::last_write_time(record, error);
    if (!error && now - used > std::chrono::hours(1)) fs::last_write_time(record, now, error);
}

/// What a file of the cache costs: one that stands in a folder of outputs too costs nothing.
std::uint64_t cost_of(const fs::directory_entry& file)
{
    std::error_code error;
    const auto links = file.hard_link_count(error);
    const std::uint64_t size = error || links > 1 ? 0 : file.file_size(error);
    return error ? 0 : size;
}

} // namespace

BuildCache::BuildCache(fs::path folder, TemporaryFiles& temporary)
    : folder_(std::move(folder)), temporary_(temporary)
{
}

fs::path BuildCache::record_of(const std::string& key) const
{
    return folder_ / "builds" / key.substr(0, 2) / key;
}

fs::path BuildCache::place_of(std::string_view digest) const
{
    return folder_ / "files" / digest.substr(0, 2) / digest;
}

std::vector<KeptBuild> BuildCache::find(const std::string& key) const
{
    if (folder_.empty()) return {};
    std::vector<KeptBuild> builds = read_record(record_of(key));
    if (!builds.empty()) note_use(record_of(key));
    return builds;
}

std::optional<std::string> BuildCache::file(const KeptFile& file) const
{
    if (folder_.empty()) return std::nullopt;
    const fs::path place = place_of(file.sha256);
    auto read = read_file(place, largest_file);
    std::string* bytes = std::get_if<std::string>(&read);
    if (bytes && bytes->size() == file.bytes && sha256(*bytes) == file.sha256) return std::move(*bytes);
    std::error_code ignored;
    fs::remove(place, ignored); // so that a whole one can take its place
    return std::nullopt;
}

void BuildCache::keep(const std::string& key, KeptBuild build, const fs::path& folder)
{
    if (folder_.empty()) return;
    for (const KeptFile& file : build.files) put(folder / file.path, place_of(file.sha256), temporary_);
    std::vector<KeptBuild> builds = find(key);
    std::erase_if(builds, [&](const KeptBuild& known) { return known.inputs == build.inputs; });
    builds.insert(builds.begin(), std::move(build));
    if (builds.size() > most_builds_of_a_key) builds.resize(most_builds_of_a_key);
    Json json = Json::array();
    for (const KeptBuild& kept : builds) json.push_back(to_json(kept));
    make_room(record_of(key));
    const std::string body = json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    write_files({{record_of(key), fmt::format("{}{}\n{}", head, sha256(body), body)}}, 1, temporary_);
}

void BuildCache::tidy(std::uint64_t most_bytes) const
{
    if (folder_.empty()) return;
    std::error_code error;
    const auto oldest = fs::file_time_type::clock::now() - longest_unused;
    for (const auto& record : files_below(folder_ / "builds"))
        if (const auto used = record.last_write_time(error); !error && used < oldest)
            fs::remove(record.path(), error);

    std::uint64_t bytes = 0;
    std::map<std::string, fs::directory_entry> files;
    for (const auto& file : files_below(folder_ / "files")) {
        bytes += cost_of(file);
        files.emplace(file.path().filename().string(), file);
    }
    if (bytes <= most_bytes) return;

    // Well below the limit, so that not every run has to tidy.
    const std::uint64_t enough = most_bytes / 4 * 3;
    std::set<std::string> wanted;
    std::uint64_t kept = 0;
    for (const fs::path& record : records_by_use(folder_ / "builds")) {
        std::set<std::string> more;
        std::uint64_t more_bytes = 0;
        for (const KeptBuild& build : read_record(record))
            for (const KeptFile& file : build.files)
                if (const auto there = files.find(file.sha256);
                    there != files.end() && !wanted.contains(file.sha256) && more.insert(file.sha256).second)
                    more_bytes += cost_of(there->second);
        if (kept + more_bytes > enough) continue;
        kept += more_bytes;
        wanted.merge(more);
    }
    for (const auto& [name, file] : files)
        if (!wanted.contains(name)) fs::remove(file.path(), error);
}

} // namespace stonehand
