#pragma once

#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "program/house.hpp"
#include "support/catch.hpp"

namespace stonehand
{

/// How each edition of a run came to stand, by the folder of its file.
inline std::map<std::string, std::string> manners_of(const ProcessEnd& end)
{
    std::map<std::string, std::string> manners;
    std::istringstream lines(end.out);
    for (std::string line; std::getline(lines, line);) {
        const auto event = nlohmann::json::parse(line);
        if (event.at("event") != "edition-finished") continue;
        const std::filesystem::path file = event.at("edition").get<std::string>();
        manners[file.parent_path().filename().string()] = event.at("manner");
    }
    return manners;
}

inline std::size_t times(std::string_view part, std::string_view text)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// A house of three editions, two of which include the same standing text.
class Tree : public House
{
  public:
    Tree()
    {
        for (const char* id : {"two", "three"}) {
            write_edition(id, "A paragraph of another edition.");
            add_to_edition(
                id, R"(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../../about.xml"/>)");
        }
        write("content/about.xml", about("What this is."));
    }

    std::map<std::string, std::string> build(std::vector<std::string> more = {}) const
    {
        std::vector<std::string> arguments{"build", "--output", "screen", "--format", "json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const ProcessEnd end = run(arguments);
        INFO(end.out << end.err);
        CHECK(end.status == 0);
        return manners_of(end);
    }

    static std::string about(const std::string& text)
    {
        return R"(<about xmlns="urn:stonehand:edition:1" xml:lang="en-GB"><p>)" + text + "</p></about>";
    }
};

using Manners = std::map<std::string, std::string>;
inline const Manners all_built{{"one", "built"}, {"three", "built"}, {"two", "built"}};
inline const Manners all_up_to_date{{"one", "up-to-date"}, {"three", "up-to-date"}, {"two", "up-to-date"}};

} // namespace stonehand
