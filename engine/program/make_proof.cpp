#include "program/make_proof.hpp"

#include <algorithm>
#include <optional>

#include "program/proof_findings.hpp"
#include "program/proof_verdicts.hpp"
#include "proof/write_proof.hpp"
#include "telling/json_compared_impl.hpp"

namespace stonehand
{

namespace
{

std::optional<double> most_ink(const JudgedFile& judged)
{
    if (!judged.ink || judged.ink->empty()) return std::nullopt;
    double most = 0;
    for (const SheetInk& sheet : *judged.ink) most = std::max(most, sheet.highest);
    return most;
}

ProofPlates plates_of(const JudgedFile& judged)
{
    ProofPlates plates{judged.file.path, judged.ink->front().plates, {}, judged.file.press->ink_limit};
    for (const SheetInk& sheet : *judged.ink)
        plates.sheets.push_back({sheet.label, sheet.mean, sheet.highest});
    return plates;
}

void add_file(Proof& proof, const JudgedFile& judged)
{
    proof.outputs.push_back(proof.draft ? draft_output(judged.file)
                                        : proof_output(judged.file, most_ink(judged)));
    if (judged.ink && !judged.ink->empty()) proof.plates.push_back(plates_of(judged));
    if (!judged.judgement) return;
    for (ProofFinding& finding : proof_findings(*judged.judgement, judged.file))
        proof.findings.push_back(std::move(finding));
}

/// As the page's script reads them; where the old build lies is nothing that a proof says.
std::string changes_text(const EditionChanges& changes, Tongue tongue)
{
    nlohmann::ordered_json json = json_compared({{}, {}, changes}, tongue);
    for (const char* member : {"edition", "id", "old"}) json.erase(member);
    // Labels and words are those of a file, and may not be UTF-8.
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Proof begun_proof(const OutputFile& file, const ReadEdition& read, const RunContext& context)
{
    Proof proof;
    proof.edition = read.edition->id;
    proof.program = "stonehand " STONEHAND_VERSION;
    proof.tongue = context.options.said_tongue;
    proof.draft = context.options.draft;
    proof.pages = file.proof;
    proof.fonts = file.font_uses;
    proof.lines = file.line_statistics;
    proof.page_statistics = file.page_statistics;
    proof.findings = proof_findings(read.report, {read.sources, roots_of(read, context), *file.proof});
    return proof;
}

} // namespace

bool proof_shows_changes(const RunContext& context)
{
    const auto& outputs = context.options.outputs;
    return context.old && (outputs.empty() || std::any_of(outputs.begin(), outputs.end(), is_proof));
}

std::string make_proof(const OutputFile& file, const std::vector<JudgedFile>& files,
                       const std::vector<std::string>& unmade, const std::optional<EditionChanges>& changes,
                       const ReadEdition& read, const RunContext& context)
{
    Proof proof = begun_proof(file, read, context);
    for (const JudgedFile& judged : files) add_file(proof, judged);
    for (const std::string& output : unmade) proof.outputs.push_back(unmade_output(output));
    if (changes) proof.changes = changes_text(*changes, context.options.tongue);
    give_verdict(proof);
    return write_proof(proof);
}

Proof proof_alone(const OutputFile& file, const ReadEdition& read, const RunContext& context)
{
    Proof proof = begun_proof(file, read, context);
    give_live_verdict(proof);
    return proof;
}

} // namespace stonehand
