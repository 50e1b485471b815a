#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/plane.hpp"

namespace stonehand
{

/// In what two pages differ.
enum class DifferenceKind {
    Text,    ///< other words
    Layout,  ///< the same, at another place, in another size or face
    Colour,  ///< the same, in another colour or ink
    Picture, ///< another picture at the same place; one that has gone or come
};
constexpr std::size_t difference_kinds = 4;

/// What it is that differs.
enum class Subject { Words, Picture, Shape, Page };

/// A place on a page of either file. Boxes are in pt from the lower left corner of the trim, y upwards: of
/// words one for each line.
struct ChangedPlace {
    std::size_t page = 0; ///< from 1
    std::vector<PlaneBox> boxes;
};

/// One thing that differs. Where there is no `before` it has come, where there is no `after` it has gone.
struct Difference {
    DifferenceKind kind = DifferenceKind::Text;
    Subject subject = Subject::Words;
    std::optional<ChangedPlace> before, after;
    /// Text: the words that have gone and those that have come. Layout: how words looked, where their size or
    /// face changed, “EB Garamond Regular 10 pt”. Colour: the colours, “#B8321C”. Else empty.
    std::string was, is;
    std::string lead, trail; ///< text: a few words that stand before and behind it, where any do
    std::string words;       ///< layout and colour of words: those it is about, the first of them where many
    std::size_t count = 1;   ///< of words, or of things
};

/// A page of one of the two files.
struct PageName {
    std::size_t number = 0; ///< from 1
    std::string label;      ///< what readers show for it
    double width = 0, height = 0;
};

/// Where a page stands among the others that are in both files.
enum class PagePlace {
    Same,    ///< it has the number that it had
    Shifted, ///< another number, because pages before it came, went or moved
    Moved,   ///< it has changed places with others
};

/// What became of a page. Without `before` it was added, without `after` removed.
struct PageChange {
    std::optional<PageName> before, after;
    PagePlace place = PagePlace::Same;
    std::vector<Difference> differences; ///< none: it is as it was, but for its number
    bool is_blank = false;               ///< nothing stands on it but, it may be, a folio and a running head
};

/// What became of the pages of a file: of each that is not as and where it was, in the order of the new file.
struct DocumentChanges {
    std::size_t pages_before = 0, pages_after = 0;
    std::vector<PageChange> pages;
    Message cut_short; ///< why not all was seen; else empty

    bool any() const { return !pages.empty(); }
    bool has(DifferenceKind kind) const;
};

/// How many pages and differences of each kind there are.
struct ChangeCounts {
    std::size_t added = 0, removed = 0, moved = 0, shifted = 0, changed = 0; ///< pages that are not blank
    std::size_t blanks = 0;                                                  ///< blank pages added or removed
    std::size_t text = 0, layout = 0, colour = 0, picture = 0;               ///< differences
};

ChangeCounts count_changes(const DocumentChanges& changes);

enum class FileState {
    Same,    ///< byte by byte, or in all that is seen
    Changed, ///
    Added,   ///< the old build has no such file
    Removed, ///< the new build has none
    NotRead, ///< one of the two could not be read
};

/// How much is told of a file. The first is told in full; of the others, which mostly show the same pages,
/// only differences of kinds that the first has none of. Of a job ticket, whose words are hashes and counts
/// of bytes, it is told that it is another.
enum class Told { InFull, OtherKinds, Whole };

/// What became of a file of an edition.
struct FileChanges {
    std::string path;   ///< below the edition's folder
    std::string output; ///< “screen”, “essay”, “press”
    FileState state = FileState::Same;
    Told told = Told::InFull;
    DocumentChanges document = {}; ///< what is told of it, where it is `Changed`
    ChangeCounts counts = {};      ///< of all that was found, told or not
    Message why_not = {};          ///< where it is `NotRead`
};

/// What changed in an edition since an old build of it, file by file; the first that is in both builds and
/// could be compared is told in full.
struct EditionChanges {
    std::string old_manifest; ///< the file that names the old build
    bool is_new = false;      ///< the old build has no such edition: there are no files to compare
    Message why_not = {};     ///< why there are none to compare, though it has one; else empty
    std::vector<FileChanges> files = {};

    bool any() const;                ///< something differs, could not be compared, or the edition is new
    bool is_known_to_differ() const; ///< a file changed, came or went
};

} // namespace stonehand
