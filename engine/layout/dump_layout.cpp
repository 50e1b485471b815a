#include "layout/dump_layout.hpp"

#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/report.hpp"
#include "layout/attribute_values.hpp"
#include "layout/dump_templates.hpp"
#include "layout/layout_names.hpp"
#include "layout/mark_named.hpp"
#include "layout/read_length.hpp"
#include "layout/read_selector.hpp"
#include "layout/style_property.hpp"

namespace stonehand
{

namespace
{

/// A share as a percentage, as it was written.
std::string percent(double share)
{
    return to_string(std::round(share * 100'000) / 1'000);
}

std::string dump_colour(const PaletteColour& colour)
{
    const auto byte = [](double share) { return static_cast<int>(std::lround(share * 255)); };
    std::string text =
        fmt::format("colour {} #{:02x}{:02x}{:02x} cmyk {} {} {} {}", colour.name, byte(colour.screen.red),
                    byte(colour.screen.green), byte(colour.screen.blue), percent(colour.inks.cyan),
                    percent(colour.inks.magenta), percent(colour.inks.yellow), percent(colour.inks.black));
    if (!colour.spot.empty()) text += " spot " + quoted(colour.spot);
    if (colour.lab)
        text += fmt::format(" lab {} {} {}", to_string((*colour.lab)[0]), to_string((*colour.lab)[1]),
                            to_string((*colour.lab)[2]));
    if (colour.tint < 1) text += " tint " + percent(colour.tint);
    return text + (colour.overprint ? " overprint\n" : "\n");
}

std::string dump_feature(const Feature& feature)
{
    const std::string tag(feature.tag.begin(), feature.tag.end());
    if (feature.value == 0) return " -" + tag;
    return feature.value == 1 ? " " + tag : fmt::format(" {}={}", tag, feature.value);
}

std::string dump_font(const FontStack& stack)
{
    std::string text = "role " + stack.role;
    for (const Feature& feature : stack.features) text += dump_feature(feature);
    text += '\n';
    for (const FontChoice& choice : stack.choices) {
        text += fmt::format("  family {} {}{}", quoted(choice.family), choice.weight,
                            choice.slant == Slant::Italic ? " italic" : "");
        text += dump_attribute("xml:lang", choice.language) + dump_attribute("script", choice.script);
        if (choice.size_adjust != 1) text += fmt::format(" size-adjust={}%", percent(choice.size_adjust));
        if (choice.smallest != Length{}) text += dump_attribute("min-size", to_string(choice.smallest));
        if (choice.largest != Length{}) text += dump_attribute("max-size", to_string(choice.largest));
        text += '\n';
    }
    return text;
}

std::string dump_terms(const Layout& layout)
{
    std::string text;
    for (const Term& term : layout.terms) {
        text += "term " + term.name;
        for (const TermText& one : term.texts)
            text += fmt::format("  {} {}", one.language.tag, quoted(one.text));
        text += '\n';
    }
    if (!layout.ordinals.empty())
        text += fmt::format("ordinals{} {} beyond {}\n",
                            layout.ordinal_language.tag.empty() ? "" : " " + layout.ordinal_language.tag,
                            fmt::join(layout.ordinals, " "), quoted(layout.ordinal_beyond));
    for (const DateForm& form : layout.date_forms)
        text += fmt::format("date-form {} {} day {} month {} year {} {}\n", form.name, form.language.tag,
                            quoted(form.day), quoted(form.month), quoted(form.year),
                            fmt::join(form.month_names, " "));
    return text;
}

std::string dump_columns(const Master& master)
{
    if (master.column_count > 1)
        return fmt::format(" in {} columns, {} apart{}", master.column_count, to_string(master.column_gap),
                           master.columns_balanced ? ", balanced" : "");
    if (master.original_width == Length{} && master.translation_width == Length{}) return {};
    return fmt::format(" columns {} | {}", to_string(master.original_width),
                       to_string(master.translation_width));
}

std::string dump_writing(const Master& master)
{
    if (!master.is_vertical()) return {};
    return fmt::format(" vertical-rl from {} + {}", to_string(master.frame_head),
                       to_string(master.frame_height));
}

std::string dump_master(const Master& master)
{
    return fmt::format("master {} {} x {} bleed {}{} grid {} first-baseline {} lines {} first-line {} frame "
                       "{} + {}{}{}\n",
                       master.name, to_string(master.trim.width), to_string(master.trim.height),
                       to_string(master.bleed), master.mirrored ? " mirrored" : "", to_string(master.grid),
                       to_string(master.first_baseline), master.lines, to_string(master.first_line),
                       to_string(master.frame_start), to_string(master.frame_width), dump_writing(master),
                       dump_columns(master)) +
           dump_boxes(master.boxes, 1);
}

std::string dump_style(const StyleRule& rule)
{
    std::string text =
        rule.selector.empty() ? "style " + rule.name : "style for " + quoted(to_string(rule.selector));
    text += dump_attribute("xml:lang", rule.language) + dump_attribute("based-on", rule.based_on) +
            dump_attribute("role", rule.role);
    for (const StylePropertyRow& property : style_properties()) {
        const std::string value = property.show(rule.properties);
        if (!value.empty())
            text += dump_attribute(property.name, value.find(' ') == value.npos ? value : quoted(value));
    }
    return text + '\n';
}

/// Only what the layout changed: the defaults are told by the table.
template <typename Costs, typename Rows>
std::string dump_costs(std::string_view element, const Rows& rows, const Costs& costs)
{
    std::string text;
    for (const auto& row : rows)
        if (costs.*row.member != row.standard) text += fmt::format(" {}={}", row.name, costs.*row.member);
    return text.empty() ? text : std::string(element) + text + '\n';
}

std::string dump_pair_masters(const Part& part)
{
    std::string text;
    const auto modes = words_of(bilingual_words);
    for (std::size_t mode = 0; mode < modes.size(); ++mode)
        text +=
            dump_attribute(fmt::format("{}-master", modes[mode]), part.pair_masters[mode].master) +
            dump_attribute(fmt::format("{}-first-master", modes[mode]), part.pair_masters[mode].first_master);
    return text;
}

std::string dump_part(const Part& part)
{
    std::string text = "part " + part.name + dump_attribute("each", part.each) +
                       dump_attribute("master", part.master) +
                       dump_attribute("first-master", part.first_master) + dump_pair_masters(part) +
                       dump_attribute("start", word_at(start_words, static_cast<std::size_t>(part.start)));
    if (part.only_in_blank) text += " only-in-blank";
    if (part.multiple_of != 0) text += fmt::format(" multiple-of={}", part.multiple_of);
    text += dump_attribute("folio-number", part.folio_number);
    if (part.folio_start) text += fmt::format(" folio-start={}", *part.folio_start);
    if (!part.if_present.empty())
        text += fmt::format(" if={} {}", part.if_present,
                            word_at(pick_words, static_cast<std::size_t>(part.if_pick)));
    text += dump_attribute("title", part.title) + dump_attribute("role", part.role);
    if (!part.outputs.empty()) text += fmt::format(" outputs={}", fmt::join(part.outputs, ","));
    return text + '\n' + dump_templates(part.children, 1);
}

std::string dump_marks(const PrintersMarks& marks)
{
    std::string text;
    for (const std::string_view word : words_of(mark_words))
        if (marks.*mark_named(word)) text += (text.empty() ? "" : " ") + std::string(word);
    return text.empty() ? text : fmt::format(" marks={}", quoted(text));
}

/// How it is printed only where it is not as it is where nothing is said.
std::string dump_output(const OutputSettings& output)
{
    const PressManner manner = output.press, usual;
    std::string text = fmt::format("output {} {} {}", output.name, quoted(output.standard), output.profile);
    if (manner.conversion.intent != usual.conversion.intent)
        text +=
            fmt::format(" rendering-intent={}",
                        word_at(rendering_intent_words, static_cast<std::size_t>(manner.conversion.intent)));
    if (!manner.conversion.black_point) text += " black-point-compensation=no";
    if (manner.spots != usual.spots) text += " spot-inks=process";
    if (manner.pictures != usual.pictures) text += " picture-colours=keep";
    text += dump_marks(manner.marks);
    if (manner.ink_limit > 0) text += " ink-limit=" + percent(manner.ink_limit);
    for (const SaidSetting& said : output.said) text += fmt::format(" {}={}", said.name, said.value);
    return text + '\n';
}

/// What is not as it is where nothing is said.
std::string dump_notes(const NoteManner& notes)
{
    const auto said = [](std::string_view name, std::string_view words, auto value) {
        const auto index = static_cast<std::size_t>(value);
        return index == 0 ? std::string() : fmt::format(" {}={}", name, word_at(words, index));
    };
    return said("notes", note_place_words, notes.place) +
           said("note-numbering", note_numbering_words, notes.numbering) +
           said("endnote-marks", endnote_mark_words, notes.endnote_marks);
}

} // namespace

std::string dump(const Layout& layout)
{
    std::string text = fmt::format(
        "layout {} {}{}\n", layout.name, word_at(bilingual_words, static_cast<std::size_t>(layout.bilingual)),
        (layout.binding == Binding::Right ? " bound right" : "") + dump_notes(layout.notes));
    for (const PaletteColour& colour : layout.palette) text += dump_colour(colour);
    for (const FontStack& stack : layout.fonts) text += dump_font(stack);
    text += dump_terms(layout);
    for (const Master& master : layout.masters) text += dump_master(master);
    for (const StyleRule& rule : layout.styles) text += dump_style(rule);
    text += dump_costs("line-breaking", break_cost_rows(), layout.break_costs);
    text += dump_costs("page-breaking", page_cost_rows(), layout.page_costs);
    for (const Part& part : layout.sequence) text += dump_part(part);
    for (const OutputSettings& output : layout.outputs) text += dump_output(output);
    return text;
}

} // namespace stonehand
