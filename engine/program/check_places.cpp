#include "program/check_places.hpp"

#include <string>
#include <string_view>

#include "base/file.hpp"

namespace stonehand
{

namespace
{

constexpr std::size_t enough_to_know = 4096;

/// A log of any program's.
bool is_log(const std::string& beginning)
{
    return beginning.starts_with('{') && beginning.find("sarif") != beginning.npos;
}

/// Rules of make: no XML, no PDF, no JSON, and a colon somewhere.
bool is_rules(const std::string& beginning)
{
    return std::string_view("<%{").find(beginning.front()) == std::string_view::npos &&
           beginning.find(':') != beginning.npos;
}

} // namespace

std::optional<UsageTold> check_named_files(const Options& options)
{
    const auto &log = options.sarif, &rules = options.depfile;
    if (log && rules && *log == *rules)
        return UsageTold{say("--sarif and --depfile name one file: {}", log->string()),
                         say("give each a file of its own")};
    const std::string in_log = log ? first_bytes(*log, enough_to_know) : "";
    if (!in_log.empty() && !is_log(in_log))
        return UsageTold{say("--sarif names {}, which is there and is no log", log->string()),
                         say("name another file, or remove that one")};
    const std::string in_rules = rules ? first_bytes(*rules, enough_to_know) : "";
    if (!in_rules.empty() && !is_rules(in_rules))
        return UsageTold{say("--depfile names {}, which is there and holds no rules", rules->string()),
                         say("name another file, or remove that one")};
    return std::nullopt;
}

std::optional<UsageTold> check_cache(const Options& options)
{
    if (!options.cache || options.cache->empty()) return std::nullopt;
    const std::filesystem::path& folder = *options.cache;
    std::error_code error;
    if (!std::filesystem::exists(folder, error)) {
        if (!check_writable(folder)) return std::nullopt;
    } else if (std::filesystem::directory_iterator(folder, error); !error) {
        return std::nullopt;
    }
    return UsageTold{say("--cache names {}, which cannot be the folder of a cache", folder.string()),
                     say("name a folder that may be read, or one that can be made")};
}

std::optional<WriteFault> check_places(const Options& options)
{
    if (options.command == Command::Build)
        if (auto fault = check_writable(options.into)) return fault;
    std::error_code ignored;
    for (const auto& file : {options.depfile, options.sarif})
        if (file && !std::filesystem::exists(*file, ignored))
            if (auto fault = check_writable(std::filesystem::absolute(*file, ignored).parent_path()))
                return fault;
    return std::nullopt;
}

} // namespace stonehand
