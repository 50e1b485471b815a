#include "engine.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "check_size.hpp"
#include "pages/dump_clusters.hpp"
#include "pages/fill_pages.hpp"
#include "pages/make_text_measurer.hpp"
#include "pages/number_notes.hpp"
#include "pdf/write_pdf.hpp"
#include "play_press.hpp"
#include "play_proof.hpp"
#include "stamp_draft.hpp"
#include "story/compose_story.hpp"

namespace stonehand
{

namespace
{

LastPass numbers_of(const Document& document, const Story& story)
{
    LastPass numbers;
    for (std::uint32_t page : document.anchor_pages)
        numbers.pages.push_back(page < document.pages.size() ? document.pages[page].label : std::string());
    numbers.notes = number_notes(document, story);
    return numbers;
}

/// Tells at the first reference or entry whose printed number still moves. What moves without its number
/// being printed is no fault.
void tell_unsettled(const LastPass& before, const LastPass& after, const Story& story, const Limits& limits,
                    Report& report)
{
    const auto moves = [&](AnchorId id, const std::vector<std::string>& was,
                           const std::vector<std::string>& is, Sentence what, Span place) {
        const auto anchor = static_cast<std::size_t>(id);
        if (anchor >= was.size() || anchor >= is.size() || was[anchor] == is[anchor]) return false;
        report
            .add("unsettled-reference", place,
                 say("{} still moves from {} to {} after {} passes", what, was[anchor], is[anchor],
                     limits.passes))
            .hint(say("shorten or lengthen the text near it by a line"))
            .hint(limit_hint(limits, &Limits::passes));
        return true;
    };
    for (const auto& [anchor, place] : story.number_places)
        if (moves(anchor, before.pages, after.pages, say("the page number printed here"), place)) return;
    for (const PagedNote& note : story.paged_notes)
        if (moves(note.anchor, before.notes, after.notes, say("the number of this note"), note.span)) return;
}

/// Composes and fills until the page numbers printed in the text stand still; only the last pass's report is
/// kept.
Document settle_pages(const Job& job, const Drawings& drawings, const Selection& selection,
                      const Setting& setting, std::string_view file, Report& report)
{
    const TextMeasurer measurer = make_text_measurer(setting);
    LastPass numbers;
    const Limits& limits = job.sources.limits();
    for (std::uint64_t pass = 1;; ++pass) {
        Report told;
        if (job.entered) job.entered(file, Stage::Compose);
        const Story story =
            compose_story(job.edition, job.layout, selection, numbers, job.sources, told, measurer, drawings);
        if (job.entered) job.entered(file, Stage::Fill);
        Document document = fill_pages(story, job.layout, setting, told);
        LastPass found = numbers_of(document, story);
        if (found == numbers || pass == limits.passes) {
            if (found != numbers) tell_unsettled(numbers, found, story, limits, told);
            check_size(document, job.edition.id_span, limits, told);
            report.append(told);
            return document;
        }
        numbers = std::move(found);
    }
}

/// One document of a job: the edition for an output, or one essay of it.
struct Piece {
    std::string output;
    Selection selection; ///< whose parts it has
    std::string path;
};

const OutputSettings* settings_of(const Layout& layout, const std::string& output)
{
    for (const OutputSettings& settings : layout.outputs)
        if (settings.name == output) return &settings;
    return nullptr;
}

/// The output whose pages a proof shows: that for readers, else the first that is made of the whole edition.
std::string shown_output(const Layout& layout)
{
    if (settings_of(layout, "screen")) return "screen";
    const auto shown =
        std::find_if(layout.outputs.begin(), layout.outputs.end(), [](const OutputSettings& output) {
            return is_printed(output.name) && output.name != "cover";
        });
    return shown == layout.outputs.end() ? "proof" : shown->name;
}

std::vector<Piece> documents_of(const Job& job)
{
    const std::string& id = job.edition.id;
    std::vector<Piece> documents;
    for (const std::string& output : job.outputs) {
        if (is_proof(output))
            documents.push_back(
                {output, {shown_output(job.layout), nullptr}, fmt::format("{0}/{1}-{0}.html", output, id)});
        else if (output != "essay")
            documents.push_back({output, {output, nullptr}, fmt::format("{}/{}.pdf", output, id)});
        else
            for (const Essay& essay : job.edition.essays)
                documents.push_back({output, {output, &essay}, fmt::format("{}/{}.pdf", output, essay.id)});
    }
    return documents;
}

/// A piece's pages, then its files.
struct Made {
    Document document;
    Report report;
    std::vector<OutputFile> files;
};

class Maker
{
  public:
    Maker(const Job& job, const Library& library)
        : job_(job), library_(library), kept_(job.kept ? *job.kept : own_)
    {
    }

    void settle(const Piece& piece, unsigned threads, Made& made)
    {
        // A proof tells how its lines are set.
        const Counting counting = is_proof(piece.output) ? Counting::On : job_.counting;
        const Setting setting{library_.fonts, library_.hyphenators, job_.layout.break_costs,
                              threads,        &kept_.paragraphs,    &kept_.words,
                              counting};
        made.document =
            settle_pages(job_, library_.drawings, piece.selection, setting, piece.path, made.report);
        if (job_.draft) stamp_draft(made.document, library_.fonts);
    }

    /// Writes the file and lets the pages go; a page we know to be wrong never leaves the house. A proof
    /// stays in it.
    void write(const Piece& piece, unsigned threads, Made& made) const
    {
        Document document = std::move(made.document);
        if (is_proof(piece.output)) {
            if (job_.entered) job_.entered(piece.path, Stage::Write);
            made.files.push_back(play_proof(std::move(document), job_, library_, piece.path, threads));
            return;
        }
        if (made.report.has_errors()) return;
        if (job_.entered) job_.entered(piece.path, Stage::Write);
        const std::string& output = piece.output;
        const OutputSettings* offered = settings_of(job_.layout, output);
        OutputFile file{
            piece.path, output, offered ? offered->standard : std::string(), document.pages.size(), {}};
        // The lines of what is bound are those of the press.
        if (job_.counting == Counting::On && !is_bound(output)) {
            file.page_statistics = document.page_statistics;
            file.line_statistics = document.line_statistics;
            file.font_uses = fonts_used(document, library_.fonts);
        }
        const PdfSettings settings = pdf_settings(threads);
        if (is_printed(output) && offered) {
            made.files = play_press(std::move(document), *offered, library_, settings, std::move(file),
                                    job_.asked, made.report);
            return;
        }
        file.bytes = write_pdf(document, library_.fonts, settings, made.report);
        made.files.push_back(std::move(file));
    }

  private:
    PdfSettings pdf_settings(unsigned threads) const
    {
        return {library_.screen_profile, job_.modified, job_.producer, PdfSettings::Form::Compressed,
                threads};
    }

    const Job& job_;
    const Library& library_;
    KeptTexts own_;
    KeptTexts& kept_;
};

Document pages_of_first_output(const Job& job, const Library& library, Report& report)
{
    ParagraphCache cache;
    WordCache words;
    const Setting setting{library.fonts, library.hyphenators, job.layout.break_costs, job.threads, &cache,
                          &words};
    const std::string output = job.outputs.empty() ? "screen" : job.outputs.front();
    return settle_pages(job, library.drawings, {output, nullptr}, setting, output, report);
}

} // namespace

bool is_made(std::string_view output)
{
    return output == "screen" || output == "essay" || is_printed(output) || is_proof(output);
}

bool is_proof(std::string_view output)
{
    return output == "proof";
}

bool is_printed(std::string_view output)
{
    return output == "press" || is_bound(output);
}

bool is_bound(std::string_view output)
{
    return output == "booklet" || output == "cover";
}

std::vector<OutputFile> typeset(const Job& job, const Library& library, Report& report)
{
    const std::vector<Piece> pieces = documents_of(job);
    std::vector<Made> made(pieces.size());
    Maker maker(job, library);
    // The first document sets the texts of all, with every thread. The others find them set: they share the
    // threads among them, while the first is written.
    if (!pieces.empty()) maker.settle(pieces[0], job.threads, made[0]);
    const unsigned threads_each =
        std::max(1u, job.threads / static_cast<unsigned>(std::max<std::size_t>(pieces.size(), 1)));
    for_each_index(pieces.size(), job.threads, [&](std::size_t index) {
        if (index > 0) maker.settle(pieces[index], threads_each, made[index]);
        maker.write(pieces[index], threads_each, made[index]);
    });

    std::vector<OutputFile> files;
    for (Made& one : made) {
        report.append(one.report);
        std::move(one.files.begin(), one.files.end(), std::back_inserter(files));
    }
    if (report.has_errors()) std::erase_if(files, [](const OutputFile& file) { return !file.proof; });
    return files;
}

std::string dump_pages(const Job& job, const Library& library, Report& report)
{
    return dump(pages_of_first_output(job, library, report), library.fonts, job.sources);
}

std::string dump_clusters(const Job& job, const Library& library, Report& report)
{
    return dump_clusters(pages_of_first_output(job, library, report), library.fonts);
}

} // namespace stonehand
