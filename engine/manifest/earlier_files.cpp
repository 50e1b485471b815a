#include "manifest/earlier_files.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "manifest/json_manifest_impl.hpp"
#include "manifest/read_manifest.hpp"

namespace stonehand
{

namespace
{

std::vector<VouchedFile> listed_in(const std::filesystem::path& file)
{
    const auto read = read_file(file, largest_manifest);
    const auto* text = std::get_if<std::string>(&read);
    auto manifest = text ? read_manifest(*text) : std::nullopt;
    return manifest ? std::move(manifest->files) : std::vector<VouchedFile>{};
}

bool still_stands(const VouchedFile& file, const std::filesystem::path& folder, FileDigests& digests)
{
    const auto digest = digests.digest(folder / file.path);
    const auto* known = std::get_if<std::string>(&digest);
    return known && *known == file.sha256;
}

/// Those of `files` that stand as they were made, and stand at none of the paths `taken`, by path, each once.
std::vector<VouchedFile> standing_beside(std::vector<VouchedFile> files, std::set<std::string> taken,
                                         const std::filesystem::path& folder, FileDigests& digests)
{
    const auto by_path = [](const VouchedFile& one, const VouchedFile& other) {
        return one.path < other.path;
    };
    std::erase_if(files, [&](const VouchedFile& file) {
        return taken.contains(file.path) || !still_stands(file, folder, digests) ||
               !taken.insert(file.path).second;
    });
    std::sort(files.begin(), files.end(), by_path);
    return files;
}

} // namespace

std::vector<VouchedFile> find_earlier(const std::filesystem::path& folder, const std::set<std::string>& now,
                                      FileDigests& digests)
{
    return standing_beside(listed_in(folder / name_of_earlier), now, folder, digests);
}

std::vector<VouchedFile> find_earlier_after(const std::filesystem::path& folder,
                                            const std::set<std::string>& next, FileDigests& digests)
{
    std::vector<VouchedFile> files = listed_in(folder / "manifest.json");
    const std::vector<VouchedFile> earlier = listed_in(folder / name_of_earlier);
    files.insert(files.end(), earlier.begin(), earlier.end());
    return standing_beside(std::move(files), next, folder, digests);
}

std::string write_earlier(const std::string& edition, const std::vector<VouchedFile>& earlier)
{
    nlohmann::ordered_json json;
    json["manifest"] = manifest_form;
    json["program"] = "stonehand " STONEHAND_VERSION;
    json["edition"] = edition;
    json["outputs"] = nlohmann::ordered_json::array();
    for (const VouchedFile& file : earlier)
        json["outputs"].push_back(
            {{"path", file.path}, {"output", file.output}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    json["inputs"] = nlohmann::ordered_json::array();
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace stonehand
