#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "disk/file_digests.hpp"
#include "manifest/manifest.hpp"
#include "program/kept_paths.hpp"
#include "program/resources.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// An earlier run's manifest (`--since`), which says what need not be built again wherever its files may be
/// now.
class Since
{
  public:
    /// The manifest over all editions, its folder, or why it cannot be one.
    static std::variant<Since, UsageTold> read(const std::filesystem::path& path);

    /// The id of an edition that was built then, as no draft, with the same (`made_with_key`), where every
    /// file that it was made from is the same now, and the fonts that its layouts bring are; else nothing.
    /// Files of the content root and of layouts are found again by their paths; fonts, profiles and patterns
    /// by their names among those installed.
    std::optional<std::string> unchanged(const std::string& source, const std::string& made_with,
                                         const KeptRoots& roots, const Resources& resources,
                                         FileDigests& digests) const;

    /// What the manifest says of an edition that is unchanged.
    const RunEntry& entry(const std::string& source) const { return by_source_.at(source); }

  private:
    std::map<std::string, RunEntry> by_source_;
    std::map<std::string, std::vector<std::filesystem::path>>
        fonts_; ///< those installed, by the names of their files
};

} // namespace stonehand
