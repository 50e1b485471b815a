#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "manifest/input.hpp"

namespace stonehand
{

// What stands in the folder of every edition; the former in that of a run too.
inline constexpr const char *name_of_manifest = "manifest.json", *name_of_sums = "SHA256SUMS";

/// A file that a manifest vouches for.
struct VouchedFile {
    std::string path; ///< below the edition's folder
    std::uint64_t bytes = 0;
    std::string sha256;
    std::string output = {}; ///< that it is of
    bool operator==(const VouchedFile&) const = default;
};

/// What stands in an edition's `manifest.json`.
struct Manifest {
    std::string program, edition;
    std::vector<VouchedFile> files;
    std::vector<Input> inputs;
    bool draft = false; ///< its pages are stamped
    bool operator==(const Manifest&) const = default;
};

constexpr std::size_t most_shards = 10'000;

/// Part `number` of `of`, from 1.
struct Shard {
    std::size_t number = 1, of = 1;
    bool operator==(const Shard&) const = default;
};

/// An edition that stands in the folder of a run.
struct RunEntry {
    std::string edition; ///< its id, and the name of its folder
    std::string source;  ///< its file: below the content root of the run where it lies there
    std::string sha256;  ///< of its `manifest.json`
    std::vector<Input> inputs;
    std::string made_with =
        {}; ///< the hash of all but its inputs: the program, the fonts to choose from, what was asked
    bool draft = false; ///< its pages are stamped
    bool operator==(const RunEntry&) const = default;
};

/// An edition as a run found it.
struct PlannedEdition {
    std::string source;
    std::string sha256; ///< of its file; empty where it could not be read
    bool operator==(const PlannedEdition&) const = default;
};

/// The editions of all shards, in order, as each of them found them.
struct Plan {
    std::vector<PlannedEdition> editions;
    bool named = false; ///< by their names; else all that are below the content root
    bool whole = false; ///< the latter, and nothing was in the way of seeing more: others are gone
    bool operator==(const Plan&) const = default;
};

/// What stands in the manifest over all editions.
struct RunManifest {
    std::string program;
    std::optional<Shard> shard;
    Plan plan;                      ///< of a shard
    std::vector<RunEntry> editions; ///< by source
    bool operator==(const RunManifest&) const = default;
};

} // namespace stonehand
