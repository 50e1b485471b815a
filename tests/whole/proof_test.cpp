#include <algorithm>
#include <filesystem>
#include <fstream>

#include "built_edition.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

const std::string source = STONEHAND_SOURCE_DIR;
const std::vector<std::string> all_outputs{"--output", "screen,essay,press,booklet,cover,ticket,proof"};
const std::string proof = "proof/two-languages-proof.html";

/// Why nothing can be looked at here; else empty.
std::string why_no_browser()
{
    if (!std::filesystem::exists("/usr/bin/chromium")) return "chromium is not here";
    if (run_process({{"node", "--version"}}).status != 0) return "node is not here";
    if (run_process({{source + "/script/fetch-browser-tools"}}).status != 0)
        return "playwright-core and axe-core could not be fetched";
    return {};
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

TEST_CASE("the proof of the sample edition holds what a person looks for, and shows the pages of its PDF",
          "[whole]")
{
    if (const std::string why = why_no_browser(); !why.empty()) {
        WARN("the proof is not looked at: " << why);
        return;
    }
    const BuiltEdition built(sample_edition(), all_outputs);
    REQUIRE(built.end().status == 0);
    const ProcessEnd looked = run_script("look_at_proof.mjs", {built.path(proof).string()});
    INFO(looked.out << looked.err);
    CHECK(looked.status == 0);

    std::vector<std::string> arguments{built.path(proof).string()};
    // The cover, an opening, a picture, a page in Chinese and one with both.
    for (std::string& page : render_pages(built.path("screen/two-languages.pdf"), {1, 5, 6, 9, 10}))
        arguments.push_back(std::move(page));
    const ProcessEnd compared = run_script("compare_pages.mjs", arguments);
    INFO(compared.out << compared.err);
    CHECK(compared.status == 0);
}

TEST_CASE("a proof says of every file whether it may be sent", "[whole]")
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

TEST_CASE("a proof does not depend on where, when and in which language it is built", "[whole]")
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
