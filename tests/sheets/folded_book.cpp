#include "sheets/folded_book.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "sheets/turn_sheet.hpp"

namespace stonehand
{

namespace
{

struct Face {
    std::size_t page;
    bool turned;
};

/// A leaf of a printed sheet, upper face first, and where its middle lies.
struct Leaf {
    std::vector<Face> faces;
    Point middle;
};
using Pile = std::vector<Leaf>;

Point middle_of(const Rect& box)
{
    return {box.at.x + box.size.width / 2, box.at.y + box.size.height / 2};
}

Face face_of(const Placement& placement)
{
    return {placement.page, placement.turn == Turn::Half};
}

bool about_same(Point a, Point b)
{
    const auto close = [](Length x, Length y) { return std::abs((x - y).units()) <= 2; };
    return close(a.x, b.x) && close(a.y, b.y);
}

/// The leaves of a sheet; what stands on its back is found through the paper.
Pile leaves_of(const Sheet& front, const Sheet* back)
{
    Pile leaves;
    for (const Placement& placement : front.placements) {
        Leaf leaf{{face_of(placement)}, middle_of(placement.trim)};
        if (back) {
            const auto behind =
                std::find_if(back->placements.begin(), back->placements.end(), [&](const Placement& other) {
                    const Point there = middle_of(other.trim);
                    return about_same({back->size.width - there.x, there.y}, leaf.middle);
                });
            if (behind == back->placements.end()) throw std::runtime_error("nothing stands behind a page");
            leaf.faces.push_back(face_of(*behind));
        }
        leaves.push_back(std::move(leaf));
    }
    return leaves;
}

void fold_upright(Pile& pile, Length line, Binding binding)
{
    Pile behind;
    for (auto leaf = pile.begin(); leaf != pile.end();) {
        const bool moves = binding == Binding::Left ? leaf->middle.x < line : leaf->middle.x > line;
        if (!moves) {
            ++leaf;
            continue;
        }
        leaf->middle.x = 2 * line - leaf->middle.x;
        std::swap(leaf->faces[0], leaf->faces[1]);
        behind.push_back(std::move(*leaf));
        leaf = pile.erase(leaf);
    }
    pile.insert(pile.end(), behind.rbegin(), behind.rend());
}

void fold_level(Pile& pile, Length line)
{
    Pile behind;
    for (auto leaf = pile.begin(); leaf != pile.end();) {
        if (leaf->middle.y >= line) {
            ++leaf;
            continue;
        }
        leaf->middle.y = 2 * line - leaf->middle.y;
        std::swap(leaf->faces[0], leaf->faces[1]);
        for (Face& face : leaf->faces) face.turned = !face.turned;
        behind.push_back(std::move(*leaf));
        leaf = pile.erase(leaf);
    }
    pile.insert(pile.end(), behind.rbegin(), behind.rend());
}

/// Folds in the middle again and again; what is folded along more lines goes first.
void fold(Pile& pile, SheetLines lines, Binding binding)
{
    while (!lines.upright.empty() || !lines.level.empty()) {
        std::vector<Length>& axis = lines.upright.size() > lines.level.size() ? lines.upright : lines.level;
        const auto middle = axis.begin() + static_cast<std::ptrdiff_t>(axis.size() / 2);
        if (&axis == &lines.level) {
            fold_level(pile, *middle);
            axis.erase(axis.begin(), middle + 1);
        } else {
            fold_upright(pile, *middle, binding);
            if (binding == Binding::Left)
                axis.erase(axis.begin(), middle + 1);
            else
                axis.erase(middle, axis.end());
        }
    }
}

/// The second copy lies with its back up: it is turned over the way the sheet was.
void turn_over(Pile& pile, SheetLines& folds, const Size& paper, WorkStyle style)
{
    const bool upright = style == WorkStyle::WorkAndTurn;
    for (Leaf& leaf : pile) {
        std::swap(leaf.faces[0], leaf.faces[1]);
        if (upright) {
            leaf.middle.x = paper.width - leaf.middle.x;
            continue;
        }
        leaf.middle.y = paper.height - leaf.middle.y;
        for (Face& face : leaf.faces) face.turned = !face.turned;
    }
    std::vector<Length>& lines = upright ? folds.upright : folds.level;
    std::reverse(lines.begin(), lines.end());
    for (Length& line : lines) line = (upright ? paper.width : paper.height) - line;
}

/// A printed sheet, cut into its copies where it has two.
std::vector<std::pair<Pile, SheetLines>> copies_of(const Sheet& front, const Sheet* back, WorkStyle style)
{
    if (style == WorkStyle::Sheetwise) {
        std::vector<std::pair<Pile, SheetLines>> whole;
        whole.emplace_back(leaves_of(front, back), front.folds);
        return whole;
    }
    Sheet printed_again = front;
    if (style == WorkStyle::WorkAndTumble) turn_sheet(printed_again);
    const Pile all = leaves_of(front, &printed_again);
    const bool upright = style == WorkStyle::WorkAndTurn;
    const Length knife = (upright ? front.size.width : front.size.height) / 2;
    std::vector<std::pair<Pile, SheetLines>> copies(2);
    for (const Leaf& leaf : all)
        copies[(upright ? leaf.middle.x : leaf.middle.y) > knife].first.push_back(leaf);
    for (const Length line : front.folds.upright)
        for (std::size_t copy = 0; copy < 2; ++copy)
            if (!upright || (line > knife) == (copy == 1)) copies[copy].second.upright.push_back(line);
    for (const Length line : front.folds.level)
        for (std::size_t copy = 0; copy < 2; ++copy)
            if (upright || (line > knife) == (copy == 1)) copies[copy].second.level.push_back(line);
    turn_over(copies[1].first, copies[1].second, front.size, style);
    return copies;
}

void read_leaf(const Leaf& leaf, std::vector<FacePage>& read)
{
    for (const Face& face : leaf.faces)
        read.push_back({face.page, face.turned ? Turn::Half : Turn::None, leaf.middle});
}

/// In the order of reading on the front: line by line.
void sort_leaves(Pile& pile, Binding binding)
{
    std::sort(pile.begin(), pile.end(), [&](const Leaf& a, const Leaf& b) {
        if (std::abs((a.middle.y - b.middle.y).units()) > 2) return a.middle.y < b.middle.y;
        return binding == Binding::Left ? a.middle.x < b.middle.x : a.middle.x > b.middle.x;
    });
}

std::vector<FacePage> gather_folded(std::vector<std::pair<std::string, Pile>> sheets)
{
    // Sheets of one signature are put into one another.
    std::vector<Pile> signatures;
    std::string last;
    for (auto& [signature, pile] : sheets) {
        if (signatures.empty() || signature != last) {
            signatures.push_back(std::move(pile));
        } else {
            Pile& nest = signatures.back();
            // The middle is where the innermost sheet so far lies open.
            nest.insert(nest.begin() + static_cast<std::ptrdiff_t>(nest.size() / 2), pile.begin(),
                        pile.end());
        }
        last = signature;
    }
    std::vector<FacePage> read;
    for (const Pile& nest : signatures)
        for (const Leaf& leaf : nest) read_leaf(leaf, read);
    return read;
}

std::vector<FacePage> gather_leaves(std::vector<Pile> sheets, const Imposition& imposition, Binding binding)
{
    for (Pile& sheet : sheets) sort_leaves(sheet, binding);
    std::vector<FacePage> read;
    const std::size_t cells = sheets.empty() ? 0 : sheets[0].size();
    if (imposition.scheme == Scheme::CutAndStack) {
        for (std::size_t cell = 0; cell < cells; ++cell)
            for (const Pile& sheet : sheets) read_leaf(sheet.at(cell), read);
    } else {
        for (const Pile& sheet : sheets)
            for (const Leaf& leaf : sheet) read_leaf(leaf, read);
    }
    return read;
}

} // namespace

std::vector<FacePage> fold_book(const std::vector<Sheet>& sheets, const Imposition& imposition,
                                Binding binding)
{
    const bool folds = imposition.scheme == Scheme::Saddle || imposition.scheme == Scheme::Perfect;
    const bool has_back = (folds || imposition.sides == 2) && imposition.work_style == WorkStyle::Sheetwise &&
                          imposition.scheme != Scheme::NUp;
    std::vector<std::pair<std::string, Pile>> folded;
    std::vector<Pile> flat;
    for (std::size_t i = 0; i < sheets.size(); i += has_back ? 2 : 1) {
        const bool one_side = !has_back && imposition.work_style == WorkStyle::Sheetwise;
        auto copies = one_side
                          ? copies_of(sheets[i], nullptr, WorkStyle::Sheetwise)
                          : copies_of(sheets[i], has_back ? &sheets[i + 1] : nullptr, imposition.work_style);
        std::vector<std::vector<FacePage>> alike;
        for (auto& [pile, lines] : copies) {
            if (folds)
                fold(pile, lines, binding);
            else
                sort_leaves(pile, binding);
            std::vector<FacePage>& read = alike.emplace_back();
            for (const Leaf& leaf : pile) read_leaf(leaf, read);
        }
        for (const auto& copy : alike)
            for (std::size_t face = 0; face < copy.size(); ++face)
                if (copy[face].page != alike[0][face].page || copy[face].turn != alike[0][face].turn)
                    throw std::runtime_error("the copies of a sheet differ");
        const std::string& name = sheets[i].name;
        folded.emplace_back(name.starts_with("signature") ? name.substr(0, name.find(',')) : "",
                            copies[0].first);
        flat.push_back(copies[0].first);
    }
    return folds ? gather_folded(std::move(folded)) : gather_leaves(std::move(flat), imposition, binding);
}

} // namespace stonehand
