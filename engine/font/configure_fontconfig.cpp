#include <new>
#include <string>

#include "base/file.hpp"
#include "font/installed_fonts_impl.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint64_t largest_configuration = 1 << 20;

// Asked of an empty configuration: without one, fontconfig would first read all its rules, for 6 ms.
std::string main_file(FcConfig* empty)
{
    FcChar8* name = FcConfigGetFilename(empty, nullptr);
    const std::string path = name ? reinterpret_cast<const char*>(name) : "";
    FcStrFree(name);
    return path;
}

// The includes lead to some forty files of rules about substitution, which we do not want.
std::string without_includes(std::string text)
{
    constexpr std::string_view last = "</include>";
    for (std::size_t begin = text.find("<include"); begin != std::string::npos;
         begin = text.find("<include", begin)) {
        const std::size_t end = text.find(last, begin);
        if (end == std::string::npos) return {};
        text.erase(begin, end + last.size() - begin);
    }
    return text;
}

} // namespace

Fc<FcConfig> configure_folders()
{
    Fc<FcConfig> config(FcConfigCreate());
    if (!config) throw std::bad_alloc();
    auto read = read_file(main_file(config.get()), largest_configuration);
    if (std::holds_alternative<FileFault>(read)) return nullptr;
    const std::string text = without_includes(std::move(std::get<std::string>(read)));
    if (text.empty()) return nullptr;
    const auto* bytes = reinterpret_cast<const FcChar8*>(text.c_str());
    if (!FcConfigParseAndLoadFromMemory(config.get(), bytes, FcFalse)) return nullptr;
    if (!FcConfigBuildFonts(config.get())) return nullptr;
    return config;
}

Fc<FcConfig> configure_fully()
{
    return Fc<FcConfig>(FcInitLoadConfigAndFonts());
}

} // namespace stonehand
