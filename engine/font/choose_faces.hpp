#pragma once

#include <vector>

#include "base/message.hpp"
#include "font/installed_fonts.hpp"

namespace stonehand
{

/// The faces that a choice names exactly (family, weight, slant), best first; several where a family has
/// optical cuts or is installed twice. Empty where fontconfig would only substitute.
std::vector<InstalledFace> choose_faces(const FontChoice& choice,
                                        const std::vector<InstalledFace>& of_family);

/// What is told of a choice that has no face: the message, and what the family does have.
struct Substitution {
    Message message, advice;
};
Substitution describe_substitution(const FontChoice& choice, const std::vector<InstalledFace>& of_family,
                                   const InstalledFace& offered);

/// “EB Garamond 12” italic, weight 700
Message describe(const FontChoice& choice);

} // namespace stonehand
