#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "manifest/manifest.hpp"

namespace stonehand
{

/// Bytes of the largest manifest that is read.
constexpr std::uint64_t largest_manifest = 256'000'000;

/// Reads an edition's manifest; nothing where the text is none of this form.
std::optional<Manifest> read_manifest(std::string_view text);

/// Reads a manifest over all editions, or over those of a shard; nothing where the text is none of this form.
std::optional<RunManifest> read_run_manifest(std::string_view text);

} // namespace stonehand
