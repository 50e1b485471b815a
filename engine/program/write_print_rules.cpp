#include "program/write_print_rules.hpp"

#include <fmt/format.h>

#include "print/print_limits.hpp"
#include "program/markdown_cell.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view introduction = R"(
## Print

Made from `engine/print/print_rules.inc`, `print_limits.inc` and `print_variants.inc`.

`stonehand preflight --limits gwg-sheet FILE.pdf` plays every page and judges what it paints by what a kind of printing asks
for. Rules with a number and their limits are those of GWG 2022; `SH` are rules of our own. What lies over others is found on
a grid of 1 pt; over black alone, black text and lines need not overprint. Sizes of text are rounded to 0.1 pt, widths of lines
to 0.001 pt, resolutions to whole numbers. E is an error, W a warning; a file passes that has no error.

A file of limits changes those of a kind of printing; members that are not there stay as they are:

```
{"name": "our web press", "base": "gwg-web", "limits": {"white-text": 7, "bleed": 5}, "rules": {"R0020": "warning", "SH bleed": "ignored"}}
```
)";

std::string bar()
{
    std::string text = "|---|---|---|";
    for (std::size_t variant = 0; variant < print_variant_count; ++variant) text += "---|";
    return text + "\n";
}

/// The words of all variants, without what they have in common.
std::string heads()
{
    std::string text;
    for (const PrintVariant& variant : print_variants) text += fmt::format(" {} |", variant.word.substr(4));
    return text + "\n";
}

} // namespace

std::string write_print_rules()
{
    std::string page(introduction);
    page += "\n| kind of printing | what it is |\n|---|---|\n";
    for (const PrintVariant& variant : print_variants)
        page += fmt::format("| `{}` | {} |\n", variant.word, markdown_cell(variant.name));
    page += "\n| rule | what must hold | what to do |" + heads() + bar();
    for (const PrintRuleEntry& rule : print_rule_table) {
        page +=
            fmt::format("| `{}` | {} | {} |", rule.id, markdown_cell(rule.holds), markdown_cell(rule.remedy));
        for (const char letter : rule.severities) page += fmt::format(" {} |", letter == '-' ? ' ' : letter);
        page += "\n";
    }
    page += "\n| limit | of rules | what it is |" + heads() + bar();
    for (const PrintLimitEntry& limit : print_limit_table) {
        page += fmt::format("| `{}`{}{} | {} | {} |", limit.key, limit.unit.empty() ? "" : " ", limit.unit,
                            limit.rules, markdown_cell(limit.meaning));
        for (const double value : limit.values) page += fmt::format(" {} |", value);
        page += "\n";
    }
    return page;
}

} // namespace stonehand
