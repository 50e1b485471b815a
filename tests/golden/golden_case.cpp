#include "golden/golden_case.hpp"

#include <algorithm>
#include <fstream>

#include "edition/read_edition.hpp"
#include "layout/read_layout.hpp"
#include "support/places.hpp"

namespace stonehand
{

namespace fs = std::filesystem;

namespace
{

std::string severity_of(const Diagnostic& fault)
{
    return fault.severity() == Severity::Error ? "error" : "warning";
}

std::string file_of(const Diagnostic& fault, const Sources& sources)
{
    if (fault.at.file == no_file) return "nowhere";
    return fs::path(sources.file(fault.at.file).path).filename().string();
}

Place place_of(const Diagnostic& fault, const Sources& sources)
{
    return fault.at.file == no_file ? Place{} : sources.place(fault.at.file, fault.at.begin);
}

void tell(const Report& report, const Sources& sources, GoldenResult& result)
{
    for (const Diagnostic& fault : report.diagnostics()) {
        const Place place = place_of(fault, sources);
        const std::string at = file_of(fault, sources) + ":" + std::to_string(place.line);
        const std::string code(fault.code.id());
        result.faults.push_back(at + " " + severity_of(fault) + " " + code);
        result.report += at + ":" + std::to_string(place.column) + ": " + severity_of(fault) + "[" + code +
                         "]: " + fault.message.in_english() + "\n";
    }
}

/// What an `<!-- expect: … -->` in a line of XML says; empty where there is none.
std::string expectation_in(const std::string& line)
{
    const std::string opening = "<!-- expect: ", closing = " -->";
    const std::size_t begin = line.find(opening);
    if (begin == std::string::npos) return "";
    const std::size_t end = line.find(closing, begin);
    return line.substr(begin + opening.size(), end - begin - opening.size());
}

/// The files of a case that say what faults they expect: its edition, its layout, its drawings.
std::vector<std::string> speaking_files(const fs::path& folder)
{
    std::vector<std::string> names{"case.xml", "layout.xml"};
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".svg") names.push_back(entry.path().filename().string());
    return names;
}

/// The case's own layout, or the one of tests/support/layouts that its edition names. Its own may extend
/// those.
std::optional<Layout> layout_of(const GoldenCase& golden, const Edition& edition, Sources& sources,
                                Report& report)
{
    const fs::path cases = golden.folder.parent_path();
    const bool own = fs::exists(golden.folder / "layout.xml");
    return read_layout(own ? golden.name : edition.layout,
                       {cases, cases.parent_path() / "support" / "layouts"}, edition.layout_span, sources,
                       report);
}

/// Hands what a case sets to `use`, and its library; where it cannot be read, tells and uses nothing.
template <typename Use>
void set_case(const GoldenCase& golden, Sources& sources, Report& report, const Use& use)
{
    const auto edition = read_edition(golden.folder / "case.xml", golden.folder, sources, report);
    const auto layout = edition ? layout_of(golden, *edition, sources, report) : std::nullopt;
    if (!edition || !layout || report.has_errors()) return;
    const Library library =
        load_library(*edition, *layout, sources, report, {fs::path(STONEHAND_SOURCE_DIR) / "build/profiles"});
    use(Job{*edition, *layout, sources, {"screen"}, std::nullopt, "stonehand"}, library);
}

/// Dumping by cluster typesets once more: for the cases that are about scripts only.
bool by_cluster(const GoldenCase& golden)
{
    return fs::exists(golden.folder / "clusters.txt");
}

} // namespace

std::vector<GoldenCase> golden_cases(const fs::path& folder)
{
    std::vector<GoldenCase> cases;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_directory()) cases.push_back({entry.path().filename().string(), entry.path()});
    std::sort(cases.begin(), cases.end(),
              [](const auto& one, const auto& other) { return one.name < other.name; });
    return cases;
}

GoldenResult run_case(const GoldenCase& golden)
{
    GoldenResult result;
    Sources sources;
    Report report;
    set_case(golden, sources, report, [&](const Job& job, const Library& library) {
        if (by_cluster(golden)) {
            Report again;
            result.clusters = dump_clusters(job, library, again);
        }
        result.pages = dump_pages(job, library, report);
    });
    tell(report, sources, result);
    return result;
}

std::vector<OutputFile> files_of_case(const GoldenCase& golden)
{
    std::vector<OutputFile> files;
    Sources sources;
    Report report;
    set_case(golden, sources, report, [&](Job job, const Library& library) {
        job.outputs = {"screen", "essay"};
        files = typeset(job, library, report);
    });
    return files;
}

std::vector<std::string> expected_faults(const GoldenCase& golden)
{
    std::vector<std::string> expected;
    for (const std::string& name : speaking_files(golden.folder)) {
        std::ifstream file(golden.folder / name);
        std::vector<std::string> waiting;
        std::size_t number = 0;
        for (std::string line; std::getline(file, line);) {
            ++number;
            if (const std::string fault = expectation_in(line); !fault.empty()) {
                waiting.push_back(fault);
                continue;
            }
            for (const std::string& fault : waiting)
                expected.push_back(name + ":" + std::to_string(number) + " " + fault);
            waiting.clear();
        }
    }
    return expected;
}

} // namespace stonehand
