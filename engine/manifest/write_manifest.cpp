#include "manifest/write_manifest.hpp"

#include <nlohmann/json.hpp>

#include "disk/sha256.hpp"
#include "manifest/json_manifest_impl.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json; // keys in the order in which they are written below

Json json_of(const HashedOutput& output)
{
    const OutputFile& file = output.file;
    return {{"path", file.path},   {"output", file.output},      {"standard", file.standard},
            {"pages", file.pages}, {"bytes", file.bytes.size()}, {"sha256", output.sha256}};
}

/// GNU sha256sum: a name with a line break or a backslash is escaped, and its line begins with a backslash.
std::string sum_line(const std::string& digest, const std::string& path)
{
    std::string name;
    for (const char byte : path) {
        if (byte == '\\')
            name += "\\\\";
        else if (byte == '\n')
            name += "\\n";
        else
            name += byte;
    }
    return (name == path ? "" : "\\") + digest + "  " + name + "\n";
}

} // namespace

std::string write_manifest(const ManifestHead& head, const std::vector<HashedOutput>& outputs,
                           const std::vector<Input>& inputs)
{
    Json json;
    json["manifest"] = manifest_form;
    json["program"] = "stonehand " STONEHAND_VERSION;
    json["edition"] = head.edition;
    json["date"] = to_string(head.date);
    json["layout"] = head.layout;
    if (head.modified) json["source_date_epoch"] = *head.modified;
    if (head.draft) json["draft"] = true;
    json["outputs"] = Json::array();
    for (const HashedOutput& output : outputs) json["outputs"].push_back(json_of(output));
    json["inputs"] = Json::array();
    for (const Input& input : inputs) json["inputs"].push_back(to_json(input));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_sums(const std::vector<VouchedFile>& outputs, const std::string& manifest)
{
    std::string text;
    for (const VouchedFile& output : outputs) text += sum_line(output.sha256, output.path);
    return text + sum_line(sha256(manifest), name_of_manifest);
}

} // namespace stonehand
