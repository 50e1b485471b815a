#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "golden/golden_case.hpp"
#include "support/catch.hpp"

using namespace stonehand;
namespace fs = std::filesystem;

namespace
{

// A golden over 20 KiB is too big to be read as a diff (architecture.md).
constexpr std::uintmax_t largest_golden = 20 * 1024;

std::string read(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary) << text;
}

/// The case that `script/bless` renews: the one thing that tests read from the environment.
std::string blessed()
{
    const char* name = std::getenv("STONEHAND_BLESS");
    return name ? name : "";
}

void renew(const GoldenCase& golden, const GoldenResult& result)
{
    const fs::path pages = golden.folder / "pages.txt", report = golden.folder / "report.txt";
    const bool faults_only = !fs::exists(pages) && !expected_faults(golden).empty();
    if (!faults_only && (fs::exists(pages) || !fs::exists(report))) write(pages, result.pages);
    if (fs::exists(report)) write(report, result.report);
}

} // namespace

TEST_CASE("every golden case gives the pages and the report that stand in its folder")
{
    for (const GoldenCase& golden : golden_cases(fs::path(STONEHAND_SOURCE_DIR) / "tests" / "golden")) {
        DYNAMIC_SECTION(golden.name)
        {
            const GoldenResult result = run_case(golden);
            if (blessed() == golden.name) renew(golden, result);
            std::vector<std::string> expected = expected_faults(golden), found = result.faults;
            std::sort(expected.begin(), expected.end());
            std::sort(found.begin(), found.end());
            CHECK(found == expected);
            const fs::path pages = golden.folder / "pages.txt", report = golden.folder / "report.txt";
            if (fs::exists(pages)) CHECK(result.pages == read(pages));
            if (fs::exists(report)) CHECK(result.report == read(report));
        }
    }
}

TEST_CASE("every file below tests/golden is read by a test, and small enough to be read by people")
{
    const std::set<std::string> known{"case.xml", "layout.xml", "pages.txt", "report.txt"};
    const std::set<std::string> pictures{".png", ".jpg"};
    for (const GoldenCase& golden : golden_cases(fs::path(STONEHAND_SOURCE_DIR) / "tests" / "golden")) {
        INFO(golden.name);
        CHECK(fs::exists(golden.folder / "case.xml"));
        const bool judged = fs::exists(golden.folder / "pages.txt") ||
                            fs::exists(golden.folder / "report.txt") || !expected_faults(golden).empty();
        CHECK(judged);
        for (const fs::directory_entry& entry : fs::directory_iterator(golden.folder)) {
            INFO(entry.path().filename().string());
            const std::string name = entry.path().filename().string();
            CHECK((known.count(name) > 0 || pictures.count(entry.path().extension().string()) > 0));
            CHECK(entry.file_size() <= largest_golden);
        }
    }
}

TEST_CASE("script/bless names a case that is there")
{
    if (blessed().empty()) return;
    const auto cases = golden_cases(fs::path(STONEHAND_SOURCE_DIR) / "tests" / "golden");
    CHECK(std::any_of(cases.begin(), cases.end(),
                      [](const GoldenCase& golden) { return golden.name == blessed(); }));
}
