#include "program/run_merge.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/file.hpp"
#include "disk/folder_lock.hpp"
#include "disk/sha256.hpp"
#include "disk/write_files.hpp"
#include "manifest/merge_manifests.hpp"
#include "manifest/read_manifest.hpp"
#include "manifest/replace_files.hpp"
#include "manifest/standing.hpp"
#include "manifest/write_manifest.hpp"
#include "manifest/write_run_manifest.hpp"
#include "program/settle_stale.hpp"
#include "telling/tell_report.hpp"
#include "telling/tell_unreplaced.hpp"
#include "telling/tell_unwritten.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint64_t largest_output = 4'000'000'000;

/// An edition that was merged: its files, and which outputs they are of.
struct Merged {
    std::string edition, source;
    std::string manifest; ///< the hash of its own
    std::set<std::string> paths;
    std::vector<std::string> outputs;
};

class Merge
{
  public:
    Merge(const Options& options, TemporaryFiles& temporary, const Tell& tell)
        : options_(options), temporary_(temporary), tell_(tell)
    {
    }

    ExitStatus run()
    {
        for (const auto& file : options_.manifests)
            if (!read(file)) return worse(tell_report(report_, tell_), ExitStatus::CommandLine);
        if (report_.has_errors()) return tell_report(report_, tell_);
        auto merged = merge_manifests(shards_);
        if (const auto* unmerged = std::get_if<Unmerged>(&merged)) {
            for (const auto& [what, remedy] : unmerged->faults)
                report_.add("not-merged", Span{}, what).hint(remedy);
            return tell_report(report_, tell_);
        }
        if (options_.prune && !is_whole()) {
            tell_(UsageTold{say("--prune can tell what is stale only where all editions were built"),
                            say("leave it out: the shards were given the names of editions")});
            return ExitStatus::CommandLine;
        }
        tell_unread(find_standing(options_.into).unread, report_); // before anything is touched
        for_each_entry([&](const RunEntry& entry, const auto& folder) { check(entry, folder); });
        for_each_entry([&](const RunEntry& entry, const auto& folder) { bring(entry, folder); });
        if (!report_.has_errors()) write(std::get<RunManifest>(std::move(merged)));
        return tell_report(report_, tell_);
    }

  private:
    bool read(const std::filesystem::path& file)
    {
        const auto bytes = read_file(file, largest_manifest);
        const auto* fault = std::get_if<FileFault>(&bytes);
        if (fault && is_of_machine(*fault)) {
            tell_read_fault(file, *fault);
            return true;
        }
        auto manifest = fault ? std::nullopt : read_run_manifest(std::get<std::string>(bytes));
        if (manifest) {
            shards_.push_back({file.string(), *std::move(manifest)});
            return true;
        }
        const Message why = fault ? describe(*fault) : Message(say("is no manifest over editions"));
        tell_(UsageTold{say("{} {}", file.string(), why),
                        say("name the manifest-K-of-N.json that every shard wrote")});
        return false;
    }

    static std::filesystem::path folder_of(const ShardManifest& shard)
    {
        const auto folder = std::filesystem::path(shard.file).parent_path();
        return folder.empty() ? "." : folder;
    }

    template <typename Work>
    void for_each_entry(const Work& work) const
    {
        for (const ShardManifest& shard : shards_)
            for (const RunEntry& entry : shard.manifest.editions) work(entry, folder_of(shard));
    }

    void tell_unmerged(const Message& fault) { report_.add("not-merged", Span{}, fault); }

    /// A file whose bytes are those that were vouched for; nothing, and told, where they are not.
    std::optional<std::string> whole(const std::filesystem::path& file, const std::string& digest)
    {
        auto bytes = read_file(file, largest_output);
        if (const auto* fault = std::get_if<FileFault>(&bytes))
            tell_read_fault(file, *fault);
        else if (sha256(std::get<std::string>(bytes)) != digest)
            tell_unmerged(say("{} is not what its manifest vouches for", file.string()));
        else
            return std::get<std::string>(std::move(bytes));
        return std::nullopt;
    }

    void tell_read_fault(const std::filesystem::path& file, FileFault fault)
    {
        const Message what = say("{} {}", file.string(), describe(fault));
        if (is_of_machine(fault))
            report_.add("read-failed", Span{}, what);
        else
            tell_unmerged(what);
    }

    struct Whole {
        Manifest manifest;
        std::string text;                                                 ///< of it
        std::vector<std::pair<std::filesystem::path, std::string>> files; ///< below the edition's folder
    };

    /// An edition as its shard left it; nothing, and told, where a file of it is not whole.
    std::optional<Whole> whole_edition(const RunEntry& entry, const std::filesystem::path& from)
    {
        const std::size_t told = report_.diagnostics().size();
        auto text = whole(from / entry.edition / name_of_manifest, entry.sha256);
        auto manifest = text ? read_manifest(*text) : std::nullopt;
        if (text && !manifest)
            tell_unmerged(
                say("{} is no manifest of an edition", (from / entry.edition / name_of_manifest).string()));
        if (!manifest) return std::nullopt;
        Whole edition{*std::move(manifest), *std::move(text), {}};
        for (const VouchedFile& file : edition.manifest.files)
            if (auto bytes = whole(from / entry.edition / file.path, file.sha256))
                edition.files.emplace_back(file.path, *std::move(bytes));
        if (report_.diagnostics().size() > told) return std::nullopt;
        return edition;
    }

    /// All are looked at before one is brought: a merge that fails has touched nothing.
    void check(const RunEntry& entry, const std::filesystem::path& from)
    {
        if (const auto edition = whole_edition(entry, from)) note(entry, edition->manifest);
    }

    void bring(const RunEntry& entry, const std::filesystem::path& from)
    {
        const std::filesystem::path target = options_.into / entry.edition;
        if (report_.has_errors() || is_same_folder(from / entry.edition, target)) return;
        auto edition = whole_edition(entry, from);
        if (!edition) return;
        edition->files.emplace_back(name_of_sums, write_sums(edition->manifest.files, edition->text));
        edition->files.emplace_back(name_of_manifest, edition->text);
        std::vector<FileToWrite> to_write;
        for (const auto& [path, bytes] : edition->files) to_write.push_back({target / path, bytes});
        tell_unreplaced(replace_files(target, to_write, options_.jobs, digests_, temporary_), report_);
        ++copied_;
    }

    void note(const RunEntry& entry, const Manifest& manifest)
    {
        Merged merged{entry.edition, entry.source, entry.sha256, {}, {}};
        for (const VouchedFile& file : manifest.files) {
            merged.paths.insert(file.path);
            merged.outputs.push_back(file.output);
        }
        editions_.push_back(std::move(merged));
        known_.ids.insert(entry.edition);
        known_.sources.insert(entry.source);
    }

    /// Whether the shards were planned over all editions; else over some that were named.
    bool is_whole() const { return shards_.front().manifest.plan.whole; }

    /// A run of some editions takes no other out of the manifest.
    void keep_others(const RunManifest& before, RunManifest& merged) const
    {
        for (const RunEntry& entry : before.editions)
            if (!known_.ids.contains(entry.edition) && !known_.sources.contains(entry.source) &&
                stands(entry))
                merged.editions.push_back(entry);
    }

    bool stands(const RunEntry& entry) const
    {
        const auto read = read_file(options_.into / entry.edition / name_of_manifest, largest_manifest);
        const auto* text = std::get_if<std::string>(&read);
        return text && sha256(*text) == entry.sha256;
    }

    /// No shard knows which editions are gone, or may remove anything.
    void settle_stale(std::map<std::string, std::string> sources)
    {
        const Settling settling{options_.into, options_.prune, digests_, tell_, std::move(sources)};
        for (const Merged& merged : editions_) {
            const EarlierFiles earlier = find_earlier(options_.into / merged.edition, merged.paths, digests_);
            tell_unread(earlier.unread, report_);
            if (earlier.unread.empty())
                settle_earlier({merged.edition, merged.source, merged.manifest, earlier.files},
                               merged.outputs, settling, report_);
        }
        // Editions that were not planned are gone only where all were.
        if (is_whole())
            settle_gone(
                known_, [] { return true; }, settling, report_);
    }

    static bool is_same_folder(const std::filesystem::path& one, const std::filesystem::path& other)
    {
        std::error_code ignored;
        return std::filesystem::equivalent(one, other, ignored);
    }

    void write(RunManifest merged)
    {
        const FolderLock lock(options_.into);
        const std::filesystem::path place = options_.into / name_of_run_manifest(std::nullopt);
        const std::size_t editions = merged.editions.size();
        const FoundStanding before = find_standing(options_.into);
        tell_unread(before.unread, report_);
        if (report_.has_errors()) return;
        if (!is_whole()) keep_others(before.manifest, merged);
        const std::string text = write_run_manifest(std::move(merged));
        tell_unwritten(write_files({{place, text}}, 1, temporary_), report_);
        if (report_.has_errors()) return;
        settle_stale(sources_in(before.manifest));
        tell_(RunsMerged{place.string(), shards_.size(), editions, copied_});
    }

    const Options& options_;
    TemporaryFiles& temporary_;
    const Tell& tell_;
    FileDigests digests_{""};
    std::vector<Merged> editions_;
    KnownEditions known_;
    std::vector<ShardManifest> shards_;
    std::size_t copied_ = 0;
    Report report_;
};

} // namespace

ExitStatus run_merge(const Options& options, TemporaryFiles& temporary, const Tell& tell)
{
    return Merge(options, temporary, tell).run();
}

} // namespace stonehand
