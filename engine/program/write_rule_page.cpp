#include "program/write_rule_page.hpp"

#include <fmt/format.h>

#include "preflight/rule.hpp"
#include "preflight/standard_name.hpp"
#include "program/markdown_cell.hpp"
#include "program/write_print_rules.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view introduction = R"(# What preflight judges, rule by rule

Made from `engine/preflight/ua_rules.inc`, `a_rules.inc` and `x_rules.inc` beside it; a test holds this page to them.

`stonehand preflight FILE.pdf` judges any PDF by the standards that it claims, or by those that `--standard` names: `ua1`
(PDF/UA-1), `a2b`, `a2u` and `a2a` (PDF/A-2, level a with the rules of the others), `x1a`, `x3` and `x4` (PDF/X-1a:2003,
PDF/X-3:2003 and PDF/X-4, which have to be named: a file is not asked whether it claims them). `stonehand build` judges every file that
it makes by what its output promises; where a rule is broken nothing is written.

A rule is named by the clause of its standard and the number of its test, as validators count them: `UA 7.2-34` is of
ISO 14289-1, `A 6.1.2-1` of ISO 19005-2. `MH` is a condition of the Matterhorn Protocol that has no such number, `SH` a rule of
our own. Each PDF is read back with libqpdf, in a process of its own with 2 GB of memory and 60 s, and from its bytes alone.
)";

constexpr std::string_view of_print = R"(
## PDF/X-1a:2003, PDF/X-3:2003, PDF/X-4

The texts of ISO 15930-4, -6 and -7 were not at hand: each rule names who says so. A rule `X-…` is of all three levels, `X1-…` of
X-1a and X-3 (PDF 1.4), `X1A-…`, `X3-…` and `X4-…` of one; one number with other letters in front asks more of the same thing.
Warnings, among them every rule with a `P` at its end, are what printers ask for beyond the standard, or what sources disagree
about: they break no standard, and leave the exit status 0. Edges of boxes are compared to 0.011 mm.

| source | what it is |
|---|---|
| AN4 | CGATS, Application Notes for PDF/X Standards, version 4 (2006), as others transcribe them |
| CAL, LIB, KDK | wording of callas' checks; the manuals of PDFlib 7 and 8; Kodak's note on PDF/X-1a |
| KR, FOP, CTX, MPDF, PDW | what krilla, Apache FOP, ConTeXt, mPDF and pdfwright write or check |
| GWG | the specifications of the Ghent Workgroup |
| VA | the profiles of veraPDF, where PDF/A asks for the same |
| PDF | the tables and limits of the PDF version itself |
| POL | a rule of our own, safe where sources disagree |

| rule | levels | | what must hold | what to do | ISO 15930 | source |
|---|---|---|---|---|---|---|
)";

void add_table_of_print(std::string& page)
{
    page += of_print;
    constexpr std::string_view names[] = {"1a", "3", "4"};
    for (const RuleEntry& rule : rule_table) {
        if (!is_x(rule.asked_by.first) || rule.judged_by == JudgedBy::Person) continue;
        std::string levels;
        for (const Standard level : {Standard::X1a, Standard::X3, Standard::X4})
            if (rule.asked_by.has(level))
                levels += fmt::format("{}{}", levels.empty() ? "" : ", ",
                                      names[static_cast<int>(level) - static_cast<int>(Standard::X1a)]);
        page += fmt::format("| `{}` | {} | {} | {} | {} | {} | {} |\n", rule.id, levels,
                            rule.severity == Severity::Error ? "error" : "warning", markdown_cell(rule.holds),
                            markdown_cell(rule.remedy), rule.clause, rule.source);
    }
}

void add_table(std::string& page, Standard standard)
{
    page += fmt::format("\n## {}\n\n| rule | Matterhorn | what must hold | what to do |\n|---|---|---|---|\n",
                        standard == Standard::A2b   ? "PDF/A-2, all levels"
                        : standard == Standard::A2u ? "PDF/A-2u and 2a"
                                                    : name_of(standard));
    for (const RuleEntry& rule : rule_table)
        if (rule.asked_by.first == standard && rule.judged_by == JudgedBy::Machine)
            page += fmt::format("| `{}` | {} | {} | {} |\n", rule.id, rule.matterhorn,
                                markdown_cell(rule.holds), markdown_cell(rule.remedy));
}

} // namespace

std::string write_rule_page()
{
    std::string page(introduction);
    for (const Standard standard : {Standard::Ua1, Standard::A2b, Standard::A2u, Standard::A2a})
        add_table(page, standard);
    add_table_of_print(page);
    page += write_print_rules();
    page += "\n## What only a person can judge\n\n| condition | what must hold |\n|---|---|\n";
    for (const RuleEntry& rule : rule_table)
        if (rule.judged_by == JudgedBy::Person)
            page += fmt::format("| `{}` | {} |\n", rule.id, markdown_cell(rule.holds));
    return page;
}

} // namespace stonehand
