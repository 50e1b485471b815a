#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stonehand
{

/// What a kept path is below, so that another machine, or another folder on this one, finds it again.
enum class KeptRoot {
    Content, ///< the content root
    Layouts, ///< the first folder of layouts that has the layout which the path begins with
    System   ///< nothing: the path is absolute
};

struct KeptPath {
    KeptRoot root = KeptRoot::System;
    std::string path;
    auto operator<=>(const KeptPath&) const = default;
};

/// A file that a build was made from, or a folder of them: what stood there when it was made.
struct KeptInput {
    KeptPath at;
    bool is_folder = false;
    std::string sha256;
    bool operator==(const KeptInput&) const = default;
};

/// A file that was made.
struct KeptFile {
    std::string path; ///< below the edition's folder
    std::string output, standard;
    std::size_t pages = 0;
    std::uint64_t bytes = 0;
    std::string sha256;
    bool operator==(const KeptFile&) const = default;
};

/// A stretch of bytes in an input, by its place in the list of inputs.
struct KeptSpan {
    std::size_t input = 0;
    std::uint32_t begin = 0, end = 0;
    bool operator==(const KeptSpan&) const = default;
};

/// A message is kept as the JSON that processes tell it to one another in: it can be read in any language.
struct KeptHint {
    std::string text;
    std::optional<KeptSpan> at;
    bool operator==(const KeptHint&) const = default;
};

/// A warning that was told. Errors are never kept: of an edition that has one nothing is made.
struct KeptWarning {
    std::string code, message;
    std::optional<KeptSpan> at;
    std::vector<KeptHint> hints;
    bool operator==(const KeptWarning&) const = default;
};

/// A build that came to a good end: of what it was made, what it made, and what it told.
struct KeptBuild {
    std::string edition; ///< its id
    std::vector<KeptInput> inputs;
    std::vector<KeptFile> files; ///< in the order in which they are put in place
    std::vector<KeptWarning> warnings;
    bool operator==(const KeptBuild&) const = default;
};

} // namespace stonehand
