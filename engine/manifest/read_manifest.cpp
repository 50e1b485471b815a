#include "manifest/read_manifest.hpp"

#include <filesystem>
#include <stdexcept>

#include "base/is_below.hpp"
#include "manifest/json_manifest_impl.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json;

/// Calls `read` with the parsed text; nothing where it is no JSON, of another form, or lacks what is read of
/// it.
template <typename Read>
auto read_json(std::string_view text, const Read& read) -> std::optional<decltype(read(Json()))>
{
    try {
        const Json json = Json::parse(text);
        if (json.at("manifest") != manifest_form) return std::nullopt;
        return read(json);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

/// Names of files are joined to folders: none may lead out of them.
std::string name_below(const Json& json)
{
    const std::filesystem::path path = json.get<std::string>();
    if (!is_below(path)) throw std::invalid_argument("a path that leads out of its folder");
    return path.generic_string();
}

std::optional<Shard> shard_of(const Json& json)
{
    if (!json.contains("shard")) return std::nullopt;
    const Shard shard{json.at("shard").at("number"), json.at("shard").at("of")};
    if (shard.number < 1 || shard.number > shard.of || shard.of > most_shards)
        throw std::invalid_argument("a shard that no run has");
    return shard;
}

Plan plan_of(const Json& json)
{
    Plan plan;
    plan.named = json.at("named");
    plan.whole = json.at("whole");
    for (const Json& planned : json.at("planned"))
        plan.editions.push_back({planned.at("source"), planned.at("sha256")});
    return plan;
}

RunEntry entry_of(const Json& json, const std::vector<Input>& inputs)
{
    RunEntry entry{name_below(json.at("edition")), json.at("source"), json.at("sha256"), {}};
    for (const Json& row : json.at("inputs")) entry.inputs.push_back(inputs.at(row));
    entry.made_with = json.value("made_with", ""); // an earlier version did not tell
    entry.draft = json.value("draft", false);
    return entry;
}

} // namespace

std::optional<Manifest> read_manifest(std::string_view text)
{
    return read_json(text, [](const Json& json) {
        Manifest manifest{json.at("program"), name_below(json.at("edition")), {}, {}};
        for (const Json& output : json.at("outputs"))
            manifest.files.push_back({name_below(output.at("path")), output.at("bytes"), output.at("sha256"),
                                      output.value("output", "")});
        for (const Json& input : json.at("inputs")) manifest.inputs.push_back(input_of(input));
        manifest.draft = json.value("draft", false);
        return manifest;
    });
}

std::optional<RunManifest> read_run_manifest(std::string_view text)
{
    return read_json(text, [](const Json& json) {
        RunManifest run{json.at("program"), shard_of(json), {}, {}};
        if (run.shard) run.plan = plan_of(json);
        std::vector<Input> inputs;
        for (const Json& input : json.at("inputs")) inputs.push_back(input_of(input));
        for (const Json& edition : json.at("editions")) run.editions.push_back(entry_of(edition, inputs));
        return run;
    });
}

} // namespace stonehand
