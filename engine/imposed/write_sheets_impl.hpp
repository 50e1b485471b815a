#pragma once

#include <map>
#include <string>
#include <vector>

#include "imposed/press_claim.hpp"
#include "preflight/qpdf_impl.hpp"
#include "sheets/lay_sheets.hpp"

namespace stonehand
{

/// What stands on sheets: forms by page, and the marks of each sheet, a form, or none for all.
struct SheetForms {
    std::map<std::size_t, QPDFObjectHandle> pages;
    std::vector<QPDFObjectHandle> marks;
};

/// Makes a page of a file for each sheet; gives the root of their tree.
QPDFObjectHandle write_sheets(QPDF& qpdf, const std::vector<Sheet>& sheets, const PageFormat& format,
                              const SheetForms& forms);

/// Leaves of a file what a press needs besides its pages: output intents, metadata, Info, layers, versions.
/// `tree` are its new pages; `old` ones are taken out.
void keep_press_matter(QPDF& qpdf, QPDFObjectHandle tree, const std::vector<QPDFObjectHandle>& old);

/// The bytes of a file: the same for the same file. Streams stay as they are; objects are packed into streams
/// where its version and its claim know of such.
std::string write_bytes(QPDF& qpdf, const PressClaim& claim);

} // namespace stonehand
