#include "proof/content_policy.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("only the page's own script and style may run, and nothing is loaded")
{
    // The hash of nothing at all, as sha256sum and base64 tell it.
    constexpr std::string_view nothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    const std::string policy = content_policy("", "");
    CHECK(policy == "default-src 'none'; script-src " + std::string(nothing) + "; style-src " +
                        std::string(nothing) + "; img-src data:; base-uri 'none'; form-action 'none'");
    CHECK(content_policy("a", "") != policy);
    // Only a page that is served asks for anything, and only where it comes from.
    CHECK(content_policy("", "", Reach::ItsServer) == policy + "; connect-src 'self'");
}
