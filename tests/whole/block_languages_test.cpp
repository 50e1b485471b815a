#include <algorithm>
#include <sstream>

#include "base/file.hpp"
#include "built_edition.hpp"
#include "preflight/pdf_file.hpp"
#include "preflight/structure.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// An element of the structure: its type, what poppler reads in it, and the language that it is in.
struct Read {
    std::string role, text, language;
    std::size_t indent = 0;
};

/// What `pdfinfo -struct-text` prints: an element a line, its texts in quotation marks below it, deeper.
std::vector<Read> read_by_poppler(const std::filesystem::path& pdf)
{
    std::vector<Read> found;
    std::istringstream lines(run_process({{"pdfinfo", "-struct-text", pdf.string()}}).out);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent == line.npos || line[indent] == '/' || line.compare(indent, 7, "Object ") == 0) continue;
        if (line[indent] != '"') {
            found.push_back({line.substr(indent, line.find_first_of(" :", indent) - indent), "", "", indent});
            continue;
        }
        const std::string text = line.substr(indent + 1, line.rfind('"') - indent - 1);
        std::size_t above = indent;
        for (auto element = found.rbegin(); element != found.rend() && above > 0; ++element)
            if (element->indent < above) {
                element->text += text;
                above = element->indent;
            }
    }
    return found;
}

/// The same elements by our own reading of the file, which knows their languages.
std::vector<Read> read_blocks(const std::filesystem::path& pdf)
{
    std::vector<Read> found = read_by_poppler(pdf);
    const auto bytes = read_file(pdf, 100'000'000);
    Message why_not;
    const auto file = PdfFile::read(std::get<std::string>(bytes), why_not);
    REQUIRE(file);
    const ReadStructure structure = read_structure(*file);
    REQUIRE(structure.elements.size() == found.size());
    for (std::size_t index = 0; index < found.size(); ++index) {
        CHECK(found[index].role == structure.elements[index].role);
        found[index].language = structure.elements[index].language;
    }
    return found;
}

} // namespace

TEST_CASE("every block of an edition stands in an element that says its language")
{
    for (const auto& path : editions_at_hand()) {
        INFO(path);
        const BuiltEdition built(path);
        const std::vector<Read> blocks = read_blocks(built.pdfs().back());
        Sources sources;
        Report report;
        const auto edition = read_edition(path, content_root(path), sources, report);
        std::size_t found = 0;
        for (const SourceText& source : source_texts(*edition)) {
            const std::string wanted = comparable(source.text);
            const auto says_it = [&](const Read& block) {
                return block.language == source.language && comparable(block.text) == wanted;
            };
            INFO(source.language << ": " << source.text);
            const bool is_there = std::any_of(blocks.begin(), blocks.end(), says_it);
            CHECK(is_there);
            found += is_there;
        }
        CHECK(found > 10);
    }
}
