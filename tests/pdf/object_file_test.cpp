#include "pdf/object_file.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("a fingerprint is of all objects, whether or not it was asked for in between")
{
    ObjectFile asked, unasked;
    asked.add("<</One 1>>");
    const std::string of_one = asked.fingerprint();
    CHECK(asked.fingerprint() == of_one);
    asked.add_stream({{"Two", "2"}}, "bytes");
    unasked.add("<</One 1>>");
    unasked.add_stream({{"Two", "2"}}, "bytes");
    CHECK(asked.fingerprint() != of_one);
    CHECK(asked.fingerprint() == unasked.fingerprint());
}
