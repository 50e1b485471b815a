#include "preflight/inventory.hpp"

#include <set>

#include "preflight/page_entry.hpp"

namespace stonehand
{

namespace
{

class InventoryTaker
{
  public:
    explicit InventoryTaker(const Judged& judged) : judged_(judged) {}

    Inventory take()
    {
        const std::vector<PdfObject>& pages = judged_.file.pages();
        for (std::size_t index = 0; index < pages.size(); ++index) {
            place_ = judged_.place_of_page(index);
            const PdfObject resources = page_entry(pages[index], "Resources");
            inventory_.contents.push_back({pages[index], resources, place_});
            take_resources(resources);
            take_appearances(pages[index]["Annots"]);
            take_waiting();
        }
        return std::move(inventory_);
    }

  private:
    /// Content of its own is taken in turn, so that no nesting is too deep.
    void take_waiting()
    {
        while (!waiting_.empty()) {
            const FoundObject next = std::move(waiting_.back());
            waiting_.pop_back();
            place_ = next.place;
            take_resources(next.resources);
        }
    }

    bool is_new(const PdfObject& object)
    {
        return object.number_of_object() == 0 || seen_.insert(object.number_of_object()).second;
    }

    FoundObject found(const PdfObject& object, const PdfObject& resources) const
    {
        const std::uint32_t number = object.number_of_object();
        return {object, resources, {place_.page, number == 0 ? place_.object : number}};
    }

    void take_appearances(const PdfObject& annotations)
    {
        for (std::size_t index = 0; index < annotations.size(); ++index) {
            const PdfObject appearances = annotations[index]["AP"];
            for (const std::string& key : appearances.keys()) {
                take_content(appearances[key], {});
                if (!appearances[key].is_dictionary()) continue;
                for (const std::string& state : appearances[key].keys())
                    take_content(appearances[key][state], {});
            }
        }
    }

    void take_content(const PdfObject& stream, const PdfObject& borrowed)
    {
        if (!stream.is_stream() || !is_new(stream)) return;
        const PdfObject own = stream["Resources"];
        inventory_.contents.push_back(found(stream, own.is_dictionary() ? own : borrowed));
        if (own.is_dictionary()) waiting_.push_back(inventory_.contents.back());
    }

    void take_resources(const PdfObject& resources)
    {
        if (!resources.is_dictionary() || !is_new(resources)) return;
        const auto each = [&](std::string_view kind, auto&& take) {
            const PdfObject named = resources[kind];
            for (const std::string& key : named.keys()) take(named[key]);
        };
        each("ColorSpace", [&](const PdfObject& space) { take_space(space, resources); });
        each("Shading", [&](const PdfObject& shading) { take_space(shading["ColorSpace"], resources); });
        each("Pattern", [&](const PdfObject& pattern) { take_pattern(pattern, resources); });
        each("ExtGState", [&](const PdfObject& state) { take_state(state, resources); });
        each("Font", [&](const PdfObject& font) { take_font(font, resources); });
        each("XObject", [&](const PdfObject& object) {
            if (object["Subtype"].is("Image")) take_image(object, resources);
            if (object["Subtype"].is("Form")) take_content(object, resources);
        });
    }

    void take_space(const PdfObject& space, const PdfObject& resources)
    {
        if (!space.is_null() && is_new(space)) inventory_.spaces.push_back(found(space, resources));
    }

    void take_pattern(const PdfObject& pattern, const PdfObject& resources)
    {
        take_content(pattern, {});
        if (!pattern.is_dictionary()) return;
        take_space(pattern["Shading"]["ColorSpace"], resources);
        take_state(pattern["ExtGState"], resources);
    }

    void take_state(const PdfObject& state, const PdfObject& resources)
    {
        if (!state.is_dictionary() || !is_new(state)) return;
        inventory_.states.push_back(found(state, resources));
        take_content(state["SMask"]["G"], resources);
    }

    void take_font(const PdfObject& font, const PdfObject& resources)
    {
        if (!font["Subtype"].is("Type3") || !is_new(font)) return;
        const PdfObject own = font["Resources"], glyphs = font["CharProcs"];
        for (const std::string& glyph : glyphs.keys())
            take_content(glyphs[glyph], own.is_dictionary() ? own : resources);
        if (own.is_dictionary()) waiting_.push_back(found(font, own));
    }

    void take_image(const PdfObject& image, const PdfObject& resources)
    {
        if (!image.is_stream() || !is_new(image)) return;
        inventory_.images.push_back(found(image, resources));
        if (image["ImageMask"].boolean() != true) take_space(image["ColorSpace"], resources);
        for (const std::string_view key : {"SMask", "Mask"}) take_mask(image[key], resources);
        const PdfObject alternates = image["Alternates"];
        for (std::size_t index = 0; index < alternates.size(); ++index)
            take_mask(alternates[index]["Image"], resources);
    }

    /// An image that stands beside another, and has none beside itself.
    void take_mask(const PdfObject& image, const PdfObject& resources)
    {
        if (!image.is_stream() || !is_new(image)) return;
        inventory_.images.push_back(found(image, resources));
        if (image["ImageMask"].boolean() != true) take_space(image["ColorSpace"], resources);
    }

    const Judged& judged_;
    Inventory inventory_;
    FindingPlace place_; ///< of the content whose resources are taken
    std::vector<FoundObject> waiting_;
    std::set<std::uint32_t> seen_;
};

} // namespace

Inventory take_inventory(const Judged& judged)
{
    return InventoryTaker(judged).take();
}

std::optional<std::string> content_of(const FoundObject& found)
{
    if (found.object.is_stream()) return found.object.decoded();
    const PdfObject contents = found.object["Contents"];
    if (contents.is_stream()) return contents.decoded();
    std::string all;
    for (std::size_t part = 0; part < contents.size(); ++part) {
        const auto decoded = contents[part].decoded();
        if (!decoded) return std::nullopt;
        all += *decoded + "\n";
    }
    return all;
}

} // namespace stonehand
