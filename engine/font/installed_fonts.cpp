#include "font/installed_fonts.hpp"

#include <algorithm>
#include <new>
#include <tuple>

#include "font/installed_fonts_impl.hpp"

namespace stonehand
{

namespace
{

const FcChar8* fc_text(const std::string& text)
{
    return reinterpret_cast<const FcChar8*>(text.c_str());
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void add_file(std::vector<std::pair<InstalledFace, Fc<FcPattern>>>& faces, const std::filesystem::path& file)
{
    const Fc<FcFontSet> set(FcFontSetCreate());
    if (!set) throw std::bad_alloc();
    FcFreeTypeQueryAll(fc_text(file.string()), static_cast<unsigned>(-1), nullptr, nullptr, set.get());
    for (int i = 0; i < set->nfont; ++i)
        if (auto face = read_face(set->fonts[i])) {
            face->own = true;
            FcPatternReference(set->fonts[i]);
            faces.emplace_back(std::move(*face), set->fonts[i]);
        }
}

bool has_family(const InstalledFace& face, const std::string& family)
{
    return std::any_of(face.families.begin(), face.families.end(),
                       [&](const std::string& name) { return same_family(name, family); });
}

Fc<FcObjectSet> face_objects()
{
    return Fc<FcObjectSet>(FcObjectSetBuild(FC_FILE, FC_INDEX, FC_FAMILY, FC_FAMILYLANG, FC_STYLE,
                                            FC_STYLELANG, FC_WEIGHT, FC_WIDTH, FC_SLANT, FC_OUTLINE,
                                            FC_VARIABLE, FC_FONTFORMAT, FC_COLOR, FC_SYMBOL, FC_CHARSET,
                                            FC_LANG, static_cast<char*>(nullptr)));
}

/// A pattern of which nothing is said yet.
Fc<FcPattern> empty_pattern()
{
    Fc<FcPattern> pattern(FcPatternCreate());
    if (!pattern) throw std::bad_alloc();
    return pattern;
}

/// What fontconfig lists; nothing found is an empty list.
Fc<FcFontSet> faces_like(FcConfig* config, FcPattern* wanted)
{
    Fc<FcFontSet> found(FcFontList(config, wanted, face_objects().get()));
    if (!found) throw std::bad_alloc();
    return found;
}

std::vector<InstalledFace> listed_family(FcConfig* config, const std::string& family)
{
    std::vector<InstalledFace> faces;
    const Fc<FcPattern> wanted = empty_pattern();
    FcPatternAddString(wanted.get(), FC_FAMILY, fc_text(family));
    const Fc<FcFontSet> found = faces_like(config, wanted.get());
    for (int i = 0; found && i < found->nfont; ++i)
        if (auto face = read_face(found->fonts[i]); face && has_family(*face, family))
            faces.push_back(std::move(*face));
    return faces;
}

std::vector<std::string> languages_of(const FcPattern* pattern)
{
    std::vector<std::string> languages;
    FcLangSet* set = nullptr;
    if (FcPatternGetLangSet(pattern, FC_LANG, 0, &set) != FcResultMatch) return languages;
    FcStrSet* names = FcLangSetGetLangs(set);
    FcStrList* list = FcStrListCreate(names);
    while (const FcChar8* name = FcStrListNext(list))
        languages.emplace_back(reinterpret_cast<const char*>(name));
    FcStrListDone(list);
    FcStrSetDestroy(names);
    std::sort(languages.begin(), languages.end());
    return languages;
}

} // namespace

bool is_font_file(const std::filesystem::path& file)
{
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), lower);
    return extension == ".otf" || extension == ".ttf" || extension == ".ttc";
}

std::vector<std::filesystem::path> font_files_in(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code failed; // a layout without a folder of its own has no fonts of its own
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed))
        if (std::error_code unknown; is_font_file(entry->path()) && entry->is_regular_file(unknown))
            files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

Message describe(const InstalledFace& face)
{
    // The last name of a language is the most exact: “EB Garamond”, “EB Garamond 12”.
    const std::size_t last = (face.english > 0 ? face.english : face.families.size()) - 1;
    return say("{} {} (weight {})", face.families[last], face.style, face.weight);
}

bool same_family(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

bool before(const InstalledFace& a, const InstalledFace& b)
{
    const auto key = [](const InstalledFace& face) {
        return std::tuple(face.variable, std::abs(face.width - 100), !face.open_type, face.path.native(),
                          face.index);
    };
    return key(a) < key(b);
}

InstalledFonts::InstalledFonts(const std::vector<std::filesystem::path>& own_folders) : impl_(new Impl)
{
    for (const std::filesystem::path& folder : own_folders)
        for (const std::filesystem::path& file : font_files_in(folder)) add_file(impl_->own, file);
    impl_->folders = configure_folders();
    if (!impl_->folders) impl_->full = configure_fully();
}

InstalledFonts::~InstalledFonts() = default;

std::vector<InstalledFace> InstalledFonts::of_family(const std::string& family) const
{
    std::vector<InstalledFace> faces;
    for (const auto& [face, pattern] : impl_->own)
        if (has_family(face, family)) faces.push_back(face);
    if (faces.empty() && impl_->folders) faces = listed_family(impl_->folders.get(), family);
    if (faces.empty()) {
        // A folder named only in the machine's further configuration files.
        if (!impl_->full) impl_->full = configure_fully();
        faces = listed_family(impl_->full.get(), family);
    }
    std::sort(faces.begin(), faces.end(), before);
    return faces;
}

InstalledFace InstalledFonts::substitute(const FontChoice& choice) const
{
    if (!impl_->full) impl_->full = configure_fully();
    const Fc<FcPattern> wanted = empty_pattern();
    FcPatternAddString(wanted.get(), FC_FAMILY, fc_text(choice.family));
    FcPatternAddDouble(wanted.get(), FC_WEIGHT, FcWeightFromOpenTypeDouble(choice.weight));
    FcPatternAddInteger(wanted.get(), FC_SLANT,
                        choice.slant == Slant::Italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcConfigSubstitute(impl_->full.get(), wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const Fc<FcPattern> offered(FcFontMatch(impl_->full.get(), wanted.get(), &result));
    if (!offered) return {};
    return read_face(offered.get()).value_or(InstalledFace{});
}

std::vector<std::string> InstalledFonts::languages(const InstalledFace& face) const
{
    for (const auto& [own, pattern] : impl_->own)
        if (own.path == face.path && own.index == face.index) return languages_of(pattern.get());
    const Fc<FcPattern> wanted = empty_pattern();
    FcPatternAddString(wanted.get(), FC_FILE, fc_text(face.path.string()));
    FcPatternAddInteger(wanted.get(), FC_INDEX, static_cast<int>(face.index));
    for (FcConfig* config : {impl_->folders.get(), impl_->full.get()}) {
        if (!config) continue;
        const Fc<FcFontSet> found = faces_like(config, wanted.get());
        if (found && found->nfont > 0) return languages_of(found->fonts[0]);
    }
    return {};
}

const std::vector<InstalledFonts::Fallback>& InstalledFonts::fallbacks() const
{
    if (impl_->fallbacks_listed) return impl_->fallbacks;
    impl_->fallbacks_listed = true;
    for (const auto& [face, pattern] : impl_->own)
        if (!face.variable) impl_->fallbacks.emplace_back(face, pattern.get());
    const Fc<FcPattern> any = empty_pattern();
    FcConfig* config = impl_->folders ? impl_->folders.get() : impl_->full.get();
    const Fc<FcFontSet> found = faces_like(config, any.get());
    for (int i = 0; found && i < found->nfont; ++i) {
        FcBool colour = FcFalse, symbols = FcFalse;
        FcPatternGetBool(found->fonts[i], FC_COLOR, 0, &colour);
        FcPatternGetBool(found->fonts[i], FC_SYMBOL, 0, &symbols);
        if (auto face = read_face(found->fonts[i]); face && !face->variable && !colour && !symbols)
            impl_->fallbacks.emplace_back(std::move(*face), found->fonts[i]);
    }
    std::sort(impl_->fallbacks.begin(), impl_->fallbacks.end(),
              [](const Fallback& a, const Fallback& b) { return before(a.face(), b.face()); });
    return impl_->fallbacks;
}

InstalledFonts::Fallback::Fallback(InstalledFace what, FcPattern* pattern) : face_(std::move(what))
{
    FcCharSet* characters = nullptr;
    FcLangSet* languages = nullptr;
    if (FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch)
        characters_.reset(FcCharSetCopy(characters));
    if (FcPatternGetLangSet(pattern, FC_LANG, 0, &languages) == FcResultMatch)
        languages_.reset(FcLangSetCopy(languages));
}

bool InstalledFonts::Fallback::covers(char32_t character) const
{
    return characters_ && FcCharSetHasChar(characters_.get(), character);
}

bool InstalledFonts::Fallback::serves(const std::string& language) const
{
    return languages_ && FcLangSetHasLang(languages_.get(), fc_text(language)) != FcLangDifferentLang;
}

} // namespace stonehand
