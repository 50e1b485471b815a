#pragma once

#include <optional>
#include <string>

#include "base/language.hpp"

namespace stonehand
{

/// What in a well-formed tag names nothing that CLDR knows of.
struct UnknownSubtag {
    enum class Kind { Language, Region };
    Kind kind{};
    std::string subtag; ///< as it was written
    bool operator==(const UnknownSubtag&) const = default;
};

/// The first subtag for a language or a region (BCP 47, 2.2.1 and 2.2.4) that nobody will understand:
/// `English` and `cn` are no languages, `UK` is no region. Private and grandfathered tags (`x-…`, `i-…`) are
/// taken to be known.
std::optional<UnknownSubtag> unknown_subtag(const Language& language);

} // namespace stonehand
