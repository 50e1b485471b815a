#include "cache/json_kept_build_impl.hpp"

#include <filesystem>
#include <stdexcept>

#include "base/is_below.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr const char* root_names[] = {"content", "layouts", "system"};

KeptRoot root_of(const std::string& name)
{
    for (std::size_t row = 0; row < std::size(root_names); ++row)
        if (name == root_names[row]) return static_cast<KeptRoot>(row);
    throw std::invalid_argument("a root of another version");
}

Json to_json(const KeptInput& input)
{
    Json json{{"below", root_names[static_cast<std::size_t>(input.at.root)]},
              {"path", input.at.path},
              {"sha256", input.sha256}};
    if (input.is_folder) json["folder"] = true;
    return json;
}

KeptInput input_of(const Json& json)
{
    return {{root_of(json.at("below")), json.at("path")}, json.value("folder", false), json.at("sha256")};
}

Json to_json(const KeptFile& file)
{
    return {{"path", file.path},   {"output", file.output}, {"standard", file.standard},
            {"pages", file.pages}, {"bytes", file.bytes},   {"sha256", file.sha256}};
}

/// A record must lead nowhere but to its own files and the folder of its edition.
bool is_safe(const KeptFile& file)
{
    return is_below(file.path) && file.sha256.size() == 64 &&
           file.sha256.find_first_not_of("0123456789abcdef") == file.sha256.npos;
}

KeptFile file_of(const Json& json)
{
    KeptFile file{json.at("path"),  json.at("output"), json.at("standard"),
                  json.at("pages"), json.at("bytes"),  json.at("sha256")};
    if (!is_safe(file)) throw std::invalid_argument("a file that no build makes");
    return file;
}

Json to_json(const std::optional<KeptSpan>& span)
{
    return span ? Json::array({span->input, span->begin, span->end}) : Json(nullptr);
}

std::optional<KeptSpan> span_of(const Json& json, std::size_t inputs)
{
    if (json.is_null()) return std::nullopt;
    const KeptSpan span{json.at(0), json.at(1), json.at(2)};
    if (span.input >= inputs) throw std::out_of_range("a span in no input");
    return span;
}

Json to_json(const KeptHint& hint)
{
    return {{"text", hint.text}, {"at", to_json(hint.at)}};
}

Json to_json(const KeptWarning& warning);

template <typename Thing>
Json list_of(const std::vector<Thing>& things)
{
    Json list = Json::array();
    for (const Thing& thing : things) list.push_back(to_json(thing));
    return list;
}

Json to_json(const KeptWarning& warning)
{
    return {{"code", warning.code},
            {"message", warning.message},
            {"at", to_json(warning.at)},
            {"hints", list_of(warning.hints)}};
}

KeptWarning warning_of(const Json& json, std::size_t inputs)
{
    KeptWarning warning{json.at("code"), json.at("message"), span_of(json.at("at"), inputs), {}};
    for (const Json& hint : json.at("hints"))
        warning.hints.push_back({hint.at("text"), span_of(hint.at("at"), inputs)});
    return warning;
}

} // namespace

Json to_json(const KeptBuild& build)
{
    return {{"edition", build.edition},
            {"inputs", list_of(build.inputs)},
            {"files", list_of(build.files)},
            {"warnings", list_of(build.warnings)}};
}

KeptBuild build_of(const Json& json)
{
    KeptBuild build{json.at("edition"), {}, {}, {}};
    const std::filesystem::path folder(build.edition);
    if (!is_below(folder) || folder.has_parent_path())
        throw std::invalid_argument("an id that no edition has");
    for (const Json& input : json.at("inputs")) build.inputs.push_back(input_of(input));
    for (const Json& file : json.at("files")) build.files.push_back(file_of(file));
    for (const Json& warning : json.at("warnings"))
        build.warnings.push_back(warning_of(warning, build.inputs.size()));
    return build;
}

} // namespace stonehand
