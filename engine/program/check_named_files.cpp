#include "program/check_named_files.hpp"

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

} // namespace stonehand
