#include "program/saved_inputs.hpp"

#include <system_error>
#include <variant>

#include "disk/sha256.hpp"

namespace stonehand
{

namespace
{

std::string digest_of(const std::filesystem::path& file)
{
    const auto digest = sha256_of_file(file);
    const auto* known = std::get_if<std::string>(&digest);
    return known ? *known : std::string();
}

} // namespace

bool SavedInputs::take(const std::set<Path>& files, std::filesystem::file_time_type began)
{
    bool saved_since = false;
    std::map<Path, std::string> digests;
    for (const Path& file : files) {
        if (const auto known = digests_.find(file); known != digests_.end()) {
            digests.insert(*known);
            continue;
        }
        digests.emplace(file, digest_of(file));
        std::error_code missing;
        const auto saved = std::filesystem::last_write_time(file, missing);
        saved_since = saved_since || (!missing && saved >= began);
    }
    digests_ = std::move(digests);
    return saved_since;
}

bool SavedInputs::has_changed(const Path& file)
{
    const auto known = digests_.find(file);
    if (known == digests_.end()) return false;
    std::string now = digest_of(file);
    if (now == known->second) return false;
    known->second = std::move(now);
    return true;
}

bool is_half_saved(const std::filesystem::path& file)
{
    std::error_code missing;
    const auto size = std::filesystem::file_size(file, missing);
    return missing || size == 0;
}

} // namespace stonehand
