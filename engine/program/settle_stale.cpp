#include "program/settle_stale.hpp"

#include <algorithm>
#include <map>

#include "manifest/earlier_files.hpp"
#include "manifest/stale.hpp"
#include "telling/counted.hpp"

namespace stonehand
{

namespace
{

/// Its edition is gone, or has another id now.
void tell_gone(const Stale& stale, const std::set<std::string>& sources, Report& report)
{
    const std::string folder = stale.folder.string();
    const Message told =
        sources.contains(stale.source)
            ? say("{} holds files made from {} when its id was {}", folder, stale.source,
                  stale.folder.filename().string())
            : say("{} holds the files of an edition that is no longer there: {}", folder, stale.source);
    report.add("stale-output", Span{}, told)
        .hint(say("--prune removes what stonehand made there: {}",
                  files_in_all(stale.files.size() + stale.beside.size())));
}

void tell_earlier(const std::filesystem::path& file, const std::string& source, Report& report)
{
    report
        .add(
            "stale-output", Span{},
            say("{} was made by an earlier build, and {} has no such output any more", file.string(), source))
        .hint(say("a build of all editions with --prune removes it"));
}

/// What cannot be read may be somebody's now: all of it stays.
void tell_spared_for(const std::filesystem::path& file, Report& report)
{
    if (file.empty()) return;
    report
        .add("read-failed", Span{},
             say("{} could not be read; nothing that stands with it was removed", file.string()))
        .hint(say("try again; look at the disk and at who may read it"));
}

/// What came of it; told where it cannot be done.
Removal remove_or_tell(const Stale& stale, FileDigests& digests, Report& report)
{
    const Removal removal = remove_stale(stale, digests);
    tell_spared_for(removal.unread, report);
    if (!removal.left.empty())
        report.add("cannot-write", Span{}, say("{} could not be removed", removal.left.string()))
            .hint(say("look at who may write to its folder"));
    return removal;
}

} // namespace

std::map<std::string, std::string> sources_in(const RunManifest& manifest)
{
    std::map<std::string, std::string> sources;
    for (const RunEntry& entry : manifest.editions) sources.emplace(entry.edition, entry.source);
    return sources;
}

void settle_gone(const KnownEditions& known, const std::function<bool()>& still_all, const Settling& settling,
                 Report& report)
{
    std::vector<Stale> stale = find_stale(settling.into, known.ids, settling.digests);
    if (stale.empty() || !still_all()) return;
    for (Stale& one : stale)
        if (const auto source = settling.sources.find(one.folder.filename().string());
            source != settling.sources.end())
            one.source = source->second;
    // An unreadable folder that no manifest over all has named is anybody's, or the disk's own.
    std::erase_if(stale,
                  [&](const Stale& one) { return one.source.empty() || known.unmade.contains(one.source); });
    for (const Stale& one : stale) {
        if (!settling.prune) {
            if (!one.manifest.empty()) tell_gone(one, known.sources, report); // else nothing is known of it
        } else if (const Removal removal = remove_or_tell(one, settling.digests, report); removal.is_done()) {
            settling.tell(StaleRemoved{one.folder.string()});
        }
    }
}

void settle_earlier(const EditionWithEarlier& edition, const std::vector<std::string>& asked,
                    const Settling& settling, Report& report)
{
    Stale stale{settling.into / edition.edition, edition.source, edition.manifest, {}};
    for (const VouchedFile& file : edition.earlier)
        if (asked.empty() || std::find(asked.begin(), asked.end(), file.output) != asked.end())
            stale.files.push_back(file);
    if (!settling.prune)
        for (const VouchedFile& file : stale.files)
            tell_earlier(stale.folder / file.path, edition.source, report);
    if (!settling.prune || stale.files.empty()) return;
    // The list goes when nothing is left in it.
    if (stale.files.size() == edition.earlier.size()) stale.beside = {stale.folder / name_of_earlier};
    const Removal removal = remove_or_tell(stale, settling.digests, report);
    for (const auto& file : removal.removed) settling.tell(StaleRemoved{file.string()});
}

} // namespace stonehand
