#include "program/watched_edition.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "edition/read_edition.hpp"
#include "program/layout_folders.hpp"
#include "telling/order_diagnostics.hpp"

namespace stonehand
{

namespace
{

using Path = std::filesystem::path;
using FileClock = std::filesystem::file_time_type::clock;
using Clock = std::chrono::steady_clock;

// Times of files are those of the system's last tick.
constexpr std::chrono::milliseconds tick{20};
// What is missing may come anywhere below the content root; a tree of more folders is not an author's.
constexpr std::size_t most_folders = 2'000;

/// As the watch tells of it: links resolved.
Path real(const Path& path)
{
    std::error_code failed;
    Path real = std::filesystem::weakly_canonical(path, failed);
    return failed ? std::filesystem::absolute(path, failed) : real;
}

/// A file that is a link itself, which another file may be put in the place of.
Path unfollowed(const Path& path)
{
    std::error_code failed;
    const Path whole = std::filesystem::absolute(path, failed);
    return real(whole.parent_path()) / whole.filename();
}

/// Fonts and profiles are kept from build to build, and are loaded anew when one is another.
bool is_loaded_once(const Path& file)
{
    constexpr std::array<std::string_view, 8> endings{".otf",  ".ttf",   ".ttc", ".otc",
                                                      ".woff", ".woff2", ".icc", ".icm"};
    return std::find(endings.begin(), endings.end(), file.extension().string()) != endings.end();
}

/// Copies that editors keep beside a file.
bool is_scrap(const Path& file)
{
    const std::string name = file.filename().string();
    return name.empty() || name.front() == '.' || name.back() == '~' || name.front() == '#' ||
           file.extension() == ".swp" || file.extension() == ".tmp";
}

/// As its pages call it.
std::string title_of(const Edition& edition)
{
    for (const auto* copies : {&edition.questions, &edition.programme.names})
        for (const Copy& copy : *copies)
            if (copy.language == edition.language && !copy.empty()) return plain_text(copy);
    return edition.id;
}

void add_tree(const Path& root, std::set<Path>& folders)
{
    using Walk = std::filesystem::recursive_directory_iterator;
    std::error_code failed;
    for (Walk at(root, std::filesystem::directory_options::skip_permission_denied, failed), end;
         !failed && at != end && folders.size() < most_folders; at.increment(failed))
        if (std::error_code gone; at->is_directory(gone) && !at->is_symlink(gone)) folders.insert(at->path());
}

} // namespace

WatchedEdition::WatchedEdition(Path file, std::string editor, bool alone, const RunContext& context)
    : file_(std::move(file)), content_root_(context.options.root.value_or(content_root(file_))),
      context_(context), shown_(std::move(editor), alone), stock_(std::make_unique<LibraryStock>())
{
}

ListedEdition WatchedEdition::listed() const
{
    Sources sources(context_.options.limits_of_run);
    Report report; // its page tells of it
    const std::optional<Edition> edition = read_edition(file_, content_root_, sources, report);
    if (!edition) return {name(), {}, {}};
    return {name(), title_of(*edition), edition->language.tag};
}

bool WatchedEdition::waits_for(const Path& file) const
{
    return inputs_.holds(file) && is_half_saved(file);
}

bool WatchedEdition::is_touched_by(const Path& file)
{
    if (inputs_.has_changed(file)) return true;
    if (folders_.contains(file)) return true; // a folder came, went, or is another: so may all in it be
    if (is_loaded_once(file) && loaded_from_.contains(file.parent_path())) {
        stock_ = std::make_unique<LibraryStock>();
        live_stock_ = {};
        return true;
    }
    return broken_ && !inputs_.holds(file) && !is_scrap(file) && folders_.contains(file.parent_path());
}

bool WatchedEdition::is_due(const std::set<Path>& touched)
{
    if (!wanted_) return false;
    if (!built_) return true;
    bool due = false;
    for (const Path& file : touched) due = is_touched_by(file) || due; // each is told of once
    return due;
}

void WatchedEdition::build(double seconds)
{
    const auto began = FileClock::now() - tick;
    const auto clock_began = Clock::now();
    ReadEdition read;
    read.file = file_;
    read.content_root = content_root_;
    read.sources = Sources(context_.options.limits_of_run);
    const RunContext context{context_.options, context_.resources,    context_.digests,
                             context_.folders, context_.first_facts,  context_.cache,
                             *stock_,          context_.surroundings, nullptr,
                             nullptr,          context_.temporary,    context_.tell,
                             context_.jobs};
    LiveBuild build = set_live_edition(read, context, live_stock_);
    built_ = true;
    broken_ = !build.faults.empty();
    note_folders(build);
    std::set<Path> inputs;
    for (const Path& input : build.inputs) inputs.insert({real(input), unfollowed(input)});
    const std::size_t pages = build.proof ? build.proof->pages->pages.size() : 0;
    build.seconds = seconds + std::chrono::duration<double>(Clock::now() - clock_began).count();
    const double shown_after = build.seconds;
    PreviewShown told{name(), shown_.take(std::move(build)), pages, 0, 0, shown_after};
    stale_ = inputs_.take(inputs, began);
    tell_new(read);
    for (const Diagnostic& diagnostic : read.report.diagnostics())
        ++(diagnostic.severity() == Severity::Error ? told.errors : told.warnings);
    context_.tell(told);
}

/// Warnings that the last build had too are not told again.
void WatchedEdition::tell_new(const ReadEdition& read)
{
    std::set<std::string> told;
    for (const Diagnostic& diagnostic : order_diagnostics(read.report)) {
        const std::string words = std::string(diagnostic.code.id()) + " " + diagnostic.message.in_english();
        told.insert(words);
        if (diagnostic.severity() == Severity::Error || !told_.contains(words))
            context_.tell(DiagnosticTold{diagnostic, read.sources, name()});
    }
    told_ = std::move(told);
}

void WatchedEdition::note_folders(const LiveBuild& build)
{
    std::set<Path> folders;
    loaded_from_.clear();
    for (const Path& folder : build.folders) loaded_from_.insert(real(folder));
    for (const Path& input : build.inputs)
        folders.insert({real(input).parent_path(), unfollowed(input).parent_path()});
    folders.insert(loaded_from_.begin(), loaded_from_.end());
    const Path root = real(content_root_);
    folders.insert(root);
    // A folder that is moved away and back is told of by those above it.
    for (const Path& folder : std::set<Path>(folders))
        for (Path above = folder;
             above != root && above.has_relative_path() && above.string().starts_with(root.string());
             above = above.parent_path())
            folders.insert(above);
    if (broken_) {
        add_tree(root, folders);
        for (const Path& layouts : layout_folders(content_root_, context_.options, context_.resources)) {
            folders.insert(real(layouts));
            add_tree(real(layouts), folders);
        }
    }
    folders_ = std::move(folders);
}

} // namespace stonehand
