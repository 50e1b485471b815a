#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include "disk/sha256.hpp"
#include "manifest/write_manifest.hpp"

using namespace stonehand;

TEST_CASE("a manifest states every output and every input with its hash", "[manifest]")
{
    const OutputFile screen{"screen/a.pdf", "screen", "PDF/UA-1 PDF/A-2a", 16, "%PDF"};
    const std::vector<HashedOutput> outputs{{screen, sha256(screen.bytes)}};
    const std::vector<Input> inputs{{"edition", "editions/a/edition.xml", 3, sha256("abc"), {}},
                                    {"font", "face.otf", 3, sha256("abc"), {"Face Italic"}}};
    const std::string text = write_manifest({"a", "plain", {2022, 9, 0}, std::nullopt}, outputs, inputs);
    const auto manifest = nlohmann::json::parse(text);
    CHECK(manifest.at("edition") == "a");
    CHECK(manifest.at("date") == "2022-09");
    CHECK(manifest.at("outputs").at(0).at("path") == "screen/a.pdf");
    CHECK(manifest.at("outputs").at(0).at("bytes") == 4);
    CHECK(manifest.at("outputs").at(0).at("sha256") == sha256("%PDF"));
    CHECK(manifest.at("inputs").at(0).at("sha256") == sha256("abc"));
    CHECK(manifest.at("inputs").at(1).at("faces") == std::vector<std::string>{"Face Italic"});
    CHECK_FALSE(manifest.contains("source_date_epoch"));
    CHECK(text.ends_with("}\n"));
}

TEST_CASE("SHA256SUMS has the form of sha256sum, odd names included", "[manifest]")
{
    const std::string abc = sha256("abc");
    const std::string sums = write_sums({{"essay/a.pdf", 3, abc}, {"essay/b\n\\.pdf", 3, abc}}, "{}\n");
    CHECK(sums ==
          abc + "  essay/a.pdf\n\\" + abc + "  essay/b\\n\\\\.pdf\n" + sha256("{}\n") + "  manifest.json\n");
}
