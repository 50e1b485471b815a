#include "built_edition.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

// Shorter texts may well stand in an edition twice: “Article 1” is the beginning of others.
constexpr std::size_t telling = 60;

/// The first text that `all` does not give back in its turn, or gives back twice; empty if there is none.
std::string first_lost_or_repeated(const std::vector<std::string>& texts, const std::string& all)
{
    std::size_t at = 0;
    for (const std::string& text : texts) {
        const std::size_t found = all.find(text, at);
        if (found == all.npos) return "lost: " + text;
        at = found + text.size();
        if (text.size() >= telling && (all.find(text) != found || all.find(text, at) != all.npos))
            return "repeated: " + text;
    }
    return {};
}

} // namespace

TEST_CASE("in every bilingual mode every paragraph stands on the pages once, in the order of the source")
{
    for (const auto& file : editions_at_hand())
        for (const char* mode : {"sequence", "columns", "facing", "stacked"}) {
            INFO(file);
            INFO(mode);
            const BuiltEdition built(file, {"--bilingual", mode});
            REQUIRE(built.end().status == 0);
            Sources sources;
            Report report;
            const auto texts = texts_of(*read_edition(file, content_root(file), sources, report));
            CHECK(first_lost_or_repeated(texts, structure_text(built.pdfs().back())).empty());
        }
}

TEST_CASE("in every bilingual mode and layout independent readers find nothing to say of the files",
          "[others]")
{
    for (const char* layout : {"guest-contributor", "plain"})
        for (const char* mode : {"columns", "facing", "stacked"}) {
            INFO(mode);
            INFO(layout);
            const BuiltEdition built(sample_edition(), {"--bilingual", mode, "--layout", layout});
            REQUIRE(built.end().status == 0);
            for (const auto& pdf : built.pdfs())
                CHECK(run_process({{"qpdf", "--check", pdf.string()}}).status == 0);
        }
}
