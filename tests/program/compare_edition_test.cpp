#include "program/compare_edition.hpp"

#include "changes/compared.hpp"

using namespace stonehand;

TEST_CASE("a file that could not be compared takes no other's place", "[program]")
{
    const std::string before = made_pdf({MadePage{{"one"}}}), after = made_pdf({MadePage{{"two"}}});
    OldEdition old{"manifest.json", true};
    old.files = {{"screen/a.pdf", "screen", "", "", verbatim("is gone")},
                 {"press/a.pdf", "press", "", before, {}}};
    const EditionChanges changes =
        compare_edition(old, {{"screen/a.pdf", "screen", after}, {"press/a.pdf", "press", after}}, 1);
    REQUIRE(changes.files.size() == 2);
    CHECK(changes.files[0].path == "press/a.pdf");
    CHECK(changes.files[0].state == FileState::Changed);
    CHECK(changes.files[0].told == Told::InFull);
    CHECK(changes.files[1].state == FileState::NotRead);
}
