#include "engine.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "pages/dump_clusters.hpp"
#include "pages/fill_pages.hpp"
#include "pages/make_text_measurer.hpp"
#include "pages/number_notes.hpp"
#include "pdf/write_pdf.hpp"
#include "pdf/write_press_pdf.hpp"
#include "press_record.hpp"
#include "sheets/check_press_pages.hpp"
#include "sheets/lay_pages.hpp"
#include "story/compose_story.hpp"

namespace stonehand
{

namespace
{

// Contents and references settle in two passes, where a number grows by a figure in three; a fourth that
// still moves something would go on for ever (architecture.md).
constexpr int most_passes = 4;

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
void tell_unsettled(const LastPass& before, const LastPass& after, const Story& story, Report& report)
{
    const auto moves = [&](AnchorId id, const std::vector<std::string>& was,
                           const std::vector<std::string>& is, std::string_view what, Span place) {
        const auto anchor = static_cast<std::size_t>(id);
        if (anchor >= was.size() || anchor >= is.size() || was[anchor] == is[anchor]) return false;
        report.add("unsettled-reference", place,
                   fmt::format("{} still moves from {} to {} after {} passes", what, was[anchor], is[anchor],
                               most_passes));
        return true;
    };
    for (const auto& [anchor, place] : story.number_places)
        if (moves(anchor, before.pages, after.pages, "the page number printed here", place)) return;
    for (const PagedNote& note : story.paged_notes)
        if (moves(note.anchor, before.notes, after.notes, "the number of this note", note.span)) return;
}

/// Composes and fills until the page numbers printed in the text stand still; only the last pass's report is
/// kept.
Document settle_pages(const Job& job, const Drawings& drawings, const Selection& selection,
                      const Setting& setting, std::string_view file, Report& report)
{
    const TextMeasurer measurer = make_text_measurer(setting);
    LastPass numbers;
    for (int pass = 1;; ++pass) {
        Report told;
        if (job.entered) job.entered(file, Stage::Compose);
        const Story story =
            compose_story(job.edition, job.layout, selection, numbers, job.sources, told, measurer, drawings);
        if (job.entered) job.entered(file, Stage::Fill);
        Document document = fill_pages(story, job.layout, setting, told);
        LastPass found = numbers_of(document, story);
        if (found == numbers || pass == most_passes) {
            if (found != numbers) tell_unsettled(numbers, found, story, told);
            report.append(told);
            return document;
        }
        numbers = std::move(found);
    }
}

/// One document of a job: the edition for an output, or one essay of it.
struct Piece {
    Selection selection;
    std::string path;
};

std::vector<Piece> documents_of(const Job& job)
{
    std::vector<Piece> documents;
    for (const std::string& output : job.outputs) {
        if (output != "essay")
            documents.push_back({{output, nullptr}, fmt::format("{}/{}.pdf", output, job.edition.id)});
        else
            for (const Essay& essay : job.edition.essays)
                documents.push_back({{output, &essay}, fmt::format("{}/{}.pdf", output, essay.id)});
    }
    return documents;
}

const OutputSettings* settings_of(const Layout& layout, const std::string& output)
{
    for (const OutputSettings& settings : layout.outputs)
        if (settings.name == output) return &settings;
    return nullptr;
}

/// A piece's pages, then its file.
struct Made {
    Document document;
    Report report;
    OutputFile file;
};

class Maker
{
  public:
    Maker(const Job& job, const Library& library) : job_(job), library_(library) {}

    void settle(const Piece& piece, unsigned threads, Made& made)
    {
        const Setting setting{library_.fonts, library_.hyphenators, job_.layout.break_costs, threads, &cache_,
                              &words_,        job_.counting};
        made.document =
            settle_pages(job_, library_.drawings, piece.selection, setting, piece.path, made.report);
    }

    /// Writes the file and lets the pages go; a page we know to be wrong never leaves the house.
    void write(const Piece& piece, unsigned threads, Made& made) const
    {
        Document document = std::move(made.document);
        if (made.report.has_errors()) return;
        if (job_.entered) job_.entered(piece.path, Stage::Write);
        const std::string& output = piece.selection.output;
        const OutputSettings* offered = settings_of(job_.layout, output);
        made.file = {
            piece.path, output, offered ? offered->standard : std::string(), document.pages.size(), {}};
        if (job_.counting == Counting::On) {
            made.file.page_statistics = document.page_statistics;
            made.file.line_statistics = document.line_statistics;
            made.file.font_uses = fonts_used(document, library_.fonts);
        }
        made.file.bytes = output == "press" && offered
                              ? press_bytes(std::move(document), *offered, threads, made.file, made.report)
                              : write_pdf(document, library_.fonts, pdf_settings(threads), made.report);
    }

  private:
    PdfSettings pdf_settings(unsigned threads) const
    {
        return {library_.screen_profile, job_.modified, job_.producer, PdfSettings::Form::Compressed,
                threads};
    }

    std::string press_bytes(Document document, const OutputSettings& output, unsigned threads,
                            OutputFile& file, Report& report) const
    {
        const auto found = library_.presses.find(output.name);
        if (found == library_.presses.end() || !found->second.converter) return {}; // told when it was loaded
        const Press& press = found->second;
        const PressSettings manner{press.condition, library_.screen_profile, press.profile, *press.converter,
                                   output.press};
        PressLimits limits;
        limits.transparency = manner.is_transparent();
        if (press.condition) {
            limits.least_resolution = press.condition->least_resolution;
            limits.good_resolution = press.condition->good_resolution;
        }
        check_press_pages(document, limits, report);
        if (report.has_errors()) return {};
        PdfSettings settings = pdf_settings(threads);
        settings.resolution = {};
        settings.press = &manner;
        const std::string condition =
            press.condition ? std::string(press.condition->name) : press.profile.description;
        const std::vector<Sheet> sheets = lay_pages(document, output.press, condition, library_.fonts);
        file.press = press_record(document, sheets, ink_limit_of(output.press, press.condition));
        return write_press_pdf(std::move(document), sheets, library_.fonts, settings, report);
    }

    const Job& job_;
    const Library& library_;
    ParagraphCache cache_;
    WordCache words_;
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
    return output == "screen" || output == "essay" || output == "press";
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
        files.push_back(std::move(one.file));
    }
    if (report.has_errors()) files.clear();
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
