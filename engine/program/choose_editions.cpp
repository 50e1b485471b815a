#include "program/choose_editions.hpp"

#include <algorithm>
#include <utility>

#include "base/file_meant.hpp"
#include "base/lower_case.hpp"
#include "base/path_within.hpp"
#include "edition/read_edition.hpp"
#include "manifest/share_out.hpp"
#include "program/find_editions.hpp"
#include "program/layout_folders.hpp"

namespace stonehand
{

namespace
{

using Paths = std::vector<std::filesystem::path>;

// Measured on 200 generated editions of 8 to 36 pages: what they have in common costs as much as so many
// bytes.
constexpr std::uint64_t cost_of_any = 12'000;

std::filesystem::path root_of_run(const Options& options)
{
    return options.root.value_or("content");
}

/// An `Edition.xml` below the content root, the first by name; else where to look.
Message hint_where_none_is(const std::filesystem::path& root)
{
    std::filesystem::path found;
    std::error_code error;
    std::filesystem::recursive_directory_iterator entry(root, error);
    for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
        if (is_hidden(entry->path()))
            entry.disable_recursion_pending();
        else if (lower_case(entry->path().filename().string()) == "edition.xml" &&
                 (found.empty() || entry->path() < found))
            found = entry->path();
    }
    return found.empty() ? Message(say("name an edition, or the content root with --root DIR"))
                         : say("give {} the name edition.xml, in small letters", found.string());
}

/// What is wrong with the command line, seen by a look at the disk before any work is done.
std::optional<UsageTold> check_command(const Options& options, const Paths& files, const Resources& resources)
{
    std::error_code ignored;
    if (files.empty())
        return UsageTold{say("no edition.xml is below {}", root_of_run(options).string()),
                         hint_where_none_is(root_of_run(options))};
    // What was found and cannot be read is told as the fault of that edition.
    for (const auto& file : options.editions.empty() ? Paths{} : files) {
        // One that may not be looked at is there: reading it tells the rest.
        if (std::filesystem::status(file, ignored).type() == std::filesystem::file_type::not_found)
            return UsageTold{say("{} is not there", file.string()),
                             hint_of_file_meant(file).value_or(say("name the edition.xml of an edition"))};
        if (std::filesystem::is_directory(file, ignored))
            return UsageTold{say("{} is a folder", file.string()), say("name the edition.xml in it")};
    }
    for (const auto& folder : options.layout_folders)
        if (!std::filesystem::is_directory(folder, ignored))
            return UsageTold{say("--layouts names {}, which is no folder", folder.string()),
                             say("name a folder with layouts in it: NAME/layout.xml")};
    if (options.layout) {
        const Paths folders =
            layout_folders(options.root.value_or(content_root(files.front())), options, resources);
        const auto names = layout_names(folders);
        if (std::find(names.begin(), names.end(), *options.layout) == names.end())
            return UsageTold{say("there is no layout “{}”", *options.layout),
                             say("the layouts are: {}", listed(names))};
    }
    return std::nullopt;
}

Paths shard_of(const Paths& files, const Options& options)
{
    std::vector<Burden> burdens;
    for (const auto& file : files) burdens.push_back({source_of(file, options), expected_cost(file)});
    const std::vector<std::size_t> shards = share_out(burdens, options.shard->of);
    Paths own;
    for (std::size_t i = 0; i < files.size(); ++i)
        if (shards[i] == options.shard->number) own.push_back(files[i]);
    return own;
}

} // namespace

ChosenEditions choose_editions(const Options& options, const Resources& resources, Report& report)
{
    ChosenEditions chosen;
    const bool named = !options.editions.empty();
    FoundEditions found = named ? FoundEditions{without_repeats(options.editions)}
                                : find_editions(root_of_run(options), report);
    chosen.files = std::move(found.files);
    // Where nothing could be read, that is what is wrong.
    if (!chosen.files.empty() || !report.has_errors())
        chosen.usage = check_command(options, chosen.files, resources);
    chosen.all = chosen.files;
    chosen.whole = !named && found.all;
    chosen.dangling = std::move(found.dangling);
    if (options.shard) chosen.files = shard_of(chosen.files, options);
    return chosen;
}

bool are_still_all(const ChosenEditions& chosen, const Options& options)
{
    if (!chosen.whole) return false;
    Report unread;
    const FoundEditions now = find_editions(root_of_run(options), unread);
    return now.all && now.files == chosen.all;
}

std::string source_of(const std::filesystem::path& file, const Options& options)
{
    if (const auto below = path_within(file, root_of_run(options))) return *below;
    return path_within(file, content_root(file)).value_or(file.generic_string());
}

std::uint64_t expected_cost(const std::filesystem::path& file)
{
    std::error_code failed;
    const std::uint64_t bytes = std::filesystem::file_size(file, failed);
    return cost_of_any + (failed ? 0 : bytes);
}

} // namespace stonehand
