#include "layout/read_terms.hpp"

#include "layout/attribute_values.hpp"
#include "layout/entries.hpp"
#include "layout/fold_text.hpp"
#include "layout/paths.hpp"

namespace stonehand
{

namespace
{

/// The fields in braces of a text; a brace that has no partner is told.
struct Field {
    std::string_view name;
    Span span;
};

class FieldReader
{
  public:
    FieldReader(std::string_view text, const SourceMap& map, Faults& faults)
        : text_(text), map_(map), faults_(faults)
    {
    }

    std::vector<Field> read()
    {
        std::vector<Field> fields;
        for (std::size_t at = text_.find_first_of("{}"); at != text_.npos;
             at = text_.find_first_of("{}", at)) {
            const std::size_t end = text_[at] == '{' ? text_.find_first_of("{}", at + 1) : text_.npos;
            if (end == text_.npos || text_[end] != '}') {
                faults_.tell("bad-field", span(at, at + 1), say("this brace has no partner"),
                             say("fields are written {{name}}"));
                ++at;
                continue;
            }
            fields.push_back({text_.substr(at + 1, end - at - 1), span(at, end + 1)});
            at = end + 1;
        }
        return fields;
    }

  private:
    Span span(std::size_t begin, std::size_t end) const
    {
        return map_.find(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    }

    std::string_view text_;
    const SourceMap& map_;
    Faults& faults_;
};

void check_fields(const std::vector<Field>& fields, const std::vector<std::string>& known, Faults& faults)
{
    for (const Field& field : fields)
        if (std::ranges::find(known, field.name) == known.end())
            faults.tell("bad-field", field.span, say("{} cannot be filled in here", quoted(field.name)),
                        say("what can is: {}", listed(known)));
}

/// `{number}` of figures and tables, and what is a value of the edition.
void check_term_fields(const FoldedText& text, Faults& faults)
{
    for (const Field& field : FieldReader(text.text, text.map, faults).read())
        if (field.name != "number" && field.name != "number-han" && !value_path(field.name))
            faults.tell("unknown-path", field.span,
                        say("{} is not a value of an edition", quoted(field.name)),
                        say("write a path as in <value of=\"…\"/>, or {{number}}"));
}

Term read_term(const Element& element, Faults& faults)
{
    Term term{element.attribute("name")->value, {}, element.span};
    std::map<std::string, Span> languages;
    for (const Element* text : children_named(&element, "text")) {
        const Attribute* language = text->attribute("xml:lang");
        const std::string tag = language ? language->value : "";
        const auto [entry, is_new] = languages.try_emplace(tag, text->span);
        if (!is_new)
            faults.tell("duplicate-name", language ? language->value_span : text->name_span,
                        say("the term {} has this language already", stonehand::quoted(term.name)),
                        say("take one of them out"), entry->second);
        const FoldedText folded = fold_text(*text);
        check_term_fields(folded, faults);
        term.texts.push_back({Language{tag}, folded.text, text->span});
    }
    if (term.texts.empty())
        faults.tell("empty-term", element.name_span,
                    say("the term {} has no text", stonehand::quoted(term.name)),
                    say("put <text xml:lang=\"en\">…</text> into it, once for each language"));
    return term;
}

void read_ordinals(const Element& element, Layout& layout, Faults& faults)
{
    const FoldedText folded = fold_text(element);
    layout.ordinals.clear();
    const Attribute* language = element.attribute("xml:lang");
    layout.ordinal_language = Language{language ? language->value : ""};
    for (const std::string_view word : words_of(folded.text)) layout.ordinals.emplace_back(word);
    const Attribute* beyond = element.attribute("beyond");
    layout.ordinal_beyond = beyond ? beyond->value : "";
    if (beyond)
        check_fields(FieldReader(beyond->value, beyond->value_map, faults).read(), {"number", "number-han"},
                     faults);
}

/// A month has no day, a year no month: what is not known cannot be filled in.
void check_date_fields(const Element& element, std::string_view name, const std::vector<std::string>& known,
                       Faults& faults)
{
    if (const Attribute* form = element.attribute(name))
        check_fields(FieldReader(form->value, form->value_map, faults).read(), known, faults);
}

bool wants_month_name(const DateForm& form)
{
    return form.day.find("{month-name}") != form.day.npos ||
           form.month.find("{month-name}") != form.month.npos;
}

void read_month_names(const Element& element, DateForm& form, Faults& faults)
{
    const Attribute* names = element.attribute("month-names");
    if (names)
        for (const std::string_view word : words_of(names->value)) form.month_names.emplace_back(word);
    if (names && form.month_names.size() != 12)
        faults.tell("bad-date-form", names->value_span,
                    say("there are {} names of months", form.month_names.size()),
                    say("write all twelve, separated by spaces"));
    if (!names && wants_month_name(form))
        faults.tell("bad-date-form", element.name_span, say("the names of the months are not given"),
                    say("add month-names=\"January February …\""));
}

DateForm read_date_form(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    DateForm form{attributes.text("name"),
                  Language{attributes.text("xml:lang")},
                  attributes.text("day"),
                  attributes.text("month"),
                  attributes.text("year"),
                  {},
                  element.span};
    check_date_fields(element, "day",
                      {"day", "day-han", "month", "month-han", "month-name", "year", "year-han"}, faults);
    check_date_fields(element, "month", {"month", "month-han", "month-name", "year", "year-han"}, faults);
    check_date_fields(element, "year", {"year", "year-han"}, faults);
    read_month_names(element, form, faults);
    return form;
}

} // namespace

void read_terms(const Element& element, Layout& layout, Faults& faults)
{
    const Element* terms = child_named(element, "terms");
    if (!terms) return;
    GivenNames given(say("term"), faults);
    for (const Element* term : children_named(terms, "term"))
        if (given.take(*term)) replace_or_add_named(layout.terms, read_term(*term, faults));
    if (const Element* ordinals = child_named(*terms, "ordinals")) read_ordinals(*ordinals, layout, faults);
    GivenNames given_forms(say("date form"), faults);
    for (const Element* form : children_named(terms, "date-form")) {
        const Attribute* language = form->attribute("xml:lang");
        if (!given_forms.take(*form, language ? language->value : "")) continue;
        replace_or_add(layout.date_forms, read_date_form(*form, faults),
                       [](const DateForm& left, const DateForm& right) {
                           return left.name == right.name && left.language == right.language;
                       });
    }
}

} // namespace stonehand
