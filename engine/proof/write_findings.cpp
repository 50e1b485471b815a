#include "proof/write_findings.hpp"

#include "proof/proof_units.hpp"
#include "proof/write_words_of.hpp"

namespace stonehand
{

namespace
{

void write_places(const std::vector<ProofPlace>& places, JsonText& json)
{
    json.begin_array();
    for (const ProofPlace& place : places) {
        json.begin_array().number(static_cast<std::int64_t>(place.page));
        if (place.box) {
            const ProofBox box = proof_box(*place.box);
            json.number(box.x).number(box.y).number(box.width).number(box.height);
        }
        json.end_array();
    }
    json.end_array();
}

} // namespace

void write_findings(const std::vector<ProofFinding>& findings, JsonText& json)
{
    json.begin_array();
    for (const ProofFinding& finding : findings) {
        json.begin_object().key("severity").text(finding.severity == Severity::Error ? "error" : "warning");
        json.key("code").text(finding.code).key("place").text(finding.place);
        json.key("line").text(finding.line).key("message");
        write_words_of(finding.message, json);
        json.key("hints").begin_array();
        for (const ProofHint& hint : finding.hints) {
            json.begin_object().key("text");
            write_words_of(hint.text, json);
            json.key("place").text(hint.place).end_object();
        }
        json.end_array().key("at");
        write_places(finding.at, json);
        json.end_object();
    }
    json.end_array();
}

} // namespace stonehand
