#include "telling/render_imposed.hpp"

#include <fmt/format.h>

#include "imposed/show_length.hpp"
#include "layout/imposition_settings.hpp"
#include "layout/layout_names.hpp"
#include "telling/counted.hpp"
#include "telling/render_diagnostic.hpp"

namespace stonehand
{

namespace
{

/// `9–11 and 14`: numbers in order, neighbours as one.
Message ranges(const std::vector<std::size_t>& numbers)
{
    std::vector<std::string> parts;
    for (std::size_t first = 0, last = 0; first < numbers.size(); first = last + 1) {
        for (last = first; last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1;) ++last;
        parts.push_back(first == last ? fmt::format("{}", numbers[first])
                                      : fmt::format("{}–{}", numbers[first], numbers[last]));
    }
    if (parts.size() == 1) return verbatim(parts.front());
    const std::string last = parts.back();
    parts.pop_back();
    return say("{} and {}", listed(parts), last);
}

Message paper_of(const ImposedRecord& record)
{
    const std::string& name = record.imposition.sheet_name;
    return record.imposition.sheet == Size{} || name.find('x') != name.npos
               ? verbatim(show(record.paper))
               : say("{} ({})", name, show(record.paper));
}

Message scheme_of(const ImposedRecord& record)
{
    Message text = verbatim(std::string(word_of(record.imposition.scheme)));
    const bool folds =
        record.imposition.scheme == Scheme::Saddle || record.imposition.scheme == Scheme::Perfect;
    if (!folds) text = say("{} of {} × {}", text, record.imposition.columns, record.imposition.rows);
    return record.binding == Binding::Left ? say("{}, bound at the left", text)
                                           : say("{}, bound at the right", text);
}

Message sheets_of(const ImposedRecord& record)
{
    const Message text =
        say("{}, {}, of {}", sheets_in_all(record.sheets), sides_in_all(record.sides), paper_of(record));
    if (record.imposition.quantity < 2) return text;
    return say("{}; {} copies take {} sheets of paper", text, record.imposition.quantity,
               record.imposition.quantity * record.sheets);
}

Sentence treatment_of(Creep creep)
{
    switch (creep) {
    case Creep::Shift:
        return say("pages are shifted to the spine");
    case Creep::Scale:
        return say("pages are made narrower");
    case Creep::None:
        break;
    }
    return say("left as it is");
}

/// A kind of what is left out, with its number where it is counted.
Message left_out_of(std::size_t kind, std::size_t count)
{
    switch (static_cast<LeftOutKind>(kind)) {
    case LeftOutKind::Links:
        return count == 1 ? say("1 link") : say("{} links", count);
    case LeftOutKind::FormFields:
        return count == 1 ? say("1 form field") : say("{} form fields", count);
    case LeftOutKind::Annotations:
        return count == 1 ? say("1 annotation") : say("{} annotations", count);
    case LeftOutKind::Bookmarks:
        return count == 1 ? say("1 bookmark") : say("{} bookmarks", count);
    case LeftOutKind::Destinations:
        return count == 1 ? say("1 named destination") : say("{} named destinations", count);
    case LeftOutKind::Tags:
        return say("tags");
    case LeftOutKind::PageLabels:
        return count == 1 ? say("1 page label") : say("{} page labels", count);
    case LeftOutKind::Threads:
        return count == 1 ? say("1 article thread") : say("{} article threads", count);
    case LeftOutKind::Scripts:
        return count == 1 ? say("1 script") : say("{} scripts", count);
    case LeftOutKind::Actions:
        return count == 1 ? say("1 action") : say("{} actions", count);
    case LeftOutKind::Attachments:
        return count == 1 ? say("1 attached file") : say("{} attached files", count);
    }
    return {};
}

std::vector<Message> facts_of(const ImposedRecord& record)
{
    std::vector<Message> facts{say("{} of {}, bleed {}; {}", pages_in_all(record.pages), show(record.page),
                                   show(record.bleed), scheme_of(record))};
    const std::size_t all = record.pages + record.blanks.size();
    if (record.blanks.size() == 1) facts.push_back(say("blank: page {} of {}", record.blanks[0], all));
    if (record.blanks.size() > 1) facts.push_back(say("blank: pages {} of {}", ranges(record.blanks), all));
    if (record.creep != Length{})
        facts.push_back(say("creep: nothing on the outermost leaf, {} on the innermost ({})",
                            show(record.creep), treatment_of(record.imposition.creep)));
    std::vector<Message> left_out;
    for (std::size_t kind = 0; kind < record.left_out.size(); ++kind)
        if (record.left_out[kind] > 0) left_out.push_back(left_out_of(kind, record.left_out[kind]));
    if (!left_out.empty()) facts.push_back(say("left out: {}", enumerated(std::move(left_out))));
    if (!record.claim.empty())
        facts.push_back(
            say("says that it is {}, as its pages do: stonehand preflight judges it", record.claim));
    for (const Message& warning : record.warnings) facts.push_back(say("warning: {}", warning));
    return facts;
}

} // namespace

std::string render_imposed(const PdfImposed& imposed, Tongue tongue)
{
    const std::string path = fit_to_show(imposed.path);
    if (const auto* refusal = std::get_if<Refusal>(&imposed.end))
        return fmt::format("{} {}\n    {}\n", path, fit_to_show(refusal->message.read(tongue)),
                           fit_to_show(say("what to do: {}", refusal->remedy).read(tongue)));
    const auto& record = std::get<ImposedRecord>(imposed.end);
    std::string text = fmt::format("{}: {}\n", fit_to_show(imposed.output), sheets_of(record).read(tongue));
    for (const Message& fact : facts_of(record))
        text += fmt::format("    {}\n", fit_to_show(fact.read(tongue)));
    return text;
}

} // namespace stonehand
