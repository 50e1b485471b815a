#include "program/how_to_tell.hpp"

namespace stonehand
{

TextTelling how_to_tell(const Environment& environment, const Options& options)
{
    const bool terminal = environment.err_terminal == Terminal::Yes;
    return {.out = environment.out,
            .err = environment.err,
            .tongue = options.tongue,
            .quiet = options.quiet,
            .checking = options.command == Command::Check,
            .colour = terminal && !environment.no_colour ? Colour::Terminal : Colour::None,
            .bar_columns = terminal && !options.quiet ? environment.columns : 0};
}

} // namespace stonehand
