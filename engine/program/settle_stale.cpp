#include "program/settle_stale.hpp"

#include <algorithm>

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
        .hint(say("--prune removes what stonehand made there: {}", files_in_all(stale.files.size())));
}

void tell_earlier(const std::filesystem::path& file, const std::string& source, Report& report)
{
    report
        .add(
            "stale-output", Span{},
            say("{} was made by an earlier build, and {} has no such output any more", file.string(), source))
        .hint(say("a build of all editions with --prune removes it"));
}

/// False, and told, where one of them cannot be removed.
bool remove_or_tell(const std::vector<Stale>& stale, Report& report)
{
    const auto left = remove_stale(stale);
    if (!left.empty())
        report.add("cannot-write", Span{}, say("{} could not be removed", left.string()))
            .hint(say("look at who may write to its folder"));
    return left.empty();
}

} // namespace

void settle_gone(const KnownEditions& known, const Settling& settling, Report& report)
{
    std::vector<Stale> stale = find_stale(settling.into, known.ids, settling.digests);
    std::erase_if(stale, [&](const Stale& one) { return known.unmade.contains(one.source); });
    if (!settling.prune) {
        for (const Stale& one : stale) tell_gone(one, known.sources, report);
        return;
    }
    if (!remove_or_tell(stale, report)) return;
    for (const Stale& one : stale) settling.tell(StaleRemoved{one.folder.string()});
}

void settle_earlier(const std::string& edition, const std::string& source,
                    const std::vector<VouchedFile>& earlier, const std::vector<std::string>& asked,
                    const Settling& settling, Report& report)
{
    Stale stale{settling.into / edition, source, {}};
    for (const VouchedFile& file : earlier)
        if (asked.empty() || std::find(asked.begin(), asked.end(), file.output) != asked.end())
            stale.files.push_back(stale.folder / file.path);
    const std::vector<std::filesystem::path> files = stale.files;
    if (!settling.prune)
        for (const auto& file : files) tell_earlier(file, source, report);
    if (!settling.prune || files.empty()) return;
    // The list goes when nothing is left in it.
    if (files.size() == earlier.size()) stale.files.push_back(stale.folder / name_of_earlier);
    if (!remove_or_tell({stale}, report)) return;
    for (const auto& file : files) settling.tell(StaleRemoved{file.string()});
}

} // namespace stonehand
