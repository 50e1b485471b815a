#include "telling/json_compared_impl.hpp"

#include <cmath>

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json;

std::string_view word_of(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Text:
        return "text";
    case DifferenceKind::Layout:
        return "layout";
    case DifferenceKind::Colour:
        return "colour";
    case DifferenceKind::Picture:
        return "picture";
    }
    return {};
}

std::string_view word_of(Subject subject)
{
    switch (subject) {
    case Subject::Words:
        return "words";
    case Subject::Picture:
        return "picture";
    case Subject::Shape:
        return "shape";
    case Subject::Page:
        return "page";
    }
    return {};
}

std::string_view word_of(PagePlace place)
{
    switch (place) {
    case PagePlace::Same:
        return "same";
    case PagePlace::Shifted:
        return "shifted";
    case PagePlace::Moved:
        return "moved";
    }
    return {};
}

std::string_view word_of(FileState state)
{
    switch (state) {
    case FileState::Same:
        return "same";
    case FileState::Changed:
        return "changed";
    case FileState::Added:
        return "added";
    case FileState::Removed:
        return "removed";
    case FileState::NotRead:
        return "not-read";
    }
    return {};
}

std::string_view word_of(Told told)
{
    switch (told) {
    case Told::InFull:
        return "in-full";
    case Told::OtherKinds:
        return "other-kinds";
    case Told::Whole:
        return "whole";
    }
    return {};
}

std::string_view what_became_of(const PageChange& page)
{
    if (!page.before) return "added";
    if (!page.after) return "removed";
    return page.differences.empty() ? word_of(page.place) : "changed";
}

/// To a thousandth of a point.
double rounded(double length)
{
    return std::round(length * 1000) / 1000;
}

Json json_of(const PageName& page)
{
    return {
        {"page", page.number}, {"label", page.label}, {"size", {rounded(page.width), rounded(page.height)}}};
}

Json json_of(const ChangedPlace& place)
{
    Json json{{"page", place.page}, {"boxes", Json::array()}};
    for (const PlaneBox& box : place.boxes)
        json["boxes"].push_back(
            {rounded(box.left), rounded(box.bottom), rounded(box.right), rounded(box.top)});
    return json;
}

Json json_of(const Difference& difference)
{
    Json json{{"kind", word_of(difference.kind)}, {"subject", word_of(difference.subject)}};
    if (difference.before) json["before"] = json_of(*difference.before);
    if (difference.after) json["after"] = json_of(*difference.after);
    if (!difference.was.empty()) json["was"] = difference.was;
    if (!difference.is.empty()) json["is"] = difference.is;
    if (!difference.lead.empty()) json["words_before"] = difference.lead;
    if (!difference.trail.empty()) json["words_after"] = difference.trail;
    if (!difference.words.empty()) json["words"] = difference.words;
    json["count"] = difference.count;
    return json;
}

Json json_of(const PageChange& page)
{
    Json json{{"what", what_became_of(page)}};
    if (page.before) json["before"] = json_of(*page.before);
    if (page.after) json["after"] = json_of(*page.after);
    if (page.before && page.after) json["place"] = word_of(page.place);
    if (page.is_blank) json["blank"] = true;
    if (page.differences.empty()) return json;
    json["differences"] = Json::array();
    for (const Difference& difference : page.differences) json["differences"].push_back(json_of(difference));
    return json;
}

Json json_of(const ChangeCounts& counts)
{
    return {{"added", counts.added},     {"removed", counts.removed}, {"moved", counts.moved},
            {"shifted", counts.shifted}, {"changed", counts.changed}, {"text", counts.text},
            {"layout", counts.layout},   {"colour", counts.colour},   {"picture", counts.picture},
            {"blanks", counts.blanks}};
}

Json json_of(const FileChanges& file, Tongue tongue)
{
    Json json{{"path", file.path}, {"output", file.output}, {"state", word_of(file.state)}};
    json["told"] = word_of(file.told);
    if (file.state == FileState::NotRead) json["why"] = file.why_not.read(tongue);
    if (file.state != FileState::Changed) return json;
    json["counts"] = json_of(file.counts);
    json["pages_before"] = file.document.pages_before;
    json["pages_after"] = file.document.pages_after;
    json["pages"] = Json::array();
    for (const PageChange& page : file.document.pages) json["pages"].push_back(json_of(page));
    if (!file.document.cut_short.empty()) json["cut_short"] = file.document.cut_short.read(tongue);
    return json;
}

} // namespace

Json json_compared(const EditionCompared& compared, Tongue tongue)
{
    const EditionChanges& changes = compared.changes;
    Json json{{"edition", compared.edition}, {"id", compared.id},     {"old", changes.old_manifest},
              {"differs", changes.any()},    {"new", changes.is_new}, {"files", Json::array()}};
    for (const FileChanges& file : changes.files) json["files"].push_back(json_of(file, tongue));
    return json;
}

} // namespace stonehand
