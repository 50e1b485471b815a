#include "manifest/json_manifest_impl.hpp"

namespace stonehand
{

nlohmann::ordered_json to_json(const Input& input)
{
    nlohmann::ordered_json json{
        {"kind", input.kind}, {"path", input.path}, {"bytes", input.bytes}, {"sha256", input.sha256}};
    if (!input.faces.empty()) json["faces"] = input.faces;
    return json;
}

Input input_of(const nlohmann::ordered_json& json)
{
    return {json.at("kind"), json.at("path"), json.at("bytes"), json.at("sha256"),
            json.value("faces", std::vector<std::string>{})};
}

} // namespace stonehand
