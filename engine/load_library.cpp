#include "engine.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <set>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "edition/visit_text.hpp"
#include "kept_profile.hpp"
#include "list_pictures.hpp"
#include "story/check_unset_pictures.hpp"
#include "unicode/analyse.hpp"
#include "unicode/find_hyphen_file.hpp"

namespace stonehand
{

namespace
{

/// The characters of texts by language, gathered in bit maps: a long book has millions, but few different
/// ones.
class CharacterGatherer
{
  public:
    void add(std::string_view text, const Language& language)
    {
        Seen& seen = seen_in(language);
        for (std::uint32_t at = 0; at < text.size();) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const CodePoint point = byte < 0x80 ? CodePoint{byte, at + 1} : code_point(text, at);
            if (point.value < code_points) seen[point.value / word] |= std::uint64_t{1} << point.value % word;
            at = point.next;
        }
    }

    CharactersInUse take() const
    {
        CharactersInUse characters;
        for (const auto& [tag, seen] : seen_) {
            std::set<char32_t>& used = characters[tag];
            for (std::size_t index = 0; index < seen.size(); ++index)
                for (std::uint64_t left = seen[index]; left != 0; left &= left - 1)
                    used.insert(used.end(), static_cast<char32_t>(index * word + std::countr_zero(left)));
        }
        return characters;
    }

  private:
    using Seen = std::vector<std::uint64_t>; // a bit for each code point
    static constexpr std::size_t word = 64, code_points = 0x11'0000;

    Seen& seen_in(const Language& language)
    {
        Seen& seen = seen_[language.tag];
        if (seen.empty()) seen.resize(code_points / word);
        return seen;
    }

    std::map<std::string, Seen> seen_;
};

CharactersInUse characters_in_use(const Edition& edition, const Layout& layout)
{
    CharacterGatherer gatherer;
    visit_text(edition,
               [&](std::string_view text, const Language& language) { gatherer.add(text, language); });
    for (const Term& term : layout.terms)
        for (const TermText& text : term.texts) gatherer.add(text.text, text.language);
    gatherer.add("0123456789", edition.language); // folios
    return gatherer.take();
}

std::vector<std::pair<std::string, Language>> hyphenation_exceptions(const Edition& edition)
{
    std::vector<std::pair<std::string, Language>> words;
    for (const HyphenationWord& word : edition.hyphenation) words.emplace_back(word.word, word.language);
    return words;
}

/// The pictures of both; those whose names were refused (they lead out of the content root) marked as such.
std::vector<NamedPicture> pictures_named(const Edition& edition, const Layout& layout, const Sources& sources,
                                         const Report& report)
{
    std::set<std::pair<FileId, std::uint32_t>> errors;
    for (const Diagnostic& fault : report.diagnostics())
        if (fault.severity() == Severity::Error) errors.emplace(fault.at.file, fault.at.begin);
    std::vector<NamedPicture> pictures = list_pictures(edition, sources);
    for (NamedPicture& picture : list_pictures(layout)) pictures.push_back(std::move(picture));
    for (NamedPicture& picture : pictures) {
        const auto told = errors.lower_bound({picture.at.file, picture.at.begin});
        picture.refused = told != errors.end() && *told < std::pair(picture.at.file, picture.at.end);
    }
    return pictures;
}

/// Without its patterns a text would be set, but not as it is elsewhere.
void tell_unreadable_patterns(const Hyphenators& hyphenators, Report& report)
{
    for (const std::string& tag : hyphenators.without_patterns())
        if (const auto file = find_hyphen_file({tag}, hyphenation_folders()); !file.empty())
            report
                .add("read-failed", Span{},
                     say("the hyphenation patterns {} could not be read", file.string()))
                .hint(say("try again; look at the disk and at who may read it"));
}

} // namespace

Library load_library(const Edition& edition, const Layout& layout, Sources& sources, Report& report,
                     const std::vector<std::filesystem::path>& profile_folders, LibraryStock* stock)
{
    LibraryStock own;
    LibraryStock& kept = stock ? *stock : own;
    const CharactersInUse characters = characters_in_use(edition, layout);
    std::vector<Language> languages;
    for (const auto& [tag, used] : characters) languages.push_back({tag});

    check_unset_pictures(edition, layout, report);
    const std::vector<NamedPicture> pictures = pictures_named(edition, layout, sources, report);

    // Four waits for the disk that need nothing of one another.
    Library library;
    std::array<Report, 4> told;
    const std::array<std::function<void()>, 4> loads{
        [&] {
            library.fonts = load_fonts(layout.fonts, characters, layout.font_folders, told[0],
                                       sources.limits(), &kept.fonts);
        },
        [&] {
            library.hyphenators = Hyphenators::load(languages, hyphenation_exceptions(edition),
                                                    hyphenation_folders(), &kept.patterns);
        },
        [&] {
            library.screen_profile = kept_profile("sRGB", kept, [&] {
                return load_profile("sRGB", told[2], profile_folders, sources.limits());
            });
        },
        [&] { library.drawings = Drawings::load(pictures, layout.palette, sources, told[3]); },
    };
    for_each_index(loads.size(), static_cast<unsigned>(loads.size()),
                   [&](std::size_t index) { loads[index](); });
    tell_unreadable_patterns(library.hyphenators, report);
    for (const Report& part : told) report.append(part);
    return library;
}

} // namespace stonehand
