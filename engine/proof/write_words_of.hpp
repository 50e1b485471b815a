#pragma once

#include "base/message.hpp"
#include "proof/json_text.hpp"

namespace stonehand
{

/// Writes a message as `["in English","in Chinese"]`: the page can be read in both, whatever language built
/// it.
void write_words_of(const Message& message, JsonText& json);

} // namespace stonehand
