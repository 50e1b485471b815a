#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine.hpp"
#include "manifest/list_inputs.hpp"
#include "manifest/manifest.hpp"

namespace stonehand
{

/// What a manifest states besides its files.
struct ManifestHead {
    std::string edition, layout;
    Date date;
    std::optional<std::int64_t> modified; ///< SOURCE_DATE_EPOCH
    bool draft = false;                   ///< its pages are stamped
};

/// A finished output and its hash.
struct HashedOutput {
    const OutputFile& file;
    std::string sha256;
};

/// The text of `manifest.json`: every output and every input with size and hash. The same inputs give the
/// same text: no clock, no machine, no absolute path.
std::string write_manifest(const ManifestHead& head, const std::vector<HashedOutput>& outputs,
                           const std::vector<Input>& inputs);

/// The text of `SHA256SUMS` for `sha256sum -c` in the edition's folder: the outputs and the manifest.
std::string write_sums(const std::vector<VouchedFile>& outputs, const std::string& manifest);

} // namespace stonehand
