#pragma once

namespace stonehand
{

/// What stands for each byte of a ruby's reading where a text is judged without it: to UAX #14 a control of
/// class CM, which LB9 counts to the character before it. No edition holds one (XML 1.0, 2.2).
constexpr char reading_byte = '\x01';

} // namespace stonehand
