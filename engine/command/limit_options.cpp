#include "command/limit_options_impl.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "command/help_page_impl.hpp"

namespace stonehand
{

namespace
{

std::string form_of(LimitUnit unit)
{
    return unit == LimitUnit::Bytes ? "SIZE" : "N";
}

std::string usual(const LimitEntry& entry)
{
    const std::uint64_t value = Limits{}.*entry.limit;
    return value == 0 ? in_help(say("no limit")) : written(value, entry.unit);
}

} // namespace

void add_limit_options(CLI::App& command, RawLimits& raw, const std::vector<Limit>& but)
{
    for (const LimitEntry& entry : limit_table()) {
        if (std::find(but.begin(), but.end(), entry.limit) != but.end()) continue;
        command
            .add_option("--max-" + std::string(entry.name), raw[std::string(entry.name)],
                        std::string(entry.bounds))
            ->default_str(usual(entry))
            ->type_name(form_of(entry.unit))
            ->group(in_help(option_group::limits));
    }
}

std::variant<Limits, UsageFault> read_limit_options(const RawLimits& raw)
{
    Limits limits;
    for (const LimitEntry& entry : limit_table()) {
        const auto said = raw.find(std::string(entry.name));
        if (said == raw.end() || said->second.empty()) continue;
        const auto value = read_limit(entry, said->second);
        if (const auto* fault = std::get_if<LimitFault>(&value))
            return UsageFault{say("--max-{}: “{}” {}", entry.name, said->second, fault->wrong),
                              fault->remedy};
        limits.*entry.limit = std::get<std::uint64_t>(value);
    }
    return limits;
}

} // namespace stonehand
