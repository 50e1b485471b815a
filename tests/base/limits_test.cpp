#include "support/catch.hpp"

#include <algorithm>

#include "base/code.hpp"
#include "base/limits.hpp"

using namespace stonehand;

namespace
{

const LimitEntry& entry_of(std::string_view name)
{
    return *std::find_if(limit_table().begin(), limit_table().end(),
                         [&](const LimitEntry& entry) { return entry.name == name; });
}

/// The value, or in words why there is none.
std::string read(std::string_view name, std::string_view text)
{
    const auto value = read_limit(entry_of(name), text);
    if (const auto* fault = std::get_if<LimitFault>(&value)) return fault->wrong.in_english() + "; " + fault->remedy.in_english();
    return std::to_string(std::get<std::uint64_t>(value));
}

std::string hint(const Limits& limits, Limit limit)
{
    return limit_hint(limits, limit).in_english();
}

} // namespace

TEST_CASE("every limit keeps its own bounds and names a code that there is", "[base]")
{
    for (const LimitEntry& entry : limit_table()) {
        CAPTURE(entry.name);
        const std::uint64_t usual = Limits{}.*entry.limit;
        CHECK((usual == 0 || (usual >= entry.least && usual <= entry.most)));
        CHECK(std::any_of(std::begin(code_table), std::end(code_table),
                          [&](const CodeEntry& code) { return code.id == entry.code; }));
    }
}

TEST_CASE("a limit is read as it is written", "[base]")
{
    CHECK(read("depth", "240") == "240");
    CHECK(read("memory", "4GB") == "4000000000");
    CHECK(read("memory", "512MB") == "512000000");
    CHECK(read("text-bytes", "20kB") == "20000");
    CHECK(read("text-bytes", "20000") == "20000");
    for (const LimitEntry& entry : limit_table()) {
        CHECK(read(entry.name, written(entry.least, entry.unit)) == std::to_string(entry.least));
        CHECK(read(entry.name, written(entry.most, entry.unit)) == std::to_string(entry.most));
    }
}

TEST_CASE("what is no limit is told with its remedy", "[base]")
{
    CHECK(read("depth", "many") == "is no whole number; write it in digits alone");
    CHECK(read("depth", "2kB") == "is no whole number; write it in digits alone");
    CHECK(read("depth", "251") == "is out of range; from 8 to 250");
    CHECK(read("depth", "-1") == "is no whole number; write it in digits alone");
    for (const char* wrong : {"", "MB", "4 GB", "4gb", "4GiB", "1.5GB"})
        CHECK(read("memory", wrong) == "is no size; write it as 64MB, kB, MB or GB behind the number");
    for (const char* wrong : {"99999999999999999999", "99999999999999999GB", "0", "1kB"})
        CHECK(read("memory", wrong) == "is out of range; from 16MB to 1000GB");
}

TEST_CASE("a hint says what the limit is and how to raise it", "[base]")
{
    Limits limits;
    limits.depth = 100;
    CHECK(hint(limits, &Limits::depth) == "the limit depth is 100; --max-depth 200 allows more");
    CHECK(hint(limits, &Limits::picture_bytes) ==
          "the limit picture-bytes is 64MB; --max-picture-bytes 128MB allows more");
    limits.depth = 249;
    CHECK(hint(limits, &Limits::depth) == "the limit depth is 249; --max-depth 250 allows more");
    limits.depth = 250;
    CHECK(hint(limits, &Limits::depth) == "the limit depth is 250");
    limits.depth = 100;
    limits.are_fixed = true;
    CHECK(hint(limits, &Limits::depth) == "the limit depth is 100");
}
