#include "support/catch.hpp"

#include <chrono>
#include <thread>

#include "disk/file_digests.hpp"
#include "disk/sha256.hpp"
#include "disk/write_files.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

// FIPS 180-4's examples.
constexpr const char* of_nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr const char* of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

std::string digest_of(const std::variant<std::string, FileFault>& digest)
{
    REQUIRE(std::holds_alternative<std::string>(digest));
    return std::get<std::string>(digest);
}

} // namespace

TEST_CASE("SHA-256 is the standard's", "[disk]")
{
    CHECK(sha256("") == of_nothing);
    CHECK(sha256("abc") == of_abc);
}

TEST_CASE("a file's hash is that of its bytes, whatever its size", "[disk]")
{
    const ScratchFolder scratch;
    CHECK(digest_of(sha256_of_file(scratch.write("empty", ""))) == of_nothing);
    CHECK(digest_of(sha256_of_file(scratch.write("abc", "abc"))) == of_abc);
    const std::string large(700'001, 'x');
    CHECK(digest_of(sha256_of_file(scratch.write("large", large))) == sha256(large));
}

TEST_CASE("what is no regular file has no hash, and nothing hangs", "[disk]")
{
    const ScratchFolder scratch;
    CHECK(std::get<FileFault>(sha256_of_file(scratch.path())) == FileFault::NotRegular);
    CHECK(std::get<FileFault>(sha256_of_file("/dev/zero")) == FileFault::NotRegular);
    CHECK(std::get<FileFault>(sha256_of_file(scratch.path() / "gone")) == FileFault::Missing);
}

TEST_CASE("hashes are remembered from run to run, and forgotten when the file changes", "[disk]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    const auto font = scratch.write("font.otf", "abc");
    const auto cache = scratch.path() / "cache";
    {
        FileDigests first(cache);
        CHECK(digest_of(first.digest(font)) == of_abc);
        first.save(temporary);
    }
    // A file that was changed a moment ago is not remembered: it may change again within the clock's tick.
    CHECK_FALSE(std::filesystem::exists(cache / "digests-2"));

    std::this_thread::sleep_for(std::chrono::milliseconds(3100));
    FileDigests second(cache);
    CHECK(digest_of(second.digest(font)) == of_abc);
    second.save(temporary);
    REQUIRE(std::filesystem::exists(cache / "digests-2"));

    FileDigests third(cache);
    CHECK(digest_of(third.digest(font)) == of_abc);
    scratch.write("font.otf", "");
    CHECK(digest_of(third.digest(font)) == of_nothing);
}

TEST_CASE("a memory of hashes that is nonsense is no memory", "[disk]")
{
    const ScratchFolder scratch;
    scratch.write("cache/digests-2", std::string("\0\n \n1234\nabc def\n", 17) + std::string(200, 'f'));
    FileDigests digests(scratch.path() / "cache");
    CHECK(digest_of(digests.digest(scratch.write("abc", "abc"))) == of_abc);
    FileDigests nowhere("");
    CHECK(digest_of(nowhere.digest(scratch.path() / "abc")) == of_abc);
}

TEST_CASE("no byte of a memory of hashes can be changed without notice", "[disk]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    const auto file = scratch.write("abc", "abc");
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    {
        FileDigests digests(scratch.path() / "cache");
        CHECK(digest_of(digests.digest(file)) == of_abc);
        digests.save(temporary);
    }
    const auto whole = std::get<std::string>(read_file(scratch.path() / "cache/digests-2", 10'000));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] ^= 1;
        scratch.write("cache/digests-2", damaged);
        FileDigests digests(scratch.path() / "cache");
        if (digest_of(digests.digest(file)) != of_abc) FAIL("byte " << at << " was believed");
    }
}

TEST_CASE("whoever has written a file is believed, unless another stands in its place", "[disk]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    std::vector<WrittenFile> written;
    CHECK_FALSE(write_files({{scratch.path() / "one", "abc"}, {scratch.path() / "two", "abc"}}, 1, temporary,
                            &written));
    REQUIRE(written.size() == 2);
    scratch.write("other", "x");
    std::filesystem::rename(scratch.path() / "other", scratch.path() / "two");
    FileDigests digests("");
    const std::string word(64, '1'); // no hash of anything: so that it shows whether it was believed
    for (const WrittenFile& file : written) digests.note(file, word);
    CHECK(digest_of(digests.digest(scratch.path() / "one")) == word);
    CHECK(digest_of(digests.digest(scratch.path() / "two")) == sha256("x"));
}
