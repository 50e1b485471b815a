#include "sheets/impose_pages.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/date.hpp"
#include "layout/read_length.hpp"
#include "layout/sheet_sizes.hpp"
#include "sheets/book_pages.hpp"
#include "sheets/creep.hpp"
#include "sheets/keep_placed.hpp"
#include "sheets/lay_cover.hpp"
#include "sheets/lay_sheets.hpp"
#include "sheets/lost_margin.hpp"
#include "sheets/mark_box.hpp"
#include "sheets/mark_sheets.hpp"
#include "sheets/paper_for.hpp"
#include "sheets/plan_sheets.hpp"
#include "sheets/printers_marks.hpp"
#include "sheets/with_scheme.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

// A glued back narrower than this holds badly: the usual limit of binderies, in no fact sheet.
constexpr Length thinnest_glued = 3_mm;
// How far a spine's folds may fall from their place; printers ask for one to two millimetres.
constexpr Length spine_play = 1_mm;

std::string millimetres(const Size& size)
{
    return fmt::format("{:g} × {:g} mm", size.width.in_millimetres(), size.height.in_millimetres());
}

class Imposer
{
  public:
    Imposer(Document& document, const OutputSettings& output, const std::string& condition,
            const FontLibrary& fonts, Unbindable unbindable, Report& report)
        : document_(document), output_(output), condition_(condition), fonts_(fonts), unbindable_(unbindable),
          report_(report)
    {
    }

    ImposedBook impose_block()
    {
        const BookPages book = part_book(document_, output_.imposition.cover);
        if (!has_block(book) || !pages_are_alike(book.block)) return {};
        imposition_ = with_grid(with_scheme(output_.imposition, book.block.size()), format_);
        const SheetPlan plan = plan_of(book);
        if (!paper_has_room(paper_needed(plan, format_, imposition_)) || !pages_bear_creep(plan)) return {};
        ImposedBook imposed;
        imposed.sheets = lay_sheets(plan, format_, imposition_, room());
        imposed.kept = mark(imposed.sheets);
        imposed.record = record_of(plan, imposed.sheets);
        check_binding(imposed.record);
        imposed.plan = plan;
        return imposed;
    }

    ImposedBook impose_cover()
    {
        const BookPages book = part_book(document_, CoverPages::Apart);
        std::vector<PageOrBlank> all(book.cover.begin(), book.cover.end());
        all.insert(all.end(), book.block.begin(), book.block.end());
        if (!has_block(book) || !pages_are_alike(all)) return {};
        imposition_ = with_scheme(output_.imposition, book.block.size());
        const SheetPlan plan = plan_of(book);
        const Length thickness = thickness_of(plan);
        const CoverMeasures measures{imposition_.scheme == Scheme::Perfect ? thickness : Length{},
                                     imposition_.flaps};
        if (!paper_has_room(cover_paper_needed(format_, measures))) return {};
        if (book.spine && measures.spine > Length{}) fit_spine(document_.pages[*book.spine], measures.spine);
        ImposedBook imposed;
        imposed.sheets = lay_cover(document_, book, format_, measures, imposition_, room());
        imposed.kept = mark(imposed.sheets);
        imposed.record = record_of(plan, imposed.sheets);
        imposed.record.sheets = imposed.record.signatures = 1;
        imposed.record.blanks =
            static_cast<std::size_t>(std::count(book.cover.begin(), book.cover.end(), PageOrBlank()));
        imposed.record.pages = book.cover.size() - imposed.record.blanks;
        imposed.record.creep = {};
        imposed.record.thickness = measures.spine;
        return imposed;
    }

  private:
    Diagnostic& refuse(Code code, Message message)
    {
        return report_.add(unbindable_ == Unbindable::Error ? code : Code("not-bound"), output_.span,
                           std::move(message));
    }

    bool has_block(const BookPages& book)
    {
        if (!book.block.empty()) return true;
        refuse("nothing-to-bind", say("of {} pages none is left between the covers", document_.pages.size()))
            .hint(output_.name == "cover"
                      ? say("a cover is the first two pages and the last two: leave this output out")
                      : say("a cover apart takes the first two pages and the last two: write "
                            "cover=\"self\""));
        return false;
    }

    bool pages_are_alike(const std::vector<PageOrBlank>& pages)
    {
        const Page* first = nullptr;
        for (const PageOrBlank& index : pages) {
            if (!index) continue;
            const Page& page = document_.pages[*index];
            if (!first) first = &page;
            format_.bleed = std::max(format_.bleed, page.bleed);
            if (page.trim == first->trim) continue;
            refuse("mixed-page-sizes",
                   say("page {} is {}, page {} is {}: they cannot be bound into one book", page.label,
                       millimetres(page.trim), first->label, millimetres(first->trim)))
                .hint(say("give the masters of this output one size"));
            return false;
        }
        if (first) format_.trim = first->trim;
        return first != nullptr;
    }

    /// The block on sheets. Before an inside of the cover blanks stand last.
    SheetPlan plan_of(const BookPages& book)
    {
        Imposition manner = imposition_;
        if (imposition_.cover == CoverPages::Apart) manner.blanks = BlankPlace::End;
        SheetPlan plan = plan_sheets(with_grid(manner, format_), document_.binding, book.block.size());
        for (PageOrBlank& page : plan.pages)
            if (page) page = book.block[*page];
        return plan;
    }

    bool paper_has_room(const Size& needed)
    {
        const Size& paper = imposition_.sheet;
        if (paper == Size{} || has_room(paper, needed)) return true;
        const std::string_view larger = smallest_sheet_for(needed);
        refuse("sheet-too-small", say("what stands on a sheet takes {} with its bleed; {} is {}",
                                      millimetres(needed), imposition_.sheet_name, millimetres(paper)))
            .hint(larger.empty() ? say("put fewer pages on a sheet")
                                 : say("write sheet=\"{}\", or put fewer pages on a sheet", larger));
        return false;
    }

    bool pages_bear_creep(const SheetPlan& plan)
    {
        const Length deepest = deepest_creep(plan, imposition_);
        if (is_beyond_bearing(deepest, imposition_.creep, format_.trim.width)) {
            refuse("creep-beyond-margin",
                   say("the innermost leaves would stick out by {:.2f} mm: no page bears that",
                       deepest.in_millimetres()))
                .hint(say("take thinner paper, or bind the book in signatures"));
            return false;
        }
        const auto lost = lost_margin(document_, plan, imposition_);
        if (!lost) return true;
        refuse("creep-beyond-margin",
               say("page {} moves {:.2f} mm to the spine, and has only {:.2f} mm there",
                   document_.pages[lost->page].label, lost->creep.in_millimetres(),
                   lost->margin.in_millimetres()))
            .hint(say("write creep=\"scale\", take thinner paper, or bind the book in signatures"));
        return false;
    }

    Length room() const { return room_for_marks(output_.press.marks, format_.bleed); }

    /// Drawn when only what is printed is left: slugs and bars name its inks alone.
    std::vector<std::size_t> mark(std::vector<Sheet>& sheets)
    {
        std::vector<std::size_t> kept = keep_placed(document_, sheets);
        tell_no_collation();
        const SlugFacts facts{document_.info.identifier, condition_, to_string(document_.info.date)};
        const std::size_t left_out =
            mark_sheets(sheets, output_.press.marks, inks_used(document_, output_.press.spots), facts,
                        document_.palette, fonts_);
        if (left_out > 0)
            report_
                .add("marks-off-sheet", output_.span,
                     say("{} has no room for {} of the marks round the pages", imposition_.sheet_name,
                         left_out))
                .hint(say("take a larger sheet, or fewer marks"));
        return kept;
    }

    /// Collation marks stand on what is milled off.
    void tell_no_collation()
    {
        const bool glued = imposition_.scheme == Scheme::Perfect && output_.name == "booklet";
        if (!output_.press.marks.collation || !glued || imposition_.grind_off > Length{}) return;
        report_
            .add("marks-off-sheet", output_.span,
                 say("there is no room for collation marks: the backs of the signatures are not milled"))
            .hint(say("write grind-off=\"3mm\", or leave the marks out"));
    }

    Length thickness_of(const SheetPlan& plan) const
    {
        return block_thickness(imposition_, plan.pages.size()) +
               (imposition_.spine_counts_cover ? 2 * imposition_.cover_stock.caliper() : Length{});
    }

    BindingRecord record_of(const SheetPlan& plan, const std::vector<Sheet>& sheets) const
    {
        BindingRecord record;
        record.imposition = imposition_;
        record.binding = document_.binding;
        record.page = format_.trim;
        record.bleed = format_.bleed;
        record.pages = plan.pages.size() - plan.blanks();
        record.blanks = plan.blanks();
        record.signatures = plan.sheets.back().signature + 1;
        record.sheets = plan.sheets.size();
        record.sides = sheets.size();
        record.paper = sheets.front().size;
        record.creep = deepest_creep(plan, imposition_);
        record.thickness = thickness_of(plan);
        return record;
    }

    void check_binding(const BindingRecord& record)
    {
        const bool stitched = imposition_.scheme == Scheme::Saddle && record.thickness > thickest_stitched;
        const bool glued = imposition_.scheme == Scheme::Perfect && record.thickness < thinnest_glued;
        if (!stitched && !glued) return;
        report_
            .add("binding-unfit", output_.span,
                 say("{} pages of this paper make a block of {:.1f} mm: {}", record.pages + record.blanks,
                     record.thickness.in_millimetres(),
                     stitched ? say("too thick to be stitched through the fold")
                              : say("too thin to be glued at the back")))
            .hint(stitched ? say("write scheme=\"perfect\", or take thinner paper")
                           : say("write scheme=\"saddle\", or take thicker paper"));
    }

    /// What stands on a spine keeps off its folds, which never fall quite where they should; what does not is
    /// left out. Fields stay.
    void fit_spine(Page& page, Length spine)
    {
        const Length middle = page.trim.width / 2, reach = spine / 2 - spine_play;
        const auto sticks_out = [&](const Mark& mark) {
            const auto box = box_of(mark);
            return !std::holds_alternative<PathMark>(mark.form) && box &&
                   (box->at.x < middle - reach || box->right() > middle + reach);
        };
        if (std::none_of(page.marks.begin(), page.marks.end(), sticks_out)) return;
        std::erase_if(page.marks,
                      [](const Mark& mark) { return !std::holds_alternative<PathMark>(mark.form); });
        report_
            .add("spine-text-left-out", output_.span,
                 say("the spine is {:.1f} mm wide, too narrow for its text", spine.in_millimetres()))
            .hint(say("nothing stands on the spine; give it smaller text in the layout to have it there"));
    }

    Document& document_;
    const OutputSettings& output_;
    const std::string& condition_;
    const FontLibrary& fonts_;
    Unbindable unbindable_;
    Report& report_;
    PageFormat format_;
    Imposition imposition_;
};

} // namespace

ImposedBook impose_pages(Document& document, const OutputSettings& output, const std::string& condition,
                         const FontLibrary& fonts, Unbindable unbindable, Report& report)
{
    Imposer imposer(document, output, condition, fonts, unbindable, report);
    return output.name == "cover" ? imposer.impose_cover() : imposer.impose_block();
}

} // namespace stonehand
