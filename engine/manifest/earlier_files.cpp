#include "manifest/earlier_files.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/failed_allocations.hpp"
#include "base/file.hpp"
#include "manifest/json_manifest_impl.hpp"
#include "manifest/read_manifest.hpp"

namespace stonehand
{

namespace
{

/// A link may lead out of the folder: what lies there is not the edition's.
bool lies_in(const std::filesystem::path& folder, const VouchedFile& file)
{
    return contained((folder / file.path).parent_path(), folder) == Containment::Inside;
}

/// Gathers files and leaves out those that are no earlier ones.
class Gatherer
{
  public:
    Gatherer(const std::filesystem::path& folder, std::set<std::string> taken, FileDigests& digests)
        : folder_(folder), taken_(std::move(taken)), digests_(digests)
    {
    }

    /// All that a manifest in the folder, or a list of the same form, names. One that is none names nothing.
    void add_listed_in(std::string_view name)
    {
        const auto read = read_file(folder_ / name, largest_manifest);
        if (const auto* fault = std::get_if<FileFault>(&read)) {
            if (is_of_machine(*fault)) note(folder_ / name);
            return;
        }
        if (const auto manifest = read_manifest(std::get<std::string>(read)))
            for (const VouchedFile& file : manifest->files)
                if (still_stands(file) && taken_.insert(file.path).second) found_.files.push_back(file);
    }

    EarlierFiles take()
    {
        heap_.require_whole(); // a list that there was no memory to read would be taken for an empty one
        const auto by_path = [](const VouchedFile& one, const VouchedFile& other) {
            return one.path < other.path;
        };
        std::sort(found_.files.begin(), found_.files.end(), by_path);
        return std::move(found_);
    }

  private:
    bool still_stands(const VouchedFile& file)
    {
        if (taken_.contains(file.path)) return false;
        const Stands stands = how_stands(file, folder_, digests_);
        if (stands == Stands::Unread) note(folder_ / file.path);
        return stands == Stands::AsMade;
    }

    void note(const std::filesystem::path& path)
    {
        if (found_.unread.empty()) found_.unread = path;
    }

    const std::filesystem::path& folder_;
    std::set<std::string> taken_;
    FileDigests& digests_;
    HeapWatch heap_;
    EarlierFiles found_;
};

} // namespace

Stands how_stands(const VouchedFile& file, const std::filesystem::path& folder, FileDigests& digests)
{
    if (!lies_in(folder, file)) return Stands::Not;
    const auto digest = digests.digest(folder / file.path);
    if (const auto* fault = std::get_if<FileFault>(&digest))
        return is_of_machine(*fault) ? Stands::Unread : Stands::Not;
    return std::get<std::string>(digest) == file.sha256 ? Stands::AsMade : Stands::Not;
}

EarlierFiles find_earlier(const std::filesystem::path& folder, const std::set<std::string>& now,
                          FileDigests& digests)
{
    Gatherer gatherer(folder, now, digests);
    gatherer.add_listed_in(name_of_earlier);
    return gatherer.take();
}

EarlierFiles find_earlier_after(const std::filesystem::path& folder, const std::set<std::string>& next,
                                FileDigests& digests)
{
    Gatherer gatherer(folder, next, digests);
    gatherer.add_listed_in(name_of_manifest);
    gatherer.add_listed_in(name_of_earlier);
    return gatherer.take();
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
