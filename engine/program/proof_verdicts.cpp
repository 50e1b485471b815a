#include "program/proof_verdicts.hpp"

#include <algorithm>
#include <utility>

#include "preflight/standard_name.hpp"
#include "telling/counted.hpp"

namespace stonehand
{

namespace
{

Message standards_of(const OutputFile& file)
{
    std::vector<std::string> names;
    for (const Standard standard : standards_named(file.standard)) names.emplace_back(name_of(standard));
    return listed(names);
}

Message verdict_on(const OutputFile& file, std::optional<double> most_ink)
{
    if (file.press && most_ink)
        return say(
            "May be sent to the printer: it keeps {}, read back rule by rule, and no place bears more than "
            "{:.0f} % of ink.",
            standards_of(file), *most_ink * 100);
    if (file.press)
        return say("May be sent to the printer: it keeps {}, read back rule by rule.", standards_of(file));
    if (is_printed(file.output)) return say("Is to be folded by hand, and is not sent.");
    if (file.output == "ticket") return say("May be sent with the files that it tells of.");
    return say("May be published: it keeps {}, read back rule by rule.", standards_of(file));
}

ProofOutput output_of(const OutputFile& file, Sending sending, Message verdict)
{
    return {file.path, file.pages, file.bytes.size(), sending, std::move(verdict)};
}

bool is_unmade(const ProofOutput& output)
{
    return output.sending == Sending::MayNot;
}

std::size_t count_of(Severity severity, const std::vector<ProofFinding>& findings)
{
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const ProofFinding& finding) { return finding.severity == severity; }));
}

} // namespace

ProofOutput proof_output(const OutputFile& file, std::optional<double> most_ink)
{
    return output_of(file, Sending::May, verdict_on(file, most_ink));
}

ProofOutput draft_output(const OutputFile& file)
{
    return output_of(file, Sending::MayNot, say("Is a draft, stamped on every page, and may not be sent."));
}

ProofOutput unmade_output(const std::string& output)
{
    return {output, 0, 0, Sending::MayNot, say("Was not made, and may not be sent: see the errors.")};
}

void give_verdict(Proof& proof)
{
    const std::size_t errors = count_of(Severity::Error, proof.findings);
    const std::size_t warnings = count_of(Severity::Warning, proof.findings);
    // Warnings, too, keep files from being made where a run takes them as errors.
    const bool unmade =
        errors > 0 || (!proof.draft && std::any_of(proof.outputs.begin(), proof.outputs.end(), is_unmade));
    proof.sending = unmade || proof.draft ? Sending::MayNot
                    : warnings > 0        ? Sending::LookFirst
                                          : Sending::May;
    const bool alone = proof.outputs.empty();
    if (unmade)
        proof.verdict = say("Nothing may be sent: {} to be put right first.",
                            errors > 0 ? errors_in_all(errors) : warnings_in_all(warnings));
    else if (proof.draft)
        proof.verdict = say("Nothing may be sent: this is a draft, stamped on every page.");
    else if (alone)
        proof.verdict = warnings > 0
                            ? say("Only this proof was made, with {} to look at.", warnings_in_all(warnings))
                            : say("Only this proof was made; nothing was found.");
    else
        proof.verdict = warnings > 0 ? say("All may be sent, after a look at {}.", warnings_in_all(warnings))
                                     : say("All may be sent: nothing was found.");
}

void give_live_verdict(Proof& proof)
{
    const std::size_t errors = count_of(Severity::Error, proof.findings);
    const std::size_t warnings = count_of(Severity::Warning, proof.findings);
    proof.sending = errors > 0 ? Sending::MayNot : warnings > 0 ? Sending::LookFirst : Sending::May;
    if (errors > 0)
        proof.verdict = say("No file can be made of this: {} to be put right first.", errors_in_all(errors));
    else if (warnings > 0)
        proof.verdict = say("This is what was saved last, with {} to look at.", warnings_in_all(warnings));
    else
        proof.verdict = say("This is what was saved last; nothing was found.");
}

} // namespace stonehand
