#include "painted/walk_page.hpp"

#include "painted/content_player.hpp"

namespace stonehand
{

PageWalk walk_page(const PdfFile& file, std::size_t page, const MarkVisitor& visit, PaintedFonts& fonts)
{
    if (page >= file.pages().size()) return {};
    ContentPlayer player(file, file.pages()[page], visit, fonts);
    player.play_page();
    return {player.why_cut_short()};
}

PageWalk walk_page(const PdfFile& file, std::size_t page, const MarkVisitor& visit)
{
    PaintedFonts fonts;
    return walk_page(file, page, visit, fonts);
}

} // namespace stonehand
