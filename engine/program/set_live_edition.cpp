#include "program/set_live_edition.hpp"

#include <fmt/format.h>

#include "apply_printing.hpp"
#include "edition/read_edition.hpp"
#include "engine.hpp"
#include "layout/read_layout.hpp"
#include "list_pictures.hpp"
#include "program/guard_edition.hpp"
#include "program/layout_folders.hpp"
#include "program/make_proof.hpp"
#include "program/proof_findings.hpp"
#include "telling/order_diagnostics.hpp"

namespace stonehand
{

namespace
{

MaybeSource source_of(Span span, const Sources& sources)
{
    if (span.file == no_file) return std::nullopt;
    return SourcePlace{sources.file(span.file).path, sources.place(span.file, span.begin)};
}

// A text at another place in its file is another: each save leaves what nobody asks for again.
constexpr std::size_t most_builds = 40;

/// All that decides how a text is set, besides the text and its styles.
std::string manner_of(const Edition& edition, const Layout& layout, std::size_t edition_files,
                      const Library& library, const Sources& sources)
{
    std::string manner = layout.name;
    for (std::size_t file = edition_files; file < sources.count(); ++file)
        manner += sources.file(static_cast<FileId>(file)).bytes;
    for (std::size_t font = 0; font < library.fonts.count(); ++font)
        manner += fmt::format("\n{}", library.fonts.font(static_cast<FontId>(font)).path().string());
    for (const HyphenationWord& word : edition.hyphenation)
        manner += fmt::format("\n{} {}", word.language.tag, word.word);
    return manner;
}

KeptTexts& texts_for(std::string manner, LiveStock& stock)
{
    if (!stock.texts || stock.made_with != manner || ++stock.builds > most_builds) {
        stock.texts = std::make_shared<KeptTexts>();
        stock.made_with = std::move(manner);
        stock.builds = 0;
    }
    return *stock.texts;
}

std::optional<OutputFile> set_pages(ReadEdition& read, const Layout& layout, std::size_t edition_files,
                                    const RunContext& context, LiveStock& stock)
{
    const auto folders = profile_folders(context.resources);
    const Library library =
        load_library(*read.edition, layout, read.sources, read.report, folders, &context.stock);
    std::string manner = manner_of(*read.edition, layout, edition_files, library, read.sources);
    std::vector<OutputFile> files = typeset({.edition = *read.edition,
                                             .layout = layout,
                                             .sources = read.sources,
                                             .outputs = {"proof"},
                                             .modified = context.options.modified,
                                             .producer = "",
                                             .threads = context.jobs,
                                             .kept = &texts_for(std::move(manner), stock)},
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

void set(ReadEdition& read, const RunContext& context, LiveStock& stock, LiveBuild& build)
{
    read.edition = read_edition(read.file, read.content_root, read.sources, read.report);
    if (!read.edition) return;
    const std::size_t edition_files = read.sources.count();
    for (const NamedPicture& picture : list_pictures(*read.edition, read.sources))
        build.inputs.insert(picture.path);
    const auto folders = layout_folders(read.content_root, context.options, context.resources);
    std::optional<Layout> layout = read_layout(context.options.layout.value_or(read.edition->layout), folders,
                                               read.edition->layout_span, read.sources, read.report);
    if (!layout) return;
    layout->bilingual = context.options.bilingual.value_or(layout->bilingual);
    apply_printing(*read.edition, context.options.printing, *layout, read.report);
    add_layout_inputs(*layout, build);
    if (const auto file = set_pages(read, *layout, edition_files, context, stock))
        build.proof = proof_alone(*file, read, context);
}

/// A broken promise of ours ends no watch; what was kept until then is not trusted after it.
void set_guarded(ReadEdition& read, const RunContext& context, LiveStock& stock, LiveBuild& build)
{
    const bool done = guard_edition(read.name(), context.options.limits_of_run, read.report, [&] {
        set(read, context, stock, build);
        read.heap.require_whole();
    });
    if (done) return;
    stock = LiveStock();
    build.proof.reset();
}

void add_places(const ReadEdition& read, const KeptRoots& roots, LiveBuild& build)
{
    const Sources& sources = read.sources;
    if (build.proof)
        for (const ProofPage& page : build.proof->pages->pages) {
            auto& blocks = build.blocks.emplace_back();
            for (const Span span : page.blocks) blocks.push_back(source_of(span, sources));
        }
    for (const Diagnostic& told : order_diagnostics(read.report))
        if (told.severity() == Severity::Error) build.fault_places.push_back(source_of(told.at, sources));
    for (std::size_t file = 0; file < sources.count(); ++file) {
        const std::string& path = sources.file(static_cast<FileId>(file)).path;
        build.inputs.insert(path);
        build.shown_paths.emplace(path, shown_path(path, roots));
    }
}

} // namespace

LiveBuild set_live_edition(ReadEdition& read, const RunContext& context, LiveStock& stock)
{
    LiveBuild build;
    build.inputs.insert(read.file);
    set_guarded(read, context, stock, build);
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
