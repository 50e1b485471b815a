#include "command/building_options_impl.hpp"

#include <charconv>

#include "command/help_page_impl.hpp"

namespace stonehand
{

namespace
{

/// `2/8`, from 1.
std::variant<std::optional<Shard>, UsageFault> read_shard(const std::string& text)
{
    if (text.empty()) return std::optional<Shard>();
    Shard shard{0, 0};
    const char* end = text.data() + text.size();
    const auto number = std::from_chars(text.data(), end, shard.number);
    const auto of = number.ptr != end && *number.ptr == '/'
                        ? std::from_chars(number.ptr + 1, end, shard.of)
                        : std::from_chars_result{end, std::errc::invalid_argument};
    if (number.ec != std::errc() || of.ec != std::errc() || of.ptr != end || shard.number < 1 ||
        shard.number > shard.of || shard.of > most_shards)
        return UsageFault{say("--shard is “{}”, no part of a whole", text),
                          say("write it as 2/8: the second of eight; the first is 1/8")};
    return std::optional<Shard>(shard);
}

} // namespace

void add_building_options(CLI::App& command, RawBuilding& raw)
{
    auto* cache =
        command
            .add_option(
                "--cache", raw.cache,
                in_help(
                    say("where builds are kept and found again; machines may share it (the user's cache)")))
            ->type_name("DIR")
            ->group(in_help(option_group::run));
    command.add_flag("--no-cache", raw.no_cache, in_help(say("build everything anew, and keep no build")))
        ->excludes(cache)
        ->group(in_help(option_group::run));
    auto* since =
        command
            .add_option(
                "--since", raw.since,
                in_help(say(
                    "pass over the editions whose inputs are what they were when this manifest was written")))
            ->type_name("MANIFEST")
            ->group(in_help(option_group::run));
    command
        .add_flag("--draft", raw.draft,
                  in_help(say("stamp DRAFT on every page: nothing of it is to be sent")))
        ->excludes(since)
        ->group(in_help(option_group::layout));
    command
        .add_option("--compare", raw.compare,
                    in_help(say("tell what changed since an old build: its folder, or its manifest; status 4 "
                                "where anything did")))
        ->type_name("OLD")
        ->group(in_help(option_group::telling));
    // Both have to name all that was built, and of what is passed over no file may be there.
    command
        .add_option("--shard", raw.shard,
                    in_help(say("build only part K of N of the editions, for N machines")))
        ->type_name("K/N")
        ->excludes(since)
        ->group(in_help(option_group::run));
    command
        .add_option("--depfile", raw.depfile,
                    in_help(say("write which files were made of which, for make and Ninja")))
        ->type_name("FILE")
        ->excludes(since)
        ->group(in_help(option_group::writing));
    add_prune(command, raw);
}

void add_prune(CLI::App& command, RawBuilding& raw)
{
    command
        .add_flag(
            "--prune", raw.prune,
            in_help(say("remove files that no build makes any more: of editions and essays that are gone")))
        ->group(in_help(option_group::writing));
}

std::variant<std::monostate, UsageFault> read_building_options(const RawBuilding& raw, Options& options)
{
    const auto shard = read_shard(raw.shard);
    if (const auto* fault = std::get_if<UsageFault>(&shard)) return *fault;
    if (raw.prune && (!options.editions.empty() || !raw.shard.empty()))
        return UsageFault{say("--prune can tell what is stale only where all editions are built"),
                          say("leave it out, or name no editions and no shard")};
    if (!raw.cache.empty()) options.cache = raw.cache;
    options.use_cache = !raw.no_cache;
    if (!raw.since.empty()) options.since = raw.since;
    if (!raw.compare.empty()) options.compare = raw.compare;
    options.shard = std::get<0>(shard);
    if (!raw.depfile.empty()) options.depfile = raw.depfile;
    options.prune = raw.prune;
    options.draft = raw.draft;
    return {};
}

} // namespace stonehand
