#include "support/catch.hpp"

#include <fstream>
#include <iterator>
#include <sstream>

#include "built_edition.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

ProcessEnd run(std::vector<std::string> arguments)
{
    return run_process({std::move(arguments)});
}

/// The first text that `all` does not give back in its turn; empty if it has them all.
std::string first_missing(const std::vector<std::string>& texts, const std::string& all)
{
    std::size_t at = 0;
    for (const std::string& text : texts) {
        const std::size_t found = all.find(text, at);
        if (found == all.npos) return text;
        at = found + text.size();
    }
    return {};
}

/// Whether `all` has the text, at most so many times interrupted by what stands at a page's foot and the next
/// one's head.
bool reads_back(const std::string& text, const std::string& all, std::size_t from = 0, int interruptions = 3)
{
    constexpr std::size_t furniture = 3000; // bytes of a page that a reader may put in between
    const std::size_t whole = all.find(text, from);
    if (whole != all.npos) return true;
    if (interruptions == 0) return false;
    for (std::size_t length = text.size() - 1; length > 0; --length) {
        const std::size_t found = all.find(text.substr(0, length), from);
        if (found == all.npos) continue;
        return reads_back(text.substr(length), all.substr(0, found + length + furniture + text.size()),
                          found + length, interruptions - 1);
    }
    return false;
}

std::vector<std::string> texts_of_file(const std::filesystem::path& file)
{
    Sources sources;
    Report report;
    return texts_of(*read_edition(file, content_root(file), sources, report));
}

} // namespace

TEST_CASE("every edition builds, and independent readers find nothing to say of its files")
{
    for (const auto& file : editions_at_hand()) {
        INFO(file);
        const BuiltEdition built(file);
        INFO(built.end().err);
        REQUIRE(built.end().status == 0);
        REQUIRE(built.pdfs().size() >= 2);
        for (const auto& pdf : built.pdfs()) {
            INFO(pdf);
            CHECK(run({"qpdf", "--check", pdf.string()}).status == 0);
            for (const char* tool : {"pdfinfo", "pdffonts", "pdfimages"}) {
                std::vector<std::string> call{tool};
                if (std::string(tool) == "pdfimages") call.push_back("-list");
                call.push_back(pdf.string());
                CHECK(run(call).err.empty());
            }
            std::istringstream fonts(run({"pdffonts", pdf.string()}).out);
            std::string line;
            for (int number = 0; std::getline(fonts, line); ++number)
                if (number >= 2) CHECK_THAT(line, Contains(" yes yes yes "));
        }
    }
}

TEST_CASE("the structure gives back every paragraph exactly and in order")
{
    for (const auto& file : editions_at_hand()) {
        INFO(file);
        const BuiltEdition built(file);
        const auto screen = built.pdfs().back();
        CHECK(first_missing(texts_of_file(file), structure_text(screen)).empty());
    }
}

TEST_CASE("plain extraction gives back every paragraph, line-end hyphens apart")
{
    for (const auto& file : editions_at_hand()) {
        INFO(file);
        const BuiltEdition built(file);
        const std::string all = page_text(built.pdfs().back());
        for (const std::string& text : texts_of_file(file)) {
            INFO(text);
            CHECK(reads_back(squeezed(text), all));
        }
    }
}

TEST_CASE("one thread or eight, any time zone, any locale: the same bytes")
{
    for (const auto& file : editions_at_hand()) {
        INFO(file);
        const BuiltEdition one(file, {"--jobs", "1"}, {"TZ=Pacific/Kiritimati", "LC_ALL=C"});
        const BuiltEdition eight(file, {"--jobs", "8"},
                                 {"TZ=America/Anchorage", "LC_ALL=de_DE.UTF-8", "LANG=zh_CN.UTF-8"});
        REQUIRE(one.end().status == 0);
        CHECK(one.bytes("SHA256SUMS") == eight.bytes("SHA256SUMS"));
        CHECK(one.bytes("manifest.json") == eight.bytes("manifest.json"));
    }
}

TEST_CASE("with Chinese as its main language the sample speaks no English of ours")
{
    // The sample's own folders, copied, with one attribute changed.
    const ScratchFolder copy;
    const auto content = std::filesystem::path(STONEHAND_SOURCE_DIR) / "content";
    std::filesystem::copy(content, copy.path() / "content", std::filesystem::copy_options::recursive);
    const auto file = copy.path() / "content/editions/two-languages/edition.xml";
    std::ifstream in(file, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    const std::string was = "date=\"2026-11\" xml:lang=\"en-GB\" layout";
    const std::size_t at = text.find(was);
    REQUIRE(at != text.npos);
    text.replace(at, was.size(), "date=\"2026-11\" xml:lang=\"zh-Hans\" layout");
    std::ofstream(file, std::ios::binary) << text;

    const BuiltEdition built(file);
    INFO(built.end().err);
    REQUIRE(built.end().status == 0);
    const std::string all = structure_text(built.pdfs().back());
    CHECK_THAT(all, Contains("目录"));
    for (const char* word : {"Contents", "Question\n", "Themes", "Contributors", "About the author",
                             "Disclaimer", "Copyright", "All Rights", "Email"})
        CHECK_THAT(all, !Contains(word));
}
