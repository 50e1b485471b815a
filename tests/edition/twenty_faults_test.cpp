#include <algorithm>
#include <set>

#include "edition_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

const std::filesystem::path folder = source_folder / "tests/edition/twenty-faults";

/// “readers.xml:5 error misplaced-note” for every comment `expect: error misplaced-note` above that line.
std::multiset<std::string> expected_in(const std::filesystem::path& file)
{
    std::multiset<std::string> expected;
    std::vector<std::string> waiting;
    std::istringstream lines(read_text(file));
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        const std::size_t at = line.find("expect: ");
        if (at != line.npos) {
            waiting.push_back(line.substr(at + 8, line.find(" -->") - at - 8));
            continue;
        }
        for (const std::string& fault : waiting)
            expected.insert(fmt::format("{}:{} {}", file.filename().string(), number, fault));
        waiting.clear();
    }
    return expected;
}

std::multiset<std::string> told_lines(const Reading& reading)
{
    std::multiset<std::string> lines;
    for (const Diagnostic& fault : reading.report.diagnostics()) {
        const std::filesystem::path path(reading.sources.file(fault.at.file).path);
        lines.insert(fmt::format("{}:{} {} {}", path.filename().string(),
                                 reading.sources.place(fault.at.file, fault.at.begin).line,
                                 fault.severity() == Severity::Error ? "error" : "warning", fault.code.id()));
    }
    return lines;
}

} // namespace

TEST_CASE("twenty faults, no two of one code, three of them in included files, are all told in one run")
{
    const Reading reading = read(folder / "editions/two-columns/edition.xml");
    std::multiset<std::string> expected;
    for (const char* file : {"editions/two-columns/edition.xml", "standing/about.xml", "standing/readers.xml",
                             "standing/contact.xml"})
        expected.merge(expected_in(folder / file));
    CHECK(told_lines(reading) == expected);
    CHECK(expected.size() >= 20);

    std::set<std::string_view> different;
    for (const Diagnostic& fault : reading.report.diagnostics()) different.insert(fault.code.id());
    CHECK(different.size() == expected.size());
}

TEST_CASE("the report of twenty faults reads as it should")
{
    const Reading reading = read(folder / "editions/two-columns/edition.xml");
    CHECK(told(reading, folder) == read_text(folder / "report.txt"));
}

TEST_CASE("renew the report of twenty faults", "[.renew]")
{
    write_text(folder / "report.txt", told(read(folder / "editions/two-columns/edition.xml"), folder));
}
