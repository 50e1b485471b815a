#include "edition/check_languages.hpp"

#include <map>
#include <set>
#include <string>

#include "base/lower_case.hpp"
#include "unicode/known_subtags.hpp"

namespace stonehand
{

namespace
{

/// Values that may be given once per language.
class OncePerLanguage
{
  public:
    explicit OncePerLanguage(Message what) : what_(std::move(what)) {}

    void add(const Language& language, Span at, Report& report)
    {
        const auto [first, is_new] = first_.try_emplace(lower_case(language.tag), at);
        if (is_new) return;
        report.add("duplicate-language", at, say("there are two of {} in {}", what_, quoted(language.tag)))
            .hint(say("say with xml:lang which language it is in, or take one out"))
            .hint(say("the first stands here"), first->second);
    }

  private:
    Message what_;
    std::map<std::string, Span> first_;
};

template <typename Values>
void check_values(const Values& values, Sentence what, Report& report)
{
    OncePerLanguage seen(what);
    for (const auto& value : values) seen.add(value.language, value.span, report);
}

void check_bios(const std::vector<Bio>& bios, Report& report)
{
    std::map<std::string, OncePerLanguage> seen;
    for (const Bio& bio : bios) {
        const auto of =
            seen.try_emplace(bio.contributor, say("the bios of {}", quoted(bio.contributor))).first;
        of->second.add(bio.language, bio.span, report);
    }
}

/// Plain `zh` leaves open which characters and which punctuation are right (fact sheet clreq-cjk, 6).
void check_chinese(const std::vector<const Attribute*>& languages, Report& report)
{
    for (const Attribute* language : languages)
        if (lower_case(language->value) == "zh")
            report
                .add("plain-chinese", language->value_span,
                     say("“zh” does not say which Chinese characters it is written in"))
                .hint(say("write zh-Hans (simplified) or zh-Hant (traditional); it is set as zh-Hans"));
}

/// Text in a language that is none finds no words, dates or fonts of the layout that are for it.
void check_known(const std::vector<const Attribute*>& languages, Report& report)
{
    std::set<std::string> told;
    for (const Attribute* language : languages) {
        if (!is_language_tag(language->value)) continue; // told by the grammar
        const auto unknown = unknown_subtag({language->value});
        if (!unknown || !told.insert(language->value).second) continue;
        const bool is_region = unknown->kind == UnknownSubtag::Kind::Region;
        report
            .add("unknown-language", language->value_span,
                 is_region ? say("no region has the code {}", quoted(unknown->subtag))
                           : say("no language has the code {}", quoted(unknown->subtag)))
            .hint(is_region ? say("write en-GB, zh-Hant-HK and the like, or the language alone")
                            : say("write the code of a language: en-GB, zh-Hans, fr"));
    }
}

} // namespace

void check_languages(const Landmarks& landmarks, const Edition& edition, Report& report)
{
    check_values(edition.programme.names, say("the programme's names"), report);
    check_values(edition.programme.straplines, say("the straplines"), report);
    check_values(edition.questions, say("the question's texts"), report);
    check_values(edition.introductions, say("the introductions"), report);
    check_values(edition.abouts, say("the texts “about”"), report);
    check_values(edition.disclaimers, say("the disclaimers"), report);
    for (const Contributor& contributor : edition.contributors)
        check_values(contributor.names, say("a contributor's names"), report);
    for (const Essay& essay : edition.essays) {
        check_values(essay.titles, say("an essay's titles"), report);
        for (const Translation& translation : essay.translations)
            check_values(translation.titles, say("a translation's titles"), report);
    }
    for (const Board& board : edition.boards) check_values(board.headings, say("a board's headings"), report);
    check_bios(edition.bios, report);
    check_chinese(landmarks.languages, report);
    check_known(landmarks.languages, report);
}

} // namespace stonehand
