#include "story/wording.hpp"

#include <charconv>

#include <fmt/format.h>

#include "story/fill_fields.hpp"
#include "story/word_number.hpp"

namespace stonehand
{

namespace
{

/// The item whose language fits best: the same tag, then the same language and script, then only a more
/// general tag.
template <typename Item>
const Item* in_language(const std::vector<const Item*>& items, const Language& language)
{
    for (const Item* item : items)
        if (item->language == language) return item;
    for (const Item* item : items)
        if (language.matches(item->language.tag) ||
            (item->language.primary() == language.primary() && item->language.script() == language.script()))
            return item;
    for (const Item* item : items)
        if (item->language.tag == language.primary()) return item;
    return nullptr;
}

std::string date_field(std::string_view field, Date date, const DateForm& form)
{
    if (field == "year") return fmt::format("{}", date.year);
    if (field == "month") return fmt::format("{}", date.month);
    if (field == "day") return fmt::format("{}", date.day);
    if (field == "year-han") return han_digits(date.year);
    if (field == "month-han") return han_number(date.month);
    if (field == "day-han") return han_number(date.day);
    if (field == "month-name" && date.month > 0 &&
        static_cast<std::size_t>(date.month) <= form.month_names.size())
        return form.month_names[static_cast<std::size_t>(date.month - 1)];
    return {};
}

/// A number written in figures, in Chinese numerals.
std::string han_number_of(std::string_view figures)
{
    int number = 0;
    const auto [end, fault] = std::from_chars(figures.data(), figures.data() + figures.size(), number);
    if (fault != std::errc() || end != figures.data() + figures.size()) return std::string(figures);
    return number < 100 ? han_number(number) : han_digits(number);
}

void tell_missing(const Message& what, const Language& language, Span asked_at, Report& report)
{
    report
        .add("missing-term", asked_at,
             say("the layout has no {} for the language {}", what, quoted(language.tag)))
        .hint(say("add a text with xml:lang=\"{}\" to the layout's terms", language.tag));
}

} // namespace

Wording word_term(std::string_view name, Pick pick, std::string_view number, const Context& context,
                  Span asked_at, Report& report)
{
    const Language language = pick_language(pick, context);
    std::vector<const TermText*> texts;
    for (const Term& term : context.layout->terms)
        if (term.name == name)
            for (const TermText& text : term.texts) texts.push_back(&text);
    const TermText* found = in_language(texts, language);
    // What is asked for by script and not by language, the seal say, stands even where no text is in that
    // script.
    if (!found && (pick == Pick::Han || pick == Pick::Latin))
        for (const TermText* text : texts)
            if (text->language.is_han() == (pick == Pick::Han)) found = text;
    if (!found) {
        if (pick == Pick::Main) tell_missing(say("term {}", quoted(name)), language, asked_at, report);
        return {};
    }
    const auto field = [&](std::string_view path_name) -> std::string {
        if (path_name == "number") return std::string(number);
        if (path_name == "number-han") return han_number_of(number);
        const auto path = value_path(path_name);
        const auto values = path ? values_of(*path, Pick::Main, context) : std::vector<Copy>{};
        return values.empty() ? std::string() : plain_text(values.front());
    };
    return {fill_fields(found->text, field), found->language};
}

Wording word_term_in(const Language& language, std::string_view name, std::string_view number,
                     const Context& context, Span asked_at, Report& report)
{
    Context speaking = context;
    Essay essay;
    essay.language = language;
    speaking.essay = &essay;
    speaking.translation = nullptr;
    return word_term(name, Pick::Main, number, speaking, asked_at, report);
}

Wording word_date(Date date, std::string_view form, Pick pick, const Context& context, Span asked_at,
                  Report& report)
{
    const Language language = pick_language(pick, context);
    std::vector<const DateForm*> forms;
    for (const DateForm& candidate : context.layout->date_forms)
        if (candidate.name == form) forms.push_back(&candidate);
    const DateForm* found = in_language(forms, language);
    if (!found) {
        if (pick == Pick::Main) tell_missing(say("date form {}", quoted(form)), language, asked_at, report);
        return {};
    }
    const std::string& pattern = date.day ? found->day : date.month ? found->month : found->year;
    return {fill_fields(pattern, [&](std::string_view field) { return date_field(field, date, *found); }),
            language};
}

Wording word_ordinal(std::size_t index, const Context& context)
{
    const Layout& layout = *context.layout;
    const Language language =
        layout.ordinal_language.tag.empty() ? context.language() : layout.ordinal_language;
    if (index < layout.ordinals.size()) return {layout.ordinals[index], language};
    const int number = static_cast<int>(index) + 1;
    const auto field = [&](std::string_view name) {
        return name == "number-han" ? (number < 100 ? han_number(number) : han_digits(number))
                                    : fmt::format("{}", number);
    };
    return {fill_fields(layout.ordinal_beyond, field), language};
}

} // namespace stonehand
