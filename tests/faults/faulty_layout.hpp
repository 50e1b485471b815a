#pragma once

#include <string>

#include <fmt/format.h>

namespace stonehand
{

/// The parts of a small layout that has no fault until a test replaces one of them. Each is a line of its
/// own: palette line 2, fonts 3, terms 4, masters 5, styles 6, sequence 7, outputs 8.
struct FaultyLayout {
    std::string palette = R"(<colour name="ink" screen="#1A1817" cmyk="0 0 0 100"/>)";
    std::string fonts = R"(<role name="text"><family name="EB Garamond 12"/></role>)";
    std::string terms =
        R"(<term name="figure"><text xml:lang="en">Figure {number}</text></term><term name="table"><text xml:lang="en">Table {number}</text></term><term name="notes"><text xml:lang="en">Notes</text></term>)";
    std::string masters =
        R"(<master name="page" width="148mm" height="210mm" grid="14pt" first-baseline="25mm" lines="32" frame-start="20mm" frame-width="98mm"/>)";
    std::string styles =
        R"(<style name="root" font-family="text" font-size="11pt" line-height="14pt" color="ink"/>)";
    std::string sequence =
        R"(<part name="essay" each="versions" master="page" role="Art" title="essay.title"><content of="essay"/></part>)";
    std::string outputs = R"(<output name="screen" standard="PDF/UA-1 PDF/A-2a" profile="sRGB"/>)";

    std::string text() const
    {
        return fmt::format("<layout xmlns=\"urn:stonehand:layout:1\" id=\"small\">\n"
                           "<palette>{}</palette>\n<fonts>{}</fonts>\n<terms>{}</terms>\n"
                           "<masters>{}</masters>\n<styles>{}</styles>\n<sequence>{}</sequence>\n"
                           "<outputs>{}</outputs>\n</layout>\n",
                           palette, fonts, terms, masters, styles, sequence, outputs);
    }
};

} // namespace stonehand
