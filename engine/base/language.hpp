#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace stonehand
{

/// A language as a BCP 47 tag, written the way its author wrote it; empty where none is known.
struct Language {
    std::string tag;

    /// The first subtag in lower case: `zh` of `zh-Hant-HK`.
    std::string primary() const;
    /// The ISO 15924 script: the tag's own (`Hant`), or what the language is usually written in (`Hans` of
    /// `zh`, `Jpan` of `ja`, `Arab` of `ug`); `Latn` otherwise.
    std::string script() const;
    /// Whether text of this language is set by the rules of Han typography (zh, ja, yue … not zh-Latn).
    bool is_han() const;
    /// Whether this language matches a range by BCP 47 basic filtering: `zh` matches `zh-Hant`, `` matches
    /// all.
    bool matches(std::string_view range) const;

    auto operator<=>(const Language&) const = default;
};

/// Whether a tag is well-formed: subtags of 1 to 8 letters and digits joined by hyphens, the first only
/// letters (fact sheet pdfua-pdfa: UA 7.2-29).
bool is_language_tag(std::string_view tag);

} // namespace stonehand
