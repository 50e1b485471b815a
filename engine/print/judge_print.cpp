#include "print/judge_print.hpp"

#include "painted/walk_page.hpp"
#include "print/bleed_fields.hpp"
#include "print/judge_file.hpp"
#include "print/judge_ink.hpp"
#include "print/judge_marks.hpp"
#include "print/names_used.hpp"

namespace stonehand
{

namespace
{

class PrintJudge
{
  public:
    PrintJudge(const PdfFile& file, PrintFindings& findings) : file_(file), findings_(findings) {}

    void judge(PrintJudgement& judgement)
    {
        judge_file(file_, findings_);
        for (std::size_t index = 0; index < file_.pages().size(); ++index) {
            const Message cut_short = judge_page(index);
            if (!cut_short.empty()) judgement.not_seen.push_back(say("page {}: {}", index + 1, cut_short));
        }
        names_.judge(findings_);
    }

  private:
    Message judge_page(std::size_t index)
    {
        const PageBoxesRead boxes = page_boxes(file_.pages()[index]);
        const auto page = static_cast<std::uint32_t>(index + 1);
        PageUnderlay underlay(boxes.trim);
        BleedFields fields;
        bool has_ink = false;
        const auto visit = [&](const PaintedMark& mark) {
            if (!is_seen(mark)) return;
            fields.add(mark, boxes);
            if (!is_element(mark, boxes)) return;
            const JudgedMark judged{mark, underlay.lay(mark), page, boxes};
            has_ink = has_ink || lays_ink(mark);
            judge_mark(judged);
        };
        const PageWalk walk = walk_page(file_, index, visit, fonts_);
        fields.judge(page, boxes, findings_);
        if (!has_ink)
            findings_.add({"R0005",
                           {},
                           {page, file_.pages()[index].number_of_object(), boxes.trim},
                           say("the page is empty"),
                           {},
                           {}});
        const Message uncounted = judge_ink(file_, index, fonts_, findings_);
        return walk.cut_short.empty() ? uncounted : walk.cut_short;
    }

    void judge_mark(const JudgedMark& judged)
    {
        judge_overprint(judged, findings_);
        judge_text(judged, findings_);
        judge_lines(judged, findings_);
        judge_pictures(judged, findings_);
        names_.add(judged, findings_);
    }

    const PdfFile& file_;
    PrintFindings& findings_;
    PaintedFonts fonts_;
    NamesUsed names_;
};

} // namespace

PrintJudgement judge_print(std::string_view bytes, const PrintLimits& limits)
{
    PrintJudgement judgement;
    judgement.limits = limits.name;
    const auto file = PdfFile::read(bytes, judgement.unreadable);
    if (!file) return judgement;
    PrintFindings findings(limits);
    PrintJudge(*file, findings).judge(judgement);
    judgement.findings = findings.sorted();
    judgement.counts = findings.counts();
    judgement.errors = findings.errors();
    judgement.warnings = findings.warnings();
    return judgement;
}

} // namespace stonehand
