#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/message.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// A PDF of an old build.
struct OldFile {
    std::string path, output; ///< its path below the edition's folder
    std::string sha256;       ///< as its manifest has it
    std::string bytes;
    Message why_not; ///< why there are no bytes; else empty
};

/// An edition as an old build left it: in memory, since the new build may take its place.
struct OldEdition {
    std::string manifest;  ///< the path of the manifest that names its files
    bool is_there = false; ///< the old build has it
    Message why_not = {};  ///< why its manifest cannot be read; else empty
    std::vector<OldFile> files = {};
};

/// An old build that new ones are compared with (`--compare`).
class OldBuild
{
  public:
    /// The folder of a build, that of one edition in it, or the manifest of either; or why it is none of
    /// them.
    static std::variant<OldBuild, UsageTold> read(const std::filesystem::path& path);

    /// Reads the PDFs of an edition, those of these outputs or all. A file that is not what its manifest
    /// vouches for is not taken for it.
    OldEdition edition(const std::string& id, const std::vector<std::string>& outputs) const;

  private:
    std::string said_;                                   ///< as the command line has it
    std::map<std::string, std::filesystem::path> by_id_; ///< the manifests of its editions
};

} // namespace stonehand
