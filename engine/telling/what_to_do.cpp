#include "telling/what_to_do.hpp"

#include "base/catalogue.hpp"

namespace stonehand
{

std::string what_to_do(std::string_view remedy, Tongue tongue)
{
    return say("what to do: {}", words_in(tongue, remedy)).read(tongue);
}

} // namespace stonehand
