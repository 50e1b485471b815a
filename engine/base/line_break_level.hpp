#pragma once

namespace stonehand
{

/// How strictly Han text keeps marks from the starts and ends of lines (clreq-cjk 2 and 6): CSS `line-break`,
/// and `gb`.
enum class LineBreakLevel {
    Loose,  ///< CSS `loose`: iteration marks, interpuncts and centred marks may begin a line
    Normal, ///< clreq's basic level
    Gb,     ///< and no solidus ends a line
    Strict  ///< and no dash, ellipsis or small kana begins one
};

} // namespace stonehand
