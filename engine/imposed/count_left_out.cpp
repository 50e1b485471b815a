#include "imposed/count_left_out.hpp"

#include <cstdint>
#include <set>
#include <string_view>

namespace stonehand
{

namespace
{

// No tree of a real file is deeper; what stands below counts as not there.
constexpr int deepest = 60;

class Counter
{
  public:
    void count_page(const PdfObject& page)
    {
        const PdfObject annotations = page["Annots"];
        for (std::size_t index = 0; index < annotations.size(); ++index) {
            const PdfObject subtype = annotations[index]["Subtype"];
            if (subtype.is("Link"))
                ++of(LeftOutKind::Links);
            else if (subtype.is("Widget"))
                ++of(LeftOutKind::FormFields);
            else if (!subtype.is("Popup")) // it is a part of the note that it belongs to
                ++of(LeftOutKind::Annotations);
        }
        count_actions(page["AA"]);
    }

    void count_catalog(const PdfObject& catalog)
    {
        count_bookmarks(catalog["Outlines"]["First"]);
        const PdfObject names = catalog["Names"];
        count_leaves(names["Dests"], "Names", LeftOutKind::Destinations, 0);
        of(LeftOutKind::Destinations) += catalog["Dests"].keys().size();
        count_leaves(names["JavaScript"], "Names", LeftOutKind::Scripts, 0);
        count_leaves(names["EmbeddedFiles"], "Names", LeftOutKind::Attachments, 0);
        count_leaves(catalog["PageLabels"], "Nums", LeftOutKind::PageLabels, 0);
        // To count them would be to read half of a tagged file.
        if (catalog["StructTreeRoot"].is_dictionary()) of(LeftOutKind::Tags) = 1;
        of(LeftOutKind::Threads) += catalog["Threads"].size();
        // A place to begin at, written as an array, does nothing else.
        if (catalog["OpenAction"].is_dictionary()) count_action(catalog["OpenAction"]);
        count_actions(catalog["AA"]);
    }

    const LeftOut& counted() const { return counts_; }

  private:
    std::size_t& of(LeftOutKind kind) { return counts_[static_cast<std::size_t>(kind)]; }

    /// Whether this one is met for the first time: trees of hostile files meet themselves.
    bool is_new(const PdfObject& object)
    {
        const std::uint32_t number = object.number_of_object();
        return number == 0 || met_.insert(number).second;
    }

    void count_action(const PdfObject& action)
    {
        ++of(action["S"].is("JavaScript") ? LeftOutKind::Scripts : LeftOutKind::Actions);
    }

    void count_actions(const PdfObject& events)
    {
        for (const std::string& event : events.keys()) count_action(events[event]);
    }

    void count_bookmarks(PdfObject bookmark, int depth = 0)
    {
        for (; depth < deepest && bookmark.is_dictionary() && is_new(bookmark); bookmark = bookmark["Next"]) {
            ++of(LeftOutKind::Bookmarks);
            count_bookmarks(bookmark["First"], depth + 1);
            if (bookmark.number_of_object() == 0) return; // no outline is written so
        }
    }

    /// Of a name tree or number tree (ISO 32000-1, 7.9.6 and 7.9.7): each entry has a key and a value.
    void count_leaves(const PdfObject& node, std::string_view entries, LeftOutKind kind, int depth)
    {
        if (depth > deepest || !node.is_dictionary() || !is_new(node)) return;
        of(kind) += node[entries].size() / 2;
        const PdfObject kids = node["Kids"];
        for (std::size_t index = 0; index < kids.size(); ++index)
            count_leaves(kids[index], entries, kind, depth + 1);
    }

    LeftOut counts_{};
    std::set<std::uint32_t> met_;
};

} // namespace

LeftOut count_left_out(const PdfObject& catalog, const std::vector<PdfObject>& pages)
{
    Counter counter;
    for (const PdfObject& page : pages) counter.count_page(page);
    counter.count_catalog(catalog);
    return counter.counted();
}

} // namespace stonehand
