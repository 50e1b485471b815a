#pragma once

// Private to unicode/: libhyphen's dictionaries.

#include <filesystem>
#include <memory>
#include <vector>

#include <hyphen.h>

#include "base/language.hpp"

namespace stonehand
{

struct FreeDictionary {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using HyphenDictionary = std::unique_ptr<HyphenDict, FreeDictionary>;

/// The dictionary file for a language: its own region's, else the language's usual one; empty if there is
/// none.
std::filesystem::path find_dictionary(const Language& language,
                                      const std::vector<std::filesystem::path>& folders);

/// Reads a dictionary, in whatever encoding it is, so that it takes words in UTF-8; null if it cannot be
/// read.
HyphenDictionary load_dictionary(const std::filesystem::path& file);

} // namespace stonehand
