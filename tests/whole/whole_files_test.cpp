#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "built_edition.hpp"
#include "support/places.hpp"

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

struct Bookmark {
    std::string title;
    int page = 0; ///< counted from 1
};

/// The bookmarks of a file, each before those in it. qpdf writes a bookmark's page before the bookmarks in
/// it, and its title after them.
std::vector<Bookmark> bookmarks_of(const std::filesystem::path& pdf)
{
    constexpr std::string_view page = "\"destpageposfrom1\": ", title = "\"title\": \"";
    std::vector<Bookmark> bookmarks;
    std::vector<std::size_t> open; // those whose title is still to come
    std::istringstream lines(run({"qpdf", "--json", "--json-key=outlines", pdf.string()}).out);
    for (std::string line; std::getline(lines, line);) {
        if (const std::size_t at = line.find(page); at != line.npos) {
            open.push_back(bookmarks.size());
            bookmarks.push_back({{}, std::atoi(line.c_str() + at + page.size())}); // null: 0
        }
        if (const std::size_t at = line.find(title); at != line.npos && !open.empty()) {
            const std::size_t begin = at + title.size();
            bookmarks[open.back()].title = line.substr(begin, line.rfind('"') - begin);
            open.pop_back();
        }
    }
    return bookmarks;
}

std::string read_bytes(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The stretches of two ASCII letters or more.
std::vector<std::string> latin_words(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char byte : text + " ") {
        const bool letter = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        if (letter) word += byte;
        if (letter) continue;
        if (word.size() > 1) words.push_back(word);
        word.clear();
    }
    return words;
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

TEST_CASE("bookmarks lead to their pages, one after the other")
{
    for (const auto& file : editions_at_hand()) {
        INFO(file);
        const BuiltEdition built(file);
        const std::vector<Bookmark> bookmarks = bookmarks_of(built.pdfs().back());
        REQUIRE(bookmarks.size() >= 4);
        int last = 1;
        for (const Bookmark& bookmark : bookmarks) {
            INFO(bookmark.title);
            CHECK(bookmark.page >= last);
            last = bookmark.page;
        }
    }
}

TEST_CASE("a bookmark of a section that has an id leads to its heading, not to the first page")
{
    const BuiltEdition built(sample_edition());
    const auto bookmarks = bookmarks_of(built.path("screen/two-languages.pdf"));
    const auto found = std::find_if(bookmarks.begin(), bookmarks.end(), [](const Bookmark& bookmark) {
        return bookmark.title == "What it costs";
    });
    REQUIRE(found != bookmarks.end());
    CHECK(found->page > 5);
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

TEST_CASE("the structure of an essay's own file gives back that essay")
{
    for (const auto& file : editions_at_hand()) {
        INFO(file);
        const BuiltEdition built(file);
        Sources sources;
        Report report;
        Edition edition = *read_edition(file, content_root(file), sources, report);
        edition.bios.clear(); // of all contributors, of whom some wrote other essays
        for (const Essay& essay : edition.essays) {
            INFO(essay.id);
            Edition alone = edition;
            alone.essays = {essay};
            CHECK(first_missing(texts_of(alone), structure_text(built.path("essay/" + essay.id + ".pdf")))
                      .empty());
        }
    }
}

TEST_CASE("plain extraction gives back every word and space of every paragraph, line-end hyphens apart")
{
    for (const auto& file : editions_at_hand()) {
        INFO(file);
        const BuiltEdition built(file);
        const std::string all = page_text(built.pdfs().back());
        for (const std::string& text : texts_of_file(file)) {
            INFO(text);
            const std::string whole = comparable(text);
            // An initial stands apart, and poppler reads it apart.
            CHECK((reads_back(whole, all) || reads_back(whole.substr(1), all)));
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
    std::string text = read_bytes(file);
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
    // Every word in Latin letters stands in the edition, in its standing text or in the name of a service.
    // The essays are English still, and are dated and labelled in their own language.
    std::string own = text + "November Figure Table";
    for (const auto& entry : std::filesystem::directory_iterator(copy.path() / "content/standing"))
        own += read_bytes(entry.path());
    own = comparable(own);
    for (const std::string& word : latin_words(page_text(built.pdfs().back()))) {
        INFO(word);
        CHECK(own.find(word) != std::string::npos);
    }
}
