#include "pdf/structure_tree.hpp"

#include <map>
#include <optional>

#include <fmt/format.h>

#include "pdf/structure_content.hpp"
#include "pdf/text_string.hpp"
#include "story/role_name.hpp"

namespace stonehand
{

namespace
{

class StructureWriter
{
  public:
    StructureWriter(ObjectFile& file, const StructureSources& sources, Report& report)
        : file_(file), sources_(sources), structure_(sources.document.structure), report_(report),
          found_(collect_content(sources)), objects_(structure_.elements.size(), no_object)
    {
    }

    ObjectNumber write()
    {
        root_ = file_.reserve();
        for (std::size_t i = 0; i < objects_.size(); ++i)
            if (is_written(i)) objects_[i] = file_.reserve();
        for (std::size_t i = 0; i < objects_.size(); ++i)
            if (is_written(i)) file_.set(objects_[i], element_text(static_cast<ElementId>(i)));
        file_.set(root_, root_text());
        return root_;
    }

  private:
    bool is_written(std::size_t element) const
    {
        // The Document is always there: a StructTreeRoot without a child is no structure.
        return structure_.elements[element].role != Role::Content && (found_.kept[element] || element == 0);
    }

    ObjectNumber object(ElementId element) const
    {
        return objects_[static_cast<std::size_t>(written_element(structure_, element))];
    }

    std::string element_text(ElementId id) const
    {
        const StructureElement& element = structure_[id];
        // Every element names its parent (UA 7.1-12).
        std::string text =
            fmt::format("<</S/{}/P {}", role_name(element.role),
                        reference(element.parent == no_element ? root_ : object(element.parent)));
        append_kids(text, id);
        if (!element.language.tag.empty()) text += "/Lang" + text_string(element.language.tag);
        append_text(text, "Alt", element.alternative);
        append_text(text, "ActualText", element.actual_text);
        append_text(text, "E", element.expansion);
        append_text(text, "T", element.title);
        append_text(text, "ID", element.id);
        append_attributes(text, id);
        check(element);
        return text += ">>";
    }

    static void append_text(std::string& out, std::string_view key, const std::string& value)
    {
        if (!value.empty()) out += fmt::format("/{}{}", key, text_string(value));
    }

    void check(const StructureElement& element) const
    {
        if (element.role == Role::Figure && element.alternative.empty() && element.actual_text.empty())
            report_.add("figure-without-alternative", element.span,
                        say("this picture has no words for those who cannot see it"));
    }

    /// K in the order of the source: what the element says itself, then its children, then its annotations.
    void append_kids(std::string& out, ElementId id) const
    {
        std::optional<std::uint32_t> page;
        std::string kids;
        std::size_t count = 0;
        gather(id, kids, count, page);
        for (const std::uint32_t link : found_.annotations[static_cast<std::size_t>(id)]) {
            const LinkAnnotation& annotation = sources_.links[link];
            separate(kids, count);
            kids += fmt::format("<</Type/OBJR/Obj {}/Pg {}>>", reference(annotation.object),
                                reference(sources_.pages[annotation.page]));
        }
        if (page) out += "/Pg " + reference(sources_.pages[*page]);
        if (count == 1) out += "/K " + kids;
        if (count > 1) out += "/K[" + kids + "]";
    }

    void gather(ElementId id, std::string& kids, std::size_t& count, std::optional<std::uint32_t>& page) const
    {
        for (const ContentPiece& piece : found_.pieces[static_cast<std::size_t>(id)])
            append_piece(piece, kids, count, page);
        for (const ElementId child : structure_[id].children) {
            if (!found_.kept[static_cast<std::size_t>(child)]) continue;
            if (structure_[child].role == Role::Content) {
                gather(child, kids, count, page);
            } else {
                separate(kids, count);
                kids += reference(object(child));
            }
        }
    }

    /// Sequences on the page that Pg names are plain numbers; others say where they are (14.7.4.2).
    void append_piece(const ContentPiece& piece, std::string& kids, std::size_t& count,
                      std::optional<std::uint32_t>& page) const
    {
        if (!page) page = piece.page;
        separate(kids, count);
        if (*page == piece.page)
            kids += std::to_string(piece.sequence);
        else
            kids += fmt::format("<</Type/MCR/Pg {}/MCID {}>>", reference(sources_.pages[piece.page]),
                                piece.sequence);
    }

    static void separate(std::string& kids, std::size_t& count)
    {
        if (count++ > 0) kids += " ";
    }

    /// One attribute object, or an array of them where they are of several owners (14.7.5.2).
    void append_attributes(std::string& out, ElementId id) const
    {
        const std::string table = table_attributes(structure_[id]), layout = layout_attributes(id),
                          list = list_attribute(structure_[id]);
        std::string objects;
        std::size_t count = 0;
        const auto append = [&](std::string_view owner, const std::string& attributes) {
            if (attributes.empty()) return;
            objects += fmt::format("<</O/{}{}>>", owner, attributes);
            ++count;
        };
        append("Table", table);
        append("List", list);
        append("Layout", layout);
        if (count > 0) out += count == 1 ? "/A" + objects : "/A[" + objects + "]";
    }

    static std::string table_attributes(const StructureElement& element)
    {
        std::string table;
        if (element.role == Role::TH) table += element.scope == Scope::Row ? "/Scope/Row" : "/Scope/Column";
        if (element.column_span > 1) table += fmt::format("/ColSpan {}", element.column_span);
        if (element.row_span > 1) table += fmt::format("/RowSpan {}", element.row_span);
        return table;
    }

    /// What stands in an element inherits its writing mode (table 343).
    std::string layout_attributes(ElementId id) const
    {
        const StructureElement& element = structure_[id];
        const auto index = static_cast<std::size_t>(id);
        std::string layout;
        const bool inherits =
            element.parent != no_element && found_.vertical[static_cast<std::size_t>(element.parent)];
        if (found_.vertical[index] && !inherits) layout += "/WritingMode/TbRl";
        const auto& box = found_.boxes[index];
        if (element.role == Role::Figure && box) layout += "/BBox" + rect_array(*box);
        return layout;
    }

    static std::string list_attribute(const StructureElement& element)
    {
        if (element.role != Role::L) return {};
        switch (element.numbering) {
        case Numbering::None:
            return {};
        case Numbering::Disc:
            return "/ListNumbering/Disc";
        case Numbering::Decimal:
            return "/ListNumbering/Decimal";
        }
        return {};
    }

    std::string root_text()
    {
        const std::size_t next = sources_.pages.size() + sources_.links.size();
        return fmt::format("<</Type/StructTreeRoot/K {}/ParentTree {}/ParentTreeNextKey {}{}>>",
                           objects_.empty() ? "[]" : reference(objects_[0]),
                           reference(file_.add(parent_tree())), next, id_tree());
    }

    /// By StructParents of a page: its elements in the order of MCIDs; by StructParent of an annotation: its
    /// Link.
    std::string parent_tree()
    {
        std::string tree = "<</Nums[";
        for (std::size_t page = 0; page < sources_.pages.size(); ++page) {
            std::string elements = "[";
            for (const ElementId element : sources_.contents[page].sequences) {
                if (elements.size() > 1) elements += " ";
                elements += reference(object(element));
            }
            tree += fmt::format("{} {} ", page, reference(file_.add(elements + "]")));
        }
        for (std::size_t i = 0; i < sources_.links.size(); ++i)
            tree += fmt::format("{} {} ", sources_.pages.size() + i,
                                reference(object(sources_.links[i].element)));
        if (tree.back() == ' ') tree.pop_back();
        return tree + "]>>";
    }

    /// The name tree of IDs, sorted by their bytes (14.7.2).
    std::string id_tree()
    {
        std::map<std::string, ObjectNumber> ids;
        for (std::size_t i = 0; i < objects_.size(); ++i)
            if (objects_[i] != no_object && !structure_.elements[i].id.empty())
                ids.emplace(text_string(structure_.elements[i].id), objects_[i]);
        if (ids.empty()) return {};
        std::string names;
        for (const auto& [id, element] : ids) names += id + " " + reference(element) + " ";
        names.pop_back();
        return "/IDTree " + reference(file_.add("<</Names[" + names + "]>>"));
    }

    ObjectFile& file_;
    const StructureSources& sources_;
    const Structure& structure_;
    Report& report_;
    StructureContent found_;
    std::vector<ObjectNumber> objects_;
    ObjectNumber root_{};
};

} // namespace

ObjectNumber write_structure(ObjectFile& file, const StructureSources& sources, Report& report)
{
    return StructureWriter(file, sources, report).write();
}

} // namespace stonehand
