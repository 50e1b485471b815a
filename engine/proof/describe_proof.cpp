#include "proof/describe_proof.hpp"

#include <cmath>

#include "proof/describe_statistics.hpp"
#include "proof/json_text.hpp"
#include "proof/page_words.hpp"
#include "proof/proof_units.hpp"
#include "proof/write_findings.hpp"
#include "proof/write_words_of.hpp"

namespace stonehand
{

namespace
{

std::string_view word_of(Sending sending)
{
    return sending == Sending::May ? "may" : sending == Sending::LookFirst ? "look" : "not";
}

void write_words(JsonText& json)
{
    json.begin_object();
    for (const Sentence& sentence : page_words())
        json.key(sentence.english()).text(Message(sentence).read(Tongue::Chinese));
    json.end_object();
}

void write_outputs(const std::vector<ProofOutput>& outputs, JsonText& json)
{
    json.begin_array();
    for (const ProofOutput& output : outputs) {
        json.begin_object().key("path").text(output.path).key("sending").text(word_of(output.sending));
        json.key("pages").number(static_cast<std::int64_t>(output.pages));
        json.key("bytes").number(static_cast<std::int64_t>(output.bytes)).key("verdict");
        write_words_of(output.verdict, json);
        json.end_object();
    }
    json.end_array();
}

void write_pages(const ProofPages& pages, JsonText& json)
{
    json.begin_array();
    for (const ProofPage& page : pages.pages) {
        json.begin_array().text(page.label).number(proof_units(page.trim.width));
        json.number(proof_units(page.trim.height)).number(proof_units(page.bleed));
        const bool known = page.master < pages.masters.size();
        json.number(known ? static_cast<std::int64_t>(page.master) : -1).end_array();
    }
    json.end_array();
}

void write_json(const std::vector<std::string>& values, JsonText& json)
{
    json.begin_array();
    for (const std::string& value : values) json.written(value);
    json.end_array();
}

} // namespace

std::string describe_proof(const Proof& proof)
{
    const ProofPages& pages = *proof.pages;
    JsonText json;
    json.begin_object().key("edition").text(proof.edition).key("program").text(proof.program);
    json.key("title").text(pages.title).key("language").text(pages.language);
    json.key("tongue").text(!proof.tongue ? "" : *proof.tongue == Tongue::Chinese ? "zh" : "en");
    json.key("boundRight").yes(pages.binding == Binding::Right);
    json.key("sending").text(word_of(proof.sending)).key("verdict");
    write_words_of(proof.verdict, json);
    json.key("outputs");
    write_outputs(proof.outputs, json);
    json.key("findings");
    write_findings(proof.findings, json);
    if (!proof.changes.empty()) json.key("changes").foreign(proof.changes);
    json.key("plates");
    write_plates(proof.plates, json);
    json.key("fonts");
    write_fonts(proof.fonts, json);
    json.key("statistics");
    write_statistics(proof.lines, proof.page_statistics, json);
    json.key("pages");
    write_pages(pages, json);
    json.key("masters");
    write_json(pages.masters, json);
    json.key("sheets").begin_array();
    for (const ProofSheet& sheet : pages.sheets)
        json.begin_array().text(sheet.name).written(sheet.content).end_array();
    json.end_array().key("words");
    write_words(json);
    return json.end_object().take();
}

std::string describe_shapes(const ProofShapes& shapes)
{
    JsonText json;
    json.begin_object().key("colours").texts(shapes.colours);
    json.key("glyphs").texts(shapes.glyphs);
    json.key("pictures").texts(shapes.pictures);
    json.key("drawings");
    write_json(shapes.drawings, json);
    return json.end_object().take();
}

} // namespace stonehand
