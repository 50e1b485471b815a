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
        RunManifest now{"stonehand " STONEHAND_VERSION, outcome_.shard, outcome_.plan, {}};
        std::set<std::string> ids, sources;
        const auto note = [&](const RunEntry& entry) {
            ids.insert(entry.edition);
            sources.insert(entry.source);
        };
        for (const StandingEdition& standing : outcome_.standing)
            if (add(standing, now.editions)) note(now.editions.back());
        for (const RunEntry& entry : outcome_.unchanged) {
            if (ids.contains(entry.edition)) continue;
            now.editions.push_back(entry);
            note(entry);
        }
        if (outcome_.shard) return now;
        // An edition stands under one id alone: what it made under another is stale.
        for (const RunEntry& entry : before.editions)
            if (!ids.contains(entry.edition) && !sources.contains(entry.source) && still_stands(entry))
                now.editions.push_back(entry);
        return now;
    }

  private:
    /// False where another run has put another in its place meanwhile: what that run told of it holds.
    bool add(const StandingEdition& standing, std::vector<RunEntry>& editions) const
    {
        const auto known = before_.find(standing.edition);
        if (known != before_.end() && known->second->sha256 == standing.manifest) {
            editions.push_back(*known->second);
            editions.back().source = standing.source;
            editions.back().made_with = outcome_.made_with;
            return true;
        }
        const std::string text = text_at(folder_ / standing.edition / name_of_manifest);
        auto manifest = read_manifest(text);
        if (!manifest || sha256(text) != standing.manifest) return false;
        editions.push_back({standing.edition, standing.source, standing.manifest, std::move(manifest->inputs),
                            outcome_.made_with, manifest->draft});
        return true;
    }

    bool still_stands(const RunEntry& entry) const
    {
        const auto digest = digests_.digest(folder_ / entry.edition / name_of_manifest);
        // Where the machine fails to read it, somebody has to know that there is something.
        if (const auto* fault = std::get_if<FileFault>(&digest)) return is_of_machine(*fault);
        if (outcome_.whole && !outcome_.sources.contains(entry.source)) return false;
        return std::get<std::string>(digest) == entry.sha256;
    }

    const std::filesystem::path& folder_;
    const RunOutcome& outcome_;
    FileDigests& digests_;
    std::map<std::string, const RunEntry*> before_;
};

} // namespace

std::string name_of_run_manifest(const std::optional<Shard>& shard)
{
    return shard ? fmt::format("manifest-{}-of-{}.json", shard->number, shard->of) : name_of_manifest;
}

FoundStanding find_standing(const std::filesystem::path& folder, const std::optional<Shard>& shard)
{
    FoundStanding found;
    const auto place = folder / name_of_run_manifest(shard);
    auto read = read_file(place, largest_manifest);
    if (const auto* fault = std::get_if<FileFault>(&read)) {
        if (is_of_machine(*fault)) found.unread = place;
        return found;
    }
    found.text = std::get<std::string>(std::move(read));
    if (auto manifest = read_run_manifest(found.text)) found.manifest = *std::move(manifest);
    return found;
}

WrittenStanding write_standing(const std::filesystem::path& folder, const RunOutcome& outcome,
                               FileDigests& digests, TemporaryFiles& temporary)
{
    const FolderLock lock(folder); // a run beside this one would lose what this one adds
    remove_abandoned({folder});
    const FoundStanding before = find_standing(folder, outcome.shard);
    if (!before.unread.empty()) return {{}, before.unread};
    const std::string now = write_run_manifest(Standing(folder, outcome, digests).with(before.manifest));
    if (now == before.text) return {};
    return {write_files({{folder / name_of_run_manifest(outcome.shard), now}}, 1, temporary)};
}

} // namespace stonehand
