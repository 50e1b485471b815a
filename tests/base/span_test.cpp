#include "base/span.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

constexpr FileId file{0}, other{1};

// “ab” from 10, “&” from the entity at 12 to 17, “cd” from 17, “e” from another file.
const SourceMap map{{{0, {file, 10, 12}, true},
                     {2, {file, 12, 17}, false},
                     {3, {file, 17, 19}, true},
                     {5, {other, 3, 4}, true}}};

} // namespace

TEST_CASE("Bytes of a literal piece map one by one")
{
    CHECK(map.find(0, 1) == Span{file, 10, 11});
    CHECK(map.find(1, 2) == Span{file, 11, 12});
    CHECK(map.find(0, 2) == Span{file, 10, 12});
    CHECK(map.find(4, 5) == Span{file, 18, 19});
}

TEST_CASE("A byte of another piece maps to the whole of it")
{
    CHECK(map.find(2, 3) == Span{file, 12, 17});
    CHECK(map.find(1, 4) == Span{file, 11, 18});
}

TEST_CASE("An empty stretch maps to an empty span at its place")
{
    CHECK(map.find(1, 1) == Span{file, 11, 11});
    CHECK(SourceMap{}.find(0, 1) == Span{});
}

TEST_CASE("A stretch over two files ends with the first")
{
    CHECK(map.find(4, 6) == Span{file, 18, 19});
}

TEST_CASE("Maps of joined texts join")
{
    SourceMap joined{{{0, {file, 0, 2}, true}}};
    joined.append(map, 2);
    CHECK(joined.find(2, 3) == Span{file, 10, 11});
    CHECK(joined.find(7, 8) == Span{other, 3, 4});
}
