#include "edition/check_translations.hpp"

#include <map>
#include <set>
#include <string>
#include <unordered_set>

#include "base/lower_case.hpp"
#include "edition/pair_blocks.hpp"

namespace stonehand
{

namespace
{

// A hint that names more would not be read.
constexpr std::size_t most_named = 20;

bool same_language(const Language& a, const Language& b)
{
    return a.matches(b.tag) && b.matches(a.tag);
}

void check_essays(const Landmarks& landmarks, const Edition& edition, Report& report)
{
    std::unordered_set<std::string_view> known;
    std::vector<std::string> names;
    for (const Essay& essay : edition.essays) {
        known.insert(essay.id);
        if (names.size() < most_named) names.push_back(essay.id);
    }
    const bool more = edition.essays.size() > most_named;
    for (const Element* translation : landmarks.translations) {
        const Attribute* of = translation->attribute("of");
        if (!of || of->value.empty() || known.contains(of->value)) continue;
        report.add("unknown-essay", of->value_span, say("no essay has the id {}", quoted(of->value)))
            .hint(names.empty() ? say("this edition has no essay yet")
                                : say("the essays of this edition are: {}",
                                      more ? say("{} …", listed(names)) : listed(names)));
    }
}

void check_languages(const Essay& essay, Report& report)
{
    std::map<std::string, Span> seen;
    for (const Translation& translation : essay.translations) {
        const Language& language = translation.language;
        const auto [first, is_new] = seen.try_emplace(lower_case(language.tag), translation.span);
        if (same_language(language, essay.language))
            report
                .add("same-language-translation", translation.language_span,
                     say("the translation is in the essay's own language, {}", quoted(essay.language.tag)))
                .hint(say("say with xml:lang which language the translation is in"))
                .hint(say("the essay begins here"), essay.span);
        else if (!is_new)
            report
                .add("duplicate-translation", translation.language_span,
                     say("the essay has two translations into {}", quoted(language.tag)))
                .hint(say("take one of them out, or say with xml:lang what language it is in"))
                .hint(say("the first stands here"), first->second);
    }
}

/// A title that the translation's readers can read: its own, or the essay's in their language.
void check_title(const Essay& essay, const Translation& translation, Report& report)
{
    if (essay.titles.empty() || !translation.titles.empty()) return;
    for (const Copy& title : essay.titles)
        if (same_language(title.language, translation.language)) return;
    report
        .add("untitled-translation", translation.span,
             say("the essay has a title, its translation into {} has none", quoted(translation.language.tag)))
        .hint(say("begin the translation with a <title>"))
        .hint(say("the essay's title stands here"), essay.titles.front().span);
}

} // namespace

void check_translations(const Landmarks& landmarks, const Edition& edition, Report& report)
{
    check_essays(landmarks, edition, report);
    // Whether blocks pair cannot be told where an include failed.
    std::set<Span> incomplete;
    for (const Element* part : landmarks.incomplete_parts) incomplete.insert(part->span);
    for (const Essay& essay : edition.essays) {
        check_languages(essay, report);
        for (const Translation& translation : essay.translations) {
            check_title(essay, translation, report);
            if (!incomplete.contains(essay.span) && !incomplete.contains(translation.span))
                pair_blocks(essay.blocks, translation.blocks, essay.span, translation.span, report);
        }
    }
}

} // namespace stonehand
