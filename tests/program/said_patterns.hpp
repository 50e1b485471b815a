#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

namespace stonehand
{

/// What the literals of a source from `at` on spell, `\"` and `\\` read; adjacent ones are one.
inline std::string literals_at(std::string_view source, std::size_t at)
{
    std::string spelled;
    const auto begins = [&] {
        at = std::min(source.find_first_not_of(" \n", at), source.size());
        return at < source.size() && source[at] == '"';
    };
    while (begins()) {
        for (++at; at < source.size() && source[at] != '"'; ++at) {
            if (source[at] == '\\') ++at;
            spelled += source[at];
        }
        ++at;
    }
    return spelled;
}

/// All that the sources of the engine say: each pattern of `say("…")`, and a file where it stands.
inline std::map<std::string, std::string> said_patterns(const std::filesystem::path& engine)
{
    std::map<std::string, std::string> said;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(engine)) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp" &&
            entry.path().extension() != ".inc")
            continue;
        std::ifstream file(entry.path());
        const std::string source(std::istreambuf_iterator<char>(file), {});
        for (std::size_t at = source.find("say("); at != source.npos; at = source.find("say(", at + 1)) {
            const std::size_t line = source.rfind('\n', at) + 1;
            if (source.substr(line, at - line).find("//") != std::string::npos) continue;
            if (const std::string pattern = literals_at(source, at + 4); !pattern.empty())
                said.emplace(pattern, entry.path().string());
        }
    }
    return said;
}

} // namespace stonehand
