#include "program/write_limit_page.hpp"

#include <fmt/format.h>

#include "base/limits.hpp"
#include "program/markdown_cell.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view introduction = R"(# How much stonehand reads and makes

Made from `engine/base/limits.cpp`; a test holds this page to it.

No book needs more, but a broken or hostile file asks for it. `stonehand build` and `stonehand check` take each limit as an
option: `--max-depth 240`, `--max-pages 40000`, `--max-picture-bytes 200MB`, `--max-memory 4GB`, `--max-seconds 600`; `watch`
takes all but the last, `plan` those of the content. Sizes are bytes, or end with kB, MB or GB (powers of 1000). What is
beyond a limit is told at its place, with the limit's name and value and the option that raises it; no file of that edition
is written.

A run that takes more seconds than it may tells what was done until then, names the editions it was at, and ends with status
3; so it does with more memory than it may have, but goes on with the other editions. No file of an edition is written in
part. All other limits are of the content: status 1.

| option | otherwise | may be | what it bounds | told by |
|---|---|---|---|---|
)";

constexpr std::string_view fixed = R"(
Drawings (SVG) have limits of their own, which no option raises: 16 MB, elements 100 deep, 100 000 elements, a million
steps of paths.
)";

} // namespace

std::string write_limit_page()
{
    std::string page(introduction);
    for (const LimitEntry& entry : limit_table()) {
        const std::uint64_t usual = Limits{}.*entry.limit;
        page += fmt::format("| `--max-{}` | {} | {} to {} | {} | `{}` |\n", entry.name,
                            usual == 0 ? "no limit" : written(usual, entry.unit),
                            written(entry.least, entry.unit), written(entry.most, entry.unit),
                            markdown_cell(entry.bounds), entry.code);
    }
    page += fixed;
    return page;
}

} // namespace stonehand
