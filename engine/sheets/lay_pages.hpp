#pragma once

#include <string>
#include <vector>

#include "colour/inks.hpp"
#include "font/font_library.hpp"
#include "layout/layout.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// Lays every page of a document on a sheet of its own, with the marks that are wanted round it; the colours
/// of the marks are added to the document's palette. `condition` is what the slug calls the printing
/// condition.
std::vector<Sheet> lay_pages(Document& document, const PressManner& manner, const std::string& condition,
                             const FontLibrary& fonts);

} // namespace stonehand
