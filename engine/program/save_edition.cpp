#include "program/save_edition.hpp"

#include <new>
#include <optional>
#include <utility>

#include "base/parallel.hpp"
#include "disk/sha256.hpp"
#include "manifest/replace_files.hpp"
#include "manifest/write_manifest.hpp"
#include "program/faults_page.hpp"
#include "program/keep_build.hpp"
#include "program/make_proof.hpp"
#include "telling/tell_unreplaced.hpp"

namespace stonehand
{

namespace
{

std::vector<HashedOutput> hash_outputs(const std::vector<OutputFile>& files, unsigned jobs)
{
    std::vector<std::string> digests(files.size());
    for_each_index(files.size(), jobs, [&](std::size_t i) { digests[i] = sha256(files[i].bytes); });
    std::vector<HashedOutput> hashed;
    for (std::size_t i = 0; i < files.size(); ++i) hashed.push_back({files[i], std::move(digests[i])});
    return hashed;
}

std::vector<VouchedFile> vouched(const std::vector<HashedOutput>& hashed)
{
    std::vector<VouchedFile> files;
    for (const auto& [file, digest] : hashed) files.push_back({file.path, file.bytes.size(), digest});
    return files;
}

/// A file on its way to its place, and what is kept of it.
struct Leaving {
    KeptFile kept;
    std::string_view bytes;
};

/// The PDFs first, the manifest last: where it stands, all that it vouches for stands.
std::vector<Leaving> files_leaving(const std::vector<HashedOutput>& hashed, const std::string& sums,
                                   const std::string& manifest)
{
    std::vector<Leaving> leaving;
    for (const auto& [file, digest] : hashed)
        leaving.push_back(
            {{file.path, file.output, file.standard, file.pages, file.bytes.size(), digest}, file.bytes});
    leaving.push_back({{name_of_sums, "sums", "", 0, sums.size(), sha256(sums)}, sums});
    leaving.push_back({{name_of_manifest, "manifest", "", 0, manifest.size(), sha256(manifest)}, manifest});
    return leaving;
}

/// Puts them in their places; what now stands is to be known by its hash without another look.
std::optional<std::vector<WrittenFile>> write(const std::vector<Leaving>& leaving, const std::string& edition,
                                              Report& report, const RunContext& context,
                                              EditionOutcome& outcome)
{
    const std::filesystem::path folder = context.options.into / edition;
    std::vector<FileToWrite> to_write;
    for (const Leaving& file : leaving) to_write.push_back({folder / file.kept.path, file.bytes});
    ReplacedFiles replaced =
        replace_files(folder, to_write, context.jobs, context.digests, context.temporary);
    tell_unreplaced(replaced, report);
    if (!replaced.is_done()) return std::nullopt;
    outcome.earlier = std::move(replaced.earlier.files);
    return std::move(replaced.written);
}

void note(const std::vector<WrittenFile>& written, const std::vector<Leaving>& leaving, FileDigests& digests)
{
    for (std::size_t i = 0; i < written.size(); ++i) digests.note(written[i], leaving[i].kept.sha256);
}

/// Sums are for programs; of them nobody is told.
std::vector<OutputMade> told(const std::vector<Leaving>& leaving, const std::filesystem::path& folder,
                             const std::string& edition)
{
    std::vector<OutputMade> made;
    for (const auto& [file, bytes] : leaving)
        if (file.output != "sums")
            made.push_back(
                {edition, (folder / file.path).string(), file.output, file.standard, file.pages, file.bytes});
    return made;
}

/// Without the fonts that a layout only offers: what no manifest names, no later run takes for known.
std::vector<Input> chosen_of(std::vector<Input> inputs)
{
    std::erase_if(inputs, [](const Input& input) { return input.kind == "font" && input.faces.empty(); });
    return inputs;
}

/// The files stand already: want of memory, which is counted, costs no more than a build not kept.
void keep_for_later(const FinishedEdition& finished, const ReadEdition& read, const RunContext& context,
                    const EditionOutcome& outcome)
try {
    const std::string& id = read.edition->id;
    auto build =
        keep_build({id, finished.inputs, finished.font_folders, outcome.files, read.report, read.sources},
                   roots_of(read, context), context.folders);
    if (build) context.cache.keep(key_of(read, context), *std::move(build), context.options.into / id);
} catch (const std::bad_alloc&) {
}

} // namespace

void save_edition(const FinishedEdition& finished, ReadEdition& read, const RunContext& context,
                  EditionOutcome& outcome)
{
    const Edition& edition = *read.edition;
    const std::filesystem::path folder = context.options.into / edition.id;
    const std::vector<HashedOutput> hashed = hash_outputs(finished.files, context.jobs);
    // A font that came since the folder was listed may be in some editions of this run and not in others.
    const bool fonts_are_known = context.folders.are_unchanged(finished.font_folders);
    const std::vector<Input> inputs = fonts_are_known ? finished.inputs : chosen_of(finished.inputs);
    const std::string manifest = write_manifest(
        {edition.id, finished.layout, edition.date, context.options.modified, context.options.draft}, hashed,
        inputs);
    const std::string sums = write_sums(vouched(hashed), manifest);
    const std::vector<Leaving> leaving = files_leaving(hashed, sums, manifest);
    const auto written = write(leaving, edition.id, read.report, context, outcome);
    if (!written) return;
    remove_faults_page(edition.id, context);

    outcome.outputs = told(leaving, folder, read.name());
    for (std::size_t i = 0; i < finished.files.size(); ++i)
        outcome.outputs[i].binding = finished.files[i].binding;
    for (const Leaving& file : leaving) outcome.files.push_back(file.kept);
    for (const Input& input : inputs) outcome.inputs.push_back(input.file);
    if (proof_shows_changes(context) || !fonts_are_known) return note(*written, leaving, context.digests);
    keep_for_later(finished, read, context, outcome);
    note(*written, leaving, context.digests); // a link more, in the cache, is another time of change
}

bool restore_edition(const KeptBuild& build, ReadEdition& read, const RunContext& context,
                     EditionOutcome& outcome)
{
    std::vector<std::string> bytes;
    // All are looked at, since one that is spoiled makes room for a whole one.
    for (const KeptFile& file : build.files)
        if (auto whole = context.cache.file(file)) bytes.push_back(*std::move(whole));
    if (bytes.size() < build.files.size()) return false;
    std::vector<Leaving> leaving;
    for (std::size_t i = 0; i < build.files.size(); ++i) leaving.push_back({build.files[i], bytes[i]});
    const std::filesystem::path folder = context.options.into / build.edition;
    const auto written = write(leaving, build.edition, read.report, context, outcome);
    if (!written) return true;
    note(*written, leaving, context.digests);
    outcome.outputs = told(leaving, folder, read.name());
    return true;
}

} // namespace stonehand
