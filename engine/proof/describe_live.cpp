#include "proof/describe_live.hpp"

#include "proof/describe_proof.hpp"
#include "proof/json_text.hpp"
#include "proof/live_words.hpp"
#include "proof/write_findings.hpp"

namespace stonehand
{

namespace
{

/// `[file,line,column]`; `0` where there is no place.
void write_place(const MaybePlace& place, JsonText& json)
{
    if (!place) {
        json.number(0);
        return;
    }
    json.begin_array().number(static_cast<std::int64_t>(place->file)).number(place->line);
    json.number(place->column).end_array();
}

void write_places(const std::vector<MaybePlace>& places, JsonText& json)
{
    json.begin_array();
    for (const MaybePlace& place : places) write_place(place, json);
    json.end_array();
}

void write_words(JsonText& json)
{
    json.begin_object();
    for (const Sentence& sentence : live_words())
        json.key(sentence.english()).text(Message(sentence).read(Tongue::Chinese));
    json.end_object();
}

} // namespace

std::string describe_live(const LiveState& state, Words words)
{
    JsonText json;
    json.begin_object().key("version").number(static_cast<std::int64_t>(state.version));
    json.key("editor").text(state.editor).key("alone").yes(state.alone).key("kept").yes(state.kept);
    json.key("milliseconds").number(static_cast<std::int64_t>(state.milliseconds));
    json.key("files").texts(state.files).key("blocks").begin_array();
    for (const auto& page : state.blocks) write_places(page, json);
    json.end_array().key("faults");
    write_findings(state.faults, json);
    json.key("faultPlaces");
    write_places(state.fault_places, json);
    if (words == Words::WithThem) {
        json.key("words");
        write_words(json);
    }
    return json.end_object().take();
}

std::string describe_news(const LiveState& state, const Proof* proof, const std::vector<std::size_t>& pages,
                          bool with_shapes)
{
    JsonText json;
    json.begin_object().key("live").written(describe_live(state, Words::Without));
    if (proof) {
        json.key("proof").written(describe_proof(*proof));
        if (with_shapes) json.key("shapes").written(describe_shapes(proof->pages->shapes));
        json.key("pages").begin_array();
        for (const std::size_t page : pages)
            json.begin_array()
                .number(static_cast<std::int64_t>(page))
                .written(proof->pages->pages[page].content)
                .end_array();
        json.end_array();
    }
    return json.end_object().take();
}

} // namespace stonehand
