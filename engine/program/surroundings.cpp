#include "program/surroundings.hpp"

#include <filesystem>
#include <link.h>
#include <vector>

#include "colour/profile.hpp"
#include "disk/digest_folder.hpp"
#include "disk/sha256.hpp"
#include "font/installed_fonts.hpp"
#include "unicode/hyphenate.hpp"

namespace stonehand
{

namespace
{

/// The files that this process runs from: the program itself first, then its libraries in the order of
/// loading.
std::vector<std::filesystem::path> files_of_program()
{
    std::vector<std::filesystem::path> files;
    const auto add = [](dl_phdr_info* object, std::size_t, void* list) {
        const std::string name = object->dlpi_name ? object->dlpi_name : "";
        auto& known = *static_cast<std::vector<std::filesystem::path>*>(list);
        known.push_back(name.empty() ? "/proc/self/exe" : name);
        return 0;
    };
    ::dl_iterate_phdr(add, &files);
    return files;
}

} // namespace

std::string list_choices(const Resources& resources)
{
    std::string text = list_installed_fonts();
    for (const auto& folder : profile_places(profile_folders(resources))) text += list_folder(folder) + "\n";
    for (const auto& folder : hyphenation_folders()) text += list_folder(folder) + "\n";
    return text;
}

std::string hash_surroundings(const std::string& choices, FileDigests& digests)
{
    std::string text;
    std::error_code ignored;
    for (const auto& file : files_of_program()) {
        // What the kernel itself puts into every process (the vDSO) is no file.
        const auto digest = digests.digest(std::filesystem::canonical(file, ignored));
        if (const auto* known = std::get_if<std::string>(&digest)) text += *known + "\n";
    }
    return sha256(text + choices);
}

} // namespace stonehand
