#include "edition/read_edition.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("the content root is the parent of the nearest ancestor named editions")
{
    CHECK(content_root("/press/content/editions/2022-09/edition.xml") == "/press/content");
    CHECK(content_root("/editions/content/editions/a/b/edition.xml") == "/editions/content");
    CHECK(content_root("/editions/edition.xml") == "/");
    CHECK(content_root("/press/content/editions/a/../b/edition.xml") == "/press/content");
}

TEST_CASE("without such an ancestor it is the file's own folder")
{
    CHECK(content_root("/press/drafts/edition.xml") == "/press/drafts");
    CHECK(content_root("/press/editions-old/edition.xml") == "/press/editions-old");
    CHECK(content_root("edition.xml") == std::filesystem::current_path());
}
