#include "colour/profile.hpp"

#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <variant>

#include <lcms2.h>

#include "base/file.hpp"
#include "colour/printing_condition.hpp"

namespace stonehand
{

namespace
{

/// What stonehand calls a profile: the files that may hold it, and what must be in them.
struct SoughtProfile {
    std::vector<std::string_view> files;
    int components = 0;
};

std::optional<SoughtProfile> sought_profile(std::string_view name)
{
    if (name == "sRGB") return SoughtProfile{{"sRGB.icc"}, 3};
    const PrintingCondition* condition = find_printing_condition(name);
    if (!condition) return std::nullopt;
    return SoughtProfile{condition->files, 4};
}

/// Where distributions put the profiles that LaTeX's package colorprofiles carries.
constexpr std::string_view system_folders[] = {
    "/usr/share/texlive/texmf-dist/tex/generic/colorprofiles", // Debian, Fedora
    "/usr/share/texmf-dist/tex/generic/colorprofiles",         // Arch
    "/usr/share/color/icc",
    "/usr/share/color/icc/colord", // Debian's and Fedora's colord-data
    "/usr/share/color/icc/ghostscript",
};

Message listed_folders(const std::vector<std::filesystem::path>& folders)
{
    std::vector<std::string> names;
    for (const auto& folder : folders) names.push_back(folder.string());
    return listed(names);
}

using Handle = std::unique_ptr<void, decltype(&cmsCloseProfile)>;

int components_of(cmsColorSpaceSignature space)
{
    if (space == cmsSigGrayData) return 1;
    if (space == cmsSigRgbData) return 3;
    return space == cmsSigCmykData ? 4 : 0;
}

/// An output intent's profile must be of class `prtr` or `mntr` (ISO 19005-2, 6.2.3), and so may a picture's
/// be.
bool is_device_class(cmsProfileClassSignature kind)
{
    return kind == cmsSigDisplayClass || kind == cmsSigOutputClass || kind == cmsSigInputClass;
}

std::uint64_t number_at(std::string_view bytes, std::size_t offset)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
    return value;
}

/// Whether the size that the header states is the file's and every tag lies inside it (ICC.1:2010, 7.2.2
/// and 7.3). LittleCMS passes over tags that do not, and a viewer may not.
bool is_whole(std::string_view bytes)
{
    constexpr std::size_t table = 128, entry = 12;
    if (bytes.size() < table + 4 || number_at(bytes, 0) != bytes.size()) return false;
    const std::uint64_t count = number_at(bytes, table);
    if (count > (bytes.size() - table - 4) / entry) return false;
    for (std::size_t tag = 0; tag < count; ++tag) {
        const std::size_t at = table + 4 + tag * entry;
        if (number_at(bytes, at + 4) + number_at(bytes, at + 8) > bytes.size()) return false;
    }
    return true;
}

std::string described(cmsHPROFILE profile)
{
    char text[256] = {};
    cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", text, sizeof text);
    return text;
}

} // namespace

std::optional<Profile> read_profile(std::string bytes)
{
    if (!is_whole(bytes)) return std::nullopt;
    // A context of our own without a logger: LittleCMS's default one is process-wide.
    const std::unique_ptr<_cmsContext_struct, decltype(&cmsDeleteContext)> context(
        cmsCreateContext(nullptr, nullptr), &cmsDeleteContext);
    if (!context) throw std::bad_alloc();
    const Handle handle(
        cmsOpenProfileFromMemTHR(context.get(), bytes.data(), static_cast<cmsUInt32Number>(bytes.size())),
        &cmsCloseProfile);
    if (!handle || !is_device_class(cmsGetDeviceClass(handle.get()))) return std::nullopt;
    Profile profile;
    profile.components = components_of(cmsGetColorSpace(handle.get()));
    // PDF 1.7 knows ICC specification 4.2 and older (ISO 32000-1, table 66): version 5 is iccMAX.
    if (profile.components == 0 || cmsGetProfileVersion(handle.get()) >= 5) return std::nullopt;
    profile.description = described(handle.get());
    profile.is_output = cmsGetDeviceClass(handle.get()) == cmsSigOutputClass;
    profile.version = cmsGetProfileVersion(handle.get());
    profile.bytes = std::move(bytes);
    return profile;
}

namespace
{

/// Nothing where there is no such file; one that is there and cannot be read is told.
std::optional<Profile> tell(FileFault fault, const std::filesystem::path& path, Span at, const Limits& limits,
                            Report& report)
{
    if (fault != FileFault::TooLarge && fault != FileFault::Unreadable) return std::nullopt;
    Diagnostic& told =
        report.add(fault == FileFault::TooLarge ? Code("profile-limit") : Code("read-failed"), at,
                   say("the colour profile {} {}", stonehand::quoted(path.string()), describe(fault)));
    if (fault == FileFault::TooLarge) told.hint(limit_hint(limits, &Limits::profile_bytes));
    return Profile{};
}

/// A file's profile, or nothing where there is no such file; one that is no profile of these colours is told
/// and empty.
std::optional<Profile> load_file(const std::filesystem::path& path, int components, const Message& name,
                                 Span at, Report& report, const Limits& limits)
{
    auto read = read_file(path, limits.profile_bytes);
    if (const auto* fault = std::get_if<FileFault>(&read)) return tell(*fault, path, at, limits, report);
    auto profile = read_profile(std::get<std::string>(std::move(read)));
    if (!profile || profile->components != components) {
        report
            .add("bad-profile", at,
                 say("the file {} is not the colour profile {}", stonehand::quoted(path.string()), name))
            .hint(say("it is damaged, or a profile of another kind stands under that name"));
        return Profile{};
    }
    profile->path = path.string();
    // People must be told of it somehow, in the slug and in the output intent.
    if (profile->description.empty()) profile->description = path.stem().string();
    return profile;
}

Message listed_views(const std::vector<std::string_view>& names)
{
    return listed(std::vector<std::string>(names.begin(), names.end()));
}

} // namespace

std::vector<std::filesystem::path> profile_places(const std::vector<std::filesystem::path>& folders)
{
    std::vector<std::filesystem::path> places = folders;
    places.insert(places.end(), std::begin(system_folders), std::end(system_folders));
    return places;
}

Profile load_profile(std::string_view name, Report& report, const std::vector<std::filesystem::path>& folders,
                     const Limits& limits)
{
    const auto sought = sought_profile(name);
    if (!sought) {
        std::vector<std::string> known = printing_condition_names();
        known.insert(known.begin(), "sRGB");
        report
            .add("missing-profile", {}, say("there is no colour profile called {}", stonehand::quoted(name)))
            .hint(say("stonehand knows {}; any other is named by the path of its file", listed(known)));
        return {};
    }
    const std::vector<std::filesystem::path> places = profile_places(folders);
    for (const auto& folder : places)
        for (const std::string_view file : sought->files)
            if (auto profile = load_file(folder / file, sought->components, verbatim(std::string(name)), {},
                                         report, limits))
                return *std::move(profile);
    report
        .add("missing-profile", {},
             say("the colour profile {} was not found: no {}", name, listed_views(sought->files)))
        .hint(say("sought in {}", listed_folders(places)));
    return {};
}

Profile load_profile_file(const std::filesystem::path& path, int components, Span at, Report& report,
                          const Limits& limits)
{
    const Sentence kind = components == 4 ? say("of a CMYK press") : say("of a screen");
    if (auto profile = load_file(path, components, kind, at, report, limits)) return *std::move(profile);
    report
        .add("missing-profile", at,
             say("the colour profile {} was not found", stonehand::quoted(path.string())))
        .hint(say("a path begins at the layout's folder; a printing condition is named without it: FOGRA39"));
    return {};
}

} // namespace stonehand
