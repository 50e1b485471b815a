#include <algorithm>
#include <span>

#include "preflight/is_among.hpp"
#include "preflight/judge_structure.hpp"

namespace stonehand
{

namespace
{

using Roles = std::span<const std::string_view>;

constexpr std::string_view of_table[] = {"TR", "THead", "TBody", "TFoot", "Caption"}, of_row[] = {"TH", "TD"},
                           of_rows[] = {"TR"}, of_list[] = {"L", "LI", "Caption"},
                           of_item[] = {"Lbl", "LBody"}, of_contents[] = {"TOC", "TOCI", "Caption"},
                           of_ruby[] = {"RB", "RT", "RP"}, of_warichu[] = {"WT", "WP"},
                           round_row[] = {"Table", "THead", "TBody", "TFoot"}, table[] = {"Table"},
                           row[] = {"TR"}, list[] = {"L"}, item[] = {"LI"}, contents[] = {"TOC"},
                           ruby[] = {"Ruby"}, warichu[] = {"Warichu"};

/// What one type may hold, or stand in.
struct NestingRow {
    std::string_view role;
    Roles others;
    Rule rule;
};

constexpr NestingRow may_hold[] = {{"Table", of_table, "UA 7.2-3"}, {"TR", of_row, "UA 7.2-10"},
                                   {"THead", of_rows, "UA 7.2-36"}, {"TBody", of_rows, "UA 7.2-37"},
                                   {"TFoot", of_rows, "UA 7.2-38"}, {"L", of_list, "UA 7.2-19"},
                                   {"LI", of_item, "UA 7.2-20"},    {"TOC", of_contents, "UA 7.2-27"},
                                   {"Ruby", of_ruby, "MH 09-007"},  {"Warichu", of_warichu, "MH 09-008"}};

constexpr NestingRow stands_in[] = {
    {"TR", round_row, "UA 7.2-4"}, {"THead", table, "UA 7.2-5"}, {"TBody", table, "UA 7.2-6"},
    {"TFoot", table, "UA 7.2-7"},  {"TH", row, "UA 7.2-8"},      {"TD", row, "UA 7.2-9"},
    {"LI", list, "UA 7.2-17"},     {"LBody", item, "UA 7.2-18"}, {"TOCI", contents, "UA 7.2-26"},
    {"RB", ruby, "MH 09-007"},     {"RT", ruby, "MH 09-007"},    {"RP", ruby, "MH 09-007"},
    {"WT", warichu, "MH 09-008"},  {"WP", warichu, "MH 09-008"}};

class NestingJudge
{
  public:
    NestingJudge(const Judged& judged, Findings& findings)
        : judged_(judged), elements_(judged.structure.elements), findings_(findings)
    {
    }

    void judge()
    {
        for (const ReadElement& element : elements_) {
            judge_parent(element);
            judge_children(element);
            if (element.role == "Table" || element.role == "L" || element.role == "TOC")
                judge_caption(element);
        }
    }

  private:
    void judge_parent(const ReadElement& element)
    {
        for (const NestingRow& rule : stands_in) {
            if (rule.role != element.role) continue;
            const bool at_root = element.parent == no_read_element;
            const std::string_view parent =
                at_root ? "the root" : std::string_view(elements_[element.parent].role);
            if (!is_among(parent, rule.others))
                findings_.add(rule.rule, judged_.place_of(element),
                              at_root ? say("a {} stands in the root", element.role)
                                      : say("a {} stands in {}", element.role, parent));
        }
    }

    void judge_children(const ReadElement& element)
    {
        for (const NestingRow& rule : may_hold) {
            if (rule.role != element.role) continue;
            for (const ReadElementId id : element.children) {
                const ReadElement& child = elements_[id];
                // What may only stand elsewhere is told where it stands.
                if (!is_among(child.role, rule.others) && !is_bound(child.role))
                    findings_.add(rule.rule, judged_.place_of(child),
                                  say("a {} holds a {}", element.role, child.role));
            }
        }
    }

    static bool is_bound(std::string_view role)
    {
        return std::any_of(std::begin(stands_in), std::end(stands_in),
                           [&](const NestingRow& rule) { return rule.role == role; });
    }

    void judge_caption(const ReadElement& element)
    {
        std::size_t captions = 0, place = 0;
        for (std::size_t index = 0; index < element.children.size(); ++index)
            if (elements_[element.children[index]].role == "Caption") {
                ++captions;
                place = index;
            }
        if (captions == 0) return;
        const bool first = place == 0, last = place + 1 == element.children.size();
        const FindingPlace where = judged_.place_of(element);
        if (element.role == "Table") {
            if (captions > 1)
                findings_.add("UA 7.2-39", where, say("a Table has {} captions", captions));
            else if (!first && !last)
                findings_.add("UA 7.2-16", where,
                              say("the caption of a Table is neither its first nor its last child"));
        } else if (!first || captions > 1) {
            const bool is_list = element.role == "L";
            findings_.add(is_list ? Rule("UA 7.2-40") : Rule("UA 7.2-28"), where,
                          say("the caption of a {} is not its first child", element.role));
        }
    }

    const Judged& judged_;
    const std::vector<ReadElement>& elements_;
    Findings& findings_;
};

} // namespace

void judge_nesting(const Judged& judged, Findings& findings)
{
    NestingJudge(judged, findings).judge();
}

} // namespace stonehand
