#pragma once

// Unicode's own test files, and the accounting for every case of theirs that comes out otherwise.

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "support/catch.hpp"

namespace stonehand
{

/// Code points in UTF-8.
inline std::string utf8_of(const std::u32string& characters)
{
    std::string bytes;
    for (const char32_t character : characters)
        icu::UnicodeString(static_cast<UChar32>(character)).toUTF8String(bytes);
    return bytes;
}

/// Words of hexadecimal digits, between spaces, as code points.
inline std::u32string code_points(const std::string& words)
{
    std::u32string characters;
    for (std::size_t at = 0; (at = words.find_first_not_of(' ', at)) != words.npos;) {
        std::size_t length = 0;
        characters += static_cast<char32_t>(std::stoul(words.substr(at), &length, 16));
        at += length;
    }
    return characters;
}

/// The lines that hold a case of a test file of Unicode's, which Debian's package unicode-data installs.
/// None, and a warning that says why, where it is missing or another version's than ICU's: then neither
/// judges the other.
inline std::vector<std::string> unicode_test_cases(const std::string& name)
{
    const std::string file = "/usr/share/unicode/" + name;
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line)) {
        WARN("not tested: there is no " << file << ", of the package unicode-data");
        return {};
    }
    UVersionInfo version;
    u_getUnicodeVersion(version);
    if (line.find(fmt::format("-{}.{}.", version[0], version[1])) == line.npos) {
        WARN("not tested: ICU knows Unicode " << int{version[0]} << '.' << int{version[1]} << ", and " << file
                                              << " begins with " << line);
        return {};
    }
    std::vector<std::string> lines;
    while (std::getline(in, line))
        if (!line.empty() && line[0] != '#') lines.push_back(line);
    return lines;
}

/// Why some cases come out otherwise than the file says.
template <class Case>
struct Tailoring {
    std::string_view name, reason, source;
    bool (*explains)(const Case&);
};

/// A tailoring, and how many of the cases it explains.
template <class Case>
struct Expected {
    const Tailoring<Case>& tailoring;
    std::size_t cases;
};

/// The first ten deviating cases that not exactly one tailoring explains, and the tailorings that explain
/// more or fewer than is expected; empty if every case is accounted for. A case says in `told` what it is.
template <class Case>
std::string unaccounted(const std::vector<Case>& deviating, const std::vector<Expected<Case>>& table)
{
    std::string faults;
    std::size_t unexplained = 0;
    std::vector<std::size_t> explained(table.size());
    for (const Case& one : deviating) {
        std::string names;
        std::size_t last = table.size();
        std::size_t count = 0;
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (!table[row].tailoring.explains(one)) continue;
            names += fmt::format(" “{}”", table[row].tailoring.name);
            last = row;
            ++count;
        }
        if (count == 1)
            ++explained[last];
        else if (++unexplained <= 10)
            faults += fmt::format("explained by{}: {}\n", count == 0 ? " nothing" : names, one.told);
    }
    if (unexplained > 10) faults += fmt::format("and {} more\n", unexplained - 10);
    for (std::size_t row = 0; row < table.size(); ++row)
        if (explained[row] != table[row].cases)
            faults += fmt::format("“{}” explains {} cases, not {}: {} ({})\n", table[row].tailoring.name,
                                  explained[row], table[row].cases, table[row].tailoring.reason,
                                  table[row].tailoring.source);
    return faults;
}

} // namespace stonehand
