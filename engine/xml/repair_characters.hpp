#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/code.hpp"
#include "base/message.hpp"

namespace stonehand
{

/// What is wrong with the characters of a file: the first place, in words, and how many more there are of the
/// kind.
struct CharacterFault {
    Code code;
    std::uint32_t begin, end; ///< in the repaired text
    Message message, remedy;
    std::size_t count = 1;
};

/// A text that is valid UTF-8 and holds only characters of XML, and what had to be put right for it.
struct Repaired {
    std::string text;
    std::string original_beginning; ///< the first bytes of the file, for telling what it is
    std::vector<CharacterFault> faults;
};

enum class ByteOrder { Little, Big };

/// The bytes behind a byte order mark of `mark_length`, each that is not UTF-8 and each character that XML
/// forbids made U+FFFD. Offsets in messages count from the first byte of the file.
Repaired repair_utf8(std::string bytes, std::size_t mark_length);

/// The same from UTF-16; `units` are the bytes behind the mark.
Repaired repair_utf16(std::string_view units, std::size_t mark_length, ByteOrder order);

} // namespace stonehand
