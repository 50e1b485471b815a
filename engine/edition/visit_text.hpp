#pragma once

#include <functional>
#include <string_view>

#include "edition/edition.hpp"

namespace stonehand
{

/// What is done with each text of an edition, and the language it is in.
using TextVisitor = std::function<void(std::string_view text, const Language& language)>;

/// Shows every text of an edition that may be set: inline content, names, boards, contacts, attributes that
/// are printed.
void visit_text(const Edition& edition, const TextVisitor& visitor);

} // namespace stonehand
