#include "colour/profile.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>

#include <lcms2.h>

#include "base/file.hpp"

namespace stonehand
{

namespace
{

// Fact sheet reliability, 3: no ICC profile that we meet is larger than a few MB.
constexpr std::uint64_t largest_profile = 8'000'000;

/// What stonehand calls a profile, the file that Debian's texlive-base carries, and what must be in it.
struct KnownProfile {
    std::string_view name, file;
    int components;
};
constexpr KnownProfile known_profiles[] = {
    {"sRGB", "sRGB.icc", 3},
    {"FOGRA39", "FOGRA39L_coated.icc", 4},
};

const KnownProfile* find_known(std::string_view name)
{
    for (const KnownProfile& known : known_profiles)
        if (known.name == name) return &known;
    return nullptr;
}

/// Where distributions put the profiles that LaTeX's package colorprofiles carries.
constexpr std::string_view system_folders[] = {
    "/usr/share/texlive/texmf-dist/tex/generic/colorprofiles", // Debian, Fedora
    "/usr/share/texmf-dist/tex/generic/colorprofiles",         // Arch
    "/usr/share/color/icc",
};

std::string listed_folders(const std::vector<std::filesystem::path>& folders)
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
    if (bytes.size() > largest_profile || !is_whole(bytes)) return std::nullopt;
    // A context of our own without a logger: LittleCMS's default one is process-wide.
    const std::unique_ptr<_cmsContext_struct, decltype(&cmsDeleteContext)> context(
        cmsCreateContext(nullptr, nullptr), &cmsDeleteContext);
    const Handle handle(
        cmsOpenProfileFromMemTHR(context.get(), bytes.data(), static_cast<cmsUInt32Number>(bytes.size())),
        &cmsCloseProfile);
    if (!handle || !is_device_class(cmsGetDeviceClass(handle.get()))) return std::nullopt;
    Profile profile;
    profile.components = components_of(cmsGetColorSpace(handle.get()));
    // PDF 1.7 knows ICC specification 4.2 and older (ISO 32000-1, table 66): version 5 is iccMAX.
    if (profile.components == 0 || cmsGetProfileVersion(handle.get()) >= 5) return std::nullopt;
    profile.description = described(handle.get());
    profile.bytes = std::move(bytes);
    return profile;
}

Profile load_profile(std::string_view name, Report& report, const std::vector<std::filesystem::path>& folders)
{
    const KnownProfile* known = find_known(name);
    if (!known) {
        report.add("missing-profile", {}, "there is no colour profile called " + stonehand::quoted(name))
            .hint("stonehand knows sRGB and FOGRA39");
        return {};
    }
    std::vector<std::filesystem::path> places = folders;
    places.insert(places.end(), std::begin(system_folders), std::end(system_folders));
    for (const auto& folder : places) {
        const auto path = folder / known->file;
        auto read = read_file(path, largest_profile);
        if (std::holds_alternative<FileFault>(read)) continue;
        auto profile = read_profile(std::get<std::string>(std::move(read)));
        if (!profile || profile->components != known->components) {
            report
                .add("bad-profile", {},
                     "the file " + stonehand::quoted(path.string()) + " is not the colour profile " +
                         std::string(name))
                .hint("it is damaged, or a profile of another kind stands under that name");
            return {};
        }
        profile->path = path.string();
        return *std::move(profile);
    }
    report.add("missing-profile", {}, "the colour profile " + std::string(known->file) + " was not found")
        .hint("sought in " + listed_folders(places));
    return {};
}

} // namespace stonehand
