#include "changes/see_pages.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "base/parallel.hpp"
#include "changes/face_name.hpp"
#include "changes/find_furniture.hpp"
#include "changes/gather_shapes.hpp"
#include "changes/gather_words.hpp"
#include "changes/name_table.hpp"
#include "changes/read_page_labels.hpp"
#include "painted/page_boxes.hpp"
#include "painted/walk_page.hpp"

namespace stonehand
{

namespace
{

/// Sees pages of one file, with what it has read of fonts and pictures.
class PageSeer
{
  public:
    explicit PageSeer(const PdfFile& file) : file_(file) {}

    SeenPage see(std::size_t index)
    {
        const PdfObject& page = file_.pages()[index];
        const PlaneBox trim = page_boxes(page).trim;
        WordGatherer words(trim, texts_, colours, faces);
        ShapeGatherer shapes(trim, page.number_of_object(), hashes_, colours);
        const PageWalk walk = walk_page(
            file_, index, [&](const PaintedMark& mark) { gather(mark, words, shapes); }, fonts_);
        if (!walk.cut_short.empty() && cut_short.empty()) cut_short = walk.cut_short;
        SeenPage seen;
        seen.width = trim.width();
        seen.height = trim.height();
        seen.words = words.finish();
        shapes.finish(seen);
        return seen;
    }

    NameTable colours, faces;
    Message cut_short;

  private:
    static void gather(const PaintedMark& mark, WordGatherer& words, ShapeGatherer& shapes)
    {
        if (const auto* glyph = std::get_if<PaintedGlyph>(&mark.what)) {
            words.add(*glyph, mark.state);
            shapes.note_text(mark.state.object);
            return;
        }
        // A mask is seen by what it masks, a tile by its pattern, a sign as text.
        const bool is_of_page =
            mark.state.origin == MarkOrigin::Page || mark.state.origin == MarkOrigin::Appearance;
        if (!is_of_page) return;
        if (const auto* path = std::get_if<PaintedPath>(&mark.what)) shapes.add(*path, mark);
        if (const auto* image = std::get_if<PaintedImage>(&mark.what)) shapes.add(*image, mark);
        if (const auto* shading = std::get_if<PaintedShading>(&mark.what)) shapes.add(*shading, mark);
    }

    const PdfFile& file_;
    PaintedFonts fonts_;
    SignTexts texts_;
    PictureHashes hashes_;
};

/// One reader of the file, and the pages that it saw.
struct Sight {
    std::unique_ptr<PdfFile> file;
    std::unique_ptr<PageSeer> seer;
};

/// Numbers names as if one reader had met them all, page by page.
void renumber(SeenPage& page, const PageSeer& seer, NameTable& colours, NameTable& faces)
{
    for (SeenWord& word : page.words) {
        word.colour = colours.number(seer.colours.names()[word.colour]);
        word.face = faces.number(seer.faces.names()[word.face]);
    }
    for (SeenShape& shape : page.shapes) shape.colour = colours.number(seer.colours.names()[shape.colour]);
}

} // namespace

std::variant<SeenDocument, Message> see_pages(std::string_view pdf, unsigned jobs)
{
    Message why_not;
    std::vector<Sight> sights(1);
    sights[0].file = PdfFile::read(pdf, why_not);
    if (!sights[0].file) return why_not;
    const std::size_t count = sights[0].file->pages().size();
    // libqpdf reads for one thread at a time: each has the file for itself, and pages by turns.
    sights.resize(std::clamp<std::size_t>(count / 8, 1, std::max(jobs, 1u)));
    SeenDocument seen;
    seen.pages.resize(count);
    for_each_index(sights.size(), jobs, [&](std::size_t thread) {
        Sight& sight = sights[thread];
        Message ignored;
        if (!sight.file) sight.file = PdfFile::read(pdf, ignored);
        if (!sight.file) return;
        sight.seer = std::make_unique<PageSeer>(*sight.file);
        for (std::size_t page = thread; page < count; page += sights.size())
            seen.pages[page] = sight.seer->see(page);
    });
    const std::vector<std::string> labels = read_page_labels(*sights[0].file);
    NameTable colours, faces;
    for (std::size_t page = 0; page < count; ++page) {
        const auto& seer = sights[page % sights.size()].seer;
        if (!seer) continue;
        renumber(seen.pages[page], *seer, colours, faces);
        seen.pages[page].label = labels[page];
        if (seen.cut_short.empty()) seen.cut_short = seer->cut_short;
    }
    seen.colours = colours.names();
    for (const std::string& face : faces.names()) seen.faces.push_back(face_name(face));
    find_furniture(seen);
    return seen;
}

} // namespace stonehand
