#include "sheets/fold_section.hpp"

#include <cassert>
#include <cstddef>

namespace stonehand
{

namespace
{

/// A leaf of the sheet while it is folded: which cell it is cut from, which way its upper face looks.
struct Leaf {
    unsigned column = 0, row = 0;
    bool front_up = true, turned = false;
};

/// Leaves upon one another, from the top.
using Pile = std::vector<Leaf>;

enum class Axis { Upright, Level };

class Folder
{
  public:
    Folder(unsigned columns, unsigned rows) : columns_(columns), rows_(rows), piles_(columns * rows)
    {
        for (unsigned row = 0; row < rows; ++row)
            for (unsigned column = 0; column < columns; ++column) pile(column, row) = {{column, row}};
    }

    bool has_one_pile() const { return columns_ * rows_ == 1; }
    /// A section is folded along the longer way first, so that its last fold is the spine.
    Axis next_axis() const { return columns_ > rows_ ? Axis::Upright : Axis::Level; }

    void fold(Axis axis, Binding binding)
    {
        const bool upright = axis == Axis::Upright;
        const unsigned columns = upright ? columns_ / 2 : columns_, rows = upright ? rows_ : rows_ / 2;
        // The half with the spine's side stays: the right one in a book that is bound at the left. The head
        // folds behind the foot.
        const unsigned first_column = upright && binding == Binding::Left ? columns : 0;
        const unsigned first_row = upright ? 0 : rows;
        std::vector<Pile> folded;
        for (unsigned row = 0; row < rows; ++row)
            for (unsigned column = 0; column < columns; ++column) {
                const unsigned x = first_column + column, y = first_row + row;
                Pile both = pile(x, y);
                put_behind(both, pile(upright ? columns_ - 1 - x : x, upright ? y : rows_ - 1 - y), axis);
                folded.push_back(std::move(both));
            }
        piles_ = std::move(folded);
        columns_ = columns;
        rows_ = rows;
    }

    const Pile& whole() const { return piles_.front(); }

  private:
    Pile& pile(unsigned column, unsigned row) { return piles_[row * columns_ + column]; }

    static void put_behind(Pile& pile, const Pile& folded, Axis axis)
    {
        for (auto leaf = folded.rbegin(); leaf != folded.rend(); ++leaf) {
            Leaf turned_over = *leaf;
            turned_over.front_up = !leaf->front_up;
            // Over a level fold a face comes to lie with its head down.
            turned_over.turned = leaf->turned != (axis == Axis::Level);
            pile.push_back(turned_over);
        }
    }

    unsigned columns_, rows_;
    std::vector<Pile> piles_;
};

} // namespace

FoldedSheet fold_section(unsigned pages, Binding binding)
{
    assert(pages == 4 || pages == 8 || pages == 16 || pages == 32);
    FoldedSheet sheet;
    sheet.rows = pages >= 32 ? 4 : pages >= 8 ? 2 : 1;
    sheet.columns = pages / 2 / sheet.rows;
    Folder folder(sheet.columns, sheet.rows);
    while (!folder.has_one_pile()) folder.fold(folder.next_axis(), binding);

    sheet.front.resize(sheet.columns * sheet.rows);
    sheet.back = sheet.front;
    unsigned page = 0;
    for (const Leaf& leaf : folder.whole()) {
        FoldedPage& front = sheet.front[leaf.row * sheet.columns + leaf.column];
        FoldedPage& back = sheet.back[leaf.row * sheet.columns + sheet.columns - 1 - leaf.column];
        (leaf.front_up ? front : back) = {++page, leaf.turned};
        (leaf.front_up ? back : front) = {++page, leaf.turned};
    }
    return sheet;
}

} // namespace stonehand
