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

Made from `engine/preflight/ua_rules.inc` and `engine/preflight/a_rules.inc`; a test holds this page to it.

`stonehand preflight FILE.pdf` judges any PDF by the standards that it claims, or by those that `--standard` names: `ua1`
(PDF/UA-1), `a2b`, `a2u` and `a2a` (PDF/A-2, level a with the rules of the others). `stonehand build` judges every file that
it makes by what its output promises; where a rule is broken nothing is written.

A rule is named by the clause of its standard and the number of its test, as validators count them: `UA 7.2-34` is of
ISO 14289-1, `A 6.1.2-1` of ISO 19005-2. `MH` is a condition of the Matterhorn Protocol that has no such number, `SH` a rule of
our own. Each PDF is read back with libqpdf, in a process of its own with 2 GB of memory and 60 s, and from its bytes alone.
)";

void add_table(std::string& page, Standard standard)
{
    page += fmt::format("\n## {}\n\n| rule | Matterhorn | what must hold | what to do |\n|---|---|---|---|\n",
                        standard == Standard::A2b   ? "PDF/A-2, all levels"
                        : standard == Standard::A2u ? "PDF/A-2u and 2a"
                                                    : name_of(standard));
    for (const RuleEntry& rule : rule_table)
        if (rule.standard == standard && rule.judged_by == JudgedBy::Machine)
            page += fmt::format("| `{}` | {} | {} | {} |\n", rule.id, rule.matterhorn,
                                markdown_cell(rule.holds), markdown_cell(rule.remedy));
}

} // namespace

std::string write_rule_page()
{
    std::string page(introduction);
    for (const Standard standard : {Standard::Ua1, Standard::A2b, Standard::A2u, Standard::A2a})
        add_table(page, standard);
    page += write_print_rules();
    page += "\n## What only a person can judge\n\n| condition | what must hold |\n|---|---|\n";
    for (const RuleEntry& rule : rule_table)
        if (rule.judged_by == JudgedBy::Person)
            page += fmt::format("| `{}` | {} |\n", rule.id, markdown_cell(rule.holds));
    return page;
}

} // namespace stonehand
