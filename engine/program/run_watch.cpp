#include "program/run_watch.hpp"

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <system_error>
#include <utility>

#include "apart/limit_memory.hpp"
#include "font/installed_fonts.hpp"
#include "preview/editor_command.hpp"
#include "preview/folder_watch.hpp"
#include "preview/preview_server.hpp"
#include "preview/start_program.hpp"
#include "preview/write_doorway.hpp"
#include "program/choose_editions.hpp"
#include "program/list_page.hpp"
#include "program/watched_edition.hpp"
#include "proof/write_proof.hpp"
#include "telling/tell_report.hpp"

namespace stonehand
{

namespace
{

using Path = std::filesystem::path;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// An editor saves in several steps, microseconds apart: this long nothing must have happened.
constexpr milliseconds quiet{5};
// What empties a file first, or moves the old one away, has filled it by then, or means it.
constexpr milliseconds longest_save{250};
// So often a stream of news says that it is still there.
constexpr milliseconds longest_silence{2'000};

/// What was touched, and what pages asked for, since it was last looked at.
class Inbox
{
  public:
    void touch(const Path& file)
    {
        const std::lock_guard lock(mutex_);
        touched_.insert(file);
        ++count_;
        woken_.notify_all();
    }

    void wake()
    {
        const std::lock_guard lock(mutex_);
        asked_ = true;
        woken_.notify_all();
    }

    /// Waits for something, and gathers what belongs to one save; `unfinished` tells of a file that it is not
    /// saved as a whole yet. `began` is when it was first seen.
    template <class Unfinished>
    std::set<Path> take(const Unfinished& unfinished, Clock::time_point& began)
    {
        std::unique_lock lock(mutex_);
        woken_.wait(lock, [this] { return asked_ || !touched_.empty(); });
        began = Clock::now();
        while (!touched_.empty() && Clock::now() - began < longest_save) {
            const std::size_t before = count_;
            if (woken_.wait_for(lock, quiet, [&] { return count_ != before; })) continue;
            if (std::none_of(touched_.begin(), touched_.end(), unfinished)) break;
        }
        asked_ = false;
        return std::exchange(touched_, {});
    }

  private:
    std::mutex mutex_;
    std::condition_variable woken_;
    std::set<Path> touched_;
    std::size_t count_ = 0;
    bool asked_ = false;
};

/// A number that a page said; nothing where it is none.
std::optional<std::uint32_t> number_in(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<std::uint32_t> number_in(const PreviewRequest& request, const std::string& name)
{
    const auto said = request.named.find(name);
    return said == request.named.end() ? std::nullopt : number_in(said->second);
}

class Watch
{
  public:
    Watch(const Options& options, const std::vector<Path>& files, const Path& runtime_folder,
          const RunContext& context)
        : options_(options), runtime_folder_(runtime_folder), context_(context),
          folders_([this](const Path& file) { inbox_.touch(file); })
    {
        const std::string editor =
            options.editor.empty() ? "" : Path(editor_words(options.editor).front()).filename().string();
        for (const Path& file : files)
            editions_.push_back(std::make_unique<WatchedEdition>(file, editor, files.size() == 1, context));
    }

    ExitStatus run()
    {
        PreviewServer server(options_.port, answers());
        if (const auto status = tell_unserved(server)) return *status;
        PreviewServed served{server.address(), {}};
        for (const auto& edition : editions_) served.editions.push_back(edition->name());
        context_.tell(served);
        if (options_.open_browser) open_browser(server.address());
        if (editions_.size() == 1) want(*editions_.front());
        for (;;) look();
    }

  private:
    std::optional<ExitStatus> tell_unserved(const PreviewServer& server) const
    {
        switch (server.fault()) {
        case ServingFault::None:
            return std::nullopt;
        case ServingFault::PortTaken:
            context_.tell(UsageTold{say("port {} of 127.0.0.1 is taken", options_.port),
                                    say("name another with --port, or leave it out")});
            return ExitStatus::CommandLine;
        case ServingFault::NoChance:
            break;
        }
        Report report;
        report.add("internal-fault", Span{},
                   say("the system has no source of chance, which the address of the preview is made of"));
        return tell_report(report, context_.tell);
    }

    /// The file that leads to the address goes when this process ends.
    void open_browser(const std::string& address)
    {
        const Path doorway = write_doorway(runtime_folder_, address);
        if (doorway.empty())
            return context_.tell(
                UsageTold{say("no browser is opened: no file can be written in {}", runtime_folder_.string()),
                          say("open the address in one")});
        context_.temporary.remember(doorway);
        start({"xdg-open", doorway.string()});
    }

    void tell_editor(Message message) const
    {
        context_.tell(UsageTold{std::move(message), say("try the command in a terminal")});
    }

    /// One save, or one page that was opened.
    void look()
    {
        Clock::time_point began;
        const std::set<Path> touched = inbox_.take(
            [this](const Path& file) {
                return std::any_of(editions_.begin(), editions_.end(),
                                   [&](const auto& edition) { return edition->waits_for(file); });
            },
            began);
        for (const auto& edition : editions_) {
            bool due = edition->is_due(touched);
            for (; due; due = edition->is_stale()) {
                edition->build(std::chrono::duration<double>(Clock::now() - began).count());
                watch_folders();
            }
        }
    }

    void watch_folders()
    {
        std::set<Path> all;
        for (const auto& edition : editions_) all.merge(std::set<Path>(edition->folders()));
        std::error_code gone;
        for (const Path& folder : folders_.watch(all))
            if (std::filesystem::exists(folder, gone) && unwatched_.insert(folder).second)
                tell_unwatched(folder);
    }

    void tell_unwatched(const Path& folder) const
    {
        Report report;
        report.add("read-failed", Span{}, say("the folder {} is not watched", folder.string()))
            .hint(say("let the system watch more (fs.inotify.max_user_watches), or watch fewer editions"));
        tell_report(report, context_.tell);
    }

    void want(WatchedEdition& edition)
    {
        edition.want();
        inbox_.wake();
    }

    PreviewAnswers answers()
    {
        return {[this](const PreviewRequest& request) { return get(request); },
                [this](const PreviewRequest& request) { return post(request); },
                [this](const std::string& path, std::uint64_t seen) -> std::optional<std::uint64_t> {
                    std::string rest;
                    const WatchedEdition* edition = named_in(path, rest);
                    if (!edition || rest != "events") return std::nullopt;
                    return edition->shown().wait_beyond(seen, longest_silence);
                }};
    }

    /// The edition that a path begins with the number of, and what follows.
    WatchedEdition* named_in(const std::string& path, std::string& rest) const
    {
        const std::size_t end = path.find('/');
        const auto number = number_in(std::string_view(path).substr(0, end));
        if (end == path.npos || !number || *number >= editions_.size()) return nullptr;
        rest = path.substr(end + 1);
        return editions_[*number].get();
    }

    PreviewAnswer get(const PreviewRequest& request)
    {
        if (request.path.empty() && editions_.size() == 1)
            return {302, "text/plain", "", "default-src 'none'", "0/"};
        if (request.path.empty()) return list_page(listed(), options_.tongue);
        std::string rest;
        WatchedEdition* edition = named_in(request.path, rest);
        if (edition && rest.empty()) {
            want(*edition);
            return {200, "text/html; charset=utf-8", edition->shown().page(), live_policy()};
        }
        if (edition && rest == "data")
            return {200, "application/json", edition->shown().news(number_in(request, "from").value_or(0))};
        return {};
    }

    /// Opens a place. A page names a file by its number among those that its edition is made of.
    PreviewAnswer post(const PreviewRequest& request)
    {
        std::string rest;
        const WatchedEdition* edition = named_in(request.path, rest);
        const auto number = number_in(request, "file");
        if (!edition || rest != "open" || !number || options_.editor.empty()) return {};
        const auto file = edition->shown().file(*number);
        if (!file) return {};
        const EditorPlace place{std::filesystem::absolute(*file).lexically_normal().string(),
                                number_in(request, "line").value_or(1),
                                number_in(request, "column").value_or(1)};
        const bool started = start(editor_arguments(options_.editor, place));
        return {started ? 204 : 500, "text/plain", ""};
    }

    bool start(const std::vector<std::string>& arguments)
    {
        const std::string program = arguments.front();
        const StartedProgram started = start_program(arguments, [this, program](int status) {
            if (status != 0) tell_editor(say("{} ended with the status {}", program, status));
        });
        if (started.fault == 0) return true;
        tell_editor(say("{} could not be started: {}", program,
                        verbatim(std::generic_category().message(started.fault))));
        return false;
    }

    std::vector<ListedEdition> listed() const
    {
        std::vector<ListedEdition> listed;
        for (const auto& edition : editions_) listed.push_back(edition->listed());
        return listed;
    }

    const Options& options_;
    const Path& runtime_folder_;
    const RunContext& context_;
    std::vector<std::unique_ptr<WatchedEdition>> editions_;
    std::set<Path> unwatched_;
    Inbox inbox_;
    FolderWatch folders_;
};

} // namespace

ExitStatus run_watch(const Options& options, const Resources& resources, const Path& runtime_folder,
                     TemporaryFiles& temporary, const Tell& tell)
{
    limit_memory(options.limits_of_run.memory);
    Report report;
    const ChosenEditions chosen = choose_editions(options, resources, report);
    if (chosen.usage) {
        tell(*chosen.usage);
        return ExitStatus::CommandLine;
    }
    if (chosen.files.empty()) return tell_report(report, tell);
    FileDigests digests{{}};
    BuildCache no_cache({}, temporary);
    LibraryStock stock;
    const std::string no_surroundings;
    FoldersAsFound folders(digests, is_font_file);
    FirstFacts first_facts;
    const RunContext context{options,         resources, digests, folders,   first_facts, no_cache,    stock,
                             no_surroundings, nullptr,   nullptr, temporary, tell,        options.jobs};
    return Watch(options, chosen.files, runtime_folder, context).run();
}

} // namespace stonehand
