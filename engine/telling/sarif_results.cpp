#include "telling/sarif_results.hpp"

#include <algorithm>

#include "telling/render_diagnostic.hpp"

namespace stonehand
{

namespace
{

std::optional<SarifPlace> place_of(Span span, const Sources& sources, std::string words)
{
    if (span.file == no_file) return std::nullopt;
    const Place begin = sources.place(span.file, span.begin);
    const Place end = sources.place(span.file, std::max(span.begin, span.end));
    return SarifPlace{sources.file(span.file).path, std::move(words),
                      SarifRegion{begin.line, begin.column, end.line, end.column}};
}

class ResultTaker
{
  public:
    ResultTaker(Tongue tongue, SarifResults& taken) : tongue_(tongue), taken_(taken) {}

    /// Hints without a place follow the message, each on a line.
    void operator()(const DiagnosticTold& told)
    {
        const Diagnostic& diagnostic = told.diagnostic;
        SarifResult result{std::string(diagnostic.code.id()),
                           diagnostic.severity(),
                           words(diagnostic.message),
                           place_of(diagnostic.at, told.sources, ""),
                           {}};
        for (const Hint& hint : diagnostic.hints)
            if (auto place = hint.at ? place_of(*hint.at, told.sources, words(hint.text)) : std::nullopt)
                result.related.push_back(*std::move(place));
            else
                result.message += "\n" + words(hint.text);
        add(std::move(result));
    }

    void operator()(const PdfJudged& judged)
    {
        if (!judged.judgement.unreadable.empty()) notice(judged.path, judged.judgement.unreadable);
        for (const Finding& finding : judged.judgement.findings)
            add({std::string(finding.rule.entry().id),
                 finding.rule.entry().severity,
                 words(finding.message),
                 SarifPlace{judged.path, "", std::nullopt},
                 {},
                 finding.place.page,
                 finding.place.object});
    }

    void operator()(const PrintJudged& judged)
    {
        if (!judged.judgement.unreadable.empty()) notice(judged.path, judged.judgement.unreadable);
        for (const Message& part : judged.judgement.not_seen) notice(judged.path, part);
        for (const PrintFinding& finding : judged.judgement.findings)
            add({std::string(finding.rule.entry().id),
                 finding.severity,
                 words(finding.message),
                 SarifPlace{judged.path, "", std::nullopt},
                 {},
                 finding.place.page,
                 finding.place.object});
    }

    void operator()(const UsageTold& told)
    {
        taken_.notices.push_back(words(told.message) + "\n" + words(told.advice));
    }

    template <typename Other>
    void operator()(const Other&)
    {
    }

  private:
    std::string words(const Message& message) const { return fit_to_show(message.read(tongue_)); }

    void notice(const std::string& path, const Message& why)
    {
        taken_.notices.push_back(words(say("{}: {}", path, why)));
    }

    /// Standing text is shared by editions: its faults are taken once.
    void add(SarifResult result)
    {
        if (taken_.known.insert(result).second) taken_.results.push_back(std::move(result));
    }

    Tongue tongue_;
    SarifResults& taken_;
};

} // namespace

void take_results(const Event& event, Tongue tongue, SarifResults& taken)
{
    std::visit(ResultTaker(tongue, taken), event);
}

} // namespace stonehand
