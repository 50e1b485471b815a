#include "program/set_ticket_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "edition/build_edition.hpp"
#include "layout/read_layout.hpp"
#include "program/make_ticket.hpp"
#include "ticket/write_ticket_page.hpp"
#include "xml/parse_file.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view layout_name = "ticket";

const TermText* text_in(const Term& term, const Language& language)
{
    const auto speaks = [&](const TermText& text) { return language.matches(text.language.tag); };
    const auto found = std::find_if(term.texts.begin(), term.texts.end(), speaks);
    return found == term.texts.end() ? nullptr : &*found;
}

/// The edition's language where the layout has words in it, else the first that it has.
Language language_of_words(const Layout& layout, const Language& wanted)
{
    for (const Term& term : layout.terms) {
        if (text_in(term, wanted)) return wanted;
        if (!term.texts.empty()) return term.texts.front().language;
    }
    return wanted;
}

std::string word_in(const Layout& layout, const Language& language, std::string_view name)
{
    for (const Term& term : layout.terms)
        if (term.name == name)
            if (const TermText* text = text_in(term, language)) return text->text;
    return std::string(name); // a layout of somebody's own that lacks it
}

Language language_of_title(const Edition& edition)
{
    const std::vector<Copy>& titles = edition.questions.empty() ? edition.programme.names : edition.questions;
    for (const Copy& title : titles)
        if (title.language == edition.language) return edition.language;
    return titles.empty() ? edition.language : titles.front().language;
}

std::optional<Edition> page_as_edition(const Ticket& ticket, const Edition& edition, const Layout& layout,
                                       Sources& sources, Report& report)
{
    const Language language = language_of_words(layout, edition.language);
    const TicketPageManner manner{edition.date, language, language_of_title(edition),
                                  [&](std::string_view name) { return word_in(layout, language, name); }};
    const Limits limits;
    XmlBudget budget{limits.file_bytes, limits.nodes};
    std::optional<Element> tree =
        parse_file("ticket.xml", write_ticket_page(ticket, manner), 0, limits, budget, sources, report);
    if (!tree) return std::nullopt;
    return build_edition(*tree);
}

/// Tells the faults of a page whose text no author wrote. What looks less than well is not worth a word.
void tell_without_places(const Report& faults, Report& report)
{
    for (const Diagnostic& fault : faults.diagnostics())
        if (fault.severity() == Severity::Error)
            report.add(fault.code, Span{}, say("the page of the job ticket: {}", fault.message));
}

class PageSetter
{
  public:
    PageSetter(const Ticket& ticket, const TicketPageSources& from, FileDigests& digests)
        : ticket_(ticket), from_(from), digests_(digests)
    {
    }

    std::vector<Input> inputs()
    {
        const auto ready = prepare();
        return ready && !report_.has_errors() ? inputs_of(*ready) : std::vector<Input>{};
    }

    std::optional<TicketPageSet> set()
    {
        const auto ready = prepare();
        if (!ready) return std::nullopt;
        std::vector<OutputFile> files = typeset({.edition = ready->page,
                                                 .layout = ready->layout,
                                                 .sources = sources_,
                                                 .outputs = {"screen"},
                                                 .modified = from_.modified,
                                                 .producer = ticket_.program,
                                                 .threads = from_.jobs},
                                                ready->library, report_);
        if (report_.has_errors() || files.empty()) return std::nullopt;
        TicketPageSet set{std::move(files.front()), inputs_of(*ready), ready->layout.font_folders};
        set.file.path = fmt::format("{}/{}.pdf", ticket_output, ticket_.id);
        set.file.output = ticket_output;
        return set;
    }

    const Report& report() const { return report_; }

  private:
    struct Ready {
        Layout layout;
        std::size_t layout_files;
        Edition page;
        Library library;
    };

    std::optional<Ready> prepare()
    {
        auto layout = read_layout(layout_name, from_.layout_folders, Span{}, sources_, report_);
        if (!layout || report_.has_errors()) return std::nullopt;
        const std::size_t layout_files = sources_.count();
        auto page = page_as_edition(ticket_, from_.edition, *layout, sources_, report_);
        if (!page || report_.has_errors()) return std::nullopt;
        from_.folders.look_at(layout->font_folders);
        Library library =
            load_library(*page, *layout, sources_, report_, from_.profile_folders, &from_.stock);
        return Ready{*std::move(layout), layout_files, *std::move(page), std::move(library)};
    }

    std::vector<Input> inputs_of(const Ready& ready)
    {
        return list_inputs({ready.page, ready.layout, ready.library, sources_, 0, ready.layout_files, {}},
                           digests_, report_);
    }

    const Ticket& ticket_;
    const TicketPageSources& from_;
    FileDigests& digests_;
    Sources sources_;
    Report report_;
};

} // namespace

std::vector<Input> expected_ticket_inputs(const TicketPageSources& from, FileDigests& digests, Report& report)
{
    const Ticket ticket = begin_ticket(from.edition);
    PageSetter setter(ticket, from, digests);
    std::vector<Input> inputs = setter.inputs();
    tell_without_places(setter.report(), report);
    return inputs;
}

std::optional<TicketPageSet> set_ticket_page(const Ticket& ticket, const TicketPageSources& from,
                                             FileDigests& digests, Report& report)
{
    PageSetter setter(ticket, from, digests);
    auto set = setter.set();
    tell_without_places(setter.report(), report);
    return set;
}

} // namespace stonehand
