#include "preflight/structure.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "preflight/number_tree.hpp"

namespace stonehand
{

namespace
{

// ISO 32000-1, 14.8.4, in the order of the alphabet.
constexpr std::array<std::string_view, 49> standard_types{
    "Annot", "Art",     "BibEntry", "BlockQuote", "Caption", "Code",  "Div",       "Document", "Figure",
    "Form",  "Formula", "H",        "H1",         "H2",      "H3",    "H4",        "H5",       "H6",
    "Index", "L",       "LBody",    "LI",         "Lbl",     "Link",  "NonStruct", "Note",     "P",
    "Part",  "Private", "Quote",    "RB",         "RP",      "RT",    "Reference", "Ruby",     "Sect",
    "Span",  "TBody",   "TD",       "TFoot",      "TH",      "THead", "TOC",       "TOCI",     "TR",
    "Table", "WP",      "WT",       "Warichu"};
static_assert(std::is_sorted(standard_types.begin(), standard_types.end()));

class StructureReader
{
  public:
    explicit StructureReader(const PdfFile& file) : file_(file)
    {
        for (std::size_t page = 0; page < file.pages().size(); ++page)
            pages_.emplace(file.pages()[page].number_of_object(), static_cast<std::uint32_t>(page + 1));
    }

    ReadStructure read()
    {
        found_.root = file_.catalog()["StructTreeRoot"];
        found_.is_there = found_.root.is_dictionary();
        if (!found_.is_there) return std::move(found_);
        role_map_ = found_.root["RoleMap"];
        found_.parent_tree = read_number_tree(found_.root["ParentTree"]);
        waiting_.push_back({found_.root["K"], no_read_element});
        while (!waiting_.empty()) {
            const Waiting next = waiting_.back();
            waiting_.pop_back();
            take(next);
        }
        return std::move(found_);
    }

  private:
    /// Something in a K, and whose.
    struct Waiting {
        PdfObject kid;
        ReadElementId parent;
    };

    void take(const Waiting& next)
    {
        const PdfObject& kid = next.kid;
        if (kid.is_array()) {
            // The last first, so that the first is taken first.
            for (std::size_t index = kid.size(); index-- > 0;) {
                const PdfObject inner = kid[index];
                if (!inner.is_array()) waiting_.push_back({inner, next.parent});
            }
        } else if (const auto mcid = kid.integer()) {
            if (next.parent != no_read_element)
                add_sequence(found_.elements[next.parent].object["Pg"], *mcid, next.parent);
        } else if (kid.is_dictionary()) {
            take_dictionary(next);
        }
    }

    void take_dictionary(const Waiting& next)
    {
        const PdfObject& kid = next.kid;
        if (kid["Type"].is("MCR")) {
            const auto mcid = kid["MCID"].integer();
            if (!mcid || next.parent == no_read_element) return;
            const PdfObject own = kid["Pg"].is_null() ? found_.elements[next.parent].object["Pg"] : kid["Pg"];
            add_sequence(kid["Stm"].is_null() ? own : kid["Stm"], *mcid, next.parent);
        } else if (!kid["Type"].is("OBJR")) {
            add_element(kid, next.parent);
        }
    }

    void add_sequence(const PdfObject& holder, std::int64_t mcid, ReadElementId element)
    {
        found_.sequences.push_back({holder.number_of_object(), mcid, element});
    }

    void add_element(const PdfObject& object, ReadElementId parent)
    {
        const auto id = static_cast<ReadElementId>(found_.elements.size());
        const std::uint32_t number = object.number_of_object();
        if (number != 0 && !found_.by_object.emplace(number, id).second) return;
        // One that is no object of its own stands within its parent: it cannot come back.
        ReadElement element;
        element.object = object;
        element.own_role = object["S"].name();
        element.parent = parent;
        find_role(element);
        const PdfObject language = object["Lang"];
        const ReadElement* above = parent == no_read_element ? nullptr : &found_.elements[parent];
        element.language = language.is_string() ? *language.text()
                           : above              ? above->language
                                                : file_.catalog()["Lang"].text().value_or("");
        element.replaces_text = object["ActualText"].is_string() || (above && above->replaces_text);
        const auto page = pages_.find(object["Pg"].number_of_object());
        element.page = page != pages_.end() ? page->second : above ? above->page : 0;
        if (above) found_.elements[parent].children.push_back(id);
        waiting_.push_back({object["K"], id});
        found_.elements.push_back(std::move(element));
    }

    /// Follows the role map until it leads to a standard type, nowhere, or back.
    void find_role(ReadElement& element) const
    {
        element.role = element.own_role;
        std::unordered_set<std::string> passed;
        while (!is_standard_type(element.role)) {
            if (!passed.insert(element.role).second) {
                element.maps_in_circle = true;
                return;
            }
            const PdfObject next = role_map_[element.role];
            if (!next.is_name()) return;
            element.role = next.name();
        }
        element.is_standard = true;
    }

    const PdfFile& file_;
    ReadStructure found_;
    PdfObject role_map_;
    std::unordered_map<std::uint32_t, std::uint32_t> pages_;
    std::vector<Waiting> waiting_;
};

} // namespace

bool is_standard_type(std::string_view role)
{
    return std::binary_search(standard_types.begin(), standard_types.end(), role);
}

ReadElementId ReadStructure::element_of(const PdfObject& annotation) const
{
    const auto key = annotation["StructParent"].integer();
    if (!key) return no_read_element;
    const auto entry = parent_tree.find(*key);
    if (entry == parent_tree.end()) return no_read_element;
    const auto element = by_object.find(entry->second.number_of_object());
    return element == by_object.end() ? no_read_element : element->second;
}

ReadElementId ReadStructure::element_of(std::int64_t struct_parents, std::int64_t mcid) const
{
    const auto entry = parent_tree.find(struct_parents);
    if (entry == parent_tree.end() || mcid < 0) return no_read_element;
    const auto element = by_object.find(entry->second[static_cast<std::size_t>(mcid)].number_of_object());
    return element == by_object.end() ? no_read_element : element->second;
}

ReadStructure read_structure(const PdfFile& file)
{
    return StructureReader(file).read();
}

} // namespace stonehand
