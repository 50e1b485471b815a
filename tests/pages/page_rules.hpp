#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "pages/random_essay.hpp"

namespace stonehand
{

/// Something that stands on a page: a line, a picture or a rule.
struct Standing {
    std::string says;
    std::size_t page = 0;
    Rect box; ///< of a line: from its ascenders to its descenders
    Length baseline;
    bool repeated = false;
    char kind() const { return says.front(); }
    bool is_note() const { return kind() == 'n'; }
    bool is_float() const { return kind() == 'f'; }
    bool is_rule() const { return kind() == '-'; }
    bool is_initial() const { return kind() == 'I'; }
    bool is_flow() const { return !is_note() && !is_float() && !is_rule() && !is_initial() && kind() != '*'; }
    /// A picture that runs over the edges of its page.
    bool bleeds() const { return box.at.x < Length{}; }
};

inline std::vector<Standing> standing_on(const Document& document)
{
    std::vector<Standing> all;
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        for (const Mark& mark : document.pages[page].marks) {
            Standing one;
            one.page = page;
            one.repeated = mark.meaning.artifact == Artifact::Header;
            if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form)) {
                const Length em = glyphs->run->size;
                one.says = glyphs->run->text;
                one.baseline = glyphs->at.y;
                one.box = {{glyphs->at.x, glyphs->at.y - em.times(0.7)},
                           {em / 2 * static_cast<std::int64_t>(one.says.size()), em.times(0.95)}};
            } else if (const auto* picture = std::get_if<PictureMark>(&mark.form)) {
                one.says = picture->picture.path;
                one.baseline = picture->box.foot();
                one.box = picture->box;
            } else if (const auto* rule = std::get_if<PathMark>(&mark.form)) {
                one.says = "-";
                one.baseline = rule->box.foot();
                one.box = rule->box;
            } else {
                continue;
            }
            all.push_back(std::move(one));
        }
    return all;
}

/// What is not as it must be on the pages of an essay: a sentence each.
class PageRules
{
  public:
    PageRules(const RandomEssay& essay, const Document& document)
        : essay_(essay), document_(document), all_(standing_on(document))
    {
        for (const Standing& one : all_)
            if (one.bleeds()) bleeds_.insert(one.says);
    }

    /// What is lost, repeated or out of order.
    std::vector<std::string> broken_content()
    {
        check_flow();
        check_notes();
        check_floats();
        check_initials();
        check_together();
        check_count();
        return std::move(broken_);
    }

    /// That, and what stands where it must not.
    std::vector<std::string> broken()
    {
        check_flow();
        check_notes();
        check_floats();
        check_initials();
        check_together();
        check_grid();
        check_overlaps();
        check_areas();
        check_edges();
        check_heads();
        check_count();
        return std::move(broken_);
    }

  private:
    void tell(std::string what, const Standing& at)
    {
        broken_.push_back(std::move(what) + ": " + at.says + " on page " + std::to_string(at.page + 1));
    }
    bool told(const std::string& code) const
    {
        const auto found = codes(essay_.made.report);
        return std::find(found.begin(), found.end(), code) != found.end();
    }

    /// Every line of the text once, in order; the last of a supple paragraph twice or not at all.
    void check_flow()
    {
        std::size_t at = 0;
        const auto& lines = essay_.lines;
        for (const Standing& one : all_) {
            if (!one.is_flow() || one.repeated) continue;
            const bool again = at > 0 && one.kind() == '~' && lines[at - 1] == one.says;
            if (again) continue;
            const bool left_out = at + 1 < lines.size() && lines[at][0] == '~' && lines[at] != one.says;
            if (left_out) ++at;
            if (at >= lines.size() || lines[at] != one.says) return tell("out of order", one);
            ++at;
        }
        if (at < lines.size() && lines[at][0] == '~') ++at;
        if (at < lines.size()) broken_.push_back("lost: " + lines[at]);
    }

    /// The page of what says this; beyond the last where nothing does.
    std::size_t page_of(const std::string& says) const
    {
        for (const Standing& one : all_)
            if (one.says == says && !one.repeated) return one.page;
        return document_.pages.size();
    }

    /// Every line of notes once and in order, a note beginning on the page that calls it.
    void check_notes()
    {
        std::map<std::string, std::vector<Standing>> found;
        for (const Standing& one : all_)
            if (one.is_note()) found[one.says.substr(0, one.says.find('.'))].push_back(one);
        for (const Called& note : essay_.notes) {
            const std::vector<Standing>& lines = found[note.name];
            if (lines.size() != static_cast<std::size_t>(note.lines)) {
                broken_.push_back("note has " + std::to_string(lines.size()) + " of " +
                                  std::to_string(note.lines) + " lines: " + note.name);
                continue;
            }
            if (lines.front().page != page_of(note.by))
                tell("note does not begin on the page of its call", lines.front());
            for (std::size_t line = 0; line < lines.size(); ++line)
                if (lines[line].says != note.name + "." + std::to_string(line + 1)) {
                    tell("note out of order", lines[line]);
                    break;
                }
        }
    }

    /// Each float once, its caption on the page of its picture, none before its call or the float before it.
    void check_floats()
    {
        std::size_t before = 0;
        for (const Called& called : essay_.floats) {
            std::vector<Standing> found;
            for (const Standing& one : all_)
                if (one.says == called.name || one.says.starts_with(called.name + ".")) found.push_back(one);
            if (found.size() != static_cast<std::size_t>(called.lines) + 1) {
                broken_.push_back("float is not there once: " + called.name);
                continue;
            }
            const std::size_t page = found.front().page;
            if (found.back().page != page) tell("float on two pages", found.back());
            if (!called.by.empty() && called.by[0] != '~' && page < page_of(called.by))
                tell("float before its call", found.front());
            if (page < before) tell("float before the one called before it", found.front());
            before = page;
        }
    }

    const Standing* first_that_says(const std::string& says) const
    {
        const auto found = std::find_if(
            all_.begin(), all_.end(), [&](const Standing& one) { return one.says == says && !one.repeated; });
        return found == all_.end() ? nullptr : &*found;
    }

    /// Each initial once, its foot level with the line that it reaches to, whether its text has that or not.
    void check_initials()
    {
        for (const std::string& text : essay_.initials) {
            const Standing *initial = first_that_says("I" + text), *line = first_that_says(text + ".1");
            if (!initial || !line)
                broken_.push_back("initial lost: " + text);
            else if (initial->page != line->page ||
                     initial->baseline != line->baseline + 14_pt * (RandomEssay::initial_lines - 1))
                tell("initial away from its text", *initial);
        }
    }

    /// No page or column parts the rows that a cell joins.
    void check_together()
    {
        for (const auto& [first, last] : essay_.together) {
            const Standing *above = first_that_says(first), *below = first_that_says(last);
            if (above && below && (above->page != below->page || below->baseline < above->baseline))
                tell("joined rows parted", *below);
        }
    }

    /// Text stands on lines of the grid, within the frame.
    void check_grid()
    {
        const bool overfull = told("page-overfull");
        for (const Standing& one : all_) {
            if (one.is_rule() || one.is_note() || bleeds_.contains(one.says.substr(0, one.says.find('.'))))
                continue;
            const Length down = one.baseline - 25_mm;
            // What stands beside a pull quote of its own leading is level with that.
            const bool own_leading = one.kind() == 'p' || one.kind() == 's' || one.kind() == '*';
            if (!own_leading && down.units() % (14_pt).units() != 0) tell("off the grid", one);
            if (one.box.at.y < 25_mm - 14_pt) tell("above the frame", one);
            if (!overfull && down > 14_pt * 31) tell("below the frame", one);
        }
        for (const Standing& one : all_)
            if (one.is_note() && !overfull && one.baseline > 25_mm + 14_pt * 31)
                tell("note below the frame", one);
    }

    std::vector<std::vector<Standing>> by_page() const
    {
        std::vector<std::vector<Standing>> pages(document_.pages.size());
        for (const Standing& one : all_) pages[one.page].push_back(one);
        return pages;
    }

    void check_overlaps()
    {
        if (told("page-overfull")) return;
        for (std::vector<Standing> page : by_page()) {
            std::sort(page.begin(), page.end(),
                      [](const auto& a, const auto& b) { return a.box.at.y < b.box.at.y; });
            for (std::size_t first = 0; first < page.size(); ++first)
                for (std::size_t second = first + 1; second < page.size(); ++second) {
                    const Rect &one = page[first].box, &other = page[second].box;
                    // Of two tables one below the other the last rule and the first are one.
                    if (page[first].is_rule() && page[second].is_rule()) continue;
                    if (other.at.y + 13_pt / 1000 >= one.foot()) break;
                    if (other.at.x + 13_pt / 1000 >= one.right() || one.at.x + 13_pt / 1000 >= other.right())
                        continue;
                    tell(page[first].says + " overlaps", page[second]);
                }
        }
    }

    /// Whether this is of a float whose picture runs over the foot of its page.
    static bool over_foot(const std::vector<Standing>& page, const Standing& other)
    {
        const std::string name = other.says.substr(0, other.says.find('.'));
        return std::any_of(page.begin(), page.end(), [&](const Standing& one) {
            return one.says == name && one.bleeds() && one.box.foot() > 210_mm;
        });
    }

    /// Floats stand above all text of their page or below it; notes below both, in columns below their text.
    void check_areas()
    {
        if (told("page-overfull")) return;
        for (const auto& page : by_page())
            for (const Standing& one : page) {
                if (!one.is_float() && !one.is_note()) continue;
                bool above = false, below = false;
                for (const Standing& other : page) {
                    const bool one_column = essay_.matter().columns == 1;
                    if (!other.is_flow() && !(one_column && one.is_note() && other.is_float())) continue;
                    // One that runs over the page's foot stands below its notes too.
                    if (one.is_note() && over_foot(page, other)) continue;
                    if (one.is_note() && other.box.at.x >= one.box.at.x + 98_mm / essay_.matter().columns)
                        continue;
                    if (one.is_note() && other.box.right() <= one.box.at.x) continue;
                    (other.baseline > one.baseline ? below : above) = true;
                }
                if (one.is_note() && below) tell("note above text", one);
                if (one.is_float() && above && below) tell("float within the text", one);
            }
    }

    /// No widow, orphan, stranded heading or split pull quote, unless it is told.
    void check_edges()
    {
        const bool excused = told("orphan") || told("widow") || told("stranded-heading") ||
                             told("split-block") || told("page-overfull");
        if (excused) return;
        std::vector<const Standing*> flow;
        for (const Standing& one : all_)
            if (one.is_flow() && !one.repeated) flow.push_back(&one);
        for (std::size_t index = 1; index < flow.size(); ++index) {
            const Standing &above = *flow[index - 1], &below = *flow[index];
            const bool parted = above.page != below.page || below.baseline < above.baseline;
            const bool cells =
                above.says.find('c') != std::string::npos && below.says.find('c') != std::string::npos;
            if (!parted || cells) continue;
            if (above.kind() == 'h') tell("stranded heading", above);
            const bool same =
                above.says.substr(0, above.says.find('.')) == below.says.substr(0, below.says.find('.'));
            if (!same) continue;
            const bool first_alone = above.says.ends_with(".1");
            const bool last_alone = index + 1 == flow.size() ||
                                    flow[index + 1]->says.substr(0, flow[index + 1]->says.find('.')) !=
                                        below.says.substr(0, below.says.find('.'));
            if (above.kind() == 'p')
                tell("split pull quote", below);
            else if (first_alone)
                tell("orphan", above);
            else if (last_alone)
                tell("widow", below);
        }
    }

    /// Wherever a page begins with rows of a table that began before, its heads stand above them.
    void check_heads()
    {
        std::map<std::string, std::set<std::string>> heads;
        std::map<std::string, std::size_t> begun;
        const auto table_of = [](const std::string& says) { return says.substr(1, says.find('r') - 1); };
        for (const std::string& line : essay_.lines)
            if (line[0] == 'g') heads[table_of(line)].insert(line);
        std::map<std::pair<std::string, std::size_t>, std::set<std::string>> set_on;
        for (const Standing& one : all_)
            if (one.kind() == 'g') set_on[{table_of(one.says), one.page}].insert(one.says);
        for (const Standing& one : all_)
            if (one.kind() == 't' && heads.contains(table_of(one.says)) &&
                set_on[{table_of(one.says), one.page}] != heads[table_of(one.says)])
                tell("table without its heads", one);
    }

    /// No more pages than if each had a third of its lines.
    void check_count()
    {
        Length height;
        for (const Standing& one : all_) {
            height += one.is_float() ? one.box.size.height * essay_.matter().columns : 14_pt;
            if (one.kind() == 'i') height += one.box.size.height + 28_pt;
            if (one.kind() == 'h' || one.kind() == 'q' || one.kind() == 'p') height += 28_pt;
        }
        const double pages = height / (14_pt * 32 * essay_.matter().columns);
        if (static_cast<double>(document_.pages.size()) > 3 * pages + 3)
            broken_.push_back("too many pages: " + std::to_string(document_.pages.size()) + " for " +
                              std::to_string(pages));
    }

    const RandomEssay& essay_;
    const Document& document_;
    std::vector<Standing> all_;
    std::set<std::string> bleeds_; ///< floats whose pictures run over the edges of their page, captions too
    std::vector<std::string> broken_;
};

} // namespace stonehand
