#include "changes/face_name.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("a font is called as people call it", "[changes]")
{
    CHECK(face_name("EBGaramond12-Italic-Identity-H") == "EB Garamond 12 Italic");
    CHECK(face_name("EBGaramond12-Regular") == "EB Garamond 12 Regular");
    CHECK(face_name("NotoSerifCJKsc-Regular-Identity-V") == "Noto Serif CJK sc Regular");
    CHECK(face_name("LXGWWenKai-Regular") == "LXGW Wen Kai Regular");
    CHECK(face_name("TimesNewRoman,BoldItalic") == "Times New Roman Bold Italic");
    CHECK(face_name("Courier") == "Courier");
    CHECK(face_name("").empty());
}
