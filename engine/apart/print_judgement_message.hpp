#pragma once

#include <optional>
#include <string>

#include "print/judge_print.hpp"

namespace stonehand
{

/// A judgement for print as the text that goes from the process that judges to the one that tells; what it
/// says is cut as that of other judgements.
std::string write_print_judgement(const PrintJudgement& judgement);

/// Nothing where the text is no judgement: whoever wrote it had read a hostile file.
std::optional<PrintJudgement> read_print_judgement(const std::string& text);

} // namespace stonehand
