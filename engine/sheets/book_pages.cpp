#include "sheets/book_pages.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace stonehand
{

namespace
{

PageOrBlank* special(BookPages& book, std::string_view master)
{
    if (master == "spine") return &book.spine;
    if (master == "front-flap") return &book.front_flap;
    if (master == "back-flap") return &book.back_flap;
    return nullptr;
}

} // namespace

BookPages part_book(const Document& document, CoverPages cover)
{
    BookPages book;
    std::vector<PageOrBlank> pages;
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        if (PageOrBlank* place = special(book, document.pages[i].master))
            *place = i;
        else
            pages.emplace_back(i);
    if (cover == CoverPages::Self) {
        book.block = std::move(pages);
        return book;
    }
    // The back cover is the last page, whatever is missing before it.
    const PageOrBlank back = pages.size() > 1 ? std::exchange(pages.back(), std::nullopt) : std::nullopt;
    if (pages.size() > 1) pages.pop_back();
    while (pages.size() < 3 || pages.size() % 2 == 0) pages.emplace_back();
    book.cover = {pages[0], pages[1], pages.back(), back};
    book.block.assign(pages.begin() + 2, pages.end() - 1);
    return book;
}

} // namespace stonehand
