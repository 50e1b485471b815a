#include <algorithm>
#include <array>

#include "story/expand.hpp"
#include "story/reads_leftward.hpp"
#include "story/wording.hpp"

namespace stonehand
{

namespace
{

/// Makes text out of one inline template after another.
struct InlineExpander {
    const Context& context;
    const TextManner& manner;
    TextBuilder& text;
    Span span;
    RunPurpose purpose; ///< of a literal

    void operator()(const InlineText& literal) const { text.add(literal.text, {}, manner, purpose); }

    void operator()(const InlineValue& value) const
    {
        const auto path = value_path(value.path);
        if (!path) return;
        bool first = true;
        for (const Copy& copy : values_of(*path, value.pick, context)) {
            if (!first) text.add(value.joined, {}, manner);
            first = false;
            in_language(copy.language, copy.span, [&](const TextManner& spoken) {
                text.add_content(copy.content, spoken, {{"value", {}, false}});
            });
        }
    }

    void operator()(const InlineTerm& term) const
    {
        add_wording(word_term(term.name, term.pick, {}, context, span, text.composition().report));
    }

    void operator()(const InlineDate& date) const
    {
        const auto path = value_path(date.path);
        const auto value = path ? date_of(*path, context) : std::nullopt;
        if (value)
            add_wording(word_date(*value, date.form, date.pick, context, span, text.composition().report));
    }

    void operator()(const InlineOrdinal& ordinal) const
    {
        if (!context.essay) return;
        const auto index = static_cast<std::size_t>(context.essay - context.edition->essays.data());
        Wording wording = word_ordinal(index, context);
        if (ordinal.stacked) wording.text = stacked(wording.text);
        add_wording(wording);
    }

    void operator()(const InlineFolio&) const { text.add("0", {}, manner, RunPurpose::Folio); }

    // A no-break space holds its place until pages know it: every font has one.
    void operator()(const InlineSectionTitle& title) const
    {
        TextManner wanted = manner;
        wanted.section = {text.composition().version, title.level, title.which};
        text.composition().section_heads.push_back({wanted.section, wanted.style});
        text.add("\u00a0", {}, wanted, RunPurpose::SectionTitle);
    }

    void operator()(const InlinePageOf& page) const
    {
        Composition& composition = text.composition();
        text.add(composition.page_number(composition.anchor(anchor_key(page.path, context)), span), {},
                 manner);
    }

    void operator()(const InlineBreak&) const { text.add("\u2028", {}, manner); }

    void operator()(const InlineSpan& inner) const
    {
        const Language language = language_of(inner.children, context);
        in_language(language, span, [&](TextManner spoken) {
            spoken.style = text.composition().book.named(inner.style, manner.style, language).style;
            expand_inline(inner.children, context, spoken, text);
        });
    }

    void operator()(const IfTemplate& condition) const
    {
        const Presence found = presence_of(condition.path, condition.pick, context);
        const bool holds = found.present && (condition.at_least == 0 || found.count >= condition.at_least) &&
                           (condition.at_most == 0 || found.count <= condition.at_most);
        if (holds == condition.present) expand_inline(condition.children, context, manner, text);
    }

    void operator()(const EachTemplate& each) const
    {
        const auto path = list_path(each.path);
        if (!path) return;
        for (const Context& item : items_of(*path, each.pick, context))
            expand_inline(each.children, item, manner, text);
    }

    // Blocks stand in no line: the layout's grammar refuses them there.
    void operator()(const BlockTemplate&) const {}
    void operator()(const RowTemplate&) const {}
    void operator()(const CellTemplate&) const {}
    void operator()(const ContentTemplate&) const {}
    void operator()(const PictureTemplate&) const {}
    void operator()(const SpaceTemplate&) const {}
    void operator()(const FitTemplate&) const {}
    void operator()(const AlternativeTemplate&) const {}

    void add_wording(const Wording& wording) const
    {
        if (wording.text.empty()) return;
        in_language(wording.language, span,
                    [&](const TextManner& spoken) { text.add(wording.text, {}, spoken); });
    }

    /// Text of another language than the block's gets an element that says so.
    template <typename Add>
    void in_language(const Language& language, Span at, const Add& add) const
    {
        TextManner spoken = manner;
        if (!language.tag.empty() && language != manner.language) {
            spoken.language = language;
            spoken.element = text.open(Role::Span, manner.element, language, at);
        }
        add(spoken);
    }

    static std::string stacked(std::string_view text)
    {
        std::string result;
        for (char byte : text) {
            const bool begins = (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
            if (begins && !result.empty()) result += "\u2028";
            result += byte;
        }
        return result;
    }
};

/// The language of the first thing that inline templates say; empty where they say nothing.
Language first_language(const std::vector<Template>& templates, const Context& context)
{
    for (const Template& part : templates) {
        if (const auto* value = std::get_if<InlineValue>(&part.form)) {
            const auto path = value_path(value->path);
            const auto values = path ? values_of(*path, value->pick, context) : std::vector<Copy>{};
            if (!values.empty()) return values.front().language;
        } else if (const auto* term = std::get_if<InlineTerm>(&part.form)) {
            Report unheard; // the term is asked for again when it is set, and its absence told then
            const Wording wording = word_term(term->name, term->pick, {}, context, part.span, unheard);
            if (!wording.text.empty()) return wording.language;
        } else if (const auto* date = std::get_if<InlineDate>(&part.form)) {
            const Language language = pick_language(date->pick, context);
            if (!language.tag.empty()) return language;
        } else if (std::holds_alternative<InlineOrdinal>(part.form)) {
            return word_ordinal(0, context).language;
        } else if (const auto* condition = std::get_if<IfTemplate>(&part.form)) {
            if (presence_of(condition->path, condition->pick, context).present == condition->present)
                if (Language inner = first_language(condition->children, context); !inner.tag.empty())
                    return inner;
        } else if (const auto* span = std::get_if<InlineSpan>(&part.form)) {
            if (Language inner = first_language(span->children, context); !inner.tag.empty()) return inner;
        }
    }
    return {};
}

bool says_section(const Template& part)
{
    if (const auto* span = std::get_if<InlineSpan>(&part.form))
        return std::any_of(span->children.begin(), span->children.end(), says_section);
    return std::holds_alternative<InlineSectionTitle>(part.form);
}

/// Whether text is of white and of marks that part the words of a running head, alone.
bool is_of_separators(std::string_view text)
{
    constexpr std::array<std::string_view, 15> separators{" ",      "\u00a0", "\u2002", "\u2003", "\u2009",
                                                          "\u3000", "\u00b7", "\u2022", "|",      "/",
                                                          "\u2013", "\u2014", "\u30fb", "\uff0f", "\uff5c"};
    while (!text.empty()) {
        const auto found = std::find_if(separators.begin(), separators.end(),
                                        [&](std::string_view mark) { return text.starts_with(mark); });
        if (found == separators.end()) return false;
        text.remove_prefix(found->size());
    }
    return true;
}

/// What a literal is for: beside the title of a section, which a page may lack, one of separators parts.
RunPurpose purpose_of(const Template& part, bool beside_section)
{
    const auto* literal = std::get_if<InlineText>(&part.form);
    return literal && beside_section && is_of_separators(literal->text) ? RunPurpose::Separator
                                                                        : RunPurpose::Text;
}

int characters_in(const Copy& copy)
{
    int count = 0;
    for (char byte : plain_text(copy)) count += (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    return count;
}

} // namespace

void expand_inline(const std::vector<Template>& templates, const Context& context, const TextManner& manner,
                   TextBuilder& text)
{
    const bool beside_section = std::any_of(templates.begin(), templates.end(), says_section);
    for (const Template& part : templates)
        std::visit(InlineExpander{context, manner, text, part.span, purpose_of(part, beside_section)},
                   part.form);
}

Language language_of(const std::vector<Template>& templates, const Context& context)
{
    if (Language spoken = first_language(templates, context); !spoken.tag.empty()) return spoken;
    // A folio, or the number of a page in the contents, is in its column whichever way a translation is read.
    const Language &own = context.language(), &edition = context.edition->language;
    return reads_leftward(own) == reads_leftward(edition) ? own : edition;
}

Presence presence_of(std::string_view path, Pick pick, const Context& context)
{
    if (const auto list = list_path(path)) {
        const auto count = static_cast<int>(items_of(*list, pick, context).size());
        return {count > 0, count};
    }
    if (const auto picture = picture_path(path)) {
        const bool there = picture_of(*picture, context) != nullptr;
        return {there, there ? 1 : 0};
    }
    const auto value = value_path(path);
    const auto values = value ? values_of(*value, pick, context) : std::vector<Copy>{};
    return {!values.empty(), values.empty() ? 0 : characters_in(values.front())};
}

} // namespace stonehand
