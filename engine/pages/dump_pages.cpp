#include "pages/page.hpp"

#include <fmt/format.h>

#include "base/sources.hpp"
#include "font/font_library.hpp"
#include "image/drawing.hpp"
#include "pages/thousandths.hpp"

namespace stonehand
{

namespace
{

std::string mm(Length length)
{
    return thousandths(length.in_millimetres()) + "mm";
}
std::string pt(Length length)
{
    return thousandths(length.in_points()) + "pt";
}
std::string at(Point point)
{
    return mm(point.x) + " " + mm(point.y);
}
std::string size(Size size)
{
    return mm(size.width) + " x " + mm(size.height);
}

std::string_view name_of(Artifact artifact)
{
    switch (artifact) {
    case Artifact::None:
        return "";
    case Artifact::Header:
        return "  (header)";
    case Artifact::Footer:
        return "  (footer)";
    case Artifact::Background:
        return "  (background)";
    case Artifact::Layout:
        return "  (layout)";
    }
    return "";
}

/// Goldens do not depend on where the tests stand.
std::string file_name(const std::string& path)
{
    const std::size_t slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// Writes one mark as a line of its own.
struct MarkDump {
    const Document& document;
    const FontLibrary& fonts;

    std::string paint(const Paint& paint) const
    {
        const auto index = static_cast<std::size_t>(paint.colour);
        const std::string name = index < document.palette.size() ? document.palette[index].name : "?";
        return paint.tint == 1 ? name : name + " " + thousandths(paint.tint * 100) + "%";
    }
    /// The first colour of a palette is its ink, and goes without saying.
    std::string other_paint(const Paint& other) const
    {
        return other.colour == ColourId{} && other.tint == 1 ? "" : "  " + paint(other);
    }
    std::string family(FontId font) const
    {
        return static_cast<std::size_t>(font) < fonts.count() ? fonts.font(font).family() : "no font";
    }

    std::string operator()(const GlyphsMark& mark) const
    {
        const GlyphRun& run = *mark.run;
        const bool column = run.direction == Direction::TopToBottom;
        return fmt::format("{}  {}  {} {}  \"{}\"{}{}",
                           column        ? "column"
                           : mark.turned ? "turned"
                                         : "text",
                           at(mark.at), family(run.font), pt(run.size), run.text,
                           mark.line_end_hyphen ? "  hyphen" : "", other_paint(mark.paint));
    }
    std::string operator()(const PathMark& mark) const
    {
        std::string text = fmt::format("field  {}  {}", at(mark.box.at), size(mark.box.size));
        if (mark.fill) text += "  " + paint(*mark.fill);
        if (mark.stroke) text += "  stroke " + pt(mark.thickness) + " " + paint(*mark.stroke);
        if (mark.radius > Length{}) text += "  radius " + mm(mark.radius);
        return text;
    }
    std::string operator()(const WaveMark& mark) const
    {
        return fmt::format("{}  {}  {} x {}  {}", mark.turned ? "turned wave" : "wave", at(mark.at),
                           mm(mark.width), mm(mark.height), paint(mark.paint));
    }
    std::string operator()(const PictureMark& mark) const
    {
        const Picture& picture = mark.picture;
        const std::string text =
            fmt::format("picture  {}  {}  {}", at(mark.box.at), size(mark.box.size), file_name(picture.path));
        if (!picture.drawing) return text;
        return text + fmt::format("  {} paths of {}", picture.drawing->paths.size(),
                                  listed(colours_of(*picture.drawing, document.palette)).in_english());
    }
    std::string operator()(const AnchorMark& mark) const
    {
        return fmt::format("anchor  {}  {}", at(mark.at), static_cast<std::uint32_t>(mark.anchor));
    }
    std::string operator()(const LinkMark& mark) const
    {
        const std::string to = mark.address.empty()
                                   ? fmt::format("anchor {}", static_cast<std::uint32_t>(mark.target))
                                   : mark.address;
        return fmt::format("link  {}  {}  {}", at(mark.box.at), size(mark.box.size), to);
    }
};

/// The source as its file's own name and line.
std::string place_of(Span span, const Sources& sources)
{
    if (span.file == no_file) return "";
    return fmt::format("  {}:{}", file_name(sources.file(span.file).path),
                       sources.place(span.file, span.begin).line);
}

} // namespace

std::string dump(const Document& document, const FontLibrary& fonts, const Sources& sources)
{
    std::string text = document.binding == Binding::Right ? "bound on the right\n" : "";
    const MarkDump form{document, fonts};
    for (std::size_t index = 0; index < document.pages.size(); ++index) {
        const Page& page = document.pages[index];
        text += fmt::format("page {} \"{}\"  {}  bleed {}  {}\n", index + 1, page.label, size(page.trim),
                            mm(page.bleed), page.master);
        for (const Mark& mark : page.marks)
            text += fmt::format("  {}{}{}\n", std::visit(form, mark.form), name_of(mark.meaning.artifact),
                                place_of(mark.span, sources));
    }
    return text;
}

} // namespace stonehand
