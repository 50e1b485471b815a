#include <ctime>

#include "changes/compared.hpp"

using namespace stonehand;
using Pages = std::vector<MadePage>;

namespace
{

/// Pages that each say something of their own.
Pages book(std::size_t count)
{
    Pages pages;
    for (std::size_t i = 0; i < count; ++i)
        pages.push_back({{fmt::format("word{0} on{0}", i), fmt::format("more{0} of{0} it{0}", i),
                          fmt::format("end{0} here{0}", i)},
                         {},
                         fmt::format("{}", i + 1)});
    return pages;
}

/// Folios as they are printed: by the place of the page.
Pages numbered(Pages pages)
{
    for (std::size_t i = 0; i < pages.size(); ++i) pages[i].furniture = fmt::format("{}", i + 1);
    return pages;
}

const std::string five = "5 pages > 5 pages\n";

} // namespace

TEST_CASE("of what is the same nothing is told", "[changes]")
{
    CHECK(changed(book(5), book(5)) == five);
}

TEST_CASE("a changed word is told with its place on both pages", "[changes]")
{
    Pages after = book(5);
    after[2].lines[1] = "more2 off it2";
    CHECK(changed(book(5), after) == five + "page 3 (3) > 3 (3), same\n"
                                            "  text 1 words: 3 [46 66 64 76] > 3 [46 66 64 76]  “of2” > “off”"
                                            "  in “word2 on2 more2 … it2 end2 here2”\n");
}

TEST_CASE("words that only made room in their line for others are not told", "[changes]")
{
    Pages after = book(5);
    after[2].lines[0] = "words2 on2";
    CHECK(changed(book(5), after) ==
          five + "page 3 (3) > 3 (3), same\n"
                 "  text 1 words: 3 [10 78 40 88] > 3 [10 78 46 88]  “word2” > “words2”"
                 "  in “ … on2 more2 of2”\n");
}

TEST_CASE("words that came and went are told without a counterpart", "[changes]")
{
    Pages after = book(5);
    after[0].lines[0] = "word0 stays on0";
    after[1].lines[2] = "end1";
    CHECK(changed(book(5), after) == five + "page 1 (1) > 1 (1), same\n"
                                            "  text 1 words: – > 1 [46 78 76 88]  “” > “stays”"
                                            "  in “word0 … on0 more0 of0”\n"
                                            "page 2 (2) > 2 (2), same\n"
                                            "  text 1 words: 2 [40 54 70 64] > –  “here1” > “”"
                                            "  in “of1 it1 end1 … ”\n");
}

TEST_CASE("words that stand elsewhere are layout, in another face or size too", "[changes]")
{
    Pages before = book(5), after = book(5);
    before[1].lines = {"a b c", "d e"};
    after[1].lines = {"a b", "c d e"};
    CHECK(changed(before, after) ==
          five + "page 2 (2) > 2 (2), same\n"
                 "  layout 3 words: 2 [34 78 40 88] [10 66 28 76] > 2 [10 66 40 76]  “c d e”\n");
    before[1].more = "BT /F 10 Tf 10 20 Td (face)Tj ET";
    after = before;
    after[1].more = "BT /B 10 Tf 10 20 Td (face)Tj ET";
    const DocumentChanges face = compared(before, after);
    REQUIRE(face.pages.size() == 1);
    REQUIRE(face.pages[0].differences.size() == 1);
    CHECK(face.pages[0].differences[0].kind == DifferenceKind::Layout);
    CHECK(face.pages[0].differences[0].was == "Courier 10 pt");
    CHECK(face.pages[0].differences[0].is == "Bold 10 pt");
}

TEST_CASE("text that flows over to the next page is layout, not text", "[changes]")
{
    Pages before = book(5), after = book(5);
    before[1].lines = {"one two three", "four five six"};
    before[2].lines = {"seven eight nine", "ten eleven", "twelve and"};
    after[1].lines = {"one two three"};
    after[2].lines = {"four five six", "seven eight nine", "ten eleven", "twelve and"};
    const DocumentChanges changes = compared(before, after);
    CHECK_FALSE(changes.has(DifferenceKind::Text));
    CHECK(changes.has(DifferenceKind::Layout));
    CHECK(changes.pages.size() == 1);
}

TEST_CASE("text that made way for other text is layout, on a page that was added too", "[changes]")
{
    Pages before = book(4), after = book(4);
    const std::vector<std::string> last{"a last one says", "what follows of", "all this now"};
    before[1].lines = {"we go on to say", "it is as it was", "so it may be or", "no it is not so"};
    after[1].lines = before[1].lines;
    before[1].lines.insert(before[1].lines.end(), last.begin(), last.end());
    for (const char* line : {"with new words", "that go on and", "on to the foot"})
        after[1].lines.push_back(line);
    MadePage added{{"and over to a", "page of its own"}};
    added.lines.insert(added.lines.end(), last.begin(), last.end());
    after.insert(after.begin() + 2, added);
    const DocumentChanges changes = compared(before, after);
    const std::string told = dump(changes);
    INFO(told);
    CHECK(told.find("“a last one says what follows of all this now” >") == told.npos);
    CHECK(told.find("layout 10 words: 2 [") != told.npos);
    for (const PageChange& page : changes.pages)
        for (const Difference& difference : page.differences) CHECK(difference.was.empty());
    CHECK(count_changes(changes).removed == 0);
}

TEST_CASE("blank pages are known by their place, and never move", "[changes]")
{
    Pages before = book(6), after;
    for (const std::size_t blank : {1u, 3u, 5u}) before[blank] = {};
    after = before;
    after[0].lines = {"quite another", "page stands", "here"};
    after.insert(after.begin() + 1, {before[0], MadePage{}});
    for (const PageChange& page : compared(before, after).pages) CHECK(page.place != PagePlace::Moved);
    CHECK(changed(before, after) == "6 pages > 8 pages\n"
                                    "page – > 1 (1), same\n"
                                    "page 1 (1) > 2 (2), shifted\n"
                                    "page 2 (2) > 3 (3), shifted, blank\n"
                                    "page – > 4 (4), same, blank\n"
                                    "page 3 (3) > 5 (5), shifted\n"
                                    "page 4 (4) > 6 (6), shifted, blank\n"
                                    "page 5 (5) > 7 (7), shifted\n"
                                    "page 6 (6) > 8 (8), shifted, blank\n");
    const ChangeCounts counts = count_changes(compared(before, after));
    CHECK(counts.added == 1);
    CHECK(counts.blanks == 1);
}

TEST_CASE("the folio and the running head of a page that was blank are no news", "[changes]")
{
    Pages before = book(3), after = book(3);
    before[1] = {};
    after[1].furniture = "Two 2";
    const DocumentChanges changes = compared(before, after);
    REQUIRE(changes.pages.size() == 1);
    REQUIRE(changes.pages[0].differences.size() == 1);
    CHECK(changes.pages[0].differences[0].is == "word1 on1 more1 of1 it1 end1 here1");
}

TEST_CASE("another colour is told as that, of words and of what is drawn", "[changes]")
{
    Pages before = book(5), after = book(5);
    before[3].more = "1 0 0 rg BT /F 10 Tf 10 30 Td (red words)Tj ET 0 0 1 rg 50 20 9 9 re f";
    after[3].more = "0 1 0 rg BT /F 10 Tf 10 30 Td (red words)Tj ET 0 1 1 rg 50 20 9 9 re f";
    CHECK(changed(before, after) ==
          five + "page 4 (4) > 4 (4), same\n"
                 "  colour 2 words: 4 [10 28 64 38] > 4 [10 28 64 38]  “#FF0000” > “#00FF00”  “red words”\n"
                 "  colour 1 shape: 4 [50 20 59 29] > 4 [50 20 59 29]  “#0000FF” > “#00FFFF”\n");
}

TEST_CASE("a rule that moved, came or went is layout", "[changes]")
{
    Pages before = book(5), after = book(5);
    before[0].more = "10 30 50 1 re f";
    after[0].more = "10 25 50 1 re f";
    before[1].more = "10 30 50 1 re f";
    after[2].more = "10 30 50 1 re f";
    CHECK(changed(before, after) == five + "page 1 (1) > 1 (1), same\n"
                                           "  layout 1 shape: 1 [10 30 60 31] > 1 [10 25 60 26]\n"
                                           "page 2 (2) > 2 (2), same\n"
                                           "  layout 1 shape: 2 [10 30 60 31] > –\n"
                                           "page 3 (3) > 3 (3), same\n"
                                           "  layout 1 shape: – > 3 [10 30 60 31]\n");
}

TEST_CASE("another picture at the same place, one that moved, came or went", "[changes]")
{
    const auto picture = [](int value, int y) {
        return fmt::format("q 20 0 0 20 50 {} cm BI /W 1/H 1/BPC 8/CS/G ID {} EI Q", y,
                           static_cast<char>('a' + value));
    };
    Pages before = book(5), after = book(5);
    before[0].more = picture(1, 20);
    after[0].more = picture(2, 20);
    before[1].more = picture(3, 20);
    after[1].more = picture(3, 25);
    before[2].more = picture(4, 20);
    after[3].more = picture(5, 20);
    CHECK(changed(before, after) == five + "page 1 (1) > 1 (1), same\n"
                                           "  picture 1 picture: 1 [50 20 70 40] > 1 [50 20 70 40]\n"
                                           "page 2 (2) > 2 (2), same\n"
                                           "  layout 1 picture: 2 [50 20 70 40] > 2 [50 25 70 45]\n"
                                           "page 3 (3) > 3 (3), same\n"
                                           "  picture 1 picture: 3 [50 20 70 40] > –\n"
                                           "page 4 (4) > 4 (4), same\n"
                                           "  picture 1 picture: – > 4 [50 20 70 40]\n");
}

TEST_CASE("pages behind one that was added are as they were, but for their numbers", "[changes]")
{
    Pages after = book(4);
    after.insert(after.begin() + 1, {{"quite another", "page stands", "here"}});
    CHECK(changed(book(4), numbered(after)) == "4 pages > 5 pages\n"
                                               "page – > 2 (2), same\n"
                                               "page 2 (2) > 3 (3), shifted\n"
                                               "page 3 (3) > 4 (4), shifted\n"
                                               "page 4 (4) > 5 (5), shifted\n");
    CHECK(changed(numbered(after), book(4)) == "5 pages > 4 pages\n"
                                               "page 2 (2) > –, same\n"
                                               "page 3 (3) > 2 (2), shifted\n"
                                               "page 4 (4) > 3 (3), shifted\n"
                                               "page 5 (5) > 4 (4), shifted\n");
}

TEST_CASE("a page that changed places is told as moved, those that made room as shifted", "[changes]")
{
    Pages after = book(5);
    std::rotate(after.begin() + 1, after.begin() + 2, after.begin() + 5); // the second goes to the end
    CHECK(changed(book(5), numbered(after)) == five + "page 3 (3) > 2 (2), shifted\n"
                                                      "page 4 (4) > 3 (3), shifted\n"
                                                      "page 5 (5) > 4 (4), shifted\n"
                                                      "page 2 (2) > 5 (5), moved\n");
}

TEST_CASE("a page that moved and changed is known by its words", "[changes]")
{
    Pages before = book(4), after = book(4);
    before[0].lines = {"the quick brown", "fox jumps over", "the lazy dog"};
    after.erase(after.begin());
    after.push_back({{"the quick brown", "cat jumps over", "the lazy dog"}});
    const DocumentChanges changes = compared(before, numbered(after));
    REQUIRE(changes.pages.size() == 4);
    CHECK(changes.pages[3].place == PagePlace::Moved);
    REQUIRE(changes.pages[3].differences.size() == 1);
    CHECK(changes.pages[3].differences[0].was == "fox");
    CHECK(changes.pages[3].differences[0].is == "cat");
}

TEST_CASE("a running head that changed is told where the page has its number", "[changes]")
{
    Pages after = book(2);
    after[1].furniture = "Two";
    CHECK(changed(book(2), after) == "2 pages > 2 pages\npage 2 (2) > 2 (2), same\n"
                                     "  text 1 words: 2 [10 2 16 12] > 2 [10 2 28 12]  “2” > “Two”\n");
}

TEST_CASE("another size of page is layout", "[changes]")
{
    SmallPdf before, after;
    before.page("BT /F 10 Tf 10 50 Td (a)Tj ET", made_font);
    after.page("BT /F 10 Tf 10 50 Td (a)Tj ET", made_font, "/MediaBox[0 0 100 120]");
    CHECK(
        dump(compare_documents(seen_in(before.bytes()), seen_in(after.bytes()))) ==
        "1 pages > 1 pages\npage 1 (1) > 1 (1), same\n  layout 1 page: 1 [0 0 100 100] > 1 [0 0 100 120]\n");
}

TEST_CASE("a word broken otherwise at the end of a line is the same word", "[changes]")
{
    Pages before = book(2), after = book(2);
    before[0].lines = {"a self-", "made thing"};
    after[0].lines = {"a", "self-made thing"};
    CHECK_FALSE(compared(before, after).has(DifferenceKind::Text));
    before[0].lines = {"re-form it"};
    after[0].lines = {"reform it"};
    CHECK(compared(before, after).has(DifferenceKind::Text));
}

TEST_CASE("a thousand pages are compared in seconds, whatever became of them", "[changes]")
{
    const auto seen = [](int seed) {
        SeenDocument document;
        document.colours = {"K100"};
        document.faces = {"Serif"};
        document.pages.resize(1000);
        unsigned long state = static_cast<unsigned long>(seed);
        for (SeenPage& page : document.pages)
            for (int i = 0; i < 400; ++i) {
                state = state * 6364136223846793005 + 1442695040888963407;
                SeenWord word;
                word.text = fmt::format("w{}", state >> 33 & 0xFFF);
                word.boxes = {
                    {10.0 + i % 10 * 20, 500.0 - i / 10 * 12, 28.0 + i % 10 * 20, 510.0 - i / 10 * 12}};
                page.words.push_back(word);
            }
        return document;
    };
    const auto seconds = [](const SeenDocument& before, const SeenDocument& after) {
        const std::clock_t began = std::clock(); // of the processor: others may work beside it
        CHECK(compare_documents(before, after).any());
        return static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    };
    const SeenDocument before = seen(1);
    SeenDocument edited = before, reflowed = before;
    for (SeenPage& page : edited.pages) page.words[200].text = "edited";
    // Half a page more at the beginning: every word goes on to another place.
    std::vector<SeenWord> all(200, before.pages[0].words[0]);
    for (const SeenPage& page : before.pages) all.insert(all.end(), page.words.begin(), page.words.end());
    for (std::size_t i = 0; i < 400'000; ++i) {
        SeenWord& word = reflowed.pages[i / 400].words[i % 400];
        const auto boxes = word.boxes;
        word = all[i];
        word.boxes = boxes;
    }
    const double another = seconds(before, seen(2)), edit = seconds(before, edited),
                 reflow = seconds(before, reflowed);
    WARN(fmt::format("another text {:.2f} s, a word on every page {:.2f} s, reflowed {:.2f} s", another, edit,
                     reflow));
    CHECK(another < 60); // sanitized, on a busy machine
    CHECK(edit < 60);
    CHECK(reflow < 60);
}
