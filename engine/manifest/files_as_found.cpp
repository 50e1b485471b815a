#include "manifest/files_as_found.hpp"

#include <sys/stat.h>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

/// The time of change is left out: another link to a file, or another owner, is no other content.
std::string facts_of(const std::filesystem::path& path)
{
    struct stat facts {
    };
    if (::stat(path.c_str(), &facts) != 0) return {};
    return fmt::format("{} {} {} {}.{}", facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtim.tv_sec,
                       facts.st_mtim.tv_nsec);
}

} // namespace

std::string FirstFacts::of(const std::filesystem::path& path)
{
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(path);
    return known != known_.end() ? known->second : known_.emplace(path, facts_of(path)).first->second;
}

void FilesAsFound::look_at(const std::filesystem::path& path)
{
    if (!facts_.contains(path)) facts_.emplace(path, facts_of(path));
}

void FilesAsFound::look_at(const std::vector<InputFile>& files)
{
    for (const InputFile& file : files) {
        if (!is_of_system(file.kind))
            look_at(file.path);
        else if (!facts_.contains(file.path))
            facts_.emplace(file.path, first_.of(file.path));
    }
}

void FilesAsFound::tell_changed(Report& report) const
{
    for (const auto& [path, facts] : facts_)
        if (facts_of(path) != facts)
            report
                .add("input-changed", Span{},
                     say("{} {}", path.string(), say("has changed since it was read")))
                .hint(say("run it again when nothing writes to that file"));
}

} // namespace stonehand
