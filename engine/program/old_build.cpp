#include "program/old_build.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "disk/sha256.hpp"
#include "manifest/read_manifest.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint64_t largest_pdf = 4'000'000'000;

UsageTold no_build(const std::filesystem::path& path, const Message& why)
{
    return {
        say("--compare {}: {}", path.string(), why),
        say("name the folder of an earlier build (out), that of an edition in it, or the manifest.json of "
            "either")};
}

OldFile read_vouched(const std::filesystem::path& folder, const VouchedFile& vouched)
{
    OldFile file{vouched.path, vouched.output, vouched.sha256, {}, {}};
    auto bytes = read_file(folder / vouched.path, largest_pdf);
    if (const auto* fault = std::get_if<FileFault>(&bytes)) {
        file.why_not = describe(*fault);
    } else if (sha256(std::get<std::string>(bytes)) != vouched.sha256) {
        file.why_not = say("is not what its manifest vouches for");
    } else {
        file.bytes = std::get<std::string>(std::move(bytes));
    }
    return file;
}

} // namespace

std::variant<OldBuild, UsageTold> OldBuild::read(const std::filesystem::path& path)
{
    std::error_code ignored;
    const auto file = std::filesystem::is_directory(path, ignored) ? path / name_of_manifest : path;
    const auto bytes = read_file(file, largest_manifest);
    if (const auto* fault = std::get_if<FileFault>(&bytes))
        return no_build(path, say("{} {}", file.string(), describe(*fault)));
    const std::string& text = std::get<std::string>(bytes);
    OldBuild build;
    build.said_ = path.string();
    if (const auto run = read_run_manifest(text)) {
        for (const RunEntry& entry : run->editions)
            build.by_id_[entry.edition] = file.parent_path() / entry.edition / name_of_manifest;
        return build;
    }
    const auto manifest = read_manifest(text);
    if (!manifest) return no_build(path, say("{} is no manifest of stonehand’s", file.string()));
    build.by_id_[manifest->edition] = file;
    return build;
}

OldEdition OldBuild::edition(const std::string& id, const std::vector<std::string>& outputs) const
{
    const auto known = by_id_.find(id);
    if (known == by_id_.end()) return {said_};
    OldEdition edition{known->second.string(), true};
    const auto bytes = read_file(known->second, largest_manifest);
    if (const auto* fault = std::get_if<FileFault>(&bytes)) {
        edition.why_not = say("{} {}", edition.manifest, describe(*fault));
        return edition;
    }
    const auto manifest = read_manifest(std::get<std::string>(bytes));
    if (!manifest) {
        edition.why_not = say("{} is no manifest of stonehand’s", edition.manifest);
        return edition;
    }
    const auto is_wanted = [&](const VouchedFile& vouched) {
        return vouched.path.ends_with(".pdf") &&
               (outputs.empty() ||
                std::find(outputs.begin(), outputs.end(), vouched.output) != outputs.end());
    };
    for (const VouchedFile& vouched : manifest->files)
        if (is_wanted(vouched)) edition.files.push_back(read_vouched(known->second.parent_path(), vouched));
    return edition;
}

} // namespace stonehand
