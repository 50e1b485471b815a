#include "apart/message_json_impl.hpp"

#include "apart/judgement_message.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::json;

// Deeper ones are not made; a process that says so is not believed.
constexpr int deepest = 16;

Message read(const Json& json, int depth)
{
    if (json.is_string()) return verbatim(json.get<std::string>());
    if (depth == deepest) return {};
    const bool is_list = json.at(0).is_null();
    std::vector<Message> parts;
    for (std::size_t index = 1; index < json.size(); ++index)
        parts.push_back(read(json.at(index), depth + 1));
    return {is_list ? Message::Kind::List : Message::Kind::Pattern,
            is_list ? std::string() : json.at(0).get<std::string>(), std::move(parts)};
}

} // namespace

Json as_json(const Message& message)
{
    if (message.kind() == Message::Kind::Verbatim) return cut_to_tell(message.words());
    Json json = Json::array({message.kind() == Message::Kind::List ? Json() : Json(message.words())});
    for (const Message& part : message.parts()) json.push_back(as_json(part));
    return json;
}

Message message_of(const Json& json)
{
    return read(json, 0);
}

} // namespace stonehand
