#include "program/how_to_tell.hpp"

#include <sstream>

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("a bar and colours are for terminals; NO_COLOR takes the colours, quiet the bar", "[program]")
{
    std::ostringstream out, err;
    const auto telling = [&](Terminal terminal, bool no_colour, bool quiet) {
        Options options;
        options.quiet = quiet;
        const TextTelling how = how_to_tell(
            {.err_terminal = terminal, .no_colour = no_colour, .columns = 72, .out = out, .err = err},
            options);
        return std::pair(how.colour == Colour::Terminal, how.bar_columns);
    };
    CHECK(telling(Terminal::No, false, false) == std::pair(false, 0));
    CHECK(telling(Terminal::Yes, false, false) == std::pair(true, 72));
    CHECK(telling(Terminal::Yes, true, false) == std::pair(false, 72));
    CHECK(telling(Terminal::Yes, false, true) == std::pair(true, 0));
}
