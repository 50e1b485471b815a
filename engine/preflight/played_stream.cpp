#include "preflight/played_stream.hpp"

#include <fmt/format.h>

namespace stonehand
{

PdfObject PlayedStream::named(std::string_view kind, const std::string& name)
{
    needs_resources = true;
    PdfObject found = resources[kind][name];
    if (found.is_null() && missing.empty()) missing = fmt::format("{} {}", kind, name);
    return found;
}

} // namespace stonehand
