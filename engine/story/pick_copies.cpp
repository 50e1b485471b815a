#include <algorithm>

#include "story/context.hpp"

namespace stonehand
{

namespace
{

bool same_language(const Language& a, const Language& b)
{
    return a.primary() == b.primary() && a.script() == b.script();
}

std::vector<const Copy*> in_language(const std::vector<Copy>& copies, const Language& language)
{
    std::vector<const Copy*> found;
    for (const Copy& copy : copies)
        if (same_language(copy.language, language)) found.push_back(&copy);
    return found;
}

template <typename Wanted>
std::vector<const Copy*> in_first_language(const std::vector<Copy>& copies, const Wanted& wanted)
{
    const auto first =
        std::find_if(copies.begin(), copies.end(), [&](const Copy& copy) { return wanted(copy.language); });
    return first == copies.end() ? std::vector<const Copy*>{} : in_language(copies, first->language);
}

std::vector<const Copy*> in_other_language(const std::vector<Copy>& copies, const Context& context)
{
    const Language main = context.language();
    return in_first_language(copies,
                             [&](const Language& language) { return !same_language(language, main); });
}

std::vector<const Copy*> main_first(const std::vector<Copy>& copies, const Language& main)
{
    std::vector<const Copy*> all = in_language(copies, main);
    for (const Copy& copy : copies)
        if (!same_language(copy.language, main)) all.push_back(&copy);
    return all;
}

} // namespace

Language Context::language() const
{
    if (translation) return translation->language;
    if (essay) return essay->language;
    return edition->language;
}

std::vector<const Copy*> pick_copies(const std::vector<Copy>& copies, Pick pick, const Context& context)
{
    switch (pick) {
    case Pick::Main: {
        auto found = in_language(copies, context.language());
        if (found.empty()) found = in_language(copies, context.edition->language);
        return found.empty() ? in_first_language(copies, [](const Language&) { return true; }) : found;
    }
    case Pick::Other:
        return in_other_language(copies, context);
    case Pick::Han:
        return in_first_language(copies, [](const Language& language) { return language.is_han(); });
    case Pick::Latin:
        return in_first_language(copies, [](const Language& language) { return !language.is_han(); });
    case Pick::All:
        return main_first(copies, context.language());
    }
    return {};
}

Language pick_language(Pick pick, const Context& context)
{
    const Language main = context.language();
    // “The other language” is the edition's business: what its question is also asked in.
    std::vector<Language> known{main};
    for (const Copy& question : context.edition->questions) known.push_back(question.language);
    const auto first = [&](auto wanted) {
        const auto found = std::find_if(known.begin(), known.end(), wanted);
        return found == known.end() ? Language{} : *found;
    };
    switch (pick) {
    case Pick::Main:
    case Pick::All:
        return main;
    // The layout's own words stand beside a main language that is not Han: 目录 beside Contents, never the
    // reverse.
    case Pick::Other:
        return main.is_han()
                   ? Language{}
                   : first([&](const Language& language) { return language.primary() != main.primary(); });
    case Pick::Han:
        return first([](const Language& language) { return language.is_han(); });
    case Pick::Latin:
        return first([](const Language& language) { return !language.is_han(); });
    }
    return {};
}

} // namespace stonehand
