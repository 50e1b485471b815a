#include "layout/layout_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line + '\n');
    return lines;
}

} // namespace

TEST_CASE("a layout that lost a line or a value is read to its end, whatever is told", "[layout]")
{
    const auto lines = lines_of(read_text(source_folder / "layouts/guest-contributor/layout.xml"));
    for (std::size_t gone = 0; gone < lines.size(); gone += 2) {
        std::string without, emptied;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::string line = lines[i];
            if (i != gone) without += line;
            const std::size_t begin = line.find("=\""), end = line.find('"', begin + 2);
            if (i == gone && begin != line.npos && end != line.npos) line.erase(begin + 2, end - begin - 2);
            emptied += line;
        }
        INFO(lines[gone]);
        const ScratchFolder folder;
        folder.write("without/layout.xml", without);
        folder.write("emptied/layout.xml", emptied);
        for (const char* name : {"without", "emptied"}) {
            const Reading reading = read(name, folder.path());
            // Whatever is told has a place in the file that was read.
            for (const Diagnostic& fault : reading.report.diagnostics()) {
                CHECK(fault.at.file != no_file);
                CHECK(fault.at.begin <= fault.at.end);
                CHECK_FALSE(fault.hints.empty());
            }
        }
    }
}
