#include "imposed/impose_pdf.hpp"

#include <algorithm>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "imposed/check_plan.hpp"
#include "imposed/count_left_out.hpp"
#include "imposed/format_of.hpp"
#include "imposed/make_form_impl.hpp"
#include "imposed/open_pdf_impl.hpp"
#include "imposed/page_view.hpp"
#include "imposed/press_claim.hpp"
#include "imposed/write_sheets_impl.hpp"
#include "preflight/read_plane.hpp"
#include "sheets/creep.hpp"
#include "sheets/lay_sheets.hpp"
#include "sheets/plan_sheets.hpp"
#include "sheets/printers_marks.hpp"
#include "sheets/with_scheme.hpp"

namespace stonehand
{

namespace
{

using MaybeRefusal = std::optional<Refusal>;

/// One PDF on its way to sheets.
class PdfImposer
{
  public:
    PdfImposer(OpenPdf open, const ImposeOrder& order, const DrawMarks& draw_marks)
        : open_(std::move(open)), order_(order), draw_marks_(draw_marks)
    {
    }

    ImposeResult impose()
    {
        read_claim();
        if (auto refusal = view_pages()) return std::move(*refusal);
        if (auto refusal = find_format()) return std::move(*refusal);
        if (auto refusal = lay()) return std::move(*refusal);
        if (auto refusal = make_forms()) return std::move(*refusal);
        if (order_.marks.any() && draw_marks_) add_marks();
        record_.left_out = left_out();
        const QPDFObjectHandle tree = write_sheets(*open_.qpdf, sheets_, format_, forms_);
        keep_press_matter(*open_.qpdf, tree, open_.pages);
        ImposedPdf imposed{write_bytes(*open_.qpdf, claim_), {}};
        finish_record();
        imposed.record = std::move(record_);
        return imposed;
    }

  private:
    void read_claim()
    {
        claim_ =
            read_press_claim(PdfObject(open_.qpdf->getTrailer())["Info"], PdfObject(open_.qpdf->getRoot()));
        record_.claim = claim_.name;
    }

    MaybeRefusal view_pages()
    {
        for (const QPDFObjectHandle& page : open_.pages) {
            const auto view = view_page(PdfObject(page), claim_.is_made() ? ArtBoxCuts::Yes : ArtBoxCuts::No);
            if (!view)
                return Refusal{RefusalReason::Damaged,
                               say("cannot be imposed: page {} has no MediaBox that says how large it is",
                                   views_.size() + 1),
                               say("open it in the program that it comes from and save it again")};
            views_.push_back(*view);
        }
        return std::nullopt;
    }

    MaybeRefusal find_format()
    {
        auto format = format_of(views_, order_.bleed);
        if (auto* refusal = std::get_if<Refusal>(&format)) return std::move(*refusal);
        format_ = std::get<PageFormat>(format);
        return std::nullopt;
    }

    MaybeRefusal lay()
    {
        record_.imposition = with_grid(with_scheme(order_.imposition, views_.size()), format_);
        record_.binding = order_.binding;
        plan_ = plan_sheets(record_.imposition, order_.binding, views_.size());
        if (auto refusal = check_plan(plan_, format_, record_.imposition)) return refusal;
        sheets_ = lay_sheets(plan_, format_, record_.imposition, room_for_marks(order_.marks, format_.bleed));
        return std::nullopt;
    }

    MaybeRefusal make_forms()
    {
        FormMaker maker(*open_.qpdf);
        for (std::size_t index = 0; index < views_.size(); ++index) {
            Message why_not;
            auto form = maker.make(open_.pages[index], form_space(views_[index]), why_not);
            if (!why_not.empty())
                return Refusal{RefusalReason::Damaged, say("cannot be read: page {}: {}", index + 1, why_not),
                               say("open it in the program that it comes from and save it again")};
            if (form) forms_.pages.emplace(index, std::move(*form));
        }
        return std::nullopt;
    }

    /// A page that is a little smaller than the others stands in the middle of its place.
    FormSpace form_space(const PageView& view) const
    {
        const PlanePoint size = view.size();
        const double right = (format_.trim.width.in_points() - size.x) / 2;
        const double up = (format_.trim.height.in_points() - size.y) / 2;
        return {view.shown(format_.bleed.in_points()), then(view.upright(), {1, 0, 0, 1, right, up})};
    }

    /// The marks of each sheet are a page of a file of their own, which must last until all is written.
    void add_marks()
    {
        std::vector<Sheet> bare = sheets_;
        for (Sheet& sheet : bare) sheet.placements.clear();
        const DrawnMarks drawn = draw_marks_(std::move(bare), order_.marks, claim_);
        if (drawn.left_out > 0)
            record_.warnings.push_back(
                say("the paper has no room for {} of the marks round the pages: take a "
                    "larger sheet, or fewer marks",
                    drawn.left_out));
        marks_bytes_ = drawn.bytes;
        marks_.processMemoryFile("marks", marks_bytes_.data(), marks_bytes_.size());
        FormMaker maker(marks_);
        for (const QPDFObjectHandle& page : marks_.getAllPages()) {
            const auto media = read_box(PdfObject(page)["MediaBox"]);
            Message why_not;
            const auto form = maker.make(page, {media.value_or(PlaneBox{}), {}}, why_not);
            if (form) forms_.marks.push_back(open_.qpdf->copyForeignObject(*form));
        }
    }

    LeftOut left_out() const
    {
        std::vector<PdfObject> pages;
        for (const QPDFObjectHandle& page : open_.pages) pages.emplace_back(page);
        return count_left_out(PdfObject(open_.qpdf->getRoot()), pages);
    }

    void finish_record()
    {
        record_.page = format_.trim;
        record_.bleed = format_.bleed;
        record_.pages = views_.size();
        for (std::size_t position = 0; position < plan_.pages.size(); ++position)
            if (!plan_.pages[position]) record_.blanks.push_back(position + 1);
        record_.sheets = plan_.sheets.size();
        record_.sides = sheets_.size();
        record_.paper = sheets_.front().size;
        record_.creep = deepest_creep(plan_, record_.imposition);
        const std::size_t mended = open_.qpdf->numWarnings();
        if (mended > 0)
            record_.warnings.push_back(mended == 1 ? say("it was damaged in 1 place and mended as well as "
                                                         "could be: compare the sheets with its pages")
                                                   : say("it was damaged in {} places and mended as well as "
                                                         "could be: compare the sheets with its pages",
                                                         mended));
    }

    std::string marks_bytes_;
    QPDF marks_;
    OpenPdf open_;
    const ImposeOrder& order_;
    const DrawMarks& draw_marks_;
    PressClaim claim_;
    std::vector<PageView> views_;
    PageFormat format_;
    SheetPlan plan_;
    std::vector<Sheet> sheets_;
    SheetForms forms_;
    ImposedRecord record_;
};

} // namespace

ImposeResult impose_pdf(std::string_view bytes, const ImposeOrder& order, const DrawMarks& draw_marks)
{
    auto open = open_pdf(bytes);
    if (auto* refusal = std::get_if<Refusal>(&open)) return std::move(*refusal);
    try {
        return PdfImposer(std::move(std::get<OpenPdf>(open)), order, draw_marks).impose();
    } catch (const std::bad_alloc&) {
        throw; // no fault of the file's
    } catch (const std::exception& fault) {
        return Refusal{RefusalReason::Damaged, say("cannot be read: {}", std::string_view(fault.what())),
                       say("open it in the program that it comes from and save it again")};
    }
}

} // namespace stonehand
