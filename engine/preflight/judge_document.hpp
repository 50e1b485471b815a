#pragma once

#include "preflight/judged.hpp"

namespace stonehand
{

/// What the catalog says: language, viewer preferences, outline, optional content, forms, actions,
/// encryption, embedded files.
void judge_catalog(const Judged& judged, Findings& findings);
/// The annotations of all pages: their elements, words, flags, appearances, and the order of tabs.
void judge_annotations(const Judged& judged, Findings& findings);
/// What an action may do (ISO 19005-2, 6.5.1), and those that follow it.
void judge_action(const PdfObject& action, FindingPlace place, Findings& findings);

} // namespace stonehand
