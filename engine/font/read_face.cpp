#include <algorithm>
#include <cmath>

#include "font/installed_fonts_impl.hpp"

namespace stonehand
{

namespace
{

int number_of(const FcPattern* pattern, const char* object, int otherwise)
{
    double value = 0;
    return FcPatternGetDouble(pattern, object, 0, &value) == FcResultMatch
               ? static_cast<int>(std::lround(value))
               : otherwise;
}

bool is_set(const FcPattern* pattern, const char* object)
{
    FcBool value = FcFalse;
    return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch && value != FcFalse;
}

std::string text_of(const FcPattern* pattern, const char* object, int which)
{
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, which, &value) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(value);
}

/// Its names in all languages, the English ones first: fontconfig begins with those of the user's language.
std::vector<std::string> names_of(const FcPattern* pattern, const char* object, const char* language)
{
    std::vector<std::pair<bool, std::string>> names;
    for (int which = 0; !text_of(pattern, object, which).empty(); ++which)
        names.emplace_back(text_of(pattern, language, which) != "en", text_of(pattern, object, which));
    // English names in the order of the font, since the first is what it is called.
    std::stable_sort(names.begin(), names.end(), [](const auto& one, const auto& other) {
        return one.first != other.first ? one.first < other.first : one.first && one.second < other.second;
    });
    std::vector<std::string> sorted;
    for (auto& [foreign, name] : names) sorted.push_back(std::move(name));
    return sorted;
}

} // namespace

std::optional<InstalledFace> read_face(const FcPattern* pattern)
{
    if (!is_set(pattern, FC_OUTLINE)) return std::nullopt;
    InstalledFace face;
    face.path = text_of(pattern, FC_FILE, 0);
    int index = 0;
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    face.index = static_cast<unsigned>(index) & 0xffff;
    // The upper half of the index names an instance of a variable font.
    face.variable = is_set(pattern, FC_VARIABLE) || index > 0xffff;
    face.families = names_of(pattern, FC_FAMILY, FC_FAMILYLANG);
    for (int which = 0; which < static_cast<int>(face.families.size()); ++which)
        face.english += text_of(pattern, FC_FAMILYLANG, which) == "en";
    const std::vector<std::string> styles = names_of(pattern, FC_STYLE, FC_STYLELANG);
    if (!styles.empty()) face.style = styles.front();
    const double weight = FcWeightToOpenTypeDouble(number_of(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR));
    face.weight = static_cast<int>(std::lround(weight));
    // The tables of some bold faces call them regular, and their names do not (Noto Serif Myanmar of 2020).
    if (face.weight == 400 && face.style == "Bold") face.weight = 700;
    face.width = number_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL);
    // An oblique is the italic of a family that has no other.
    face.slant = number_of(pattern, FC_SLANT, FC_SLANT_ROMAN) > 0 ? Slant::Italic : Slant::Upright;
    face.open_type = text_of(pattern, FC_FONTFORMAT, 0) == "CFF";
    if (face.path.empty() || face.families.empty()) return std::nullopt;
    return face;
}

} // namespace stonehand
