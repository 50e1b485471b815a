#include "manifest/write_depfile.hpp"

#include <set>

namespace stonehand
{

namespace
{

std::string escaped(const std::filesystem::path& path)
{
    std::string text;
    for (const char letter : path.generic_string()) {
        if (letter == ' ' || letter == '#' || letter == ':') text += '\\';
        if (letter == '$') text += '$';
        text += letter;
    }
    return text;
}

void add_names(const std::vector<std::filesystem::path>& paths, std::string_view between, std::string& text)
{
    bool first = true;
    for (const auto& path : paths) {
        if (!first) text += between;
        text += escaped(path);
        first = false;
    }
}

bool can_stand_in_rule(const std::filesystem::path& path)
{
    return path.native().find_first_of("\t\n\r;|=*?[%") == std::string::npos;
}

} // namespace

std::string write_depfile(const std::vector<Dependency>& dependencies)
{
    std::string text;
    std::set<std::filesystem::path> prerequisites;
    for (const Dependency& dependency : dependencies) {
        add_names(dependency.targets, " ", text);
        text += ": ";
        add_names(dependency.prerequisites, " \\\n  ", text);
        text += '\n';
        prerequisites.insert(dependency.prerequisites.begin(), dependency.prerequisites.end());
    }
    for (const auto& prerequisite : prerequisites) text += escaped(prerequisite) + ":\n";
    return text;
}

std::filesystem::path unruly_name(const std::vector<Dependency>& dependencies)
{
    for (const Dependency& dependency : dependencies)
        for (const auto* paths : {&dependency.targets, &dependency.prerequisites})
            for (const auto& path : *paths)
                if (!can_stand_in_rule(path)) return path;
    return {};
}

} // namespace stonehand
