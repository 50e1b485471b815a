#include "disk/digest_folder.hpp"

#include <algorithm>
#include <vector>

#include "disk/sha256.hpp"

namespace stonehand
{

namespace
{

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error), end;
    for (; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file(error)) files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

std::string digest_folder(const std::filesystem::path& folder, FileDigests& digests, Matters matters)
{
    std::string text;
    for (const auto& file : files_in(folder)) {
        if (!matters(file)) continue;
        const auto digest = digests.digest(file);
        const std::string* known = std::get_if<std::string>(&digest);
        text += (known ? *known : "unreadable") + " " + file.filename().string() + "\n";
    }
    return sha256(text);
}

std::string list_folder(const std::filesystem::path& folder)
{
    std::string text;
    for (const auto& file : files_in(folder)) text += file.filename().string() + "\n";
    return text;
}

} // namespace stonehand
