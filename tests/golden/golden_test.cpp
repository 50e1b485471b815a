#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "golden/golden_case.hpp"
#include "support/catch.hpp"
#include "support/places.hpp"

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

/// What a case may be judged by, and what it gives for it.
struct Judged {
    std::string file;
    std::string made;
};

std::vector<Judged> judged_by(const GoldenResult& result)
{
    return {{"pages.txt", result.pages}, {"clusters.txt", result.clusters}, {"report.txt", result.report}};
}

/// The files that stand in a case's folder of those that judge it.
std::vector<Judged> judges_of(const GoldenCase& golden, const GoldenResult& result)
{
    std::vector<Judged> judges = judged_by(result);
    std::erase_if(judges, [&](const Judged& judge) { return !fs::exists(golden.folder / judge.file); });
    return judges;
}

/// A case without any of these files that expects no fault is new: its pages judge it.
void renew(const GoldenCase& golden, const GoldenResult& result)
{
    std::vector<Judged> judges = judges_of(golden, result);
    if (judges.empty() && expected_faults(golden).empty()) judges = {{"pages.txt", result.pages}};
    for (const Judged& judge : judges) write(golden.folder / judge.file, judge.made);
}

} // namespace

TEST_CASE("every golden case gives the pages, the clusters and the report that stand in its folder")
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
            for (const Judged& judge : judges_of(golden, result)) {
                INFO(judge.file);
                CHECK(judge.made == read(golden.folder / judge.file));
            }
        }
    }
}

TEST_CASE("every file below tests/golden is read by a test, and small enough to be read by people")
{
    std::set<std::string> known{"case.xml", "layout.xml"};
    for (const Judged& judge : judged_by({})) known.insert(judge.file);
    const std::set<std::string> pictures{".png", ".jpg", ".svg"};
    for (const GoldenCase& golden : golden_cases(fs::path(STONEHAND_SOURCE_DIR) / "tests" / "golden")) {
        INFO(golden.name);
        CHECK(fs::exists(golden.folder / "case.xml"));
        CHECK((!judges_of(golden, {}).empty() || !expected_faults(golden).empty()));
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
