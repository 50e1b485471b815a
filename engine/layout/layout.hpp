#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/font_stack.hpp"
#include "base/geometry.hpp"
#include "base/language.hpp"
#include "colour/ink_conversion.hpp"
#include "colour/inks.hpp"
#include "colour/paint.hpp"
#include "layout/break_costs.hpp"
#include "layout/imposition.hpp"
#include "layout/page_costs.hpp"
#include "layout/style.hpp"

namespace stonehand
{

/// Which of the values that an edition gives in several languages is meant.
enum class Pick {
    Main,  ///< in the edition's main language, else the first given
    Other, ///< in the first language of the edition besides the main one, nothing if there is none; the
           ///< layout's own words beside a main language of Han script: nothing
    Han,   ///< the first in a language of Han script; nothing if there is none
    Latin, ///< the first in a language of another script; nothing if there is none
    All    ///< all, the main language first
};

struct Template;

/// What stands in a line: text of the edition, of the terms, or known only when pages are.
struct InlineText {
    std::string text;
}; ///< literal characters: punctuation and spaces
struct InlineValue {
    std::string path;
    Pick pick = Pick::Main;
    std::string joined = ", ";
    std::string absolute;
}; ///< `question`, `author.name`; several values of Pick::All are joined
struct InlineTerm {
    std::string name;
    Pick pick = Pick::Main;
}; ///< a term of the layout; several `{name}` inside are paths
struct InlineDate {
    std::string path;
    std::string form;
    Pick pick = Pick::Main;
};
struct InlineOrdinal {
    bool stacked = false;
}; ///< the essay's ordinal by the `ordinals` of the terms; stacked: one character a line
struct InlineFolio {
}; ///< the number of the page it stands on
/// Of several sections that begin on a page, the one it is named for.
enum class SectionOnPage { First, Last };
struct InlineSectionTitle {
    int level = 1; ///< 1: of a section of the essay itself
    SectionOnPage which = SectionOnPage::First;
}; ///< the title of the section that its page is in
struct InlinePageOf {
    std::string path;
}; ///< the number of the page where a part begins: `essay`, or a part's name
struct InlineBreak {
}; ///< a forced line end
struct InlineSpan {
    std::string style;
    std::vector<Template> children;
};

/// What stands in a column of a page.
/// `link`: a path whose value is an address the whole block links to; `link_to`: like InlinePageOf::path.
/// `anchor`: the block is where links and page numbers of this (`board`) lead, and an entry of the outline.
struct BlockTemplate {
    std::string style;
    std::string link, link_to, anchor;
    std::vector<Template> children;
};
/// Cells side by side, their first baselines level; `at` and `width` from the frame's left (inner) edge.
struct RowTemplate {
    std::string style;
    std::vector<Template> cells;
};
struct CellTemplate {
    StyleLength at, width;
    std::vector<Template> children;
};
/// The content of a part of the edition, styled by element: `introduction`, `essay`, `translation`, `bio`,
/// `about` …
struct ContentTemplate {
    std::string path;
};
/// Its children once for each: `essays`, `contributors`, `authors`, `themes`, `names`, `affiliations`,
/// `boards`, `members`, `bios`, `abouts`, `disclaimers`, `emails`, `socials`, `translations`,
/// `introductions`.
struct EachTemplate {
    std::string path;
    Pick pick = Pick::All;
    StyleLength between;
    std::vector<Template> children;
};
/// Its children if the value is there (`present`) or is not.
struct IfTemplate {
    std::string path;
    Pick pick = Pick::Main;
    bool present = true;
    int at_most = 0, at_least = 0;
    std::vector<Template> children;
};
/// A picture that the edition names, with its words for those who do not see it: nothing where there is none.
struct PictureTemplate {
    std::string path, style;
    Length width; ///< its height follows from its proportions
};
/// White: a height, or with `fill` all that is left of the column.
struct SpaceTemplate {
    StyleLength height;
    bool fill = false;
    std::optional<StyleLength> minimum; ///< what is left of it on a page that would not hold all
};
/// The first of its alternatives (blocks) whose text keeps to `max_lines` and its column.
struct FitTemplate {
    std::vector<Template> alternatives;
};
struct AlternativeTemplate {
    int max_lines = 0;
    std::vector<Template> children;
};

struct Template {
    std::variant<InlineText, InlineValue, InlineTerm, InlineDate, InlineOrdinal, InlineFolio,
                 InlineSectionTitle, InlinePageOf, InlineBreak, InlineSpan, BlockTemplate, RowTemplate,
                 CellTemplate, ContentTemplate, EachTemplate, IfTemplate, PictureTemplate, SpaceTemplate,
                 FitTemplate, AlternativeTemplate>
        form;
    Span span;
};

/// From where a box's x is measured. Spine and fore edge are swapped on left pages where the master mirrors.
/// Original and Translation are the left edges of the columns that two languages in step stand in; what is
/// measured from the translation's also speaks of it, and stands only where there is one.
enum class Edge { Left, Spine, ForeEdge, FrameStart, FrameEnd, Original, Translation };
/// On which pages a box stands.
enum class PageSide { Both, Left, Right };

/// Where something stands on a page: x from an edge, y either in lines of the grid from its first baseline or
/// as a length from the trim's head.
struct BoxPlace {
    Edge edge = Edge::Spine;
    Length x;
    std::optional<double> line; ///< of the first baseline (last, with `last_line`)
    Length y;                   ///< where there is no line: the head of the box (text: its first baseline)
    bool last_line = false;     ///< `line` is where the last baseline stands; the text grows upwards
    std::optional<Length>
        below; ///< y counts from the foot of the column box before, x from its last column's axis
    PageSide side = PageSide::Both;
};

/// A box of text that stands at a fixed place: heads, folios, the parts of a cover.
struct TextBox {
    BoxPlace place;
    Length width;
    std::optional<double> above_line;
    bool turned = false; ///< its lines run down the page: x is its first baseline, y where lines begin
    std::vector<Template> children;
};
/// A field of colour or a frame of a rule.
struct FieldBox {
    BoxPlace place;
    Size size;
    std::string fill, stroke;
    Length thickness, radius;
    bool bleeds = false;
};
/// Characters one below the other, each centred in a cell; several columns go from right to left. `centre` is
/// the x of the (rightmost) column.
struct ColumnBox {
    BoxPlace place;          ///< x: the axis of the first column; y: the head of the first cell
    Length cell, column_gap; ///< gap: distance between the axes of two columns
    int columns = 1;         ///< text broken by sense into this many
    bool from_foot = false;  ///< place.y is the foot of the last cell
    std::string style;
    std::vector<Template> children;
};
/// A picture, whole, in the middle of its box. `source`: the path of the file, the folder of the layout that
/// names it before it; or `path`: a picture of the edition.
struct PictureBox {
    BoxPlace place;
    Size size;
    std::string source, alternative, path;
};

/// What a box is to a reader who does not see the page: matter of the structure, or one of the artifacts of
/// ISO 32000-1, 14.8.2.2. Fields of colour are never matter.
enum class BoxArtifact { No, Header, Footer, Background, Layout };

struct Box;
/// Boxes only where the value is there, and within limits of length (characters of its text).
struct BoxIf {
    std::string path;
    Pick pick = Pick::Main;
    bool present = true;
    int at_least = 0, at_most = 0;
    std::vector<Box> boxes;
};

struct Box {
    std::variant<TextBox, FieldBox, ColumnBox, PictureBox, BoxIf> form;
    BoxArtifact artifact = BoxArtifact::No;
    Span span;
};

/// On which side a book is bound, seen from its front: a right-bound one is read towards the left, and its
/// odd pages lie on the left of a spread.
enum class Binding { Left, Right };

/// A page: its size, its grid, the frame that text flows through, and what stands on every such page. What
/// stands at fixed places is measured on the page as it lies; only the frame's text runs in the writing mode:
///
///     horizontal-tb: `lines` baselines from `first_baseline` down, `frame_width` long
///     vertical-rl:   `lines` axes from the frame's right edge to the left, each in the middle of its `grid`,
///                    from `frame_head` down, `frame_height` long
struct Master {
    std::string name;
    Size trim;
    Length bleed;
    bool mirrored = true;            ///< left pages mirror right ones
    Length grid;                     ///< leading of the baseline grid
    Length first_baseline;           ///< of line 0, from the trim's head
    int lines = 0;                   ///< of the frame
    double first_line = 0;           ///< the line on which the frame's text begins: 17 on an opening
    Length frame_start, frame_width; ///< from the spine edge
    WritingMode writing_mode = WritingMode::HorizontalTb;
    Length frame_head, frame_height; ///< vertical: from the trim's head; the lines' measure
    Binding binding = Binding::Left; ///< of the layout
    /// Of the columns at the frame's edges that two languages in step stand in; zero: each half of the frame,
    /// with a line's height between them.
    Length original_width, translation_width;
    int column_count = 1; ///< of the frame, where one language stands in it
    Length column_gap;
    bool columns_balanced = true; ///< where the text ends: `column-fill`
    std::vector<Box> boxes;       ///< running heads, folio, slip …
    Span span;
    bool is_vertical() const { return writing_mode == WritingMode::VerticalRl; }
    /// How long the frame's lines are.
    Length measure() const { return is_vertical() ? frame_height : frame_width; }
    /// How wide a column of the frame is: all of it, where there is one.
    Length column_width() const { return (measure() - column_gap * (column_count - 1)) / column_count; }
};

/// Where a part begins.
enum class PartStart { Next, Page, Recto, Verso };

/// How the two languages of an essay stand to one another.
enum class Bilingual { Sequence, Columns, Facing, Stacked };

/// Where `note`s stand; `endnote`s stand at the end of what they are called in.
enum class NotePlace { Foot, End };
/// Where the numbers of notes at the foot begin anew.
enum class NoteNumbering { Essay, Page };
/// What endnotes are counted in where figures are the notes'.
enum class EndnoteMarks { LowerAlpha, LowerRoman };

/// How notes are set.
struct NoteManner {
    NotePlace place = NotePlace::Foot;
    NoteNumbering numbering = NoteNumbering::Essay;
    EndnoteMarks endnote_marks = EndnoteMarks::LowerAlpha;
};

/// The masters of a part where two languages stand in step; empty: those it has otherwise.
struct PairMasters {
    std::string master, first_master;
};

/// A part of the sequence: a page or a run of pages made for the edition, or once for each essay, bio ….
struct Part {
    std::string name;
    std::string each;                 ///< a list as in EachTemplate: the part once for each; empty: once
    std::string master, first_master; ///< `first_master`: for its first page, if it is another
    std::array<PairMasters, 4> pair_masters; ///< by Bilingual; none for Sequence
    PartStart start = PartStart::Page;
    bool only_in_blank = false;       ///< stands only where the next part would leave a blank page before it
    int multiple_of = 0;              ///< blanks are put before it until it ends a multiple of so many pages
    std::string folio_number;         ///< of its pages: a form as in word_number(); empty: `{number}`
    std::optional<int> folio_start;   ///< of its first page; none: the numbers go on
    std::string if_present;           ///< a path: no part where the edition lacks it
    Pick if_pick = Pick::Main;        ///< in which language `if_present` must be there
    std::string title;                ///< a term or path for bookmark and contents; empty: none
    std::string role;                 ///< structure element: Part, Art, Sect, Div
    std::vector<std::string> outputs; ///< `screen`, `essay` …; empty: all
    std::vector<Template> children;   ///< the flow
    Span span;
};

/// A word or a phrase that the layout adds, per language.
struct TermText {
    Language language;
    std::string text;
    Span span;
};
struct Term {
    std::string name;
    std::vector<TermText> texts;
    Span span;
};
/// How dates are written: fields {year} {month} {day} {month-name}, with `-han` for Han numerals ({year-han}:
/// 二〇二二, {month-han}: 九).
struct DateForm {
    std::string name;
    Language language;
    std::string day, month, year;
    std::vector<std::string> month_names;
    Span span;
};

/// What is printed round the page for those who print and cut it (fact sheet print-production, 3).
struct PrintersMarks {
    bool crop = false;      ///< where pages are cut
    bool cross = false;     ///< where the plates must meet
    bool bar = false;       ///< patches of every ink
    bool slug = false;      ///< what the sheet is
    bool fold = false;      ///< where it is folded
    bool collation = false; ///< on the backs of signatures, a step lower each
    bool any() const { return crop || cross || bar || slug || fold || collation; }
};

/// Whether pictures become inks here, or keep their colours for the press to convert.
enum class PictureColours { Convert, Keep };

/// The levels of PDF/X that are written (fact sheet pdfx, 1): all but X4 are PDF 1.4 without transparency.
enum class PdfX { X4, X3_2003, X1a_2003 };

/// How an output is printed.
struct PressManner {
    PdfX level = PdfX::X4;
    InkConversion conversion;
    SpotInks spots = SpotInks::Kept;
    PictureColours pictures = PictureColours::Convert;
    PrintersMarks marks;
    double ink_limit = 0; ///< the most total ink, 1 is one ink's full tint; 0: the printing condition's
};

/// A setting of an imposition as it was written.
struct SaidSetting {
    std::string name, value;
};

/// An output that the layout offers.
struct OutputSettings {
    std::string name;
    std::string standard;
    std::string profile;           ///< `sRGB`, a printing condition, or the path of a profile
    std::filesystem::path folder;  ///< of the layout that offers it: where such a path begins
    PressManner press;             ///< of what is printed
    Imposition imposition;         ///< of what is bound
    std::vector<SaidSetting> said; ///< what was said of that
    Span span;
};

/// How an edition looks, as read from a folder of `layouts/`: complete and resolved of what it extends.
struct Layout {
    std::string name;
    std::filesystem::path folder;
    std::vector<std::filesystem::path> font_folders; ///< its own and those of the layouts it extends
    Palette palette;
    std::vector<FontStack> fonts;
    std::vector<Term> terms;
    Language ordinal_language;         ///< of the ordinals; none: that of the text they stand in
    std::vector<std::string> ordinals; ///< 其一 其二 …, then `{number}` forms
    std::string ordinal_beyond;        ///< with {number-han}: for essays past the list
    std::vector<DateForm> date_forms;
    std::vector<StyleRule> styles;
    BreakCosts break_costs = default_break_costs();
    PageCosts page_costs = default_page_costs();
    std::vector<Master> masters;
    std::vector<Part> sequence;
    std::vector<OutputSettings> outputs;
    Bilingual bilingual = Bilingual::Sequence;
    Binding binding = Binding::Left;
    NoteManner notes;
    Span span;

    const Master* master(std::string_view wanted) const;
    const StyleRule* named_style(std::string_view wanted) const;
    std::optional<ColourId> colour(std::string_view wanted) const;
    std::optional<std::size_t> font_role(std::string_view wanted) const;
};

} // namespace stonehand
