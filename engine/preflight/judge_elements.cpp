#include <unordered_set>

#include "preflight/judge_structure.hpp"
#include "preflight/lang_value.hpp"

namespace stonehand
{

namespace
{

/// The text of a key where it is told in no language.
struct SpokenKey {
    std::string_view key;
    Rule rule;
};
constexpr SpokenKey spoken_keys[] = {{"ActualText", "UA 7.2-21"}, {"Alt", "UA 7.2-22"}, {"E", "UA 7.2-23"}};

class ElementJudge
{
  public:
    ElementJudge(const Judged& judged, Findings& findings) : judged_(judged), findings_(findings) {}

    void judge(const ReadElement& element)
    {
        const FindingPlace place = judged_.place_of(element);
        const bool has_words = element.object.says("Alt") || element.object.says("ActualText");
        if (element.role == "Figure" && !has_words)
            findings_.add("UA 7.3-1", place, say("a Figure has no words for those who cannot see it"));
        if (element.role == "Formula" && !has_words)
            findings_.add("UA 7.7-1", place, say("a Formula has no words for those who cannot see it"));
        if (element.role == "Note") judge_note(element, place);
        for (const auto& [key, rule] : spoken_keys)
            if (element.object.says(key) && element.language.empty())
                findings_.add(rule, place, say("the {} of a {} is in no known language", key, element.role));
        judge_language(element, place);
    }

  private:
    void judge_note(const ReadElement& note, FindingPlace place)
    {
        const auto id = note.object["ID"].bytes();
        if (!id || id->empty())
            findings_.add("UA 7.9-1", place, say("a Note has no ID"));
        else if (!note_ids_.insert(*id).second)
            findings_.add("UA 7.9-2", place, say("another Note has the ID “{}” too", *id));
    }

    void judge_language(const ReadElement& element, FindingPlace place)
    {
        const PdfObject language = element.object["Lang"];
        if (language.is_null()) return;
        const std::string tag = language.text().value_or("");
        if (is_lang_value(tag)) return;
        const Message message = say("the Lang of a {} is “{}”", element.role, tag);
        findings_.add("UA 7.2-29", place, message);
        if (!tag.empty() || !language.is_string()) findings_.add("A 6.7.4-1", place, message);
    }

    const Judged& judged_;
    Findings& findings_;
    std::unordered_set<std::string> note_ids_;
};

} // namespace

void judge_elements(const Judged& judged, Findings& findings)
{
    ElementJudge judge(judged, findings);
    for (const ReadElement& element : judged.structure.elements) judge.judge(element);
}

} // namespace stonehand
