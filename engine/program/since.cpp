#include "program/since.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/file.hpp"
#include "colour/profile.hpp"
#include "font/installed_fonts.hpp"
#include "manifest/input_files.hpp"
#include "manifest/read_manifest.hpp"
#include "unicode/hyphenate.hpp"

namespace stonehand
{

namespace
{

using Paths = std::vector<std::filesystem::path>;

/// The file of this name in the first folder that has one.
Paths first_in(const Paths& folders, const std::string& name)
{
    std::error_code ignored;
    for (const auto& folder : folders)
        if (std::filesystem::exists(folder / name, ignored)) return {folder / name};
    return {};
}

/// Where the layouts of an edition keep what is theirs alone.
Paths folders_of_layouts(const std::vector<Input>& inputs, const KeptRoots& roots)
{
    Paths folders;
    for (const Input& input : inputs) {
        if (input.kind != "layout" || !input.path.starts_with(in_layouts)) continue;
        const std::filesystem::path path = input.path.substr(in_layouts.size());
        const auto folder = located({KeptRoot::Layouts, path.parent_path().string()}, roots);
        if (folder) folders.push_back(*folder);
    }
    return folders;
}

/// A font that a layout did not bring then may be chosen now; one that cannot be read is none.
bool bring_no_other_font(const Paths& folders, const std::vector<Input>& inputs, FileDigests& digests)
{
    std::set<std::string> known;
    for (const Input& input : inputs)
        if (input.kind == "font") known.insert(input.path);
    const auto is_known = [&](const auto& font) {
        return known.contains(path_in_layouts(font)) ||
               std::holds_alternative<FileFault>(digests.digest(font));
    };
    return std::all_of(folders.begin(), folders.end(), [&](const auto& folder) {
        const Paths fonts = font_files_in(folder);
        return std::all_of(fonts.begin(), fonts.end(), is_known);
    });
}

Paths as_list(const std::optional<std::filesystem::path>& path)
{
    return path ? Paths{*path} : Paths{};
}

} // namespace

std::variant<Since, UsageTold> Since::read(const std::filesystem::path& path)
{
    std::error_code ignored;
    const auto file = std::filesystem::is_directory(path, ignored) ? path / name_of_manifest : path;
    const auto bytes = read_file(file, largest_manifest);
    if (const auto* fault = std::get_if<FileFault>(&bytes))
        return UsageTold{say("{} {}", file.string(), describe(*fault)),
                         say("name the manifest.json of an earlier run’s folder")};
    auto manifest = read_run_manifest(std::get<std::string>(bytes));
    if (!manifest)
        return UsageTold{say("{} is no manifest over editions", file.string()),
                         say("name the manifest.json that stands beside the folders of the editions")};
    Since since;
    for (RunEntry& entry : manifest->editions)
        if (!entry.draft) since.by_source_.emplace(entry.source, std::move(entry));
    for (auto& font : installed_font_files())
        since.fonts_[font.filename().string()].push_back(std::move(font));
    return since;
}

std::optional<std::string> Since::unchanged(const std::string& source, const std::string& made_with,
                                            const KeptRoots& roots, const Resources& resources,
                                            FileDigests& digests) const
{
    const auto known = by_source_.find(source);
    if (known == by_source_.end() || known->second.made_with != made_with) return std::nullopt;
    if (known->second.inputs.empty()) return std::nullopt;
    const std::vector<Input>& inputs = known->second.inputs;
    const auto places_of = [&](const Input& input) -> Paths {
        if (is_of_layout(input))
            return as_list(located({KeptRoot::Layouts, input.path.substr(in_layouts.size())}, roots));
        if (input.kind == "profile") return first_in(profile_places(profile_folders(resources)), input.path);
        if (input.kind == "patterns") return first_in(hyphenation_folders(), input.path);
        if (input.kind != "font") return {roots.content / input.path};
        const auto fonts = fonts_.find(input.path);
        return fonts == fonts_.end() ? Paths{} : fonts->second;
    };
    const Paths own = folders_of_layouts(inputs, roots);
    if (!bring_no_other_font(own, inputs, digests)) return std::nullopt;
    const bool same = std::all_of(inputs.begin(), inputs.end(), [&](const Input& input) {
        Paths places = places_of(input);
        if (input.kind == "profile") // a layout may bring its own
            for (const auto& folder : own) places.push_back(folder / input.path);
        return std::any_of(places.begin(), places.end(), [&](const auto& place) {
            const auto digest = digests.digest(place);
            const auto* now = std::get_if<std::string>(&digest);
            return now && *now == input.sha256;
        });
    });
    return same ? std::optional(known->second.edition) : std::nullopt;
}

} // namespace stonehand
