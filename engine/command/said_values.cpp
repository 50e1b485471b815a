#include "command/said_values_impl.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace stonehand
{

namespace
{

/// CLI11 would tell its own words about a check behind the name of the type.
CLI::Option* add_check(CLI::Option* option, CLI::Validator check, const std::string& form)
{
    return option->check(check.description(""))->type_name(form);
}

} // namespace

CLI::Option* be_one_of(CLI::Option* option, const std::vector<std::string>& words)
{
    return add_check(option, CLI::IsMember(words), fmt::format("{}", fmt::join(words, "|")));
}

CLI::Option* be_within(CLI::Option* option, unsigned least, unsigned most)
{
    return add_check(option, CLI::Range(least, most), fmt::format("{}-{}", least, most));
}

} // namespace stonehand
