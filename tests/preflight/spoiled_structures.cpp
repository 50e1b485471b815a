#include <fmt/format.h>

#include "preflight/spoiled.hpp"

namespace stonehand
{

namespace
{

using Pdf = SpoilablePdf;

/// A table of its own, of rows that are given as their cells with their attributes.
int add_table(Pdf& pdf, const std::vector<std::vector<std::string>>& rows, int parent = 0)
{
    const int table = parent != 0 ? parent : pdf.add_element("Table", 0, "/Lang(en-GB)");
    for (const auto& row : rows) {
        const int tr = pdf.add_element("TR", table);
        for (const std::string& attributes : row)
            pdf.add_element("TD", tr, attributes.empty() ? "" : "/A<</O/Table" + attributes + ">>");
    }
    return table;
}

void add_roles(Pdf& pdf, std::string_view map)
{
    pdf.replace("/Type/StructTreeRoot", fmt::format("/Type/StructTreeRoot/RoleMap<<{}>>", map));
}

Spoiled holds_paragraph(std::string_view rule, std::string_view role)
{
    return {rule, [role](Pdf& pdf) { pdf.add_element("P", pdf.number_of(fmt::format("/S/{}/", role))); }};
}

Spoiled stands_alone(std::string_view rule, std::string_view role)
{
    return {rule, [role](Pdf& pdf) { pdf.add_element(role); }};
}

std::vector<Spoiled> spoiled_trees()
{
    return {
        {"UA 7.1-4", [](Pdf& pdf) { pdf.replace("/Marked true", "/Marked true/Suspects true"); }},
        {"UA 6.2-1", [](Pdf& pdf) { pdf.replace("/Marked true", "/Marked false"); }},
        {"A 6.7.2.2-1", [](Pdf& pdf) { pdf.replace("/Marked true", "/Marked false"); }},
        {"UA 7.1-5", [](Pdf& pdf) { pdf.add_element("Rubric"); }},
        {"A 6.7.3.4-1", [](Pdf& pdf) { pdf.add_element("Rubric"); }},
        {"UA 7.1-6", [](Pdf& pdf) { add_roles(pdf, "/Rubric/Head/Head/Rubric"), pdf.add_element("Rubric"); }},
        {"A 6.7.3.4-2",
         [](Pdf& pdf) { add_roles(pdf, "/Rubric/Head/Head/Rubric"), pdf.add_element("Rubric"); }},
        {"UA 7.1-7", [](Pdf& pdf) { add_roles(pdf, "/Quote/Span"); }},
        {"A 6.7.3.4-3", [](Pdf& pdf) { add_roles(pdf, "/Quote/Span"); }},
        // Without a tree nothing is tagged, and links are in no element.
        {"UA 7.1-11",
         [](Pdf& pdf) { pdf.replace("/StructTreeRoot ", "/Forgotten "); },
         {"UA 7.1-3", "UA 7.18.5-1"}},
        {"A 6.7.3.3-1", [](Pdf& pdf) { pdf.replace("/StructTreeRoot ", "/Forgotten "); }},
        {"UA 7.1-12", [](Pdf& pdf) { pdf.replace("/S/H1/P", "/S/H1/Forgotten"); }},
        {"SH 14.7.4-1", [](Pdf& pdf) { pdf.add_element("P", 0, "/Pg 1 0 R/K 0"); }},
        {"SH 14.7.4-2", [](Pdf& pdf) { pdf.add_element("P", 0, "/Pg 1 0 R/K 99"); }},
    };
}

std::vector<Spoiled> spoiled_nesting()
{
    return {
        holds_paragraph("UA 7.2-3", "Table"),
        stands_alone("UA 7.2-4", "TR"),
        stands_alone("UA 7.2-5", "THead"),
        stands_alone("UA 7.2-6", "TBody"),
        stands_alone("UA 7.2-7", "TFoot"),
        stands_alone("UA 7.2-8", "TH"),
        stands_alone("UA 7.2-9", "TD"),
        holds_paragraph("UA 7.2-10", "TR"),
        stands_alone("UA 7.2-17", "LI"),
        stands_alone("UA 7.2-18", "LBody"),
        holds_paragraph("UA 7.2-19", "L"),
        holds_paragraph("UA 7.2-20", "LI"),
        stands_alone("UA 7.2-26", "TOCI"),
        holds_paragraph("UA 7.2-27", "TOC"),
        {"UA 7.2-28", [](Pdf& pdf) { pdf.add_element("Caption", pdf.number_of("/S/TOC/")); }},
        holds_paragraph("UA 7.2-36", "THead"),
        holds_paragraph("UA 7.2-37", "TBody"),
        {"UA 7.2-38",
         [](Pdf& pdf) { pdf.add_element("P", pdf.add_element("TFoot", pdf.number_of("/S/Table/"))); }},
        {"UA 7.2-40", [](Pdf& pdf) { pdf.add_element("Caption", pdf.number_of("/S/L/")); }},
        holds_paragraph("MH 09-007", "Ruby"),
        {"MH 09-008", [](Pdf& pdf) { pdf.add_element("P", pdf.add_element("Warichu")); }},
    };
}

std::vector<Spoiled> spoiled_tables()
{
    return {
        {"UA 7.2-11", [](Pdf& pdf) { pdf.add_element("THead", pdf.number_of("/S/Table/")); }},
        {"UA 7.2-12",
         [](Pdf& pdf) {
             pdf.add_element("TFoot", pdf.number_of("/S/Table/"));
             pdf.add_element("TFoot", pdf.number_of("/S/Table/"));
         }},
        {"UA 7.2-13", [](Pdf& pdf) { pdf.add_element("TFoot", pdf.add_element("Table")); }},
        {"UA 7.2-14", [](Pdf& pdf) { pdf.add_element("THead", pdf.add_element("Table")); }},
        {"UA 7.2-15",
         [](Pdf& pdf) {
             add_table(pdf, {{"", "/RowSpan 2"}, {"/ColSpan 2"}});
         }},
        {"UA 7.2-16",
         [](Pdf& pdf) {
             const int table = add_table(pdf, {{""}});
             pdf.add_element("Caption", table);
             add_table(pdf, {{""}}, table);
         }},
        {"UA 7.2-39", [](Pdf& pdf) { pdf.add_element("Caption", pdf.number_of("/S/Table/")); }},
        {"UA 7.2-41", [](Pdf& pdf) { add_table(pdf, {{"/RowSpan 2"}}); }},
        {"UA 7.2-42",
         [](Pdf& pdf) {
             add_table(pdf, {{""}, {}});
         }},
        {"UA 7.2-43",
         [](Pdf& pdf) {
             add_table(pdf, {{"", ""}, {""}});
         }},
        {"UA 7.5-1", [](Pdf& pdf) { pdf.replace("/Scope/Column", ""); }},
        {"UA 7.5-2", [](Pdf& pdf) { add_table(pdf, {{"/Headers[(nowhere)]"}}); }},
    };
}

std::vector<Spoiled> spoiled_elements()
{
    return {
        {"UA 7.3-1", [](Pdf& pdf) { pdf.replace("/Alt(A red bar)", ""); }},
        {"UA 7.4.2-1", [](Pdf& pdf) { pdf.add_element("H4"); }},
        {"UA 7.4.4-1",
         [](Pdf& pdf) {
             pdf.replace_all("/S/H1/", "/S/P/").replace_all("/S/H2/", "/S/P/");
             const int section = pdf.add_element("Sect");
             pdf.add_element("H", section), pdf.add_element("H", section);
         }},
        // Both are broken by the same two headings: each tells of one of them.
        {"UA 7.4.4-2", [](Pdf& pdf) { pdf.add_element("H"); }, {"UA 7.4.4-3"}},
        {"UA 7.4.4-3", [](Pdf& pdf) { pdf.add_element("H"); }, {"UA 7.4.4-2"}},
        {"UA 7.7-1", [](Pdf& pdf) { pdf.add_element("Formula"); }},
        {"UA 7.9-1", [](Pdf& pdf) { pdf.replace("/ID(note-1)", ""); }},
        {"UA 7.9-2", [](Pdf& pdf) { pdf.replace("/ID(note-1)", "/ID(note-2)"); }},
        {"UA 7.2-21",
         [](Pdf& pdf) { forget_language(pdf), pdf.add_element("Span", 0, "/ActualText(words)"); }},
        {"UA 7.2-22", [](Pdf& pdf) { forget_language(pdf), pdf.add_element("Span", 0, "/Alt(words)"); }},
        {"UA 7.2-23", [](Pdf& pdf) { forget_language(pdf), pdf.add_element("Span", 0, "/E(words)"); }},
        {"UA 7.2-29", [](Pdf& pdf) { pdf.replace("/Lang(en-GB)", "/Lang(en_GB)"); }},
        {"A 6.7.4-1", [](Pdf& pdf) { pdf.replace("/Lang(en-GB)", "/Lang(en_GB)"); }},
    };
}

} // namespace

std::vector<Spoiled> spoiled_structures()
{
    std::vector<Spoiled> all = spoiled_trees();
    for (const auto& more : {spoiled_nesting(), spoiled_tables(), spoiled_elements()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace stonehand
