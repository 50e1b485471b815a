#include "proof/write_words_of.hpp"

namespace stonehand
{

void write_words_of(const Message& message, JsonText& json)
{
    json.begin_array().text(message.read(Tongue::English)).text(message.read(Tongue::Chinese)).end_array();
}

} // namespace stonehand
