#include "program/run_merge.hpp"

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
            if (!read(file)) return ExitStatus::CommandLine;
        auto merged = merge_manifests(shards_);
        if (const auto* unmerged = std::get_if<Unmerged>(&merged)) {
            for (const Message& fault : unmerged->faults) tell_unmerged(fault);
            return tell_report(report_, tell_);
        }
        for (const ShardManifest& shard : shards_)
            for (const RunEntry& entry : shard.manifest.editions) check_and_bring(entry, folder_of(shard));
        if (!report_.has_errors()) write(std::get<RunManifest>(std::move(merged)));
        return tell_report(report_, tell_);
    }

  private:
    bool read(const std::filesystem::path& file)
    {
        const auto bytes = read_file(file, largest_manifest);
        const auto* fault = std::get_if<FileFault>(&bytes);
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

    void tell_unmerged(const Message& fault) { report_.add("not-merged", Span{}, fault); }

    /// A file whose bytes are those that were vouched for; nothing, and told, where they are not.
    std::optional<std::string> whole(const std::filesystem::path& file, const std::string& digest)
    {
        auto bytes = read_file(file, largest_output);
        if (const auto* fault = std::get_if<FileFault>(&bytes))
            tell_unmerged(say("{} {}", file.string(), describe(*fault)));
        else if (sha256(std::get<std::string>(bytes)) != digest)
            tell_unmerged(say("{} is not what its manifest vouches for", file.string()));
        else
            return std::get<std::string>(std::move(bytes));
        return std::nullopt;
    }

    void check_and_bring(const RunEntry& entry, const std::filesystem::path& from)
    {
        const std::filesystem::path source = from / entry.edition, target = options_.into / entry.edition;
        std::vector<std::pair<std::filesystem::path, std::string>> files;
        const auto text = whole(source / "manifest.json", entry.sha256);
        const auto manifest = text ? read_manifest(*text) : std::nullopt;
        if (!manifest) return;
        for (const VouchedFile& file : manifest->files)
            if (auto bytes = whole(source / file.path, file.sha256))
                files.emplace_back(target / file.path, *std::move(bytes));
        if (report_.has_errors()) return;
        note(entry, *manifest);
        if (is_same_folder(source, target)) return;
        files.emplace_back(target / "SHA256SUMS", write_sums(manifest->files, *text));
        files.emplace_back(target / "manifest.json", *text);
        std::vector<FileToWrite> to_write;
        for (const auto& [path, bytes] : files) to_write.push_back({path, bytes});
        tell_unreplaced(replace_files(target, to_write, options_.jobs, digests_, temporary_), report_);
        ++copied_;
    }

    void note(const RunEntry& entry, const Manifest& manifest)
    {
        Merged merged{entry.edition, entry.source, {}, {}};
        for (const VouchedFile& file : manifest.files) {
            merged.paths.insert(file.path);
            merged.outputs.push_back(file.output);
        }
        editions_.push_back(std::move(merged));
        known_.ids.insert(entry.edition);
        known_.sources.insert(entry.source);
    }

    /// No shard knows which editions are gone, or may remove anything.
    void settle_stale()
    {
        const Settling settling{options_.into, options_.prune, digests_, tell_};
        for (const Merged& merged : editions_) {
            const EarlierFiles earlier = find_earlier(options_.into / merged.edition, merged.paths, digests_);
            tell_unread(earlier, report_);
            if (earlier.unread.empty())
                settle_earlier(merged.edition, merged.source, earlier.files, merged.outputs, settling,
                               report_);
        }
        settle_gone(known_, settling, report_);
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
        const std::string text = write_run_manifest(std::move(merged));
        tell_unwritten(write_files({{place, text}}, 1, temporary_), report_);
        if (report_.has_errors()) return;
        settle_stale();
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
