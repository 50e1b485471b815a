#include "program/make_edition.hpp"

#include <algorithm>
#include <functional>
#include <future>
#include <system_error>

#include "apply_printing.hpp"
#include "engine.hpp"
#include "layout/read_layout.hpp"
#include "list_pictures.hpp"
#include "manifest/files_as_found.hpp"
#include "manifest/list_inputs.hpp"
#include "program/chosen_outputs.hpp"
#include "program/compare_edition.hpp"
#include "program/faults_page.hpp"
#include "program/judge_files.hpp"
#include "program/layout_folders.hpp"
#include "program/make_proof.hpp"
#include "program/make_ticket_files.hpp"
#include "program/save_edition.hpp"

namespace stonehand
{

namespace
{

std::string name_of(Stage stage)
{
    switch (stage) {
    case Stage::Compose:
        return "compose";
    case Stage::Fill:
        return "fill";
    case Stage::Write:
        return "write";
    }
    return {};
}

void enter(ReadEdition& read, const RunContext& context, const std::string& stage,
           const std::string& file = "")
{
    read.stopwatch.enter(stage, file);
    context.tell(StageEntered{read.name(), stage, file});
}

bool stands_in_the_way(const Report& report, const Options& options)
{
    return report.has_errors() || (options.warnings == Warnings::AsErrors && !report.empty());
}

/// The inputs' hashes, worked out beside the typesetting or when they are waited for, of files that did not
/// change meanwhile.
class InputHashes
{
  public:
    InputHashes(const Ingredients& ingredients, FilesAsFound found, FileDigests& digests, std::launch when)
        : found_(with_inputs(std::move(found), ingredients)), work_(begin(when, [&ingredients, &digests] {
              Hashed hashed;
              hashed.inputs = list_inputs(ingredients, digests, hashed.report);
              return hashed;
          }))
    {
    }
    std::vector<Input> wait(Report& report)
    {
        Hashed hashed = work_.get();
        report.append(hashed.report);
        found_.tell_changed(report);
        return std::move(hashed.inputs);
    }

  private:
    struct Hashed {
        std::vector<Input> inputs;
        Report report;
    };

    static FilesAsFound with_inputs(FilesAsFound found, const Ingredients& ingredients)
    {
        found.look_at(input_files(ingredients));
        return found;
    }

    /// Where the system has no thread left, it is done when it is waited for.
    static std::future<Hashed> begin(std::launch when, const std::function<Hashed()>& work)
    {
        try {
            return std::async(when, work);
        } catch (const std::system_error&) {
            return std::async(std::launch::deferred, work);
        }
    }

    FilesAsFound found_;
    std::future<Hashed> work_;
};

/// The files of an output that is made and not kept.
std::vector<OutputFile> taken_out(std::vector<OutputFile>& files, const std::optional<std::string>& output)
{
    std::vector<OutputFile> taken, left;
    for (OutputFile& file : files) (file.output == output ? taken : left).push_back(std::move(file));
    files = std::move(left);
    return taken;
}

std::vector<StatisticsTold> take_statistics(std::vector<OutputFile>& files, const std::string& edition)
{
    std::vector<StatisticsTold> told;
    for (OutputFile& file : files)
        if (!file.line_statistics.empty() && !file.proof)
            told.push_back({edition, file.output, file.path, std::move(file.line_statistics),
                            std::move(file.font_uses), file.page_statistics});
    return told;
}

/// Whether the ink of every sheet is measured, and not only where there may be too much.
Measured measured_for(const std::vector<OutputFile>& files, const Options& options)
{
    const bool shown =
        options.command == Command::Build &&
        std::any_of(files.begin(), files.end(), [](const OutputFile& file) { return file.proof; });
    return shown || options.statistics ? Measured::All : Measured::Suspect;
}

/// Makes the job ticket of the files that are printed, and puts its files behind them.
TicketFiles add_ticket(std::vector<OutputFile>& files, ReadEdition& read, const RunContext& context)
{
    enter(read, context, "ticket");
    const TicketPageSources from{*read.edition,
                                 layout_folders(read.content_root, context.options, context.resources),
                                 profile_folders(context.resources),
                                 context.folders,
                                 context.stock,
                                 context.options.modified,
                                 context.jobs};
    TicketFiles ticket = make_ticket_files(files, from, context.digests, read.report);
    judge_standards(ticket.files, context.jobs, read.report);
    for (OutputFile& file : ticket.files) files.push_back(std::move(file));
    return ticket;
}

/// Writes the proof, which stands among the files, of what all of them came to.
void write_proof_of(std::vector<OutputFile>& files, const FoundInFiles& found,
                    const std::optional<EditionChanges>& changes, const ReadEdition& read,
                    const RunContext& context)
{
    const auto proof =
        std::find_if(files.begin(), files.end(), [](const OutputFile& file) { return file.proof; });
    if (proof == files.end()) return;
    std::vector<JudgedFile> judged;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool known = i < found.ink.size(); // a ticket came after them
        if (!files[i].proof)
            judged.push_back(
                {files[i], known ? &found.judgements[i] : nullptr, known ? &found.ink[i] : nullptr});
    }
    proof->bytes = make_proof(*proof, judged, {}, changes, read, context);
}

/// Everything after the layout is known.
void set_and_save(ReadEdition& read, const Layout& layout, std::size_t edition_files,
                  const RunContext& context, EditionOutcome& outcome)
{
    const Options& options = context.options;
    Report& report = read.report;
    enter(read, context, "fonts");
    const std::size_t text_files = read.sources.count();
    const std::vector<std::string> outputs = outputs_of(options, layout);
    const auto folders = profile_folders(context.resources);
    FilesAsFound found(context.first_facts); // drawings are read with the library
    for (const NamedPicture& picture : list_pictures(*read.edition, read.sources))
        found.look_at(picture.path);
    for (const NamedPicture& picture : list_pictures(layout)) found.look_at(picture.path);
    context.folders.look_at(layout.font_folders);
    Library library = load_library(*read.edition, layout, read.sources, report, folders, &context.stock);
    const auto for_comparison = compared_for_proof_of(layout, outputs, read);
    std::vector<std::string> made = outputs;
    if (for_comparison) made.push_back(*for_comparison);
    load_presses(layout, made, library, report, folders, options.limits_of_run, &context.stock);
    const bool has_ticket = wants_ticket(outputs, layout, report);
    const Ingredients ingredients{*read.edition, layout,     library,          read.sources,
                                  edition_files, text_files, read.content_root};
    const bool beside = context.jobs > 1 && !stands_in_the_way(report, options);
    InputHashes hashes(ingredients, std::move(found), context.digests,
                       beside ? std::launch::async : std::launch::deferred);
    std::vector<OutputFile> files =
        typeset({.edition = *read.edition,
                 .layout = layout,
                 .sources = read.sources,
                 .outputs = without_ticket(made),
                 .modified = options.modified,
                 .producer = "stonehand " STONEHAND_VERSION,
                 .threads = context.jobs,
                 .counting = options.statistics ? Counting::On : Counting::Off,
                 .entered = [&](std::string_view file,
                                Stage stage) { enter(read, context, name_of(stage), std::string(file)); },
                 .asked = options.outputs.empty() ? Asked::AsOffered : Asked::ByName,
                 .draft = options.draft},
                library, report);
    const std::vector<OutputFile> only_compared = taken_out(files, for_comparison);
    read.heap.require_whole();
    if (options.statistics) outcome.statistics = take_statistics(files, read.name());
    // Without a manifest nothing vouches for the inputs, and one that is missing was told as the content's.
    if (stands_in_the_way(report, options)) return write_faults_page(files, outputs, read, context, outcome);
    enter(read, context, "preflight");
    const FoundInFiles judged = judge_files(files, measured_for(files, options), context.jobs, report);
    read.heap.require_whole();
    add_ink(files, judged, outcome.statistics);
    if (report.has_errors()) return write_faults_page(files, outputs, read, context, outcome);
    TicketFiles ticket;
    if (has_ticket) ticket = add_ticket(files, read, context);
    read.heap.require_whole();
    if (report.has_errors()) return write_faults_page(files, outputs, read, context, outcome);
    read.stopwatch.enter("hash");
    const std::vector<Input> inputs = joined_inputs(hashes.wait(report), ticket.inputs);
    if (options.command != Command::Build || report.has_errors()) return;
    compare_made(for_comparison ? only_compared : files, read, context, outcome);
    write_proof_of(files, judged, outcome.changes, read, context);
    read.heap.require_whole();
    enter(read, context, "save");
    std::vector<std::filesystem::path> font_folders = layout.font_folders;
    font_folders.insert(font_folders.end(), ticket.font_folders.begin(), ticket.font_folders.end());
    save_edition({files, inputs, layout.name, font_folders}, read, context, outcome);
}

} // namespace

EditionOutcome make_edition(ReadEdition& read, const RunContext& context)
{
    EditionOutcome outcome;
    if (!read.edition) return outcome;
    const std::size_t edition_files = read.sources.count();
    enter(read, context, "layout");
    const auto folders = layout_folders(read.content_root, context.options, context.resources);
    std::optional<Layout> layout = read_layout(context.options.layout.value_or(read.edition->layout), folders,
                                               read.edition->layout_span, read.sources, read.report);
    if (layout) {
        layout->bilingual = context.options.bilingual.value_or(layout->bilingual);
        apply_printing(*read.edition, context.options.printing, *layout, read.report);
        outcome.usage = check_outputs(context.options, *layout);
        if (!outcome.usage) set_and_save(read, *layout, edition_files, context, outcome);
    }
    outcome.timings = read.stopwatch.finish();
    return outcome;
}

} // namespace stonehand
