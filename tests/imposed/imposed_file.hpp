#pragma once

#include <memory>
#include <string>
#include <vector>

#include "imposed/impose_pdf.hpp"
#include "painted/walk_page.hpp"
#include "preflight/page_entry.hpp"
#include "preflight/pdf_file.hpp"
#include "preflight/read_plane.hpp"
#include "support/catch.hpp"

namespace stonehand
{

/// An imposed PDF, read back.
struct ImposedFile {
    std::string bytes;
    ImposedRecord record;
    std::unique_ptr<PdfFile> file;

    /// What a sheet paints, each as the box around what is seen of it.
    std::vector<PlaneBox> painted_on(std::size_t sheet) const
    {
        std::vector<PlaneBox> boxes;
        walk_page(*file, sheet, [&](const PaintedMark& mark) { boxes.push_back(mark.box); });
        return boxes;
    }
    PlaneBox box(std::size_t sheet, std::string_view name) const
    {
        const auto box = read_box(page_entry(file->pages().at(sheet), name));
        return box.value_or(PlaneBox::none());
    }
    /// The form of a page on a sheet; pages count from 1.
    PdfObject form(std::size_t sheet, int page) const
    {
        return file->pages().at(sheet)["Resources"]["XObject"]["P" + std::to_string(page)];
    }
};

/// Imposes what can be imposed.
inline ImposedFile imposed(std::string_view bytes, const ImposeOrder& order)
{
    auto result = impose_pdf(bytes, order);
    if (const auto* refusal = std::get_if<Refusal>(&result)) {
        INFO(refusal->message.in_english());
        FAIL("refused");
    }
    auto& pdf = std::get<ImposedPdf>(result);
    ImposedFile read{std::move(pdf.bytes), std::move(pdf.record), nullptr};
    Message why_not;
    read.file = PdfFile::read(read.bytes, why_not);
    INFO(why_not.in_english());
    REQUIRE(read.file);
    CHECK(read.file->warnings().empty());
    return read;
}

/// Why a file is not imposed; a refusal without a message where it is.
inline Refusal refused(std::string_view bytes, const ImposeOrder& order = {})
{
    const auto result = impose_pdf(bytes, order);
    const auto* refusal = std::get_if<Refusal>(&result);
    return refusal ? *refusal : Refusal{};
}

/// A booklet of sheets as large as its pages, that stand where the fold alone puts them.
inline ImposeOrder plain_booklet()
{
    ImposeOrder order;
    order.imposition.creep = Creep::None;
    return order;
}

inline bool is_about(const PlaneBox& one, const PlaneBox& other)
{
    constexpr double tolerance = 0.01 / 25.4 * 72; // 0.01 mm
    const auto near = [](double a, double b) { return std::abs(a - b) <= tolerance; };
    return near(one.left, other.left) && near(one.bottom, other.bottom) && near(one.right, other.right) &&
           near(one.top, other.top);
}

} // namespace stonehand
