#include "pdf/outline.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

/// An item with its place in the tree: indices into the items, the root is -1.
struct Item {
    const OutlineEntry* entry;
    const std::string* destination;
    int level, parent;
    std::vector<int> children;
    ObjectNumber object;
};

std::vector<Item> nest(ObjectFile& file, const std::vector<OutlineEntry>& entries,
                       const std::vector<std::string>& targets)
{
    std::vector<Item> items;
    for (const OutlineEntry& entry : entries) {
        const auto anchor = static_cast<std::size_t>(entry.anchor);
        if (anchor >= targets.size() || targets[anchor].empty()) continue;
        int parent = static_cast<int>(items.size()) - 1;
        while (parent >= 0 && items[static_cast<std::size_t>(parent)].level >= entry.level)
            parent = items[static_cast<std::size_t>(parent)].parent;
        if (parent >= 0)
            items[static_cast<std::size_t>(parent)].children.push_back(static_cast<int>(items.size()));
        items.push_back({&entry, &targets[anchor], entry.level, parent, {}, file.reserve()});
    }
    return items;
}

std::string family(const std::vector<Item>& items, const std::vector<int>& children)
{
    if (children.empty()) return {};
    return fmt::format("/First {}/Last {}",
                       reference(items[static_cast<std::size_t>(children.front())].object),
                       reference(items[static_cast<std::size_t>(children.back())].object));
}

/// Siblings of items[index], itself among them.
const std::vector<int>& siblings(const std::vector<Item>& items, std::size_t index,
                                 const std::vector<int>& roots)
{
    return items[index].parent < 0 ? roots : items[static_cast<std::size_t>(items[index].parent)].children;
}

std::string item_text(const std::vector<Item>& items, std::size_t index, const std::vector<int>& roots,
                      ObjectNumber outline)
{
    const Item& item = items[index];
    const ObjectNumber parent =
        item.parent < 0 ? outline : items[static_cast<std::size_t>(item.parent)].object;
    std::string text = fmt::format("<</Title{}/Parent {}/Dest{}", text_string(item.entry->title),
                                   reference(parent), *item.destination);
    const auto& row = siblings(items, index, roots);
    const auto self = std::find(row.begin(), row.end(), static_cast<int>(index));
    if (self != row.begin())
        text += "/Prev " + reference(items[static_cast<std::size_t>(*(self - 1))].object);
    if (self + 1 != row.end())
        text += "/Next " + reference(items[static_cast<std::size_t>(*(self + 1))].object);
    text += family(items, item.children);
    // A negative count: closed. A reader first sees the parts of the edition, and opens what it wants.
    if (!item.children.empty()) text += fmt::format("/Count {}", -static_cast<int>(item.children.size()));
    return text + ">>";
}

std::optional<int> counting_number(const std::string& label)
{
    int number = 0;
    const auto [end, fault] = std::from_chars(label.data(), label.data() + label.size(), number);
    const bool whole = fault == std::errc{} && end == label.data() + label.size();
    return whole && number > 0 && label.front() != '0' ? std::optional(number) : std::nullopt;
}

} // namespace

ObjectNumber write_outline(ObjectFile& file, const std::vector<OutlineEntry>& entries,
                           const std::vector<std::string>& targets)
{
    const auto items = nest(file, entries, targets);
    if (items.empty()) return no_object;
    std::vector<int> roots;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].parent < 0) roots.push_back(static_cast<int>(i));
    const ObjectNumber outline = file.reserve();
    file.set(outline, fmt::format("<</Type/Outlines{}/Count {}>>", family(items, roots), roots.size()));
    for (std::size_t i = 0; i < items.size(); ++i)
        file.set(items[i].object, item_text(items, i, roots, outline));
    return outline;
}

std::string page_labels(const std::vector<Page>& pages)
{
    std::string out = "<</Nums[";
    std::optional<int> expected;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        const auto number = counting_number(pages[page].label);
        if (!number)
            out += fmt::format("{}<</P{}>>", page, text_string(pages[page].label));
        else if (number != expected)
            out += fmt::format("{}<</S/D/St {}>>", page, *number);
        expected = number ? std::optional(*number + 1) : std::nullopt;
    }
    return out + "]>>";
}

} // namespace stonehand
