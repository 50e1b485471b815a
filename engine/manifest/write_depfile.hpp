#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace stonehand
{

/// What was made, and of what.
struct Dependency {
    std::vector<std::filesystem::path> targets, prerequisites;
};

/// Rules in the form that make reads and that compilers write: `target …: prerequisite …`, names escaped as
/// GNU make and Ninja both understand them. Each prerequisite has a rule without anything too, so that make
/// asks for none that is gone (`-MP` of gcc).
std::string write_depfile(const std::vector<Dependency>& dependencies);

/// The first name that no rule can hold, since make reads signs of it as its own whatever stands before them:
/// a tab, a line break, ; | = * ? [ or %. Empty where there is none.
std::filesystem::path unruly_name(const std::vector<Dependency>& dependencies);

} // namespace stonehand
