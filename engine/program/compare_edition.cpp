#include "program/compare_edition.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/file.hpp"
#include "changes/compare_documents.hpp"
#include "changes/see_pages.hpp"
#include "program/make_ticket.hpp"

namespace stonehand
{

namespace
{

// Outputs in the order in which one of them is told in full.
constexpr std::string_view order[] = {"screen", "essay", "press", "booklet", "cover"};
// Its pages are sheets with pages on them.
constexpr std::string_view imposed_output = "booklet";
// Of the whole edition, and made of the edition alone: those that a proof may be compared by.
constexpr std::string_view compared_for_proof[] = {"screen", "press", "essay"};
constexpr std::uint64_t largest_pdf = 4'000'000'000;

std::size_t rank_of(const std::string& output)
{
    return static_cast<std::size_t>(std::find(std::begin(order), std::end(order), output) -
                                    std::begin(order));
}

/// The file that is told in full before the others; of one output in the order in which they were made.
std::vector<FileChanges> in_order(std::vector<FileChanges> files)
{
    std::vector<std::pair<std::size_t, std::size_t>> places; ///< rank, and where it stood
    for (std::size_t i = 0; i < files.size(); ++i) places.emplace_back(rank_of(files[i].output), i);
    std::sort(places.begin(), places.end());
    std::vector<FileChanges> ordered;
    for (const auto& [rank, place] : places) ordered.push_back(std::move(files[place]));
    return ordered;
}

const OldFile* counterpart(const OldEdition& old, const std::string& path)
{
    const auto found = std::find_if(old.files.begin(), old.files.end(),
                                    [&](const OldFile& file) { return file.path == path; });
    return found == old.files.end() ? nullptr : &*found;
}

/// A job ticket holds hashes and counts of bytes: no one reads which of them differ.
void tell_as_whole(FileChanges& changes)
{
    changes.told = Told::Whole;
    changes.counts = count_changes(changes.document);
    changes.document.pages.clear();
}

FileChanges compare_files(const OldFile& old, const NewFile& file, unsigned jobs)
{
    FileChanges changes{file.path, file.output, FileState::Same};
    const auto not_read = [&](Message why) {
        changes.state = FileState::NotRead;
        changes.why_not = std::move(why);
        return changes;
    };
    if (!old.why_not.empty()) return not_read(say("the old file {}", old.why_not));
    if (old.bytes == file.bytes) return changes;
    const auto before = see_pages(old.bytes, jobs);
    if (const auto* why = std::get_if<Message>(&before)) return not_read(say("the old file: {}", *why));
    const auto after = see_pages(file.bytes, jobs);
    if (const auto* why = std::get_if<Message>(&after)) return not_read(say("the new file: {}", *why));
    changes.document = compare_documents(std::get<SeenDocument>(before), std::get<SeenDocument>(after));
    if (changes.document.any()) changes.state = FileState::Changed;
    if (file.output == ticket_output) tell_as_whole(changes);
    return changes;
}

/// Whether pages came, went, or have another number.
bool has_other_pages(const DocumentChanges& document)
{
    return std::any_of(document.pages.begin(), document.pages.end(), [](const PageChange& page) {
        return !page.before || !page.after || page.place != PagePlace::Same;
    });
}

/// Leaves of the differences those of kinds that the first file has none of.
void leave_other_kinds(FileChanges& file, const FileChanges& first)
{
    file.told = Told::OtherKinds;
    const bool pages_known = has_other_pages(first.document);
    std::vector<PageChange>& pages = file.document.pages;
    // Sheets with other pages on them differ in everything.
    if (pages_known && file.output == imposed_output) return pages.clear();
    for (PageChange& page : pages)
        page.differences.erase(
            std::remove_if(page.differences.begin(), page.differences.end(),
                           [&](const Difference& difference) { return first.document.has(difference.kind); }),
            page.differences.end());
    pages.erase(std::remove_if(pages.begin(), pages.end(),
                               [&](const PageChange& page) {
                                   const bool other =
                                       !page.before || !page.after || page.place != PagePlace::Same;
                                   return page.differences.empty() && (pages_known || !other);
                               }),
                pages.end());
}

} // namespace

EditionChanges compare_edition(const OldEdition& old, std::vector<NewFile> files, unsigned jobs)
{
    EditionChanges changes{old.manifest, !old.is_there, old.why_not, {}};
    if (!old.is_there || !old.why_not.empty()) return changes;
    std::vector<FileChanges> all;
    for (const NewFile& file : files) {
        const OldFile* before = counterpart(old, file.path);
        all.push_back(before ? compare_files(*before, file, jobs)
                             : FileChanges{file.path, file.output, FileState::Added});
    }
    for (const OldFile& file : old.files)
        if (std::none_of(files.begin(), files.end(),
                         [&](const NewFile& now) { return now.path == file.path; }))
            all.push_back({file.path, file.output, FileState::Removed});
    if (all.empty())
        changes.why_not = say(
            "a proof shows what differs and is not compared itself, and the old build has none of the PDFs "
            "that it could be compared by: build both with --output screen,proof");
    changes.files = in_order(std::move(all));
    const auto is_compared = [](const FileChanges& file) {
        return file.told != Told::Whole &&
               (file.state == FileState::Same || file.state == FileState::Changed);
    };
    const auto first = std::find_if(changes.files.begin(), changes.files.end(), is_compared);
    if (first == changes.files.end()) return changes;
    for (FileChanges& file : changes.files) {
        if (file.told == Told::Whole) continue;
        file.counts = count_changes(file.document);
        if (&file != &*first) leave_other_kinds(file, *first);
    }
    std::rotate(changes.files.begin(), first, std::next(first));
    return changes;
}

std::vector<std::string> compared_outputs(const std::vector<std::string>& asked)
{
    return std::all_of(asked.begin(), asked.end(), is_proof) ? std::vector<std::string>() : asked;
}

std::optional<std::string> compared_for_proof_of(const Layout& layout,
                                                 const std::vector<std::string>& outputs, ReadEdition& read)
{
    if (!read.old || !std::all_of(outputs.begin(), outputs.end(), is_proof)) return std::nullopt;
    std::vector<OldFile>& files = read.old->files;
    const auto is_offered = [&](std::string_view output) {
        return std::any_of(layout.outputs.begin(), layout.outputs.end(),
                           [&](const OutputSettings& settings) { return settings.name == output; });
    };
    const auto stood = [&](std::string_view output) {
        return std::any_of(files.begin(), files.end(),
                           [&](const OldFile& file) { return file.output == output; });
    };
    const auto chosen =
        std::find_if(std::begin(compared_for_proof), std::end(compared_for_proof),
                     [&](std::string_view output) { return is_offered(output) && stood(output); });
    if (chosen == std::end(compared_for_proof)) {
        files.clear();
        return std::nullopt;
    }
    files.erase(std::remove_if(files.begin(), files.end(),
                               [&](const OldFile& file) { return file.output != *chosen; }),
                files.end());
    return std::string(*chosen);
}

void compare_made(const std::vector<OutputFile>& files, const ReadEdition& read, const RunContext& context,
                  EditionOutcome& outcome)
{
    if (!read.old) return;
    std::vector<NewFile> made;
    for (const OutputFile& file : files)
        if (file.path.ends_with(".pdf")) made.push_back({file.path, file.output, file.bytes});
    outcome.changes = compare_edition(*read.old, std::move(made), context.jobs);
}

void compare_standing(const ReadEdition& read, const RunContext& context, EditionOutcome& outcome)
{
    if (!read.old || outcome.changes) return;
    const std::filesystem::path folder = context.options.into / *read.id();
    std::vector<std::string> bytes;
    bytes.reserve(outcome.files.size());
    std::vector<NewFile> standing;
    for (const KeptFile& file : outcome.files) {
        if (!file.path.ends_with(".pdf")) continue;
        const OldFile* old = counterpart(*read.old, file.path);
        if (old && old->why_not.empty() && old->sha256 == file.sha256) {
            standing.push_back({file.path, file.output, old->bytes});
            continue;
        }
        auto stood = read_file(folder / file.path, largest_pdf);
        bytes.push_back(std::holds_alternative<std::string>(stood) ? std::get<std::string>(std::move(stood))
                                                                   : std::string());
        standing.push_back({file.path, file.output, bytes.back()});
    }
    outcome.changes = compare_edition(*read.old, std::move(standing), context.jobs);
}

Report tell_not_compared(const EditionChanges& changes, std::string_view id)
{
    Report report;
    if (changes.is_new)
        report.add("no-old-edition", Span{},
                   say("{} has no edition “{}”: nothing was compared", changes.old_manifest, id));
    if (!changes.why_not.empty())
        report.add("cannot-compare", Span{}, say("nothing was compared: {}", changes.why_not));
    for (const FileChanges& file : changes.files)
        if (file.state == FileState::NotRead)
            report.add("cannot-compare", Span{}, say("{} was not compared: {}", file.path, file.why_not));
    return report;
}

} // namespace stonehand
