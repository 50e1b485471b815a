#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace stonehand
{

/// Lets an option be one of some words alone, and `--help` show them: `text|json`.
CLI::Option* be_one_of(CLI::Option* option, const std::vector<std::string>& words);

/// Lets it be a whole number within bounds alone, and `--help` show these: `1-1024`.
CLI::Option* be_within(CLI::Option* option, unsigned least, unsigned most);

} // namespace stonehand
