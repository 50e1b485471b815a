#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "colour/paint.hpp"
#include "image/picture.hpp"

namespace stonehand
{

/// A picture that an edition or a layout names, and where it does.
struct NamedPicture {
    std::filesystem::path path;
    Span at;
    bool refused = false; ///< an error was told of it: it is never opened
};

/// The drawings of a job, read once: their faults stand in their own files.
class Drawings
{
  public:
    /// Reads those of the files that are drawings; others, and what cannot be read, are left to
    /// `read_picture`.
    static Drawings load(const std::vector<NamedPicture>& pictures, const Palette& palette, Sources& sources,
                         Report& report);

    /// Null for what is no drawing; an empty one where its fault was told, or that of any picture’s name.
    const std::optional<Picture>* find(const std::filesystem::path& path) const;

  private:
    std::map<std::string, std::optional<Picture>> by_path_;
};

} // namespace stonehand
