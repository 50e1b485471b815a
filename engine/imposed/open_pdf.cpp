#include "imposed/open_pdf_impl.hpp"

#include <new>
#include <optional>
#include <string>
#include <utility>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

namespace
{

Refusal damaged(const Message& how)
{
    return {RefusalReason::Damaged, say("cannot be read: {}", how),
            say("open it in the program that it comes from and save it again")};
}

Refusal unreadable(const QPDFExc& fault)
{
    if (fault.getErrorCode() == qpdf_e_password)
        return {RefusalReason::Encrypted, say("is encrypted, and opens with a password alone"),
                say("ask whoever made it for a file without a password")};
    return damaged(verbatim(fault.getMessageDetail().empty() ? fault.what() : fault.getMessageDetail()));
}

/// The sheets would be free of what the owner laid on the pages: only a file without any restriction is
/// imposed (ISO 32000-1, table 22).
std::optional<Refusal> restriction_of(QPDF& qpdf)
{
    if (!qpdf.isEncrypted()) return std::nullopt;
    std::vector<Message> denied;
    const auto ask = [&](bool allowed, Sentence what) {
        if (!allowed) denied.emplace_back(what);
    };
    ask(qpdf.allowPrintHighRes(), say("to print it in full quality"));
    ask(qpdf.allowModifyAssembly(), say("to assemble its pages"));
    ask(qpdf.allowModifyOther(), say("to change it"));
    ask(qpdf.allowExtractAll(), say("to copy from it"));
    if (denied.empty()) return std::nullopt;
    return Refusal{RefusalReason::Restricted,
                   say("may not be imposed: its owner does not allow {}", enumerated(denied)),
                   say("ask its owner for a file without restrictions")};
}

/// Pages that are not what is to be printed.
std::optional<Refusal> no_pages_of_print(const PdfObject& catalog, const std::vector<QPDFObjectHandle>& pages)
{
    if (pages.empty())
        return Refusal{RefusalReason::NoPages, say("has no pages"), say("name a PDF with pages")};
    if (catalog["NeedsRendering"].boolean() == true && !catalog["AcroForm"]["XFA"].is_null())
        return Refusal{RefusalReason::DrawnByForm,
                       say("has no pages of its own: a form (XFA) draws them when it is opened"),
                       say("print it to a PDF in a program that knows such forms, and impose that")};
    for (const QPDFObjectHandle& page : pages)
        if (PdfObject(page)["SeparationInfo"]["Pages"].size() > 1)
            return Refusal{RefusalReason::Separated,
                           say("is separated already: each of its pages is one plate"),
                           say("impose the file that it was made from")};
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
        if (!open.pages[index].isDictionary()) return damaged(say("page {} is none", index + 1));
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
        return damaged(verbatim(fault.what()));
    }
}

} // namespace stonehand
