#include "program/proof_findings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "proof/find_places.hpp"
#include "telling/order_diagnostics.hpp"

namespace stonehand
{

namespace
{

// A paragraph is often one line of the source: so much of it is shown before and after the place, in bytes.
constexpr std::size_t shown_before = 48, shown_after = 96;

bool is_inside_character(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The line around a place.
std::string line_at(Span span, const Sources& sources)
{
    if (span.file == no_file) return {};
    const std::uint32_t number = sources.place(span.file, span.begin).line;
    const std::string_view line = sources.line(span.file, number);
    const std::size_t at = span.begin - sources.start_of_line(span.file, number);
    std::size_t begin = at > shown_before ? at - shown_before : 0;
    std::size_t end = std::min(line.size(), at + shown_after);
    while (begin > 0 && begin < line.size() && is_inside_character(line[begin])) --begin;
    while (end < line.size() && is_inside_character(line[end])) ++end;
    begin = std::max(begin, std::min(line.find_first_not_of(' '), line.size()));
    if (begin >= end) return {};
    return fmt::format("{}{}{}", begin > 0 && at > shown_before ? "…" : "", line.substr(begin, end - begin),
                       end < line.size() ? "…" : "");
}

/// `editions/2022-09/edition.xml:57:14`.
std::string place_of(Span span, const FindingSources& from)
{
    if (span.file == no_file) return {};
    const Place place = from.sources.place(span.file, span.begin);
    return fmt::format("{}:{}:{}", shown_path(from.sources.file(span.file).path, from.roots), place.line,
                       place.column);
}

/// Whether a path can begin here: at the begin of a text, behind a blank or a quotation mark.
bool begins_path(const std::string& text, std::size_t at)
{
    const std::string_view before = std::string_view(text).substr(0, at);
    return before.empty() || before.ends_with(' ') || before.ends_with("“");
}

std::string without(std::string text, const std::filesystem::path& root)
{
    const std::string folder = root.lexically_normal().string() + "/";
    if (root.empty() || root == "." || root == "/" || root.filename() == "..") return text;
    for (std::size_t at = text.find(folder); at != text.npos; at = text.find(folder, at))
        if (root.is_absolute() || begins_path(text, at))
            text.erase(at, folder.size());
        else
            ++at;
    return text;
}

/// As who runs us in this folder may have written it.
std::filesystem::path as_seen_from_here(const std::filesystem::path& root)
{
    std::error_code failed;
    const std::filesystem::path here = std::filesystem::current_path(failed);
    return failed ? root
                  : std::filesystem::absolute(root, failed).lexically_normal().lexically_relative(here);
}

/// A message whose paths begin where those of its places do: a proof says nothing of the machine.
Message with_kept_paths(const Message& message, const KeptRoots& roots)
{
    std::string words = message.words();
    if (message.kind() == Message::Kind::Verbatim) {
        words = without(without(std::move(words), roots.content), as_seen_from_here(roots.content));
        for (const auto& layouts : roots.layouts) words = without(std::move(words), layouts);
    }
    std::vector<Message> parts;
    for (const Message& part : message.parts()) parts.push_back(with_kept_paths(part, roots));
    return {message.kind(), std::move(words), std::move(parts)};
}

/// A sentence of a table of ours.
Message sentence(std::string_view english)
{
    return {Message::Kind::Pattern, std::string(english), {}};
}

} // namespace

std::string shown_path(const std::string& path, const KeptRoots& roots)
{
    const KeptPath kept = kept_path(path, roots);
    return kept.root == KeptRoot::System ? kept.path.substr(kept.path.rfind('/') + 1) : kept.path;
}

std::vector<ProofFinding> proof_findings(const Report& report, const FindingSources& from)
{
    std::vector<ProofFinding> findings;
    for (const Diagnostic& told : order_diagnostics(report)) {
        ProofFinding& finding = findings.emplace_back();
        finding.severity = told.severity();
        finding.code = told.code.id();
        finding.message = with_kept_paths(told.message, from.roots);
        for (const Hint& hint : told.hints)
            finding.hints.push_back(
                {with_kept_paths(hint.text, from.roots), hint.at ? place_of(*hint.at, from) : ""});
        if (told.hints.empty()) finding.hints.push_back({sentence(told.code.entry().remedy), ""});
        finding.place = place_of(told.at, from);
        finding.line = line_at(told.at, from.sources);
        finding.at = find_places(told.at, from.pages);
    }
    return findings;
}

std::vector<ProofFinding> proof_findings(const Judgement& judgement, const OutputFile& file)
{
    std::vector<ProofFinding> findings;
    const bool same_pages = file.output == "screen" || file.output == "press";
    for (const Finding& found : judgement.findings) {
        const RuleEntry& rule = found.rule.entry();
        if (rule.severity != Severity::Warning) continue; // told with the faults of the edition
        ProofFinding& finding = findings.emplace_back();
        finding.severity = Severity::Warning;
        finding.code = rule.id;
        finding.message = say("{}: {}", file.path, found.message);
        finding.hints.push_back({sentence(rule.remedy), ""});
        if (same_pages && found.place.page > 0) finding.at.push_back({found.place.page - 1, std::nullopt});
    }
    return findings;
}

} // namespace stonehand
