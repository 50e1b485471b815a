#include "proof/base64.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("bytes are written in 64 signs, padded (RFC 4648, 10)")
{
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("\xff\xfe") == "//4=");
}
