#include "proof/write_proof.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "proof/content_policy.hpp"
#include "proof/page_source.hpp"
#include "proof/page_words.hpp"
#include "proof/sample_proof.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

std::size_t count(std::string_view text, std::string_view part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// What stands between two texts, each time.
std::set<std::string> between(std::string_view text, std::string_view begin, std::string_view end)
{
    std::set<std::string> found;
    for (std::size_t at = text.find(begin); at != text.npos; at = text.find(begin, at)) {
        at += begin.size();
        found.emplace(text.substr(at, text.find(end, at) - at));
    }
    return found;
}

} // namespace

TEST_CASE("a proof is one page that nothing is loaded into")
{
    const std::string html = write_proof(SampleProof().proof());
    CHECK(count(html, "<script>") == 1);
    CHECK(count(html, "</script>") == 1 + 2 + 2); // the script, the proof, its shapes, two pages
    CHECK(count(html, "style=") == 0);
    CHECK(count(html, "src=") == 0);
    CHECK(html.find("{{") == html.npos);
    CHECK(html.find("sha256-") != html.npos);
}

TEST_CASE("what an author wrote is text on the page, never its source")
{
    SampleProof sample;
    sample.sample.document.info.title = "</title><script>alert(1)</script> & \"so on\"";
    Proof proof = sample.proof();
    proof.findings.push_back({Severity::Error, "x", verbatim("</script><!-- <b>"), {}, "", "<p>", {}});
    const std::string html = write_proof(proof);
    CHECK(count(html, "alert(1)</script>") == 0);
    CHECK(html.find("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so on&quot;") !=
          html.npos);
    CHECK(count(html, "<!--") == 0);
    CHECK(count(html, "</script>") == 5);
}

TEST_CASE("the same proof is the same bytes, drawn by any number of threads")
{
    const SampleProof sample;
    CHECK(write_proof(sample.proof(1)) == write_proof(sample.proof(8)));
}

TEST_CASE("the page's own source can stand in its elements")
{
    CHECK(proof_js.find("</script") == proof_js.npos);
    CHECK(proof_js.find("<!--") == proof_js.npos);
    CHECK(proof_css.find("</style") == proof_css.npos);
    // Nothing that was written by others is ever read as HTML or as a program.
    for (const std::string_view danger : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
                                          "eval(", "Function(", "setAttribute('style'"})
        CHECK(proof_js.find(danger) == proof_js.npos);
}

TEST_CASE("the page has a word for all that it says, and says all its words")
{
    std::set<std::string> said = between(proof_js, "say('", "'");
    said.merge(between(proof_html, "data-say=\"", "\""));
    said.merge(between(proof_html, "data-label=\"", "\""));
    std::set<std::string> words;
    for (const Sentence& word : page_words()) words.emplace(word.english());
    CHECK(said == words);
}
