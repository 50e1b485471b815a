#pragma once

#include <string_view>

namespace stonehand
{

// The words of every choice in a layout, in the order of the enumerators that they are read as: the grammar
// offers them, the readers look them up, dumps show them.

constexpr std::string_view pick_words = "main other han latin all"; ///< Pick
constexpr std::string_view edge_words =
    "left spine fore-edge frame-start frame-end original translation";            ///< Edge
constexpr std::string_view side_words = "both left right";                        ///< PageSide
constexpr std::string_view artifact_words = "no header footer background layout"; ///< BoxArtifact
constexpr std::string_view section_words = "first last";                          ///< SectionOnPage
constexpr std::string_view start_words = "next page recto verso";                 ///< PartStart
constexpr std::string_view bilingual_words = "sequence columns facing stacked";   ///< Bilingual
constexpr std::string_view writing_mode_words = "horizontal-tb vertical-rl";      ///< WritingMode
constexpr std::string_view binding_words = "left right";                          ///< Binding
constexpr std::string_view note_place_words = "foot end";                         ///< NotePlace
constexpr std::string_view note_numbering_words = "essay page";                   ///< NoteNumbering
constexpr std::string_view endnote_mark_words = "lower-alpha lower-roman";        ///< EndnoteMarks
constexpr std::string_view slant_words = "normal italic";                         ///< Slant
constexpr std::string_view rendering_intent_words =
    "perceptual relative-colorimetric saturation absolute-colorimetric";      ///< Intent
constexpr std::string_view pdfx_words = "PDF/X-4 PDF/X-3:2003 PDF/X-1a:2003"; ///< PdfX
constexpr std::string_view spot_ink_words = "keep process";                   ///< SpotInks
constexpr std::string_view picture_colour_words = "convert keep";             ///< PictureColours
constexpr std::string_view yes_words = "no yes";

/// PrintersMarks; the first two are those of CSS.
constexpr std::string_view mark_words = "crop cross bar slug fold collation";
constexpr std::string_view output_words = "screen essay press booklet cover ticket proof";
constexpr std::string_view part_role_words = "Part Art Sect Div";
/// Structure types of ISO 32000-1, 14.8.4, that a style can give a block.
constexpr std::string_view role_words = "Part Art Sect Div H1 H2 H3 H4 H5 H6 P BlockQuote TOC TOCI L LI Lbl "
                                        "LBody Span Quote Caption Note";

/// The word of an enumerator.
std::string_view word_at(std::string_view words, std::size_t index);

} // namespace stonehand
