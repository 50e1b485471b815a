#include "program/set_live_edition.hpp"

#include <new>

#include "apply_printing.hpp"
#include "edition/read_edition.hpp"
#include "engine.hpp"
#include "layout/read_layout.hpp"
#include "list_pictures.hpp"
#include "program/layout_folders.hpp"
#include "program/make_proof.hpp"
#include "program/order_diagnostics.hpp"
#include "program/proof_findings.hpp"

namespace stonehand
{

namespace
{

MaybeSource source_of(Span span, const Sources& sources)
{
    if (span.file == no_file) return std::nullopt;
    return SourcePlace{sources.file(span.file).path, sources.place(span.file, span.begin)};
}

std::optional<OutputFile> set_pages(ReadEdition& read, const Layout& layout, const RunContext& context)
{
    const auto folders = profile_folders(context.resources);
    const Library library =
        load_library(*read.edition, layout, read.sources, read.report, folders, &context.stock);
    std::vector<OutputFile> files = typeset({.edition = *read.edition,
                                             .layout = layout,
                                             .sources = read.sources,
                                             .outputs = {"proof"},
                                             .modified = context.options.modified,
                                             .producer = "",
                                             .threads = context.jobs},
                                            library, read.report);
    if (files.empty()) return std::nullopt;
    return std::move(files.front());
}

void add_layout_inputs(const Layout& layout, LiveBuild& build)
{
    for (const NamedPicture& picture : list_pictures(layout)) build.inputs.insert(picture.path);
    build.folders.insert(layout.folder);
    build.folders.insert(layout.font_folders.begin(), layout.font_folders.end());
}

void set(ReadEdition& read, const RunContext& context, LiveBuild& build)
{
    read.edition = read_edition(read.file, read.content_root, read.sources, read.report);
    if (!read.edition) return;
    for (const NamedPicture& picture : list_pictures(*read.edition, read.sources))
        build.inputs.insert(picture.path);
    const auto folders = layout_folders(read.content_root, context.options, context.resources);
    std::optional<Layout> layout = read_layout(context.options.layout.value_or(read.edition->layout), folders,
                                               read.edition->layout_span, read.sources, read.report);
    if (!layout) return;
    layout->bilingual = context.options.bilingual.value_or(layout->bilingual);
    apply_printing(*read.edition, context.options.printing, *layout, read.report);
    add_layout_inputs(*layout, build);
    if (const auto file = set_pages(read, *layout, context)) build.proof = proof_alone(*file, read, context);
}

/// What was found is told as a fault of an edition is told: a broken promise of ours ends no watch.
void set_guarded(ReadEdition& read, const RunContext& context, LiveBuild& build)
{
    try {
        set(read, context, build);
    } catch (const std::bad_alloc&) {
        read.report.add("out-of-memory", Span{}, say("{} needs more memory than there is", read.name()));
    } catch (const std::exception& error) {
        read.report.add("internal-fault", Span{}, say("{}: {}", read.name(), std::string_view(error.what())));
    }
}

void add_places(const ReadEdition& read, const KeptRoots& roots, LiveBuild& build)
{
    const Sources& sources = read.sources;
    if (build.proof)
        for (const ProofPage& page : build.proof->pages->pages) {
            auto& blocks = build.blocks.emplace_back();
            for (const Span span : page.blocks) blocks.push_back(source_of(span, sources));
        }
    for (const Diagnostic& told : order_diagnostics(read.report)) {
        build.findings.push_back(source_of(told.at, sources));
        if (told.severity() == Severity::Error) build.fault_places.push_back(build.findings.back());
    }
    for (std::size_t file = 0; file < sources.count(); ++file) {
        const std::string& path = sources.file(static_cast<FileId>(file)).path;
        build.inputs.insert(path);
        build.shown_paths.emplace(path, shown_path(path, roots));
    }
}

} // namespace

LiveBuild set_live_edition(ReadEdition& read, const RunContext& context)
{
    LiveBuild build;
    build.inputs.insert(read.file);
    set_guarded(read, context, build);
    const KeptRoots roots = roots_of(read, context);
    const ProofPages no_pages;
    if (read.report.has_errors())
        for (ProofFinding& finding :
             proof_findings(read.report, {read.sources, roots, build.proof ? *build.proof->pages : no_pages}))
            if (finding.severity == Severity::Error) build.faults.push_back(std::move(finding));
    add_places(read, roots, build);
    return build;
}

} // namespace stonehand
