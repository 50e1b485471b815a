#include "program/proof_verdicts.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

OutputFile file_of(const std::string& output, const std::string& standard)
{
    return {output + "/x.pdf", output, standard, 4, "bytes"};
}

ProofFinding found(Severity severity)
{
    ProofFinding finding;
    finding.severity = severity;
    return finding;
}

std::string verdict(const OutputFile& file, std::optional<double> ink = std::nullopt)
{
    return proof_output(file, ink).verdict.in_english();
}

} // namespace

TEST_CASE("a file is published, sent to the printer, sent with others, or stays")
{
    CHECK(verdict(file_of("screen", "PDF/UA-1")) ==
          "May be published: it keeps PDF/UA-1, read back rule by rule.");
    OutputFile press = file_of("press", "PDF/X-4");
    press.press = PressRecord{};
    CHECK(verdict(press) == "May be sent to the printer: it keeps PDF/X-4, read back rule by rule.");
    CHECK(verdict(press, 2.5) ==
          "May be sent to the printer: it keeps PDF/X-4, read back rule by rule, and no "
          "place bears more than 250 % of ink.");
    CHECK(verdict(file_of("booklet", "PDF/X-4")) == "Is to be folded by hand, and is not sent.");
    CHECK(verdict(file_of("ticket", "XJDF 2.1")) == "May be sent with the files that it tells of.");
}

TEST_CASE("one sentence over all says what stands in the way")
{
    Proof proof;
    give_verdict(proof);
    CHECK(proof.verdict.in_english() == "Only this proof was made; nothing was found.");
    proof.outputs.push_back(proof_output(file_of("screen", "PDF/UA-1"), std::nullopt));
    give_verdict(proof);
    CHECK(proof.sending == Sending::May);
    CHECK(proof.verdict.in_english() == "All may be sent: nothing was found.");
    proof.findings = {found(Severity::Warning), found(Severity::Warning)};
    give_verdict(proof);
    CHECK(proof.sending == Sending::LookFirst);
    CHECK(proof.verdict.in_english() == "All may be sent, after a look at 2 warnings.");
    proof.findings.push_back(found(Severity::Error));
    give_verdict(proof);
    CHECK(proof.sending == Sending::MayNot);
    CHECK(proof.verdict.in_english() == "Nothing may be sent: 1 error to be put right first.");
}

TEST_CASE("over what is shown while it is written stands what was found in it, and nothing of files")
{
    Proof proof;
    give_live_verdict(proof);
    CHECK(proof.sending == Sending::May);
    CHECK(proof.verdict.in_english() == "This is what was saved last; nothing was found.");
    proof.findings = {found(Severity::Warning)};
    give_live_verdict(proof);
    CHECK(proof.sending == Sending::LookFirst);
    CHECK(proof.verdict.in_english() == "This is what was saved last, with 1 warning to look at.");
    CHECK(proof.verdict.read(Tongue::Chinese) == "这是上次保存的内容，有 1 个警告需要查看。");
    proof.findings.push_back(found(Severity::Error));
    give_live_verdict(proof);
    CHECK(proof.sending == Sending::MayNot);
    CHECK(proof.verdict.in_english() == "No file can be made of this: 1 error to be put right first.");
}

TEST_CASE("of a draft nothing may be sent, and errors are told first")
{
    Proof proof;
    proof.draft = true;
    proof.outputs.push_back(draft_output(file_of("screen", "PDF/UA-1")));
    give_verdict(proof);
    CHECK(proof.sending == Sending::MayNot);
    CHECK(proof.outputs[0].sending == Sending::MayNot);
    CHECK(proof.verdict.in_english() == "Nothing may be sent: this is a draft, stamped on every page.");
    proof.findings = {found(Severity::Error)};
    give_verdict(proof);
    CHECK(proof.verdict.in_english() == "Nothing may be sent: 1 error to be put right first.");
}

TEST_CASE("warnings that a run takes as errors stand in the way")
{
    Proof proof;
    proof.findings = {found(Severity::Warning)};
    proof.outputs = {unmade_output("screen")};
    give_verdict(proof);
    CHECK(proof.sending == Sending::MayNot);
    CHECK(proof.verdict.in_english() == "Nothing may be sent: 1 warning to be put right first.");
}
