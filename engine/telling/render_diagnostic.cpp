#include "telling/render_diagnostic.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "telling/display_width.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view replacement = "\xef\xbf\xbd";
constexpr std::string_view cut_mark = "…";

// A paragraph written on one line is easily a thousand columns wide, and its caret would stand nowhere near
// it once the terminal folds it. Lines up to `widest` are shown whole.
constexpr int widest = 160;
constexpr int context_before = 48;
constexpr int context_after = 72;

struct Style {
    std::string_view on, off;
};

Style style_of(Colour colour, std::string_view code)
{
    return colour == Colour::Terminal ? Style{code, "\x1b[0m"} : Style{"", ""};
}

Sentence severity_name(Severity severity)
{
    return severity == Severity::Error ? say("error") : say("warning");
}

std::string shown(const Message& message, Tongue tongue)
{
    return fit_to_show(message.read(tongue));
}

std::string_view severity_code(Severity severity)
{
    return severity == Severity::Error ? "\x1b[1;31m" : "\x1b[1;33m";
}

/// A stretch of a line in bytes.
struct Stretch {
    std::size_t begin, end;
};

int columns_of(std::string_view text)
{
    int columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Shown shown = shown_at(text, at);
        columns += shown.columns;
        at += shown.bytes;
    }
    return columns;
}

std::size_t step_forward(std::string_view line, std::size_t at, int columns)
{
    while (at < line.size() && columns > 0) {
        const Shown shown = shown_at(line, at);
        columns -= shown.columns;
        at += shown.bytes;
    }
    return at;
}

std::size_t step_back(std::string_view line, std::size_t at, int columns)
{
    while (at > 0 && columns > 0) {
        --at;
        if ((static_cast<unsigned char>(line[at]) & 0xc0u) != 0x80u) columns -= shown_at(line, at).columns;
    }
    return at;
}

/// Whether the line is too wide to be shown whole. It is walked no further than that takes: a generated file
/// may have a fault in every column of a line of hundreds of kilobytes.
bool too_wide(std::string_view line)
{
    int columns = 0;
    for (std::size_t at = 0; at < line.size() && columns <= widest;) {
        const Shown shown = shown_at(line, at);
        columns += shown.columns;
        at += shown.bytes;
    }
    return columns > widest;
}

/// The part of the line to show around what is marked.
Stretch window(std::string_view line, Stretch marked)
{
    if (!too_wide(line)) return {0, line.size()};
    const std::size_t begin = step_back(line, marked.begin, context_before);
    const std::size_t enough = step_forward(line, marked.begin, context_after);
    return {begin, std::max(enough, std::min(marked.end, step_forward(line, begin, widest)))};
}

/// Spaces as wide as the text, its tabs kept, so that a caret below it stands where it should.
std::string blank(std::string_view text)
{
    std::string spaces;
    for (std::size_t at = 0; at < text.size();) {
        const Shown shown = shown_at(text, at);
        if (text[at] == '\t')
            spaces += '\t';
        else
            spaces.append(static_cast<std::size_t>(shown.columns), ' ');
        at += shown.bytes;
    }
    return spaces;
}

/// The span's bytes within its first line, at least one place wide.
Stretch marked_in(std::string_view line, std::size_t offset, Span span)
{
    const std::size_t begin = std::min(offset, line.size());
    return {begin,
            std::clamp<std::size_t>(begin + (span.end - std::min(span.begin, span.end)), begin, line.size())};
}

/// The source line and the caret line below it, with what is said beside the caret.
std::string excerpt(Span span, const Sources& sources, std::string_view beside, Style mark)
{
    const Place place = sources.place(span.file, span.begin);
    const std::string_view line = sources.line(span.file, place.line);
    const Stretch marked = marked_in(line, span.begin - sources.start_of_line(span.file, place.line), span);
    const Stretch view = window(line, marked);

    const std::string_view head = view.begin > 0 ? cut_mark : "";
    const std::string_view tail = view.end < line.size() ? cut_mark : "";
    const auto marked_end = std::min(marked.end, view.end);
    const int carets = std::max(1, columns_of(line.substr(marked.begin, marked_end - marked.begin)));
    const std::string number = fmt::format("{:>5}", place.line);
    return fmt::format("{} | {}{}{}\n{:{}} | {}{}{}{}{}{}{}\n", number, head,
                       fit_to_show(line.substr(view.begin, view.end - view.begin)), tail, "", number.size(),
                       head.empty() ? "" : " ", blank(line.substr(view.begin, marked.begin - view.begin)),
                       mark.on, std::string(static_cast<std::size_t>(carets), '^'), mark.off,
                       beside.empty() ? "" : " ", beside);
}

bool in_a_file(Span span)
{
    return span.file != no_file;
}

} // namespace

std::string fit_to_show(std::string_view text)
{
    std::string fit;
    for (std::size_t at = 0; at < text.size();) {
        const Shown shown = shown_at(text, at);
        fit += shown.showable ? text.substr(at, shown.bytes) : replacement;
        at += shown.bytes;
    }
    return fit;
}

std::string render_place(Span span, const Sources& sources)
{
    if (!in_a_file(span)) return "stonehand";
    const Place place = sources.place(span.file, span.begin);
    return fmt::format("{}:{}:{}", fit_to_show(sources.file(span.file).path), place.line, place.column);
}

std::string render_diagnostic(const Diagnostic& diagnostic, const Sources& sources, Colour colour,
                              Tongue tongue)
{
    const Style strong = style_of(colour, "\x1b[1m");
    const Style mark = style_of(colour, severity_code(diagnostic.severity()));
    const std::string place = render_place(diagnostic.at, sources);
    std::string text = fmt::format("{}{}:{} {}{}[{}]:{} {}\n", strong.on, place, strong.off, mark.on,
                                   Message(severity_name(diagnostic.severity())).read(tongue),
                                   diagnostic.code.id(), mark.off, shown(diagnostic.message, tongue));

    const auto& hints = diagnostic.hints;
    const auto beside = std::find_if(hints.begin(), hints.end(), [](const Hint& hint) { return !hint.at; });
    const bool shows_line = in_a_file(diagnostic.at);
    if (shows_line)
        text +=
            excerpt(diagnostic.at, sources, beside == hints.end() ? "" : shown(beside->text, tongue), mark);
    for (auto hint = hints.begin(); hint != hints.end(); ++hint) {
        if (hint == beside && shows_line) continue;
        text +=
            fmt::format("{}{}:{} {}: {}\n", strong.on, hint->at ? render_place(*hint->at, sources) : place,
                        strong.off, Message(say("note")).read(tongue), shown(hint->text, tongue));
        if (hint->at && in_a_file(*hint->at)) text += excerpt(*hint->at, sources, "", mark);
    }
    return text;
}

} // namespace stonehand
