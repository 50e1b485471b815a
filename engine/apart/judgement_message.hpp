#pragma once

#include <optional>
#include <string>

#include "preflight/judge_pdf.hpp"

namespace stonehand
{

/// A judgement as the text that goes from the process that judges to the one that tells. What a finding says
/// beyond `longest_finding` is cut: a foreign file may have names of megabytes.
std::string write_judgement(const Judgement& judgement);
inline constexpr std::size_t longest_finding = 500; ///< bytes of UTF-8

/// The beginning of a text, if it is longer than that.
std::string cut_to_tell(const std::string& text);

/// Nothing where the text is no judgement: whoever wrote it had read a hostile file.
std::optional<Judgement> read_judgement(const std::string& text);

} // namespace stonehand
