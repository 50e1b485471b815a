#include "base/sources.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("Places count lines and code points from 1")
{
    Sources sources;
    const FileId file = sources.add("a.xml", "ab\né一𠀀x\n\nend");
    CHECK(sources.place(file, 0) == Place{1, 1});
    CHECK(sources.place(file, 2) == Place{1, 3});
    CHECK(sources.place(file, 3) == Place{2, 1});
    CHECK(sources.place(file, 5) == Place{2, 2});
    CHECK(sources.place(file, 12) == Place{2, 4});
    CHECK(sources.place(file, 14) == Place{3, 1});
    CHECK(sources.place(file, 18) == Place{4, 4});
    CHECK(sources.place(file, 1000) == Place{4, 4});
}

TEST_CASE("Places in lines of thousands of bytes count as in short ones")
{
    std::string bytes = "first\n";
    while (bytes.size() < 5000) bytes += "aé一𠀀";
    bytes += "\nlast";
    Sources sources;
    const FileId file = sources.add("a.xml", bytes);
    Place expected;
    for (std::size_t at = 0; at <= bytes.size(); ++at) {
        // A byte within a code point counts it: it has begun.
        const Place place = sources.place(file, static_cast<std::uint32_t>(at));
        if (place != expected) {
            CAPTURE(at);
            CHECK(place == expected);
        }
        if (at == bytes.size()) break;
        if (bytes[at] == '\n')
            expected = {expected.line + 1, 1};
        else if ((static_cast<unsigned char>(bytes[at]) & 0xc0u) != 0x80u)
            ++expected.column;
    }
    CHECK(expected == Place{3, 5});
}

TEST_CASE("A line is known by the offset of its first byte")
{
    Sources sources;
    const FileId file = sources.add("a.xml", "one\r\ntwo\n");
    CHECK(sources.start_of_line(file, 1) == 0);
    CHECK(sources.start_of_line(file, 2) == 5);
    CHECK(sources.start_of_line(file, 3) == 9);
}

TEST_CASE("Lines come without their line breaks")
{
    Sources sources;
    const FileId file = sources.add("a.xml", "one\r\ntwo\n");
    CHECK(sources.line(file, 1) == "one");
    CHECK(sources.line(file, 2) == "two");
    CHECK(sources.line(file, 3).empty());
    CHECK(sources.line(file, 4).empty());
    CHECK(sources.line(file, 0).empty());
}

TEST_CASE("A file keeps its bytes and its number while others are added")
{
    Sources sources;
    const FileId first = sources.add("a.xml", "first");
    const std::string_view bytes = sources.file(first).bytes;
    for (int i = 0; i < 100; ++i) sources.add("b.xml", "more");
    CHECK(sources.count() == 101);
    CHECK(sources.file(first).bytes.data() == bytes.data());
    CHECK(sources.text({first, 1, 3}) == "ir");
    CHECK(sources.text({first, 9, 12}).empty());
    CHECK(sources.text({}).empty());
}

TEST_CASE("An empty file has a first line")
{
    Sources sources;
    const FileId file = sources.add("a.xml", "");
    CHECK(sources.place(file, 0) == Place{1, 1});
    CHECK(sources.line(file, 1).empty());
}
