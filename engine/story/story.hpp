#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/geometry.hpp"
#include "image/picture.hpp"
#include "layout/layout.hpp"
#include "story/computed_style.hpp"
#include "story/structure.hpp"

namespace stonehand
{

/// Which anchor of a story: something whose page number is printed, or that a link leads to.
enum class AnchorId : std::uint32_t {};
constexpr AnchorId no_anchor{0xffff'ffff};

/// What a run of text stands for, besides its characters.
enum class RunPurpose {
    Text,
    Folio,        ///< the number of the page it is set on: its text is replaced by `pages/`
    SectionTitle, ///< the title of the section that the page is in: so is this
    NoteMark,     ///< a raised figure that calls a note
    RubyBase,     ///< characters that the RubyText behind them is the reading of
    RubyText
};

/// Which section of a page is meant.
struct WantedSection {
    std::uint32_t version = 0; ///< OutlineEntry::version
    int level = 0;             ///< OutlineEntry::level
    SectionOnPage which = SectionOnPage::First;
    bool operator==(const WantedSection&) const = default;
};

/// A stretch of a block's text in one style, language and meaning.
struct TextRun {
    std::uint32_t begin = 0, end = 0; ///< bytes of the block's text
    StyleId style{};
    Language language;
    Meaning meaning;
    RunPurpose purpose = RunPurpose::Text;
    std::string link;                    ///< an address: http, https or mailto
    AnchorId target = no_anchor;         ///< a link within the document
    AnchorId anchor = no_anchor;         ///< a place within the block that links lead to: a note's mark
    int note = -1;                       ///< NoteMark: index into TextBlock::notes
    WantedSection section;               ///< SectionTitle: which
    ElementId link_element = no_element; ///< the Link that `link` or `target` belongs to
    std::uint32_t decorated = 0; ///< which name or title of the story its line below is drawn for; 0: none
    bool operator==(const TextRun&) const = default;
};

/// A text that is set as a paragraph, with all that is known of it before a measure is.
struct TextBlock {
    std::string text;          ///< white space folded; U+2028 forces a line end
    std::vector<TextRun> runs; ///< in order, without gaps
    SourceMap map;             ///< from `text` to the author's files
    StyleId style{};
    Language language;
    Meaning meaning; ///< of the block: its element, or the kind of artifact
    Span span;       ///< where diagnostics about the whole block point
    AnchorId anchor = no_anchor;
    std::string marker; ///< a list's dash or number or a note's figure, set at the block's left edge
    StyleId marker_style{};
    Meaning marker_meaning;
    AnchorId marker_target = no_anchor; ///< where a note's figure leads back to
    ElementId marker_link = no_element; ///< the Link that it belongs to
    std::vector<TextBlock> notes;       ///< the footnotes called in it, in order
    /// So many of them, the last ones, are called above it in boxes of its page, which have no foot: a
    /// title's.
    std::uint32_t notes_from_boxes = 0;
};

/// A picture with its final width; its height follows from its proportions.
struct PictureBlock {
    Picture picture;
    Length width;
    StyleId style{};
    Meaning meaning;
    Span span;
    AnchorId anchor = no_anchor;
};

/// Where a row, or the rule above or below one, stands in a table: among its heads, which are set again on
/// every page that it continues on, or in its body.
enum class RowPlace { None, TableHead, TableBody };

/// Which table of the story a row or a rule is of, and where it stands there.
struct OfTable {
    std::uint32_t table = 0; ///< from 1; 0: of none
    RowPlace place = RowPlace::None;
    bool operator==(const OfTable&) const = default;
};

/// A rule as wide as its column (or `length`); it takes no height of its own.
struct RuleBlock {
    Length length, thickness; ///< length zero: the column's width
    Length shift;             ///< downwards from the first baseline after it, minus its leading
    Paint paint;
    Span span;
    OfTable of{}; ///< a table's first rule and the one below its heads are of the heads, if it has any
};

/// White: a height, or all that is left of the column.
struct SpaceBlock {
    Length height;
    bool fill = false;
    Length gives; ///< up to so much of the height, where the page would not hold all
    Span span;
};

struct Block;

/// Cells side by side whose first baselines are level: a label and its matter, a table's row. The whole is as
/// high as its highest cell and never breaks.
struct ParallelBlock {
    struct Cell {
        Length at, width; ///< from the left edge of the column it stands in
        std::vector<Block> blocks;
        int rows = 1; ///< of a table: as many as it reaches through
    };
    std::vector<Cell> cells;
    StyleId style{};
    AnchorId anchor = no_anchor;
    Span span;
    OfTable of{};
    bool joined = false; ///< to the row below, which a cell reaches into: no page parts the two
};

/// A block in two languages: its original and its translation begin level, and break over pages between the
/// lines, both at once. One of them is empty where a block has no counterpart.
struct PairBlock {
    ParallelBlock::Cell original, translation;
    Span span;
};

/// Alternatives: the first whose text takes no more than its `max_lines` is set, else the last.
struct FitBlock {
    struct Alternative {
        int max_lines = 0; ///< 0: no limit
        std::vector<Block> blocks;
    };
    std::vector<Alternative> alternatives;
    Span span;
};

/// Blocks that leave the flow for the head or the foot of a page, not before the one that they are called on,
/// or that the text after them runs beside. In cells and boxes, which have neither, those of the first kind
/// stand where they are called.
struct FloatBlock {
    FloatTo to = FloatTo::Top;
    FloatReach reach = FloatReach::Frame; ///< of its picture
    std::vector<Block> blocks;
    Length width{}, gap{}; ///< of what text runs beside, and white between
    bool on_left = false;  ///< it does so on the right
    Span span;
};

struct Block {
    std::variant<TextBlock, ParallelBlock, PairBlock, PictureBlock, RuleBlock, SpaceBlock, FitBlock,
                 FloatBlock>
        form;
    /// Which block of an essay this is (part of): its counterpart in a translation has the same number. Zero
    /// for what is of the layout's making.
    std::uint32_t counterpart = 0;
};

/// Characters one below the other, each centred in a cell, in columns from right to left.
struct ColumnText {
    TextBlock text; ///< its style says font, size and paint
    Length cell, column_gap;
    int columns = 1; ///< the text is broken by sense into this many
    bool from_foot = false;
};

/// Something that stands at a fixed place of a page.
struct PlacedText {
    Length width;
    std::vector<Block> blocks;
    std::optional<double> above_line;
    bool turned = false; ///< a quarter turn clockwise: its lines run down the page
};
struct PlacedField {
    Size size;
    std::optional<Paint> fill, stroke;
    Length thickness, radius;
    bool bleeds = false;
};
struct PlacedPicture {
    Size size;
    Picture picture;
    Meaning meaning;
};

struct PlacedBox {
    std::variant<PlacedText, PlacedField, ColumnText, PlacedPicture> form;
    BoxPlace place;
    Span span;
};

/// Where the two columns of a part in two languages stand: lefts from the frame's left edge.
struct PairColumns {
    Length original_at, original_width, translation_at, translation_width;
};

/// A part of the story: a flow of blocks through pages of a master, and what stands at fixed places of them.
struct StoryPart {
    std::string name;                         ///< of the layout's part
    std::size_t master = 0, first_master = 0; ///< indices into Layout::masters
    PartStart start = PartStart::Page;
    bool only_in_blank = false;
    int multiple_of = 0;
    std::string folio_number = "{number}"; ///< of its pages: a form as in word_number()
    std::optional<int> folio_start;        ///< of its first page; none: the numbers go on
    AnchorId anchor = no_anchor;           ///< its first page
    std::vector<Block> flow;
    std::vector<PlacedBox> first_boxes; ///< of its first page
    std::vector<PlacedBox> boxes;       ///< of every other page
    Meaning meaning;                    ///< its structure element
    std::optional<PairColumns> columns; ///< where its flow is of pairs
    bool facing =
        false; ///< it stands on the pages that face those of the part before it, whose pairs hold its text
    Span span;
};

/// A note that is numbered by the page: the pages say which it is at its foot.
struct PagedNote {
    AnchorId anchor = no_anchor;
    std::string number;             ///< as it is set in this pass
    bool below_translation = false; ///< at the foot of the translation's column, which has its own numbers
    Span span;
};

/// An entry of the PDF's outline: a part, or a heading.
struct OutlineEntry {
    std::string title;
    Language language;
    AnchorId anchor = no_anchor;
    int level = 0;             ///< 0 at the top
    std::uint32_t version = 0; ///< its part, or the version of an essay: each has another number
};

/// A title in another language than the document's.
struct OtherTitle {
    Language language;
    std::string title;
};

/// What the document says of itself.
struct Info {
    std::string title, subject, rights;
    std::vector<std::string> authors, keywords;
    Language language;
    std::vector<OtherTitle> other_titles;
    std::vector<Language> languages; ///< all that whole blocks are in, its own first
    Date date;
    std::string identifier; ///< edition id, or edition id/essay id
};

/// What is set, in which order, with its styles and its structure tree.
struct Story {
    std::vector<ComputedStyle> styles;
    Structure structure;
    std::vector<StoryPart> parts;
    std::vector<OutlineEntry> outline;
    std::uint32_t anchors = 0; ///< how many; ids are 0 … anchors - 1
    /// The anchors that stand where another does, by that other: a section's id at its heading's bookmark.
    std::map<AnchorId, std::vector<AnchorId>> shared_anchors;
    /// Where the number of an anchor's page is printed first: a reference, an entry of the contents.
    std::map<AnchorId, Span> number_places;
    std::vector<PagedNote> paged_notes; ///< where the layout numbers notes by the page
    Info info;
    const ComputedStyle& style(StyleId id) const { return styles[static_cast<std::size_t>(id)]; }
};

} // namespace stonehand
