#pragma once

#include <string>

#include "manifest/manifest.hpp"

namespace stonehand
{

/// The text of the manifest over all editions: each with its file, the hash of its own manifest, and its
/// inputs, which stand once however many editions share them. The editions come by source, whatever their
/// order was.
std::string write_run_manifest(RunManifest run);

} // namespace stonehand
