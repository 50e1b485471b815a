#include "program/read_shard.hpp"

#include <charconv>

namespace stonehand
{

std::variant<std::optional<Shard>, UsageFault> read_shard(const std::string& text)
{
    if (text.empty()) return std::optional<Shard>();
    Shard shard{0, 0};
    const char* end = text.data() + text.size();
    const auto number = std::from_chars(text.data(), end, shard.number);
    const auto of = number.ptr != end && *number.ptr == '/'
                        ? std::from_chars(number.ptr + 1, end, shard.of)
                        : std::from_chars_result{end, std::errc::invalid_argument};
    if (number.ec != std::errc() || of.ec != std::errc() || of.ptr != end || shard.number < 1 ||
        shard.number > shard.of || shard.of > 10'000)
        return UsageFault{say("--shard is “{}”, no part of a whole", text),
                          say("write it as 2/8: the second of eight; the first is 1/8")};
    return std::optional<Shard>(shard);
}

} // namespace stonehand
