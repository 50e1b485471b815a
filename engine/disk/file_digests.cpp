#include "disk/file_digests.hpp"

#include <ctime>
#include <optional>
#include <string_view>
#include <sys/stat.h>

#include <fmt/format.h>

#include "disk/sha256.hpp"
#include "disk/write_files.hpp"

namespace stonehand
{

namespace
{

// Versions that write another form have a file of their own: each would take the other's for damaged.
constexpr std::string_view name_of_memory = "digests-2";
constexpr std::string_view head = "stonehand digests 2 "; // behind it the digest of all that follows
constexpr std::uint64_t largest_memory = 64'000'000;
constexpr std::size_t digest_size = 64;
constexpr std::size_t most_paths = 50'000; // beyond them, those of files that are gone are forgotten

using Facts = struct stat;

std::optional<Facts> facts_at(const std::filesystem::path& path)
{
    Facts facts{};
    if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
    return facts;
}

/// What changes whenever a file's content does. The change time cannot be set by a program, the others can.
std::string text_of(const Facts& facts)
{
    return fmt::format("{} {} {} {}.{} {}.{}", facts.st_dev, facts.st_ino, facts.st_size,
                       facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, facts.st_ctim.tv_sec,
                       facts.st_ctim.tv_nsec);
}

/// A file that was changed just now may change again within the same tick of the clock, its times unchanged.
/// The system's ticks are 10 ms at most; a file system that counts whole seconds may round to two of them.
bool is_settled(const Facts& facts)
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const double age = static_cast<double>(now.tv_sec - facts.st_ctim.tv_sec) +
                       static_cast<double>(now.tv_nsec - facts.st_ctim.tv_nsec) / 1e9;
    const bool fine = facts.st_ctim.tv_nsec != 0 && facts.st_mtim.tv_nsec != 0;
    return age > (fine ? 0.05 : 3.0);
}

/// The name of a file for as long as a run changes no folder; one with a line break cannot stand in a line.
std::optional<std::string> key_of(const std::filesystem::path& path)
{
    std::error_code failed;
    std::string name = std::filesystem::absolute(path, failed).lexically_normal().string();
    if (failed || name.find('\n') != name.npos) return std::nullopt;
    return name;
}

/// Takes the text up to a mark, and the mark.
std::string_view take_until(std::string_view& rest, char mark)
{
    const std::size_t end = rest.find(mark);
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    return taken;
}

} // namespace

FileDigests::FileDigests(const std::filesystem::path& cache_folder)
    : memory_file_(cache_folder.empty() ? cache_folder : cache_folder / name_of_memory)
{
    if (!memory_file_.empty()) load();
}

void FileDigests::load()
{
    const auto read = read_file(memory_file_, largest_memory);
    const std::string* text = std::get_if<std::string>(&read);
    if (!text || !text->starts_with(head)) return;
    std::string_view rest = std::string_view(*text).substr(head.size());
    const std::string_view promised = take_until(rest, '\n');
    if (promised != sha256(rest)) return;
    while (!rest.empty()) { // a line: digest, facts, path
        std::string_view line = take_until(rest, '\n');
        const std::string_view digest = take_until(line, ' '), facts = take_until(line, '\t');
        if (digest.size() == digest_size)
            by_path_[std::string(line)] = {std::string(facts), std::string(digest), true};
    }
}

std::variant<std::string, FileFault> FileDigests::digest(const std::filesystem::path& path)
{
    const auto key = key_of(path);
    const auto before = facts_at(path);
    if (key && before) {
        const std::lock_guard lock(mutex_);
        const auto known = by_path_.find(*key);
        if (known != by_path_.end() && known->second.facts == text_of(*before)) return known->second.digest;
    }
    const auto digest = sha256_of_file(path);
    const std::string* known = std::get_if<std::string>(&digest);
    const auto after = facts_at(path);
    if (known && key && before && after && text_of(*before) == text_of(*after) && is_settled(*after))
        remember(*key, {text_of(*after), *known, true});
    return digest;
}

void FileDigests::note(const WrittenFile& file, const std::string& digest)
{
    const auto key = key_of(file.path);
    const auto facts = facts_at(file.path);
    if (key && facts && facts->st_ino == file.inode) remember(*key, {text_of(*facts), digest, false});
}

void FileDigests::remember(const std::filesystem::path& path, Known known)
{
    const std::lock_guard lock(mutex_);
    by_path_[path.string()] = std::move(known);
    changed_ = true;
}

void FileDigests::save(TemporaryFiles& temporary)
{
    const std::lock_guard lock(mutex_);
    if (!changed_ || memory_file_.empty()) return;
    std::string text;
    for (const auto& [path, known] : by_path_) {
        if (!known.settled || by_path_.size() > most_paths) {
            const auto facts = facts_at(path);
            if (!facts || text_of(*facts) != known.facts || !is_settled(*facts)) continue;
        }
        text += fmt::format("{} {}\t{}\n", known.digest, known.facts, path);
    }
    write_files({{memory_file_, fmt::format("{}{}\n{}", head, sha256(text), text)}}, 1, temporary);
    changed_ = false;
}

} // namespace stonehand
