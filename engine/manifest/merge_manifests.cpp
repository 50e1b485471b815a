#include "manifest/merge_manifests.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/lower_case.hpp"
#include "manifest/input_files.hpp"

namespace stonehand
{

namespace
{

class Merger
{
  public:
    explicit Merger(const std::vector<ShardManifest>& shards) : shards_(shards), first_(shards.front())
    {
        for (const PlannedEdition& planned : first_.manifest.plan.editions)
            planned_.emplace(planned.source, planned.sha256);
    }

    std::variant<RunManifest, Unmerged> merge()
    {
        for (const ShardManifest& shard : shards_) check_kind(shard);
        if (faults_.empty()) check_numbers();
        if (faults_.empty()) check_editions();
        if (faults_.empty()) check_options();
        if (faults_.empty()) check_inputs();
        if (faults_.empty()) check_system();
        if (!faults_.empty()) return Unmerged{std::move(faults_)};
        RunManifest merged{first_.manifest.program, std::nullopt, {}, {}};
        for (const ShardManifest& shard : shards_)
            merged.editions.insert(merged.editions.end(), shard.manifest.editions.begin(),
                                   shard.manifest.editions.end());
        return merged;
    }

  private:
    void check_kind(const ShardManifest& shard)
    {
        const RunManifest &own = shard.manifest, &first = first_.manifest;
        if (!own.shard)
            fault(say("{} is the manifest of a whole run, not of a shard", shard.file),
                  say("name the manifest-K-of-N.json that every shard wrote"));
        else if (!first.shard)
            return; // the first is told
        else if (first.shard && own.shard->of != first.shard->of)
            fault(say("{} is a shard of {}, {} one of {}", shard.file, own.shard->of, first_.file,
                      first.shard->of),
                  say("name the manifest-K-of-N.json that every shard wrote"));
        else if (own.program != first.program)
            fault(say("{} was made by {}, {} by {}", shard.file, own.program, first_.file, first.program),
                  say("build all shards with one version"));
        else if (own.plan.named != first.plan.named)
            fault(say("{} was planned over other editions than {}", shard.file, first_.file),
                  say("name the same editions for every shard, or none for any"));
        else if (!own.plan.named && !own.plan.whole)
            fault(say("{} could not see every edition that there may be", shard.file),
                  say("look for a folder below the content root that cannot be read, or a link that leads "
                      "nowhere, and build all shards again"));
        else
            check_plan(shard);
    }

    /// All shards saw the same editions, or some are of yesterday.
    void check_plan(const ShardManifest& shard)
    {
        const auto &own = shard.manifest.plan.editions, &first = first_.manifest.plan.editions;
        const auto same_source = [](const PlannedEdition& one, const PlannedEdition& other) {
            return one.source == other.source;
        };
        if (!std::equal(own.begin(), own.end(), first.begin(), first.end(), same_source))
            return fault_of_content(
                say("{} was planned over other editions than {}", shard.file, first_.file));
        for (std::size_t i = 0; i < own.size(); ++i)
            if (own[i] != first[i])
                fault_of_content(
                    say("{} was another for {} than for {}", own[i].source, shard.file, first_.file));
    }

    void check_numbers()
    {
        std::map<std::size_t, std::string> files;
        for (const ShardManifest& shard : shards_) {
            const std::size_t number = shard.manifest.shard->number;
            const auto [known, is_new] = files.try_emplace(number, shard.file);
            if (!is_new)
                fault(say("shard {} is there twice: {} and {}", number, known->second, shard.file),
                      say("name each manifest once"));
        }
        for (std::size_t number = 1; number <= first_.manifest.shard->of; ++number)
            if (!files.contains(number))
                fault(say("shard {} of {} is missing", number, first_.manifest.shard->of),
                      say("build that shard, and name its manifest too"));
    }

    void check_editions()
    {
        std::map<std::string, std::string> by_source, by_id;
        for (const ShardManifest& shard : shards_)
            for (const RunEntry& entry : shard.manifest.editions) {
                const auto [source, new_source] = by_source.try_emplace(entry.source, shard.file);
                check_built(shard, entry);
                const auto [id, new_id] = by_id.try_emplace(lower_case(entry.edition), shard.file);
                if (!new_source)
                    fault_of_content(say("{} was built twice: it is in {} and in {}", entry.source,
                                         source->second, shard.file));
                else if (!new_id)
                    fault(say("two editions have the id {}: they are in {} and in {}", entry.edition,
                              id->second, shard.file),
                          say("give one of them another id, and build all shards again"));
            }
        for (const PlannedEdition& planned : first_.manifest.plan.editions)
            if (by_source.erase(planned.source) == 0)
                fault(say("{} is missing: no shard has built it", planned.source),
                      say("look at what the shards told of it, mend it, and build all shards again"));
        for (const auto& [source, file] : by_source)
            fault_of_content(say("{} was built by {} and is in no plan", source, file));
    }

    /// What was asked of one was asked of all; a shard without editions was asked for nothing.
    void check_options()
    {
        const ShardManifest* known = nullptr;
        for (const ShardManifest& shard : shards_) {
            if (shard.manifest.editions.empty()) continue;
            if (!known) known = &shard;
            const std::string& asked = known->manifest.editions.front().made_with;
            const auto& editions = shard.manifest.editions;
            if (std::any_of(editions.begin(), editions.end(),
                            [&](const RunEntry& entry) { return entry.made_with != asked; }))
                fault_of_machines(
                    say("{} was built with other options, or where other fonts, profiles or patterns are "
                        "installed, than {}",
                        shard.file, known->file));
        }
    }

    /// What a shard built is what all shards saw.
    void check_built(const ShardManifest& shard, const RunEntry& entry)
    {
        const auto planned = planned_.find(entry.source);
        if (planned == planned_.end()) return; // told of as such
        for (const Input& input : entry.inputs)
            if (input.kind == "edition" && planned->second != input.sha256)
                fault_of_content(
                    say("{} was another when {} was made than when it was built", entry.source, shard.file));
    }

    /// The content root of an edition below that of the run: inputs are named below the former, sources below
    /// the latter.
    static std::string root_of(const RunEntry& entry)
    {
        for (const Input& input : entry.inputs)
            if (input.kind == "edition" && entry.source.ends_with(input.path))
                return entry.source.substr(0, entry.source.size() - input.path.size());
        return {};
    }

    /// Of one tree every file of the content and of the layouts is one and the same for all.
    void check_inputs()
    {
        std::map<std::string, std::pair<std::string, std::string>> by_path; // its hash, and the first shard
        for (const ShardManifest& shard : shards_) {
            std::set<std::string> differing;
            for (const RunEntry& entry : shard.manifest.editions)
                for (const Input& input : entry.inputs) {
                    if (is_of_system(input.kind) && !is_of_layout(input)) continue;
                    const std::string path = is_of_layout(input) ? input.path : root_of(entry) + input.path;
                    const auto [known, is_new] = by_path.try_emplace(path, input.sha256, shard.file);
                    if (!is_new && known->second.first != input.sha256 && differing.insert(input.path).second)
                        fault_of_content(say("{} was another for {} than for {}", input.path, shard.file,
                                             known->second.second));
                }
        }
    }

    /// A font, a profile or patterns of one name are one and the same for all shards that used it; two of one
    /// name, in two folders of the system, may be used by one.
    void check_system()
    {
        std::map<std::string, std::pair<std::set<std::string>, std::string>>
            known; // hashes, and the first shard
        for (const ShardManifest& shard : shards_) {
            std::map<std::string, std::set<std::string>> own;
            for (const RunEntry& entry : shard.manifest.editions)
                for (const Input& input : entry.inputs)
                    if (is_of_system(input.kind) && !is_of_layout(input))
                        own[input.path].insert(input.sha256);
            for (const auto& [name, hashes] : own) {
                const auto [first, is_new] = known.try_emplace(name, hashes, shard.file);
                const auto& others = first->second.first;
                if (is_new || std::any_of(hashes.begin(), hashes.end(),
                                          [&](const std::string& hash) { return others.contains(hash); }))
                    continue;
                fault_of_machines(
                    say("{} was another for {} than for {}", name, shard.file, first->second.second));
            }
        }
    }

    void fault(Message what, Message remedy) { faults_.push_back({std::move(what), std::move(remedy)}); }
    void fault_of_machines(Message what)
    {
        fault(std::move(what), say("build all shards with the same options, on machines with the same fonts, "
                                   "profiles and patterns"));
    }
    void fault_of_content(Message what)
    {
        fault(std::move(what), say("build the shards again from one state of the content"));
    }

    const std::vector<ShardManifest>& shards_;
    const ShardManifest& first_;
    std::map<std::string, std::string> planned_; ///< hashes, by source
    std::vector<Unmerged::Fault> faults_;
};

} // namespace

std::variant<RunManifest, Unmerged> merge_manifests(const std::vector<ShardManifest>& shards)
{
    return Merger(shards).merge();
}

} // namespace stonehand
