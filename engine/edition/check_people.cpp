#include "edition/check_people.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace stonehand
{

namespace
{

using Names = std::unordered_set<std::string_view>;

Names ids_of_contributors(const Edition& edition)
{
    Names ids;
    for (const Contributor& contributor : edition.contributors) ids.insert(contributor.id);
    return ids;
}

/// “the contributors of this edition are: nee, zhang”; of very many only the first.
Message known_contributors(const Edition& edition)
{
    constexpr std::size_t most = 20;
    if (edition.contributors.empty()) return say("this edition has no contributor yet");
    std::vector<std::string> ids;
    for (const Contributor& contributor : edition.contributors) {
        if (ids.size() == most) break;
        ids.push_back(contributor.id);
    }
    const bool more = edition.contributors.size() > most;
    return say("the contributors of this edition are: {}", more ? say("{} …", listed(ids)) : listed(ids));
}

void tell_unknown(const std::string& id, Span at, const Edition& edition, Report& report)
{
    report.add("unknown-contributor", at, say("no contributor has the id {}", quoted(id)))
        .hint(known_contributors(edition));
}

/// The contributor that has this name, in whatever language; null if there is none.
const Contributor* find_named(const std::string& name, const Edition& edition)
{
    for (const Contributor& contributor : edition.contributors)
        for (const Copy& own : contributor.names)
            if (plain_text(own) == name) return &contributor;
    return nullptr;
}

/// Whether a name was written where ids are wanted: that of a contributor, or words of which most are no ids.
/// It is told once, and who is meant, added to `authors`.
bool is_told_as_name(const Essay& essay, const Names& known, const Edition& edition, Names& authors,
                     Report& report)
{
    std::string name;
    for (const std::string& word : essay.by) name += (name.empty() ? "" : " ") + word;
    const auto ids = std::count_if(essay.by.begin(), essay.by.end(),
                                   [&](const std::string& id) { return known.contains(id); });
    const auto others = static_cast<std::ptrdiff_t>(essay.by.size()) - ids;
    const Contributor* named = others > 0 ? find_named(name, edition) : nullptr;
    if (!named && (others < 2 || others <= ids)) return false;
    Diagnostic& told =
        report.add("unknown-contributor", essay.by_span, say("{} is no id of a contributor", quoted(name)));
    if (named) {
        told.hint(say("ids are wanted here, not names: write by=\"{}\"", named->id));
        authors.insert(named->id);
    } else {
        told.hint(say("ids are wanted here, not names; {}", known_contributors(edition)));
    }
    return true;
}

/// Tells what is wrong with the ids of one essay and adds them to `authors`.
void check_authors(const Essay& essay, const Names& known, const Edition& edition, Names& authors,
                   Report& report)
{
    if (is_told_as_name(essay, known, edition, authors, report)) return;
    Names seen;
    for (std::size_t i = 0; i < essay.by.size(); ++i) {
        const std::string& id = essay.by[i];
        if (!known.contains(id)) tell_unknown(id, essay.by_spans[i], edition, report);
        if (!seen.insert(id).second)
            report
                .add("repeated-contributor", essay.by_spans[i],
                     say("the contributor {} is named twice", quoted(id)))
                .hint(say("name each contributor of an essay once"));
    }
    authors.merge(seen);
}

void check_bio(const Bio& bio, const Names& known, const Names& authors, const Edition& edition,
               Report& report)
{
    if (bio.contributor.empty()) return;
    if (!known.contains(bio.contributor))
        tell_unknown(bio.contributor, bio.for_span, edition, report);
    else if (!authors.contains(bio.contributor))
        report
            .add("bio-without-essay", bio.for_span,
                 say("no essay is by {}, whose bio this is", quoted(bio.contributor)))
            .hint(say("name the contributor in an essay's “by”, or take the bio out"));
}

} // namespace

void check_people(const Edition& edition, Report& report)
{
    const Names known = ids_of_contributors(edition);
    Names authors, described;
    for (const Essay& essay : edition.essays) check_authors(essay, known, edition, authors, report);
    for (const Bio& bio : edition.bios) {
        check_bio(bio, known, authors, edition, report);
        described.insert(bio.contributor);
    }
    for (const Contributor& contributor : edition.contributors) {
        if (contributor.id.empty()) continue;
        const bool writes = authors.contains(contributor.id), has_bio = described.contains(contributor.id);
        if (writes && !has_bio)
            report
                .add("missing-bio", contributor.id_span,
                     say("the contributor {} has no bio", quoted(contributor.id)))
                .hint(say("add <bio for=\"{}\"> with a paragraph about them", contributor.id));
        if (!writes && !has_bio)
            report
                .add("unused-contributor", contributor.id_span,
                     say("no essay is by {}", quoted(contributor.id)))
                .hint(say("name the contributor in an essay's “by”, or take them out"));
    }
    if (edition.essays.empty() && !edition.incomplete)
        report.add("missing-essay", edition.span, say("the edition has no essay"))
            .hint(say("add an <essay>"));
}

} // namespace stonehand
