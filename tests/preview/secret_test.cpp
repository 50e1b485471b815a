#include "preview/secret.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("a secret is 128 bits, and another one each time")
{
    const std::string one = make_secret(), other = make_secret();
    CHECK(one.size() == 32);
    CHECK(one.find_first_not_of("0123456789abcdef") == one.npos);
    CHECK(one != other);
}

TEST_CASE("only the whole secret is the secret")
{
    CHECK(is_secret("abcd", "abcd"));
    for (const char* said : {"", "abc", "abce", "abcde", "bbcd"}) {
        INFO(said);
        CHECK(!is_secret(said, "abcd"));
    }
    CHECK(!is_secret("", ""));
}
