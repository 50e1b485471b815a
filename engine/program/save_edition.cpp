#include "program/save_edition.hpp"

#include <set>
#include <utility>

#include "base/file.hpp"
#include "base/parallel.hpp"
#include "disk/sha256.hpp"
#include "disk/write_files.hpp"
#include "manifest/write_manifest.hpp"
#include "program/faults_page.hpp"
#include "program/keep_build.hpp"
#include "program/make_proof.hpp"
#include "telling/tell_unwritten.hpp"

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
    leaving.push_back({{"SHA256SUMS", "sums", "", 0, sums.size(), sha256(sums)}, sums});
    leaving.push_back({{"manifest.json", "manifest", "", 0, manifest.size(), sha256(manifest)}, manifest});
    return leaving;
}

/// Writes them, and before the manifest forgets what it vouched for until now, the list of earlier files.
/// What now stands is known by its hash without another look.
bool write(const std::vector<Leaving>& leaving, const std::string& edition, Report& report,
           const RunContext& context, EditionOutcome& outcome)
{
    const std::filesystem::path folder = context.options.into / edition;
    std::set<std::string> paths;
    for (const Leaving& file : leaving) paths.insert(file.kept.path);
    EarlierFiles found = find_earlier_after(folder, paths, context.digests);
    if (tell_unread(found, report)) return false;
    const std::vector<VouchedFile>& earlier = found.files;
    const std::string list = write_earlier(edition, earlier);
    std::vector<FileToWrite> to_write;
    if (!earlier.empty()) to_write.push_back({folder / name_of_earlier, list});
    const std::size_t first = to_write.size();
    for (const Leaving& file : leaving) to_write.push_back({folder / file.kept.path, file.bytes});
    std::vector<WrittenFile> written;
    if (const auto fault = write_files(to_write, context.jobs, context.temporary, &written)) {
        tell_unwritten(fault, report);
        return false;
    }
    for (std::size_t i = 0; i < leaving.size(); ++i)
        context.digests.note(written[first + i], leaving[i].kept.sha256);
    std::error_code ignored; // mostly there is none
    if (earlier.empty()) std::filesystem::remove(folder / name_of_earlier, ignored);
    outcome.earlier = std::move(found.files);
    return true;
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

} // namespace

bool tell_unread(const EarlierFiles& earlier, Report& report)
{
    if (earlier.unread.empty()) return false;
    report.add("read-failed", Span{}, say("{} {}", earlier.unread.string(), describe(FileFault::Unreadable)))
        .hint(say("try again; look at the disk and at who may read it"));
    return true;
}

void save_edition(const FinishedEdition& finished, ReadEdition& read, const RunContext& context,
                  EditionOutcome& outcome)
{
    const Edition& edition = *read.edition;
    const std::filesystem::path folder = context.options.into / edition.id;
    const std::vector<HashedOutput> hashed = hash_outputs(finished.files, context.jobs);
    const std::string manifest = write_manifest(
        {edition.id, finished.layout, edition.date, context.options.modified, context.options.draft}, hashed,
        finished.inputs);
    const std::string sums = write_sums(vouched(hashed), manifest);
    const std::vector<Leaving> leaving = files_leaving(hashed, sums, manifest);
    if (!write(leaving, edition.id, read.report, context, outcome)) return;
    remove_faults_page(edition.id, context);

    outcome.outputs = told(leaving, folder, read.name());
    for (std::size_t i = 0; i < finished.files.size(); ++i)
        outcome.outputs[i].binding = finished.files[i].binding;
    for (const Leaving& file : leaving) outcome.files.push_back(file.kept);
    for (const Input& input : finished.inputs) outcome.inputs.push_back(input.file);
    if (proof_shows_changes(context)) return;
    auto build = keep_build(
        {edition.id, finished.inputs, finished.font_folders, outcome.files, read.report, read.sources},
        roots_of(read, context), context.digests);
    if (build) context.cache.keep(key_of(read, context), *std::move(build), folder);
}

bool restore_edition(const KeptBuild& build, ReadEdition& read, const RunContext& context,
                     EditionOutcome& outcome)
{
    std::vector<std::string> bytes;
    for (const KeptFile& file : build.files) {
        auto whole = context.cache.file(file);
        if (!whole) return false;
        bytes.push_back(*std::move(whole));
    }
    std::vector<Leaving> leaving;
    for (std::size_t i = 0; i < build.files.size(); ++i) leaving.push_back({build.files[i], bytes[i]});
    const std::filesystem::path folder = context.options.into / build.edition;
    if (write(leaving, build.edition, read.report, context, outcome))
        outcome.outputs = told(leaving, folder, read.name());
    return true;
}

} // namespace stonehand
