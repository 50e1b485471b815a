#include "manifest/standing.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/file.hpp"
#include "disk/folder_lock.hpp"
#include "disk/sha256.hpp"
#include "manifest/read_manifest.hpp"
#include "manifest/write_run_manifest.hpp"

namespace stonehand
{

namespace
{

std::string text_at(const std::filesystem::path& path)
{
    auto read = read_file(path, largest_manifest);
    return std::holds_alternative<std::string>(read) ? std::get<std::string>(std::move(read)) : "";
}

class Standing
{
  public:
    Standing(const std::filesystem::path& folder, const RunOutcome& outcome, FileDigests& digests)
        : folder_(folder), outcome_(outcome), digests_(digests)
    {
    }

    RunManifest with(const RunManifest& before)
    {
        for (const RunEntry& entry : before.editions) before_.emplace(entry.edition, &entry);
        RunManifest now{"stonehand " STONEHAND_VERSION, outcome_.shard, outcome_.planned, {}};
        std::set<std::string> made;
        for (const StandingEdition& standing : outcome_.standing) {
            made.insert(standing.edition);
            add(standing, now.editions);
        }
        for (const RunEntry& entry : outcome_.unchanged)
            if (made.insert(entry.edition).second) now.editions.push_back(entry);
        if (outcome_.shard) return now;
        for (const RunEntry& entry : before.editions)
            if (!made.contains(entry.edition) && still_stands(entry)) now.editions.push_back(entry);
        return now;
    }

  private:
    void add(const StandingEdition& standing, std::vector<RunEntry>& editions) const
    {
        const auto known = before_.find(standing.edition);
        if (known != before_.end() && known->second->sha256 == standing.manifest) {
            editions.push_back(*known->second);
            editions.back().source = standing.source;
            editions.back().options = outcome_.options;
            return;
        }
        const std::string text = text_at(folder_ / standing.edition / "manifest.json");
        auto manifest = read_manifest(text);
        // Another run may have put another in its place meanwhile: that run vouches for it.
        if (!manifest || sha256(text) != standing.manifest) return;
        editions.push_back({standing.edition, standing.source, standing.manifest, std::move(manifest->inputs),
                            outcome_.options, manifest->draft});
    }

    bool still_stands(const RunEntry& entry) const
    {
        if (outcome_.whole && !outcome_.sources.contains(entry.source)) return false;
        const auto digest = digests_.digest(folder_ / entry.edition / "manifest.json");
        const auto* known = std::get_if<std::string>(&digest);
        return known && *known == entry.sha256;
    }

    const std::filesystem::path& folder_;
    const RunOutcome& outcome_;
    FileDigests& digests_;
    std::map<std::string, const RunEntry*> before_;
};

} // namespace

std::string name_of_run_manifest(const std::optional<Shard>& shard)
{
    return shard ? fmt::format("manifest-{}-of-{}.json", shard->number, shard->of) : "manifest.json";
}

std::optional<WriteFault> write_standing(const std::filesystem::path& folder, const RunOutcome& outcome,
                                         FileDigests& digests, TemporaryFiles& temporary)
{
    const FolderLock lock(folder); // a run beside this one would lose what this one adds
    const std::filesystem::path place = folder / name_of_run_manifest(outcome.shard);
    const std::string before = text_at(place);
    const RunManifest known = read_run_manifest(before).value_or(RunManifest{});
    const std::string now = write_run_manifest(Standing(folder, outcome, digests).with(known));
    if (now == before) return std::nullopt;
    return write_files({{place, now}}, 1, temporary);
}

} // namespace stonehand
