#include <fmt/format.h>

#include "base/file.hpp"
#include "font/font_library.hpp"
#include "preflight/spoiled.hpp"
#include "support/catch.hpp"

namespace stonehand
{

namespace
{

using Pdf = SpoilablePdf;

/// The first glyphs that the page shows are others.
void show(Pdf& pdf, std::string_view codes)
{
    pdf.replace("[<0005", fmt::format("[<{}", codes));
}

/// ToUnicode says something of one code more.
void tell(Pdf& pdf, std::string_view code, std::string_view text)
{
    pdf.replace("31 beginbfchar\n", fmt::format("32 beginbfchar\n<{}><{}>\n", code, text));
}

/// The encoding of the font is a CMap of its own, that says the code is the CID.
void embed_cmap(Pdf& pdf, std::string_view entries, std::string_view words,
                std::string_view ordering = "Identity")
{
    const int cmap = pdf.add(
        fmt::format("<</Type/CMap/CMapName/Own/CIDSystemInfo<</Registry(Adobe)/Ordering({})/Supplement 0>>{}"
                    "/Length 0>>\nstream\n{}\n1 begincidrange <0000> <FFFF> 0 endcidrange\nendstream",
                    ordering, entries, words));
    pdf.replace("/Encoding/Identity-H", fmt::format("/Encoding {} 0 R", cmap));
}

void add_descriptor_entry(Pdf& pdf, std::string_view entry)
{
    pdf.replace("/Type/FontDescriptor", fmt::format("/Type/FontDescriptor{}", entry));
}

/// A simple font besides, in which an A is shown as an artifact. Its program is DejaVu Serif's where that is
/// there.
void add_simple_font(Pdf& pdf, std::string_view entries, std::string_view flags,
                     std::string_view descriptor = {})
{
    const int file = pdf.add("<</Length 0>>\nstream\nno font\nendstream");
    const int about = pdf.add(fmt::format("<</Type/FontDescriptor/FontName/Own/Flags {}/FontFile2 {} 0 R{}>>",
                                          flags, file, descriptor));
    const int font = pdf.add(fmt::format(
        "<</Type/Font/BaseFont/Own/FirstChar 65/LastChar 65/Widths[722]/FontDescriptor {} 0 R{}>>", about,
        entries));
    pdf.replace("<</Font<<", fmt::format("<</Font<</S {} 0 R", font));
    pdf.replace("\nstream\nBT\n", "\nstream\n/Artifact BMC\nBT\n/S 9 Tf\n(A)Tj\nET\nEMC\nBT\n");
}

using Change = void (*)(Pdf&);

/// A fault that breaks a rule of each standard.
void add_twins(std::vector<Spoiled>& all, std::string_view ua, std::string_view a, Change change,
               std::vector<std::string_view> with_ua = {}, std::vector<std::string_view> with_a = {})
{
    all.push_back({ua, change, std::move(with_ua)});
    all.push_back({a, change, std::move(with_a)});
}

void add_composite(std::vector<Spoiled>& all)
{
    add_twins(all, "UA 7.21.3.1-1", "A 6.2.11.3.1-1", [](Pdf& pdf) { embed_cmap(pdf, "", "", "Japan1"); });
    add_twins(all, "UA 7.21.3.1-1", "A 6.2.11.3.1-1", [](Pdf& pdf) {
        embed_cmap(pdf, "", "");
        pdf.replace_in("/CMapName/Own", "/Supplement 0", "/Supplement 1");
    });
    add_twins(all, "UA 7.21.3.1-1", "A 6.2.11.3.1-1",
              [](Pdf& pdf) { pdf.replace("/Encoding/Identity-H", "/Encoding/UniJIS-UCS2-H"); });
    add_twins(all, "UA 7.21.3.2-1", "A 6.2.11.3.2-1",
              [](Pdf& pdf) { pdf.replace("/Subtype/CIDFontType0", "/Subtype/CIDFontType2"); });
    add_twins(all, "UA 7.21.3.3-1", "A 6.2.11.3.3-1",
              [](Pdf& pdf) { pdf.replace("/Encoding/Identity-H", "/Encoding/Nobodys-H"); });
    add_twins(all, "UA 7.21.3.3-2", "A 6.2.11.3.3-2",
              [](Pdf& pdf) { embed_cmap(pdf, "/WMode 1", "/WMode 0 def"); });
    add_twins(all, "UA 7.21.3.3-3", "A 6.2.11.3.3-3",
              [](Pdf& pdf) { embed_cmap(pdf, "", "/Nobodys-H usecmap"); });
    add_twins(all, "UA 7.21.4.1-1", "A 6.2.11.4.1-1",
              [](Pdf& pdf) { pdf.replace("/FontFile3 ", "/Forgotten "); });
    add_twins(all, "UA 7.21.4.1-2", "A 6.2.11.4.1-2",
              [](Pdf& pdf) { show(pdf, "7777"), tell(pdf, "7777", "0041"); });
    add_twins(all, "UA 7.21.4.2-2", "A 6.2.11.4.2-2", [](Pdf& pdf) {
        const int set = pdf.add("<</Length 0>>\nstream\n\x80\nendstream"); // .notdef alone
        add_descriptor_entry(pdf, fmt::format("/CIDSet {} 0 R", set));
    });
    add_twins(all, "UA 7.21.5-1", "A 6.2.11.5-1", [](Pdf& pdf) { pdf.replace("/W[1[200 ", "/W[1[203 "); });
    add_twins(all, "UA 7.21.7-1", "A 6.2.11.7.2-1",
              [](Pdf& pdf) { pdf.replace("/ToUnicode ", "/Forgotten "); });
    add_twins(all, "UA 7.21.7-1", "A 6.2.11.7.2-1",
              [](Pdf& pdf) { pdf.replace("<0005><0041>", "<9905><0041>"); });
    add_twins(all, "UA 7.21.7-2", "A 6.2.11.7.2-2",
              [](Pdf& pdf) { pdf.replace("<0005><0041>", "<0005><FEFF>"); });
    // .notdef is of another width than what the font says of all the rest.
    add_twins(all, "UA 7.21.8-1", "A 6.2.11.8-1",
              [](Pdf& pdf) { show(pdf, "0000"), tell(pdf, "0000", "0041"); }, {"UA 7.21.5-1"},
              {"A 6.2.11.5-1"});
    all.push_back({"A 6.2.11.7.3-1", [](Pdf& pdf) { pdf.replace("<0005><0041>", "<0005><E001>"); }});
}

/// What every font must say of itself.
void add_dictionaries(std::vector<Spoiled>& all)
{
    // The simple font has a program that cannot be read.
    const auto simple = [](std::string_view entry, std::string_view other) {
        return [=](Pdf& pdf) {
            add_simple_font(pdf, "/Subtype/TrueType/Encoding/WinAnsiEncoding", "32");
            pdf.replace_in("/BaseFont/Own", entry, other);
        };
    };
    all.push_back(
        {"A 6.2.11.2-1", [](Pdf& pdf) { pdf.replace_in("/DescendantFonts", "/Type/Font", "/Type/Face"); }});
    all.push_back(
        {"A 6.2.11.2-2", [](Pdf& pdf) { pdf.replace("/Subtype/CIDFontType0", "/Subtype/CIDFontType9"); }});
    all.push_back(
        {"A 6.2.11.2-3", [](Pdf& pdf) { pdf.replace_in("/DescendantFonts", "/BaseFont", "/Forgotten"); }});
    all.push_back({"A 6.2.11.2-4", simple("/FirstChar 65", ""), {"A 6.2.11.4.1-1"}});
    all.push_back({"A 6.2.11.2-5", simple("/LastChar 65", ""), {"A 6.2.11.4.1-1"}});
    all.push_back({"A 6.2.11.2-6", simple("/LastChar 65", "/LastChar 66"), {"A 6.2.11.4.1-1"}});
    all.push_back({"A 6.2.11.2-7", [](Pdf& pdf) { pdf.replace("/CIDFontType0C", "/CIDFontType9C"); }});
}

} // namespace

std::vector<Spoiled> spoiled_fonts()
{
    std::vector<Spoiled> all;
    add_dictionaries(all);
    add_composite(all);
    // A program that cannot be read is as good as none: rules of encodings break beside that.
    add_twins(all, "UA 7.21.6-2", "A 6.2.11.6-2",
              [](Pdf& pdf) { add_simple_font(pdf, "/Subtype/TrueType/Encoding/MacExpertEncoding", "32"); },
              {"UA 7.21.4.1-1"}, {"A 6.2.11.4.1-1"});
    add_twins(all, "UA 7.21.6-3", "A 6.2.11.6-3",
              [](Pdf& pdf) { add_simple_font(pdf, "/Subtype/TrueType/Encoding/WinAnsiEncoding", "4"); },
              {"UA 7.21.4.1-1"}, {"A 6.2.11.4.1-1"});
    add_twins(all, "UA 7.21.4.2-1", "A 6.2.11.4.2-1", [](Pdf& pdf) {
        // The CFF program of the page's font, of which CID 5 is the A.
        add_simple_font(pdf, "/Subtype/Type1/Encoding/WinAnsiEncoding", "32",
                        "/FontFile3 2 0 R/CharSet(/Nobody)");
        pdf.replace("/Widths[722]", "/Widths[692]").replace_in("/FontName/Own", "/FontFile2 ", "/Forgotten ");
    });
    return all;
}

} // namespace stonehand
