#include "imposed/open_pdf_impl.hpp"

#include <new>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

namespace
{

Refusal damaged(std::string_view how)
{
    return {RefusalReason::Damaged, fmt::format("cannot be read: {}", how),
            "open it in the program that it comes from and save it again"};
}

Refusal unreadable(const QPDFExc& fault)
{
    if (fault.getErrorCode() == qpdf_e_password)
        return {RefusalReason::Encrypted, "is encrypted, and opens with a password alone",
                "ask whoever made it for a file without a password"};
    return damaged(fault.getMessageDetail().empty() ? fault.what() : fault.getMessageDetail());
}

/// The sheets would be free of what the owner laid on the pages: only a file without any restriction is
/// imposed (ISO 32000-1, table 22).
std::optional<Refusal> restriction_of(QPDF& qpdf)
{
    if (!qpdf.isEncrypted()) return std::nullopt;
    std::string denied;
    const auto ask = [&](bool allowed, std::string_view what) {
        if (!allowed) denied += (denied.empty() ? "" : ", ") + std::string(what);
    };
    ask(qpdf.allowPrintHighRes(), "to print it in full quality");
    ask(qpdf.allowModifyAssembly(), "to assemble its pages");
    ask(qpdf.allowModifyOther(), "to change it");
    ask(qpdf.allowExtractAll(), "to copy from it");
    if (denied.empty()) return std::nullopt;
    return Refusal{RefusalReason::Restricted,
                   fmt::format("may not be imposed: its owner does not allow {}", denied),
                   "ask its owner for a file without restrictions"};
}

/// Pages that are not what is to be printed.
std::optional<Refusal> no_pages_of_print(const PdfObject& catalog, const std::vector<QPDFObjectHandle>& pages)
{
    if (pages.empty()) return Refusal{RefusalReason::NoPages, "has no pages", "name a PDF with pages"};
    if (catalog["NeedsRendering"].boolean() == true && !catalog["AcroForm"]["XFA"].is_null())
        return Refusal{RefusalReason::DrawnByForm,
                       "has no pages of its own: a form (XFA) draws them when it is opened",
                       "print it to a PDF in a program that knows such forms, and impose that"};
    for (const QPDFObjectHandle& page : pages)
        if (PdfObject(page)["SeparationInfo"]["Pages"].size() > 1)
            return Refusal{RefusalReason::Separated, "is separated already: each of its pages is one plate",
                           "impose the file that it was made from"};
    return std::nullopt;
}

std::variant<OpenPdf, Refusal> open(std::string_view bytes)
{
    OpenPdf open{std::make_unique<QPDF>(), {}};
    open.qpdf->setSuppressWarnings(true);
    open.qpdf->processMemoryFile("file", bytes.data(), bytes.size());
    if (auto refusal = restriction_of(*open.qpdf)) return std::move(*refusal);
    open.pages = open.qpdf->getAllPages();
    for (std::size_t index = 0; index < open.pages.size(); ++index)
        if (!open.pages[index].isDictionary()) return damaged(fmt::format("page {} is none", index + 1));
    if (auto refusal = no_pages_of_print(PdfObject(open.qpdf->getRoot()), open.pages))
        return std::move(*refusal);
    return open;
}

} // namespace

std::variant<OpenPdf, Refusal> open_pdf(std::string_view bytes)
{
    try {
        return open(bytes);
    } catch (const std::bad_alloc&) {
        throw; // no fault of the file's
    } catch (const QPDFExc& fault) {
        return unreadable(fault);
    } catch (const std::exception& fault) {
        return damaged(fault.what());
    }
}

} // namespace stonehand
