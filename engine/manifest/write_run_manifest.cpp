#include "manifest/write_run_manifest.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "manifest/json_manifest_impl.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json;

/// Every input once, in order, with its place. Of a font each edition uses other faces, so none are told
/// here.
std::map<Input, std::size_t> places_of_inputs(std::vector<RunEntry>& editions)
{
    std::map<Input, std::size_t> places;
    for (RunEntry& entry : editions)
        for (Input& input : entry.inputs) {
            input.faces.clear();
            input.file.clear();
            places.try_emplace(input, 0);
        }
    std::size_t place = 0;
    for (auto& [input, at] : places) at = place++;
    return places;
}

} // namespace

std::string write_run_manifest(RunManifest run)
{
    const auto key = [](const RunEntry& entry) { return std::tie(entry.source, entry.edition); };
    std::sort(run.editions.begin(), run.editions.end(),
              [&](const RunEntry& one, const RunEntry& other) { return key(one) < key(other); });
    const std::map<Input, std::size_t> places = places_of_inputs(run.editions);

    Json json;
    json["manifest"] = manifest_form;
    json["program"] = run.program;
    if (run.shard) json["shard"] = {{"number", run.shard->number}, {"of", run.shard->of}};
    if (run.shard) json["named"] = run.plan.named;
    if (run.shard) json["whole"] = run.plan.whole;
    if (run.shard) json["planned"] = Json::array();
    if (run.shard)
        for (const PlannedEdition& planned : run.plan.editions)
            json["planned"].push_back({{"source", planned.source}, {"sha256", planned.sha256}});
    json["editions"] = Json::array();
    for (const RunEntry& entry : run.editions) {
        Json inputs = Json::array();
        for (const Input& input : entry.inputs) inputs.push_back(places.at(input));
        Json edition = {{"edition", entry.edition}, {"source", entry.source}, {"sha256", entry.sha256}};
        edition["made_with"] = entry.made_with;
        if (entry.draft) edition["draft"] = true;
        edition["inputs"] = std::move(inputs);
        json["editions"].push_back(std::move(edition));
    }
    json["inputs"] = Json::array();
    for (const auto& [input, place] : places) json["inputs"].push_back(to_json(input));
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace stonehand
