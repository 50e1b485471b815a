#include "program/write_impose_page.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "command/offered_settings.hpp"
#include "imposed/left_out.hpp"
#include "imposed/refusal.hpp"
#include "layout/imposition_settings.hpp"
#include "layout/sheet_sizes.hpp"
#include "program/markdown_cell.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view introduction = R"(# Imposing a PDF

Made from `engine/layout/imposition_settings.cpp` and the tables of `engine/imposed/`; a test holds this page to them.

`stonehand impose FILE.pdf` lays the pages of a PDF, of whatever origin, on sheets: each keeps its size and stands once
where folding or cutting puts it in order. It writes `FILE-imposed.pdf`, or what `--output` names, and tells how many
sheets that takes, which pages are blank, how far inner leaves creep, and what was left out.

| scheme | what it is |
|---|---|
| `saddle` | sheets folded into one another and stitched through the fold: booklets and magazines |
| `perfect` | signatures, each folded from one sheet or from several, upon one another and glued at the back |
| `n-up` | several pages a side, in the order of reading: for looking at |
| `cut-and-stack` | cut into piles that are put upon one another: the leaves are in order |
| `single` | leaves beside one another, cut apart and gathered sheet by sheet |

)";

constexpr std::string_view about_pages = R"(
## Which part of a page

A page is cut at its TrimBox, else at its CropBox, else at its MediaBox, each within the MediaBox; of PDF/X the ArtBox
stands in for a TrimBox. It is shown as far as its BleedBox, the widest of the file being the bleed of all; `--bleed`
says another. Between two pages each has half of the gutter. `Rotate` and `UserUnit` are done. Sizes that differ by less
than 0.5 pt are the same, and near a size with a name they are that size.

## What stays

Content streams, fonts, pictures and profiles are taken over as they are, so that spot inks, overprint and layers stay.
Output intent, metadata, Info and the version of PDF stay: PDF/X stays PDF/X. `stonehand preflight` judges the
sheets as it judges pages. Marks are drawn in process inks and registration colour; the colour bar and the slug know of
no spot inks of the file. The same file gives the same bytes.

A file that has lost its tags says PDF/UA no more, and PDF/A of the level that asks for none.

## What is left out

Paper has no use for it, or it would lead to pages that are no more. It is counted and told.

)";

constexpr std::string_view about_refusals = R"(
## What is refused

The exit status is then 1. The words are those of `refused` in the event `imposed` ([events.md](events.md)).

A file that opens without a password may still say what its owner allows. Sheets would be free of that: whoever imposes a
file prints, assembles, changes and copies it at once. So only a file is imposed that allows all of this; encryption that
forbids nothing is left off.

| reason | what it means |
|---|---|
)";

std::string settings_table()
{
    std::string table = "| option | value | what it says |\n|---|---|---|\n";
    for (const ImpositionSetting& setting : imposition_settings()) {
        if (!is_offered(setting)) continue;
        std::string words(setting.choices);
        std::replace(words.begin(), words.end(), ' ', ',');
        table += fmt::format("| `--{}` | {} | {} |\n", setting.name,
                             words.empty() ? fmt::format("as `{}`", setting.form) : words,
                             markdown_cell(setting.meaning));
    }
    return table + "\nSizes with names: " + fmt::to_string(fmt::join(sheet_size_names(), ", ")) + ".\n";
}

std::string left_out_list()
{
    std::string list;
    for (const LeftOutEntry& entry : left_out_table)
        list += (list.empty() ? "" : ", ") + std::string(entry.many);
    return list + ".\n";
}

} // namespace

std::string write_impose_page()
{
    std::string page(introduction);
    page += "## Options\n\n" + settings_table();
    page += about_pages;
    page += left_out_list();
    page += about_refusals;
    for (const RefusalEntry& entry : refusal_table)
        page += fmt::format("| `{}` | {} |\n", entry.word, markdown_cell(entry.meaning));
    return page;
}

} // namespace stonehand
