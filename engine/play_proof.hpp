#pragma once

#include "engine.hpp"

namespace stonehand
{

/// Draws the pages of a document for the proof, and on the sheets of the layout's booklet where they can be
/// bound. The file has no bytes yet.
OutputFile play_proof(Document document, const Job& job, const Library& library, const std::string& path,
                      unsigned threads);

} // namespace stonehand
