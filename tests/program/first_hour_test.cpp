#include "support/catch.hpp"

#include <fstream>
#include <sstream>

#include "program/guide_steps.hpp"
#include "program/house.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

constexpr std::string_view ellipsis = "…";

std::string bytes_of(const std::filesystem::path& file)
{
    const auto read = read_file(file, 10'000'000);
    return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "";
}

/// A person with a home, a picture in it, and the program at hand; who follows the guide.
class Reader
{
  public:
    Reader()
    {
        namespace fs = std::filesystem;
        fs::create_directories(home() / "Pictures");
        fs::copy_file(STONEHAND_SOURCE_DIR "/content/editions/two-languages/hours.png",
                      home() / "Pictures/hours.png");
        fs::create_directories(scratch_.path() / "bin");
        fs::create_symlink(program, scratch_.path() / "bin/stonehand");
        // Whatever would show the file needs one that is there.
        fs::permissions(scratch_.write("bin/xdg-open", "#!/bin/sh\ntest -s \"$1\"\n"), fs::perms::owner_all);
    }

    /// What the commands say, the errors behind the rest. The folder that one block ends in is the next
    /// one's.
    ProcessEnd type(const std::string& commands)
    {
        const std::string place = (scratch_.path() / "place").string();
        ProcessCall call{.arguments = {"sh", "-e", "-c", commands + "pwd > '" + place + "'\n"},
                         .folder = here_};
        call.environment = {"LC_ALL=C.UTF-8", "HOME=" + home().string(),
                            "PATH=" + (scratch_.path() / "bin").string() + ":/usr/bin:/bin",
                            "XDG_CACHE_HOME=" + (home() / ".cache").string()};
        const ProcessEnd end = run_process(call);
        if (std::string at = bytes_of(place); !at.empty()) here_ = at.substr(0, at.find('\n'));
        return end;
    }

    /// Changes the one place of the edition where `from` stands.
    void change(const std::string& from, const std::string& into) const
    {
        const std::filesystem::path file = here_ / "content/editions/2027-03/edition.xml";
        std::string text = bytes_of(file);
        const std::size_t at = text.find(from);
        REQUIRE(at != text.npos);
        REQUIRE(text.find(from, at + 1) == text.npos);
        std::ofstream(file) << text.replace(at, from.size(), into);
    }

    std::filesystem::path here() const { return here_; }

  private:
    std::filesystem::path home() const { return scratch_.path() / "home"; }

    ScratchFolder scratch_;
    std::filesystem::path here_ = scratch_.path() / "home";
};

/// Whether the lines that the guide shows are told in this order; one that ends in “…” goes on.
void check_shown(const std::string& shown, const std::string& told)
{
    std::istringstream wanted(shown), lines(told);
    for (std::string want; std::getline(wanted, want);) {
        const bool goes_on = want.ends_with(ellipsis);
        const std::string begin = goes_on ? want.substr(0, want.size() - ellipsis.size()) : want;
        bool found = false;
        for (std::string line; !found && std::getline(lines, line);)
            found = goes_on ? line.starts_with(begin) : line == begin;
        INFO("the guide shows: " << want << "\ntold was:\n" << told);
        REQUIRE(found);
    }
}

} // namespace

TEST_CASE("docs/first-hour.md says what happens: each command is run, each change made, in order",
          "[program]")
{
    const auto steps = guide_steps(bytes_of(STONEHAND_SOURCE_DIR "/docs/first-hour.md"));
    REQUIRE(steps.size() > 20);
    Reader reader;
    std::string told, found;
    for (const GuideStep& step : steps) {
        INFO("docs/first-hour.md:" << step.line);
        if (step.kind == "sh" || step.kind == "sh fails") {
            const ProcessEnd end = reader.type(step.text);
            told = end.out + end.err;
            INFO(told);
            CHECK(end.status == (step.kind == "sh" ? 0 : 1));
            CHECK(told.find("warning[") == told.npos);
        } else if (step.kind == "output") {
            check_shown(step.text, told);
        } else if (step.kind == "xml find") {
            found = step.text;
            found.pop_back(); // the end of its last line may not be that of the file's
        } else {
            REQUIRE(step.kind == "xml write");
            reader.change(found, step.text.substr(0, step.text.size() - 1));
        }
    }
    // What the table at its end names is there.
    for (const char* name : {"screen/2027-03.pdf", "essay/first-answer.pdf", "essay/second-answer.pdf",
                             "proof/2027-03-proof.html", "press/2027-03.pdf", "booklet/2027-03-dummy.pdf",
                             "cover/2027-03.pdf", "ticket/2027-03.xjdf", "manifest.json", "SHA256SUMS"})
        CHECK(std::filesystem::exists(reader.here() / "out/2027-03" / name));
}
