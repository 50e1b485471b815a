#include "disk/file_digests.hpp"

#include <ctime>
#include <optional>
#include <sys/stat.h>

#include <fmt/format.h>

#include "disk/sha256.hpp"
#include "disk/write_files.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint64_t largest_memory = 4'000'000;
constexpr std::size_t digest_size = 64;

/// What changes whenever a file's content does. The change time cannot be set by a program, the others can.
std::optional<std::string> facts_of(const std::filesystem::path& path)
{
    struct stat facts {
    };
    if (::stat(path.c_str(), &facts) != 0 || path.native().find('\n') != std::string::npos)
        return std::nullopt;
    return fmt::format("{} {} {} {}.{} {}.{} {}", facts.st_dev, facts.st_ino, facts.st_size,
                       facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, facts.st_ctim.tv_sec,
                       facts.st_ctim.tv_nsec, path.string());
}

/// A file that was changed just now may change again within the same tick of the clock, its times unchanged.
bool settled(const std::filesystem::path& path)
{
    struct stat facts {
    };
    return ::stat(path.c_str(), &facts) == 0 && std::time(nullptr) - facts.st_ctim.tv_sec > 2;
}

} // namespace

FileDigests::FileDigests(const std::filesystem::path& cache_folder)
    : memory_file_(cache_folder.empty() ? cache_folder : cache_folder / "digests")
{
    if (memory_file_.empty()) return;
    const auto read = read_file(memory_file_, largest_memory);
    const std::string* text = std::get_if<std::string>(&read);
    if (!text) return;
    // A line is a digest, a space, and the facts; another line is not ours.
    for (std::string_view rest = *text; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        if (end != rest.npos && line.size() > digest_size && line.find(' ') == digest_size)
            by_facts_.emplace(line.substr(digest_size + 1), line.substr(0, digest_size));
        rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    }
}

std::variant<std::string, FileFault> FileDigests::digest(const std::filesystem::path& path)
{
    const std::optional<std::string> before = facts_of(path);
    if (before) {
        const std::lock_guard lock(mutex_);
        const auto known = by_facts_.find(*before);
        if (known != by_facts_.end()) return known->second;
    }
    const auto digest = sha256_of_file(path);
    const std::string* known = std::get_if<std::string>(&digest);
    if (known && before && before == facts_of(path) && settled(path)) {
        const std::lock_guard lock(mutex_);
        by_facts_[*before] = *known;
        changed_ = true;
    }
    return digest;
}

void FileDigests::save(TemporaryFiles& temporary)
{
    const std::lock_guard lock(mutex_);
    if (!changed_ || memory_file_.empty()) return;
    std::string text;
    for (const auto& [facts, digest] : by_facts_) text += digest + " " + facts + "\n";
    write_files({{memory_file_, text}}, 1, temporary);
    changed_ = false;
}

} // namespace stonehand
