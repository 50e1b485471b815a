#include <set>

#include "proof/describe_live.hpp"
#include "proof/live_words.hpp"
#include "proof/page_source.hpp"
#include "proof/sample_proof.hpp"
#include "proof/write_proof.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

std::set<std::string> said_in(std::string_view script)
{
    std::set<std::string> said;
    for (std::size_t at = script.find("say('"); at != script.npos; at = script.find("say('", at)) {
        at += 5;
        said.emplace(script.substr(at, script.find('\'', at) - at));
    }
    return said;
}

LiveState state()
{
    LiveState state;
    state.version = 3;
    state.editor = "code";
    state.files = {"editions/sample/edition.xml"};
    state.blocks = {{LivePlace{0, 2, 1}, std::nullopt}, {}};
    return state;
}

} // namespace

TEST_CASE("what is served asks its server for news, and the file on disk asks nobody")
{
    const Proof proof = SampleProof().proof();
    const std::string served = write_live_proof(proof, state()), file = write_proof(proof);
    for (const char* part : {"EventSource", "fetch(", "connect-src", "live-data"}) {
        CHECK_THAT(served, Contains(part));
        CHECK(file.find(part) == file.npos);
    }
    CHECK_THAT(served, Contains("connect-src 'self'"));
    CHECK_THAT(live_policy(), Contains("default-src 'none'"));
}

TEST_CASE("a served page knows where each of its blocks comes from")
{
    CHECK(describe_live(state(), Words::Without) ==
          R"({"version":3,"editor":"code","alone":true,"kept":false,"milliseconds":0,)"
          R"("files":["editions/sample/edition.xml"],)"
          R"("blocks":[[[0,2,1],0],[]],"faults":[],"faultPlaces":[]})");
}

TEST_CASE("news tell the pages that are asked for, and shapes where they are others")
{
    const Proof proof = SampleProof().proof();
    const std::string all = describe_news(state(), &proof, {0, 1}, true);
    CHECK_THAT(all, Contains("\"shapes\":{"));
    CHECK_THAT(all, Contains("\"pages\":[[0,{\"marks\""));
    CHECK_THAT(all, Contains("],[1,{\"marks\""));
    const std::string one = describe_news(state(), &proof, {1}, false);
    CHECK(one.find("\"shapes\"") == one.npos);
    CHECK_THAT(one, Contains("\"pages\":[[1,{\"marks\""));
    const std::string none = describe_news(state(), nullptr, {}, false);
    CHECK(none == "{\"live\":" + describe_live(state(), Words::Without) + "}");
}

TEST_CASE("each block of a page is drawn with its place in the sources")
{
    const ProofPages pages = SampleProof().drawn();
    REQUIRE(pages.pages[0].blocks.size() == 2);
    CHECK(pages.pages[0].blocks[0].begin == 8);
    CHECK(pages.pages[0].blocks[1].begin == 27);
}

TEST_CASE("the served part of the page has a word for all that it says, and says all its words")
{
    std::set<std::string> words;
    for (const Sentence& word : live_words()) words.emplace(word.english());
    CHECK(said_in(live_js) == words);
    for (const std::string_view danger : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
                                          "eval(", "Function(", "setAttribute('style'"})
        CHECK(live_js.find(danger) == live_js.npos);
}
