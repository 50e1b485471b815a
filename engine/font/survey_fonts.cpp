#include <algorithm>
#include <map>

#include "font/choose_faces.hpp"
#include "font/font_impl.hpp"
#include "font/font_library.hpp"
#include "font/installed_fonts.hpp"
#include "font/open_font.hpp"

namespace stonehand
{

namespace
{

// A face serves a script if it has more of it than a few loan signs.
constexpr int fewest_characters = 20;

// ISO 15924 codes of the scripts that a face has, those with most characters first.
std::vector<std::string> scripts_of(const Font& font)
{
    const HbSet characters(hb_set_create());
    hb_face_collect_unicodes(font.impl().face.get(), characters.get());
    std::map<std::string, int> counts;
    hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
    for (hb_codepoint_t character = HB_SET_VALUE_INVALID; hb_set_next(characters.get(), &character);) {
        char code[5] = {};
        hb_tag_to_string(hb_script_to_iso15924_tag(hb_unicode_script(unicode, character)), code);
        ++counts[code];
    }
    for (const char* shared : {"Zyyy", "Zinh", "Zzzz"}) counts.erase(shared);
    std::vector<std::pair<int, std::string>> ordered;
    for (const auto& [code, count] : counts)
        if (count >= fewest_characters) ordered.emplace_back(-count, code);
    std::sort(ordered.begin(), ordered.end());
    std::vector<std::string> scripts;
    for (const auto& [count, code] : ordered) scripts.push_back(code);
    return scripts;
}

FontFinding found_face(const InstalledFonts& installed, const FontStack& stack, const FontChoice& choice,
                       const InstalledFace& face)
{
    FontFinding finding{stack.role, describe(choice), describe(face), face.path.string(), {}, {}};
    const auto font = open_font(face.path, face.index, choice.family);
    if (const Font* opened = std::get_if<Font>(&font))
        finding.scripts = scripts_of(*opened);
    else
        finding.found = say("{}, which {}", finding.found, describe(std::get<FontFault>(font)));
    finding.languages = installed.languages(face);
    return finding;
}

} // namespace

std::vector<FontFinding> survey_fonts(const std::vector<FontStack>& stacks,
                                      const std::vector<std::filesystem::path>& font_folders, Report& report)
{
    const InstalledFonts installed(font_folders);
    std::vector<FontFinding> findings;
    for (const FontStack& stack : stacks)
        for (const FontChoice& choice : stack.choices) {
            const std::vector<InstalledFace> family = installed.of_family(choice.family);
            const std::vector<InstalledFace> faces = choose_faces(choice, family);
            for (const InstalledFace& face : faces)
                findings.push_back(found_face(installed, stack, choice, face));
            if (!faces.empty()) continue;
            const Substitution told = describe_substitution(choice, family, installed.substitute(choice));
            report.add("substituted-font", choice.span, told.message).hint(told.advice);
            findings.push_back({stack.role, describe(choice), {}, {}, {}, {}});
        }
    return findings;
}

} // namespace stonehand
