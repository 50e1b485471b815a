#include "preflight/judge_pdf.hpp"

#include "preflight/pdf_file.hpp"

namespace stonehand
{

Judgement judge_pdf(std::string_view bytes, std::vector<Standard> standards)
{
    Judgement judgement;
    judgement.standards = std::move(standards);
    const auto file = PdfFile::read(bytes, judgement.unreadable);
    if (!file) return judgement;
    Findings findings(judgement.standards);
    judgement.findings = findings.sorted();
    return judgement;
}

} // namespace stonehand
