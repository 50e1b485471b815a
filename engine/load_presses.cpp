#include "engine.hpp"

#include <algorithm>

#include "kept_profile.hpp"
#include "pdf/press_settings.hpp"

namespace stonehand
{

namespace
{

/// of the fact sheet pdfx: an output profile, and of a version that the PDF knows.
bool fits(const Profile& profile, const OutputSettings& output, Report& report)
{
    if (profile.is_output && takes_icc(output.press.level, profile.version)) return true;
    report
        .add("bad-profile", output.span,
             say("the colour profile {} cannot be what {} is printed for", quoted(profile.path),
                 output.standard))
        .hint(!profile.is_output
                  ? say("it describes no press: its class is not “prtr”")
                  : say("it is by ICC {:g}, and {} takes {}", profile.version, output.standard,
                        output.press.level == PdfX::X4 ? say("ICC 4.2 and earlier") : say("ICC 2 alone")));
    return false;
}

Press load_press(const OutputSettings& output, const Profile& screen, Report& report,
                 const std::vector<std::filesystem::path>& profile_folders, const Limits& limits,
                 LibraryStock& stock)
{
    Press press;
    press.condition = find_printing_condition(output.profile);
    const std::filesystem::path file = output.folder / output.profile;
    press.profile =
        press.condition
            ? kept_profile(output.profile, stock,
                           [&] { return load_profile(output.profile, report, profile_folders, limits); })
            : kept_profile(file.string(), stock,
                           [&] { return load_profile_file(file, 4, output.span, report, limits); });
    if (press.profile.bytes.empty() || !fits(press.profile, output, report)) return press;
    const InkConversion& way = output.press.conversion;
    press.converter = stock.converters.get(
        {screen.path, press.profile.path, way.intent, way.black_point},
        [&]() -> std::shared_ptr<const InkConverter> {
            auto made = InkConverter::make(screen, press.profile, way);
            return made ? std::make_shared<const InkConverter>(*std::move(made)) : nullptr;
        });
    if (!press.converter)
        report.add("bad-profile", output.span,
                   say("LittleCMS cannot convert into the colour profile {}", quoted(press.profile.path)));
    return press;
}

} // namespace

void load_presses(const Layout& layout, const std::vector<std::string>& outputs, Library& library,
                  Report& report, const std::vector<std::filesystem::path>& profile_folders,
                  const Limits& limits, LibraryStock* stock)
{
    LibraryStock own;
    for (const OutputSettings& output : layout.outputs) {
        const bool wanted = std::find(outputs.begin(), outputs.end(), output.name) != outputs.end();
        if (wanted && is_printed(output.name) && !library.screen_profile.bytes.empty())
            library.presses[output.name] = load_press(output, library.screen_profile, report, profile_folders,
                                                      limits, stock ? *stock : own);
    }
}

} // namespace stonehand
