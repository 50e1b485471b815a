#include "faults/faulty_house.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <sys/resource.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "apart/run_apart.hpp"
#include "support/places.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::json;
using Files = std::map<std::string, std::string>;

const std::string program = STONEHAND_BUILD_DIR "/stonehand";

std::vector<Json> events_of(const std::string& out)
{
    std::vector<Json> events;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);)
        if (Json event = Json::parse(line, nullptr, false); !event.is_discarded())
            events.push_back(std::move(event));
    return events;
}

std::string place_of(const Json& told)
{
    if (!told.contains("path")) return "-";
    const std::string folder = "content/editions/one/";
    std::string path = told.at("path");
    if (path.starts_with(folder)) path = path.substr(folder.size());
    return fmt::format("{}:{}:{}", path, told.at("line").get<int>(), told.at("column").get<int>());
}

bool is_of_run(const std::string& name)
{
    return name.starts_with("out/") || name.starts_with("cache/");
}

/// What became of the files that no build may touch, or no build that failed.
std::string touched(const Files& before, const Files& after, int status)
{
    std::string complaints;
    for (const auto& [name, bytes] : before) {
        const auto now = after.find(name);
        const bool same = now != after.end() && now->second == bytes;
        if (!same && (!is_of_run(name) || status != 0)) complaints += " [" + name + " is touched]";
    }
    for (const auto& [name, bytes] : after) {
        if (name.find(".tmp-") != name.npos) complaints += " [" + name + " is left]";
        if (before.count(name) == 0 && (!is_of_run(name) || status != 0))
            complaints += " [" + name + " is new]";
    }
    return complaints;
}

/// The machine's configuration of fonts, but what is found of them is kept in this folder.
std::string font_configuration(const std::filesystem::path& kept_in)
{
    const char* said = std::getenv("FONTCONFIG_FILE");
    std::ifstream file(said ? said : "/etc/fonts/fonts.conf");
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::string_view start = "<fontconfig>";
    if (const std::size_t at = text.find(start); at != std::string::npos)
        text.insert(at + start.size(), fmt::format("<cachedir>{}</cachedir>", kept_in.string()));
    return text;
}

// Of a processor: a hang, or a step that grows faster than its input. Sanitizers take ten times as long.
constexpr double most_seconds = memory_is_limited ? 10 : 200;

double seconds_of_children()
{
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

} // namespace

std::string edition_with(std::string_view content, std::string_view layout)
{
    return fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>
<edition xmlns="urn:stonehand:edition:1" xmlns:xi="http://www.w3.org/2001/XInclude" id="one" date="2024-03" xml:lang="en-GB" layout="{}">
<programme><name>A Programme</name></programme><question><text>Does it hold?</text></question><contributor id="editor"><name>An editor</name></contributor><bio for="editor"><p>An editor edits.</p></bio>
<essay id="first" by="editor"><title>It holds</title>
{}
</essay>
</edition>
)",
                       layout, content);
}

FaultyHouse::FaultyHouse()
{
    std::filesystem::create_directory_symlink(STONEHAND_SOURCE_DIR "/layouts", path() / "layouts");
    for (const char* name : {"SHA256SUMS", "manifest.json", "screen/one.pdf"})
        write(std::string("out/one/") + name, "what stood here before\n");
    write("cache/fonts.conf", font_configuration(path() / "cache/fonts"));
    write_content("<p>A paragraph.</p>");
}

std::vector<std::string> FaultyHouse::environment() const
{
    const auto cache = path() / "cache";
    std::filesystem::remove_all(cache / "fonts");
    return {"XDG_CACHE_HOME=" + cache.string(), "FONTCONFIG_FILE=" + (cache / "fonts.conf").string()};
}

void FaultyHouse::write_content(std::string_view content) const
{
    write_edition(edition_with(content, name_));
}

void FaultyHouse::write_layout(std::string_view text)
{
    write("more/small/layout.xml", text);
    name_ = "small";
    write_content("<p>A paragraph.</p>");
}

std::string FaultyHouse::verdict(const std::vector<std::string>& more, ProcessCall call)
{
    call.arguments.insert(call.arguments.end(), {program, "build", "--format", "json"});
    if (std::find(more.begin(), more.end(), "--output") == more.end())
        call.arguments.insert(call.arguments.end(), {"--output", "screen"});
    if (std::filesystem::exists(path() / "more"))
        call.arguments.insert(call.arguments.end(), {"--layouts", "more"});
    call.arguments.insert(call.arguments.end(), more.begin(), more.end());
    call.folder = path();
    const std::vector<std::string> own = environment();
    call.environment.insert(call.environment.begin(), own.begin(), own.end());
    const Files before = files();
    const double began = seconds_of_children();
    end_ = run_process(call);
    const double took = seconds_of_children() - began;

    std::string verdict = std::to_string(end_.status), complaints;
    std::string separator = " ";
    for (const Json& told : events_of(end_.out)) {
        if (told.at("event") != "diagnostic" || told.at("severity") != "error") continue;
        verdict += separator + place_of(told) + " " + told.at("code").get<std::string>();
        separator = "; ";
        if (told.at("hints").empty()) complaints += " [no remedy]";
    }
    if (took > most_seconds) complaints += fmt::format(" [{:.0f} s]", took);
    return verdict + complaints + touched(before, files(), end_.status);
}

std::string FaultyHouse::warnings() const
{
    std::string codes;
    std::set<std::string> seen;
    for (const Json& told : events_of(end_.out))
        if (told.at("event") == "diagnostic" && told.at("severity") == "warning")
            if (const std::string code = told.at("code"); seen.insert(code).second)
                codes += (codes.empty() ? "" : " ") + code;
    return codes;
}

std::string FaultyHouse::bytes(const std::string& name) const
{
    std::ifstream file(path() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::map<std::string, std::string> FaultyHouse::files() const
{
    Files found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path())) {
        const std::string name = entry.path().lexically_relative(path()).string();
        if (name.starts_with("cache")) continue;
        found[name] = entry.is_regular_file() ? bytes(name) : std::string();
    }
    return found;
}

} // namespace stonehand
