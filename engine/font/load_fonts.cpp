#include <algorithm>
#include <map>
#include <optional>

#include "font/choose_faces.hpp"
#include "font/find_fallback.hpp"
#include "font/font_library.hpp"
#include "font/font_stock_impl.hpp"
#include "font/has_outline.hpp"
#include "font/open_font.hpp"

namespace stonehand
{

namespace
{

// Characters that show nothing and so need no font.
bool is_invisible(char32_t character)
{
    return character < 0x20 || (character >= 0x7f && character < 0xa0) || character == 0xad ||
           character == 0x34f || character == 0x61c || character == 0x180e ||
           (character >= 0x200b && character <= 0x200f) || (character >= 0x2028 && character <= 0x202e) ||
           (character >= 0x2060 && character <= 0x206f) || (character >= 0xfe00 && character <= 0xfe0f) ||
           character == 0xfeff || character >= 0xe0000;
}

// Latin, Greek, Cyrillic, Armenian, Georgian, Cherokee, Coptic and Glagolitic: scripts of small letters.
bool has_small_letters(char32_t character)
{
    return character < 0x590 || (character >= 0x10a0 && character < 0x1100) ||
           (character >= 0x13a0 && character < 0x1400) || (character >= 0x1c80 && character < 0x1cc0) ||
           (character >= 0x1d00 && character < 0x2000) || (character >= 0x2c00 && character < 0x2d30) ||
           (character >= 0xa640 && character < 0xa800) || (character >= 0xab30 && character < 0xabc0);
}

// Emoji and other pictographs, which nothing in the text around them measures.
bool is_picture(char32_t character)
{
    return character >= 0x1f000 && character < 0x20000;
}

// Letters and figures that no font leaves blank.
bool is_seen(char32_t character)
{
    const char32_t folded = character | 0x20;
    return (folded >= U'a' && folded <= U'z') || (character >= U'0' && character <= U'9') ||
           (character >= 0x4e00 && character <= 0x9fff);
}

// A file that lost a block of its bytes mostly lost the outlines of more than these: enough of them show it.
constexpr int most_drawn = 64;

constexpr FontId no_font{0xffff};

class Loader
{
  public:
    Loader(FoundFonts& found, Report& report, const Limits& limits)
        : found_(found), report_(report), limits_(limits)
    {
    }

    std::vector<FontCandidate> candidates_of(const FontChoice& choice)
    {
        const std::vector<InstalledFace>& family = family_of(choice.family);
        std::vector<InstalledFace> faces = choose_faces(choice, family);
        if (faces.empty()) faces = stand_in(choice, family);
        std::vector<FontCandidate> cuts;
        for (const InstalledFace& face : faces)
            if (const FontId id = open(face, choice.family, choice.span); id != no_font)
                add_cut(cuts, choice, id);
        share_sizes(cuts);
        return cuts;
    }

    void add_fallbacks(std::vector<FontCandidate>& candidates, const CharactersInUse& characters)
    {
        if (candidates.empty()) return;
        const FontCandidate first = candidates.front();
        const std::size_t asked = candidates.size();
        for (const auto& [tag, in_use] : characters) {
            const std::set<char32_t> missing = missing_from(candidates, asked, in_use);
            if (missing.empty()) continue;
            for (const FallbackFace& found : find_fallback(found_.installed, missing, {tag}, first.choice)) {
                const FontId id = open(found.face, found.face.families.front(), first.choice.span);
                if (id == no_font) continue;
                FontChoice choice{.family = found.face.families.front(),
                                  .weight = found.face.weight,
                                  .slant = found.face.slant,
                                  .language = tag,
                                  .script = {},
                                  .size_adjust = adjusted(first, id, found.character),
                                  .smallest = {},
                                  .largest = {},
                                  .span = first.choice.span};
                candidates.push_back({std::move(choice), id, true});
            }
        }
    }

    // Tells of fonts whose letters cannot be drawn: the text would be there, and nobody would see it.
    void check_outlines(const CharactersInUse& characters)
    {
        std::set<char32_t> all;
        for (const auto& [tag, in_use] : characters) all.insert(in_use.begin(), in_use.end());
        for (std::size_t i = 0; i < fonts_.size(); ++i) {
            int left = most_drawn; // of this job: what others looked at before changes nothing
            for (char32_t character : all) {
                if (!is_seen(character) || !fonts_[i].has(character)) continue;
                const bool draws = is_drawn(i, character);
                if (!draws) tell_blank(fonts_[i], character, from_[i].span);
                if (!draws || --left == 0) break;
            }
        }
    }

    std::vector<Font> take_fonts() { return std::move(fonts_); }

  private:
    const std::vector<InstalledFace>& family_of(const std::string& family)
    {
        const auto known = found_.families.find(family);
        if (known != found_.families.end()) return known->second;
        return found_.families[family] = found_.installed.of_family(family);
    }

    // Tells that a font is not there, and gives what the system has, so that the other faults are found too.
    std::vector<InstalledFace> stand_in(const FontChoice& choice, const std::vector<InstalledFace>& family)
    {
        const InstalledFace offered = found_.installed.substitute(choice);
        const Substitution told = describe_substitution(choice, family, offered);
        report_.add("substituted-font", choice.span, told.message).hint(told.advice);
        if (offered.path.empty()) return {};
        return {offered};
    }

    FontId open(const InstalledFace& face, const std::string& family, Span span)
    {
        const auto [known, is_new] = opened_.try_emplace({face.path.string(), face.index}, no_font);
        if (!is_new) return known->second;
        OpenedFont* const opened = opened_font(face, family, span);
        if (opened && fonts_.size() < static_cast<std::size_t>(no_font)) {
            known->second = FontId{static_cast<std::uint16_t>(fonts_.size())};
            fonts_.push_back(opened->font);
            from_.push_back({opened, span});
        }
        return known->second;
    }

    // Of the stock, or opened now; null where it cannot be, which is told.
    OpenedFont* opened_font(const InstalledFace& face, const std::string& family, Span span)
    {
        const auto key = std::tuple(face.path.string(), face.index, family);
        if (const auto known = found_.opened.find(key); known != found_.opened.end()) return &known->second;
        auto font = open_font(face.path, face.index, family, limits_);
        if (const FontFault* fault = std::get_if<FontFault>(&font)) {
            tell(*fault, face, span);
            return nullptr;
        }
        return &found_.opened.emplace(key, OpenedFont{std::move(std::get<Font>(font)), {}}).first->second;
    }

    bool is_drawn(std::size_t font, char32_t character)
    {
        std::set<char32_t>& drawn = from_[font].opened->drawn;
        if (drawn.contains(character)) return true;
        const bool draws = has_outline(fonts_[font], character);
        if (draws) drawn.insert(character);
        return draws;
    }

    void tell_blank(const Font& font, char32_t character, Span span)
    {
        report_.add("bad-font", span,
                    say("the font file {} is damaged: U+{:04X} has no outline or no width",
                        font.path().string(), static_cast<std::uint32_t>(character)));
    }

    void tell(FontFault fault, const InstalledFace& face, Span span)
    {
        const Message message = say("the font file {} {}", face.path.string(), describe(fault));
        switch (fault) {
        case FontFault::Unreadable:
            [[fallthrough]];
        case FontFault::NoOutlines:
            report_.add("bad-font", span, message);
            break;
        case FontFault::Variable:
            report_.add("variable-font", span, message);
            break;
        case FontFault::Restricted:
            [[fallthrough]];
        case FontFault::NoSubsetting:
            report_.add("font-not-embeddable", span, message);
            break;
        case FontFault::TooLarge:
            report_.add("font-limit", span, message).hint(limit_hint(limits_, &Limits::font_bytes));
            break;
        case FontFault::TooManyGlyphs:
            report_.add("font-limit", span, message).hint(limit_hint(limits_, &Limits::font_glyphs));
            break;
        }
    }

    // Of several files with one cut the first serves; a file without a design size only where none has one.
    void add_cut(std::vector<FontCandidate>& cuts, const FontChoice& choice, FontId id) const
    {
        const auto same = std::find_if(cuts.begin(), cuts.end(), [&](const FontCandidate& cut) {
            return font(cut.font).design_size() == font(id).design_size();
        });
        if (same == cuts.end()) cuts.push_back({choice, id, false});
    }

    const Font& font(FontId id) const { return fonts_[static_cast<std::size_t>(id)]; }

    // Gives each optical cut the sizes up to its largest; where it names none, those nearer to its own design
    // size than to the next one's.
    void share_sizes(std::vector<FontCandidate>& cuts) const
    {
        if (cuts.size() < 2) return;
        std::erase_if(cuts, [&](const FontCandidate& cut) { return font(cut.font).design_size() == 0; });
        std::sort(cuts.begin(), cuts.end(), [&](const FontCandidate& a, const FontCandidate& b) {
            return font(a.font).design_size() < font(b.font).design_size();
        });
        for (std::size_t i = 1; i < cuts.size(); ++i) {
            const Font& smaller = font(cuts[i - 1].font);
            const double middle = (smaller.design_size() + font(cuts[i].font).design_size()) / 2;
            const Length limit = Length::points(smaller.largest_size() > 0 ? smaller.largest_size() : middle);
            Length& largest = cuts[i - 1].choice.largest;
            if (largest == Length() || limit < largest) largest = limit;
            cuts[i].choice.smallest = std::max(cuts[i].choice.smallest, limit + Length::units(1));
        }
    }

    std::set<char32_t> missing_from(const std::vector<FontCandidate>& candidates, std::size_t asked,
                                    const std::set<char32_t>& characters) const
    {
        std::set<char32_t> missing;
        for (char32_t character : characters) {
            const bool has =
                is_invisible(character) ||
                std::any_of(
                    candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(asked),
                    [&](const FontCandidate& candidate) { return font(candidate.font).has(character); });
            if (!has) missing.insert(character);
        }
        return missing;
    }

    // At the same size, letters look as large as each other where their x-heights are equal. Those of a
    // script without small letters stand between small letters and capitals: halfway (Noto Serif CJK beside
    // EB Garamond: 0.835, where the layouts of the house have 0.842).
    double adjusted(const FontCandidate& first, FontId id, char32_t character) const
    {
        const FontMetrics &own = font(first.font).metrics(), &other = font(id).metrics();
        if (is_picture(character) || other.x_height <= 0 || other.cap_height <= 0) return 1;
        const double small = own.x_height / other.x_height, capital = own.cap_height / other.cap_height;
        const double ratio = has_small_letters(character) ? small : (small + capital) / 2;
        // Beyond these bounds the figures are the fault of the font's tables.
        return std::clamp(ratio * first.choice.size_adjust, 0.6, 1.4);
    }

    FoundFonts& found_;
    Report& report_;
    const Limits& limits_;
    std::map<std::pair<std::string, unsigned>, FontId> opened_;
    std::vector<Font> fonts_;
    struct From {
        OpenedFont* opened;
        Span span; // of the choice that it was opened for
    };
    std::vector<From> from_; // what the fonts are
};

} // namespace

FontLibrary load_fonts(const std::vector<FontStack>& stacks, const CharactersInUse& characters,
                       const std::vector<std::filesystem::path>& font_folders, Report& report,
                       const Limits& limits, FontStock* stock)
{
    FontStock own;
    FontStock::Impl& kept = (stock ? stock : &own)->impl();
    const std::lock_guard turn(kept.mutex);
    Loader loader(kept.in(font_folders), report, limits);
    std::vector<std::vector<FontCandidate>> candidates(stacks.size());
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        for (const FontChoice& choice : stacks[i].choices)
            for (FontCandidate& candidate : loader.candidates_of(choice))
                candidates[i].push_back(std::move(candidate));
        loader.add_fallbacks(candidates[i], characters);
    }
    loader.check_outlines(characters);
    return FontLibrary(loader.take_fonts(), stacks, std::move(candidates));
}

} // namespace stonehand
