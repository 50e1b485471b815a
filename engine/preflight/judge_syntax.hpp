#pragma once

#include "preflight/judged.hpp"

namespace stonehand
{

/// How the file is written, from its bytes: what libqpdf mends, validators do not (ISO 19005-2, 6.1).
void judge_syntax(const Judged& judged, Findings& findings);

/// One object as it stands in the file, from its number on.
void judge_written_object(const PdfFile& file, const PdfFile::WrittenObject& object, Findings& findings);

/// An object as it stands in an object stream, `written`, where nothing is said of its number (7.5.7).
void judge_packed_object(const PdfFile& file, std::uint32_t number, std::string_view written,
                         Findings& findings);

/// The limits and names of ISO 19005-2, 6.1.7 to 6.1.13 that objects show, however they are written.
void judge_limits(const Judged& judged, Findings& findings);

} // namespace stonehand
