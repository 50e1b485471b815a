#include "program/run_new.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/file.hpp"
#include "base/lower_case.hpp"
#include "command/shell_word.hpp"
#include "disk/write_files.hpp"
#include "layout/read_layout.hpp"
#include "program/date_of_new.hpp"
#include "program/layout_folders.hpp"
#include "telling/tell_report.hpp"
#include "telling/tell_unwritten.hpp"

namespace stonehand
{

namespace
{

using Path = std::filesystem::path;

constexpr std::uint64_t largest_starter = 1'000'000;
constexpr std::string_view include_begins = "href=\"../../standing/";

/// Whatever it is, a link that leads nowhere too.
bool stands(const Path& path)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
}

/// The names of the files of standing text that an edition includes, in its order.
std::vector<std::string> standing_texts_of(std::string_view edition)
{
    std::vector<std::string> names;
    for (std::size_t at = edition.find(include_begins); at != edition.npos;
         at = edition.find(include_begins, at)) {
        at += include_begins.size();
        names.emplace_back(edition.substr(at, edition.find('"', at) - at));
    }
    return names;
}

/// Where in `starters` the edition stands.
std::string_view folder_of(Starter starter)
{
    switch (starter) {
    case Starter::English:
        return "en";
    case Starter::Chinese:
        return "zh";
    case Starter::EnglishAndChinese:
        return "en-zh";
    }
    return {};
}

class NewEdition
{
  public:
    NewEdition(const Options& options, std::int64_t now, const Resources& resources,
               TemporaryFiles& temporary, const Tell& tell)
        : options_(options), resources_(resources), temporary_(temporary), tell_(tell),
          root_(options.root.value_or("content")), layout_(options.layout.value_or("guest-contributor")),
          date_(date_of_new(options.new_id, options.modified.value_or(now))),
          edition_((root_ / "editions" / options.new_id / "edition.xml").lexically_normal())
    {
    }

    ExitStatus run()
    {
        if (const auto usage = check_command()) {
            tell_(*usage);
            return ExitStatus::CommandLine;
        }
        collect();
        if (!report_.has_errors()) write();
        return tell_report(report_, tell_);
    }

  private:
    std::vector<Path> folders() const { return layout_folders(root_, options_, resources_); }

    /// A folder beside that of the new edition whose name differs from its own in capitals alone; or nothing.
    static Path same_but_for_capitals(const Path& folder)
    {
        Path found;
        std::error_code error;
        std::filesystem::directory_iterator entry(folder.parent_path(), error);
        for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
            if (entry->path().filename() != folder.filename() &&
                lower_case(entry->path().filename().string()) == lower_case(folder.filename().string()) &&
                (found.empty() || entry->path() < found))
                found = entry->path();
        return found;
    }

    /// Nothing that stands is overwritten, and no layout is named that is not there.
    std::optional<UsageTold> check_command() const
    {
        if (stands(edition_))
            return UsageTold{
                say("{} stands already; nothing was written", edition_.string()),
                say("choose another id, or move the folder {} away", edition_.parent_path().string())};
        if (const auto other = same_but_for_capitals(edition_.parent_path()); !other.empty())
            return UsageTold{say("{} stands already, which a disk may take for the same", other.string()),
                             say("choose another id, or move the folder {} away", other.string())};
        const auto names = layout_names(folders());
        if (std::find(names.begin(), names.end(), layout_) == names.end())
            return UsageTold{say("there is no layout “{}”", layout_),
                             say("the layouts are: {}", listed(names))};
        return std::nullopt;
    }

    /// A file that comes with the program, its fields filled in.
    std::string starter(const Path& name)
    {
        const auto bytes = read_file(resources_.starters / name, largest_starter);
        if (const auto* fault = std::get_if<FileFault>(&bytes)) {
            report_
                .add("read-failed", Span{},
                     say("{} {}", (resources_.starters / name).string(), describe(*fault)))
                .hint(say("it comes with the program: install stonehand again"));
            return {};
        }
        std::string text = std::get<std::string>(bytes);
        const std::pair<std::string_view, std::string> fields[] = {{"{id}", options_.new_id},
                                                                   {"{date}", date_},
                                                                   {"{year}", date_.substr(0, 4)},
                                                                   {"{layout}", layout_}};
        for (const auto& [field, value] : fields)
            for (std::size_t at = text.find(field); at != text.npos; at = text.find(field, at + value.size()))
                text.replace(at, field.size(), value);
        return text;
    }

    /// The edition comes last: where it stands, so does all that it includes.
    void collect()
    {
        std::string edition = starter(Path(folder_of(options_.starter)) / "edition.xml");
        for (const std::string& name : standing_texts_of(edition)) {
            const Path place = (root_ / "standing" / name).lexically_normal();
            if (stands(place))
                shared_.push_back(place.string());
            else
                texts_.emplace_back(place, starter(Path("standing") / name));
        }
        texts_.emplace_back(edition_, std::move(edition));
    }

    void write()
    {
        std::vector<FileToWrite> files;
        EditionBegun begun{edition_.string(), options_.new_id, {}, shared_, next()};
        for (const auto& [place, text] : texts_) {
            files.push_back({place, text});
            begun.written.push_back(place.string());
        }
        tell_unwritten(write_files(files, 1, temporary_), report_);
        if (!report_.has_errors()) tell_(begun);
    }

    /// Where the layout has no proof, all that it has is built.
    std::vector<std::string> next() const
    {
        const std::string build = "stonehand build " + shell_word(edition_.string());
        Sources sources;
        Report unread; // a fault of the layout is told by the build
        const auto layout = read_layout(layout_, folders(), Span{}, sources, unread);
        const bool has_proof =
            layout && std::ranges::any_of(layout->outputs, [](const OutputSettings& output) {
                return output.name == "proof";
            });
        if (!has_proof) return {build};
        return {build + " --output proof",
                fmt::format("xdg-open out/{0}/proof/{0}-proof.html", options_.new_id)};
    }

    const Options& options_;
    const Resources& resources_;
    TemporaryFiles& temporary_;
    const Tell& tell_;
    const Path root_;
    const std::string layout_, date_;
    const Path edition_;
    std::vector<std::pair<Path, std::string>> texts_; ///< to write, each with its place
    std::vector<std::string> shared_;
    Report report_;
};

} // namespace

ExitStatus run_new(const Options& options, std::int64_t now, const Resources& resources,
                   TemporaryFiles& temporary, const Tell& tell)
{
    return NewEdition(options, now, resources, temporary, tell).run();
}

} // namespace stonehand
