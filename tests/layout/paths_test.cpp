#include "layout/paths.hpp"
#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("every path has one name, by which it is found", "[layout]")
{
    for (const ValuePathRow& row : value_paths()) {
        CHECK(value_path(row.name) == row.path);
        CHECK(name_of(row.path) == row.name);
    }
    for (const ListPathRow& row : list_paths()) {
        CHECK(list_path(row.name) == row.path);
        CHECK(name_of(row.path) == row.name);
    }
    for (const ContentPathRow& row : content_paths()) {
        CHECK(content_path(row.name) == row.path);
        CHECK(name_of(row.path) == row.name);
    }
    for (const PicturePathRow& row : picture_paths()) {
        CHECK(picture_path(row.name) == row.path);
        CHECK(name_of(row.path) == row.name);
    }
    CHECK_FALSE(value_path("essays"));
    CHECK_FALSE(list_path("essay"));
    CHECK_FALSE(content_path(""));
}
