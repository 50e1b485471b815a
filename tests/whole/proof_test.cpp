#include <algorithm>
#include <filesystem>
#include <fstream>

#include "built_edition.hpp"
#include "support/catch.hpp"
#include "support/places.hpp"
#include "whole/why_no_browser.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

const std::string source = STONEHAND_SOURCE_DIR;
const std::vector<std::string> all_outputs{"--output", "screen,essay,press,booklet,cover,ticket,proof"};
const std::string proof = "proof/two-languages-proof.html";

/// With 4,800 paragraphs a thousand pages and some more.
std::string long_edition(int paragraphs)
{
    std::string text = R"(<edition xmlns="urn:stonehand:edition:1" id="long" date="2026-11" xml:lang="en-GB"
layout="guest-contributor"><programme><name>Long</name></programme><question><text>How long?</text></question>
<contributor id="a"><name>A writer</name></contributor><essay id="all" by="a" date="2026-11"><title>All</title>)";
    const std::string sentence = "A text that only one side can check is not shared but lent, and number ";
    for (int paragraph = 0; paragraph < paragraphs; ++paragraph) {
        text += "<p>";
        for (int i = 0; i < 7; ++i) text += sentence + std::to_string(paragraph * 7 + i) + " says so again. ";
        text += "</p>\n";
    }
    return text + R"(</essay><bio for="a"><p>Writes.</p></bio></edition>)";
}

ProcessEnd run_script(const std::string& name, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"node", source + "/tests/whole/" + name});
    return run_process({arguments});
}

/// The pages of a PDF, nine times as fine as they are compared; `-` for those that are not.
std::vector<std::string> render_pages(const std::filesystem::path& pdf, const std::vector<int>& wanted)
{
    std::vector<std::string> renderings;
    for (int page = 1; page <= wanted.back(); ++page) {
        const std::string number = std::to_string(page),
                          stem = (pdf.parent_path() / ("page" + number)).string();
        const bool is_wanted = std::find(wanted.begin(), wanted.end(), page) != wanted.end();
        renderings.push_back(is_wanted ? stem + ".png" : "-");
        if (is_wanted)
            REQUIRE(run_process({{"pdftoppm", "-r", "900", "-png", "-singlefile", "-f", number, "-l", number,
                                  pdf.string(), stem}})
                        .status == 0);
    }
    return renderings;
}

} // namespace

TEST_CASE("the proofs of whole editions hold what a person looks for, and show the pages of their PDFs",
          "[others]")
{
    if (const std::string why = why_no_browser(source); !why.empty()) {
        WARN("no proof is looked at: " << why);
        return;
    }
    for (const std::filesystem::path& edition : editions_at_hand()) {
        INFO(edition);
        const BuiltEdition built(edition, all_outputs);
        REQUIRE(built.end().status == 0);
        const std::string id = edition.parent_path().filename().string();
        const std::string page = built.path("proof/" + id + "-proof.html").string();
        const ProcessEnd looked = run_script("look_at_proof.mjs", {page});
        INFO(looked.out << looked.err);
        CHECK(looked.status == 0);

        std::vector<std::string> arguments{page};
        // The cover, text with a picture or without, a page in Chinese.
        for (std::string& rendering : render_pages(built.path("screen/" + id + ".pdf"), {1, 6, 9}))
            arguments.push_back(std::move(rendering));
        const ProcessEnd compared = run_script("compare_pages.mjs", arguments);
        INFO(compared.out << compared.err);
        CHECK(compared.status == 0);
    }
}

TEST_CASE("what is wrong with an edition is listed, marked in place and reached by keys", "[others]")
{
    if (const std::string why = why_no_browser(source); !why.empty()) {
        WARN("no proof is looked at: " << why);
        return;
    }
    const ScratchFolder scratch;
    std::string text = long_edition(40);
    for (const char* word : {"shared", "number"}) // two of them get a character that no font has
        text.replace(text.find(word), 1, "&#x10FFFD;");
    const auto file = scratch.write("content/editions/long/edition.xml", text);
    const BuiltEdition built(file, {"--output", "proof"});
    REQUIRE(built.end().status == 1);
    const ProcessEnd looked =
        run_script("look_at_proof.mjs", {built.path("proof/long-faults.html").string()});
    INFO(looked.out << looked.err);
    CHECK(looked.status == 0);
}

TEST_CASE("what changed since an old build is listed, marked in place and reached by keys", "[others]")
{
    if (const std::string why = why_no_browser(source); !why.empty()) {
        WARN("no proof is looked at: " << why);
        return;
    }
    const ScratchFolder scratch;
    std::string text = long_edition(40);
    const auto file = scratch.write("content/editions/long/edition.xml", text);
    const BuiltEdition old(file, {"--output", "screen,proof"});
    REQUIRE(old.end().status == 0);
    text.replace(text.find("shared"), 6, "common");
    std::string come = "<p>"; // as a whole: longer than a list shows
    for (int i = 0; i < 40; ++i) come += "Nothing of this stood there before. ";
    text.insert(text.find("</essay>"), come + "</p>");
    scratch.write("content/editions/long/edition.xml", text);
    const BuiltEdition now(file,
                           {"--output", "screen,proof", "--compare", old.path("manifest.json").string()});
    INFO(now.end().err);
    REQUIRE(now.end().status == 4);
    const ProcessEnd looked =
        run_script("look_at_proof.mjs", {now.path("proof/long-proof.html").string(), "changed"});
    INFO(looked.out << looked.err);
    CHECK(looked.status == 0);
}

TEST_CASE("of a book of a thousand pages few are drawn at a time", "[others]")
{
    if (const std::string why = why_no_browser(source); !why.empty()) {
        WARN("no proof is looked at: " << why);
        return;
    }
    const ScratchFolder scratch;
    scratch.write("content/editions/long/edition.xml", long_edition(4'800));
    const BuiltEdition built(scratch.path() / "content/editions/long/edition.xml", {"--output", "proof"});
    INFO(built.end().err);
    REQUIRE(built.end().status == 0);
    const ProcessEnd opened =
        run_script("open_long_proof.mjs", {built.path("proof/long-proof.html").string()});
    INFO(opened.out << opened.err);
    CHECK(opened.status == 0);
}

TEST_CASE("a proof says of every file whether it may be sent")
{
    const BuiltEdition built(sample_edition(), all_outputs);
    REQUIRE(built.end().status == 0);
    const std::string html = built.bytes(proof);
    CHECK_THAT(html, Contains("All may be sent: nothing was found. 都可以交付：没有发现问题。"));
    for (const char* file :
         {"screen/two-languages.pdf", "essay/one-promise.pdf", "press/two-languages.pdf",
          "booklet/two-languages.pdf", "cover/two-languages.pdf", "ticket/two-languages.xjdf"})
        CHECK_THAT(html, Contains("{\"path\":\"" + std::string(file) + "\""));
    CHECK_THAT(html, Contains("May be sent to the printer: it keeps PDF/X-4, read back rule by rule"));
}

TEST_CASE("a proof does not depend on where, when and in which language it is built")
{
    const BuiltEdition built(sample_edition(), {"--output", "proof", "--jobs", "1"});
    const BuiltEdition again(sample_edition(), {"--output", "proof", "--jobs", "4"},
                             {"LC_ALL=zh_CN.UTF-8", "TZ=Asia/Shanghai"});
    REQUIRE(built.end().status == 0);
    CHECK(built.bytes(proof) == again.bytes(proof));
    CHECK_THAT(built.bytes(proof), Contains("\"tongue\":\"\""));
    const BuiltEdition chinese(sample_edition(), {"--output", "proof", "--lang", "zh"});
    CHECK_THAT(chinese.bytes(proof), Contains("\"tongue\":\"zh\""));
}
