#include "proof/content_policy.hpp"

#include <fmt/format.h>

#include "disk/sha256.hpp"
#include "proof/base64.hpp"

namespace stonehand
{

namespace
{

std::string hash_source(std::string_view text)
{
    return fmt::format("'sha256-{}'", base64(sha256_bytes(text)));
}

} // namespace

std::string content_policy(std::string_view script, std::string_view style, Reach reach)
{
    return fmt::format("default-src 'none'; script-src {}; style-src {}; img-src data:; base-uri 'none'; "
                       "form-action 'none'{}",
                       hash_source(script), hash_source(style),
                       reach == Reach::ItsServer ? "; connect-src 'self'" : "");
}

} // namespace stonehand
