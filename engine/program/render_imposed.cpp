#include "program/render_imposed.hpp"

#include <cmath>

#include <fmt/format.h>

#include "imposed/show_length.hpp"
#include "layout/imposition_settings.hpp"
#include "layout/layout_names.hpp"
#include "program/render_diagnostic.hpp"

namespace stonehand
{

namespace
{

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// `9–11 and 14`: numbers in order, neighbours as one.
std::string ranges(const std::vector<std::size_t>& numbers)
{
    std::vector<std::string> parts;
    for (std::size_t first = 0, last = 0; first < numbers.size(); first = last + 1) {
        for (last = first; last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1;) ++last;
        parts.push_back(first == last ? fmt::format("{}", numbers[first])
                                      : fmt::format("{}–{}", numbers[first], numbers[last]));
    }
    std::string text;
    for (std::size_t index = 0; index < parts.size(); ++index)
        text += (index == 0 ? "" : index + 1 == parts.size() ? " and " : ", ") + parts[index];
    return text;
}

std::string paper_of(const ImposedRecord& record)
{
    const std::string& name = record.imposition.sheet_name;
    return record.imposition.sheet == Size{} || name.find('x') != name.npos
               ? show(record.paper)
               : fmt::format("{} ({})", name, show(record.paper));
}

std::string scheme_of(const ImposedRecord& record)
{
    std::string text(word_of(record.imposition.scheme));
    const bool folds =
        record.imposition.scheme == Scheme::Saddle || record.imposition.scheme == Scheme::Perfect;
    if (!folds) text += fmt::format(" of {} × {}", record.imposition.columns, record.imposition.rows);
    return text + (record.binding == Binding::Left ? ", bound at the left" : ", bound at the right");
}

std::string sheets_of(const ImposedRecord& record)
{
    std::string text = fmt::format("{}, {}, of {}", counted(record.sheets, "sheet", "sheets"),
                                   counted(record.sides, "side", "sides"), paper_of(record));
    if (record.imposition.quantity > 1)
        text += fmt::format("; {} copies take {} sheets of paper", record.imposition.quantity,
                            record.imposition.quantity * record.sheets);
    return text;
}

std::string_view treatment_of(Creep creep)
{
    switch (creep) {
    case Creep::Shift:
        return "pages are shifted to the spine";
    case Creep::Scale:
        return "pages are made narrower";
    case Creep::None:
        return "left as it is";
    }
    return {};
}

std::string creep_of(const ImposedRecord& record)
{
    if (record.creep == Length{}) return {};
    return fmt::format("    creep: nothing on the outermost leaf, {} on the innermost ({})\n",
                       show(record.creep), treatment_of(record.imposition.creep));
}

std::string left_out_of(const LeftOut& left_out)
{
    std::string text;
    for (std::size_t kind = 0; kind < left_out.size(); ++kind) {
        if (left_out[kind] == 0) continue;
        const LeftOutEntry& entry = left_out_table[kind];
        text +=
            (text.empty() ? "" : ", ") +
            (entry.one.empty() ? std::string(entry.many) : counted(left_out[kind], entry.one, entry.many));
    }
    return text.empty() ? text : fmt::format("    left out: {}\n", text);
}

} // namespace

std::string render_imposed(const PdfImposed& imposed)
{
    const std::string path = fit_to_show(imposed.path);
    if (const auto* refusal = std::get_if<Refusal>(&imposed.end))
        return fmt::format("{} {}\n    what to do: {}\n", path, fit_to_show(refusal->message),
                           fit_to_show(refusal->remedy));
    const auto& record = std::get<ImposedRecord>(imposed.end);
    std::string text = fmt::format("{}: {}\n", fit_to_show(imposed.output), sheets_of(record));
    text += fmt::format("    {} of {}, bleed {}; {}\n", counted(record.pages, "page", "pages"),
                        show(record.page), show(record.bleed), scheme_of(record));
    if (!record.blanks.empty())
        text += fmt::format("    blank: {} {} of {}\n", record.blanks.size() == 1 ? "page" : "pages",
                            ranges(record.blanks), record.pages + record.blanks.size());
    text += creep_of(record) + left_out_of(record.left_out);
    if (!record.claim.empty())
        text += fmt::format("    says that it is {}, as its pages do: stonehand preflight judges it\n",
                            fit_to_show(record.claim));
    for (const std::string& warning : record.warnings)
        text += fmt::format("    warning: {}\n", fit_to_show(warning));
    return text;
}

} // namespace stonehand
