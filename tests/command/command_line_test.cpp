#include "support/catch.hpp"

#include <sstream>

#include "command/command_line.hpp"

using namespace stonehand;

namespace
{

struct Given {
    std::ostringstream out, err;
    std::optional<std::string> epoch;

    std::variant<Options, Answer, UsageFault> read(const std::vector<std::string>& arguments)
    {
        return read_command_line(arguments,
                                 {.source_date_epoch = epoch, .processors = 6, .out = out, .err = err});
    }
    Options options(const std::vector<std::string>& arguments)
    {
        const auto result = read(arguments);
        REQUIRE(std::holds_alternative<Options>(result));
        return std::get<Options>(result);
    }
    std::string fault(const std::vector<std::string>& arguments)
    {
        const auto result = read(arguments);
        REQUIRE(std::holds_alternative<UsageFault>(result));
        return std::get<UsageFault>(result).message.in_english();
    }
    std::string remedy(const std::vector<std::string>& arguments)
    {
        const auto result = read(arguments);
        REQUIRE(std::holds_alternative<UsageFault>(result));
        return std::get<UsageFault>(result).advice.in_english();
    }
    std::string answer(const std::vector<std::string>& arguments)
    {
        const auto result = read(arguments);
        REQUIRE(std::holds_alternative<Answer>(result));
        return std::get<Answer>(result).text;
    }
};

} // namespace

TEST_CASE("build alone builds everything into out, on all processors, and keeps going", "[command]")
{
    const Options options = Given{}.options({"build"});
    CHECK(options.command == Command::Build);
    CHECK(options.editions.empty());
    CHECK(options.into == "out");
    CHECK(options.outputs.empty());
    CHECK(options.jobs == 6);
    CHECK(options.after_fault == AfterFault::KeepGoing);
    CHECK(options.format == EventFormat::Text);
    CHECK_FALSE(options.root);
    CHECK_FALSE(options.bilingual);
    CHECK_FALSE(options.modified);
}

TEST_CASE("outputs are repeated, or separated by commas", "[command]")
{
    using Names = std::vector<std::string>;
    CHECK(Given{}.options({"build", "--output", "screen,essay"}).outputs == Names{"screen", "essay"});
    CHECK(Given{}.options({"build", "--output", "screen", "--output=essay"}).outputs ==
          Names{"screen", "essay"});
    CHECK(Given{}.options({"build", "--output", "screen, essay"}).outputs == Names{"screen", "essay"});
    CHECK(Given{}.options({"build", "-o", "screen", "a.xml"}).editions.size() == 1);
}

TEST_CASE("an output asked for again is asked for once, where it stood first", "[command]")
{
    using Names = std::vector<std::string>;
    CHECK(Given{}.options({"build", "--output", "screen,screen"}).outputs == Names{"screen"});
    CHECK(Given{}.options({"build", "--output", "screen,essay", "-o", "screen", "-o", "essay,,"}).outputs ==
          Names{"screen", "essay"});
}

TEST_CASE("every option of build reaches its place", "[command]")
{
    Given given;
    given.epoch = "1700000000";
    const Options options =
        given.options({"build",     "a.xml",    "--root",      "r",           "--into",
                       "i",         "--layout", "plain",       "--layouts",   "l1",
                       "--layouts", "l2",       "b.xml",       "--bilingual", "sequence",
                       "--jobs",    "3",        "--fail-fast", "--timings",   "--warnings-as-errors",
                       "--format",  "json",     "--quiet"});
    CHECK(options.editions == std::vector<std::filesystem::path>{"a.xml", "b.xml"});
    CHECK(options.root == "r");
    CHECK(options.into == "i");
    CHECK(options.layout == "plain");
    CHECK(options.layout_folders == std::vector<std::filesystem::path>{"l1", "l2"});
    CHECK(options.bilingual == Bilingual::Sequence);
    CHECK(options.modified == 1'700'000'000);
    CHECK(options.jobs == 3);
    CHECK(options.after_fault == AfterFault::FailFast);
    CHECK(options.warnings == Warnings::AsErrors);
    CHECK(options.format == EventFormat::Json);
    CHECK((options.timings && options.quiet));
}

TEST_CASE("a standard asked for again is asked for once, and stands apart from the files", "[command]")
{
    const Options options = Given{}.options(
        {"preflight", "--standard", "a2a", "a.pdf", "--standard=ua1", "--standard", "a2a", "b.pdf"});
    CHECK(options.command == Command::Preflight);
    CHECK((options.standards == std::vector{Standard::A2a, Standard::Ua1}));
    CHECK((options.pdfs == std::vector<std::filesystem::path>{"a.pdf", "b.pdf"}));
    CHECK_FALSE(options.person);
    CHECK(Given{}.options({"preflight", "a.pdf"}).standards.empty());
}

TEST_CASE("an edition's name may begin with a hyphen, after --", "[command]")
{
    CHECK(Given{}.options({"build", "--", "-odd.xml"}).editions ==
          std::vector<std::filesystem::path>{"-odd.xml"});
}

TEST_CASE("help and version are answers", "[command]")
{
    CHECK(Given{}.answer({"--help"}).find("Usage: stonehand [OPTIONS] COMMAND\n") != std::string::npos);
    CHECK(Given{}.answer({"build", "-h"}).find("Usage: stonehand build [OPTIONS] [EDITION.xml ...]\n") !=
          std::string::npos);
    CHECK(Given{}.answer({"--version"}).starts_with("stonehand "));
}

TEST_CASE("an option that is not there is named, with the nearest that is", "[command]")
{
    CHECK(Given{}.fault({"build", "--ouptut", "screen"}) == "stonehand build has no option “--ouptut”");
    CHECK(Given{}.remedy({"build", "--ouptut=screen"}) ==
          "did you mean “--output”? stonehand build --help lists what it takes");
    CHECK(Given{}.fault({"check", "--into", "there"}) == "stonehand check has no option “--into”");
    CHECK(Given{}.fault({"new", "edition", "a", "--zzz"}) == "stonehand new edition has no option “--zzz”");
    CHECK(Given{}.remedy({"build", "-z"}) == "stonehand build --help lists what it takes");
    CHECK(Given{}.remedy({"build", "--out", "x"}).starts_with("did you mean “--output”?"));
    CHECK(Given{}.remedy({"build", "--language=zh"}).starts_with("did you mean “--lang”?"));
    CHECK(Given{}.remedy({"build", "--MAX-SECONDS", "3"}).starts_with("did you mean “--max-seconds”?"));
    CHECK(Given{}.fault({"merge", "--nonsense"}) == "stonehand merge has no option “--nonsense”");
    CHECK(Given{}.fault({"build", ""}) == "EDITION.xml is given an empty value");
    CHECK(Given{}.fault({"--quiet", "build"}) == "--quiet stands before the command");
    CHECK(Given{}.remedy({"--quiet", "build"}) == "write it behind: stonehand build --quiet");
    CHECK(Given{}.fault({"impose", "a.pdf", "b.pdf"}) ==
          "stonehand impose was given “b.pdf” too, and takes no further name");
}

TEST_CASE("a value that cannot be is told, with those that can", "[command]")
{
    CHECK(Given{}.fault({"build", "--jobs", "0"}) == "--jobs cannot be “0”");
    CHECK(Given{}.remedy({"build", "-j", "many"}) == "it may be 1-1024");
    CHECK(Given{}.fault({"build", "--jobs", "2000000000000000000000"}) ==
          "--jobs cannot be “2000000000000000000000”");
    CHECK(Given{}.fault({"build", "--format", "yaml"}) == "--format cannot be “yaml”");
    CHECK(Given{}.remedy({"build", "--format=yaml"}) == "it may be text|json");
    CHECK(Given{}.remedy({"preflight", "a.pdf", "--standard", "ua2"}) ==
          "it may be ua1|a2b|a2u|a2a|x1a|x3|x4");
    CHECK(Given{}.fault({"preflight", "a.pdf", "--standard", "ua1", "--standard", "foo"}) ==
          "--standard cannot be “foo”");
    CHECK(Given{}.fault({"build", "--lang", "zh", "--lang", "xx"}) == "--lang cannot be “xx”");
    CHECK(Given{}.fault({"build", "--quiet=maybe"}) == "--quiet takes no value");
}

TEST_CASE("what a command lacks, and what is said too often, is told", "[command]")
{
    CHECK(Given{}.fault({"merge"}) == "stonehand merge lacks MANIFEST");
    CHECK(Given{}.fault({"preflight", "--person"}) == "stonehand preflight lacks FILE.pdf");
    CHECK(Given{}.fault({"new", "edition"}) == "stonehand new edition lacks ID");
    CHECK(Given{}.fault({"new", "--quiet"}) == "no command is named");
    CHECK(Given{}.fault({"--quiet"}) == "no command is named");
    CHECK(Given{}.fault({"build", "--into"}) == "--into lacks its value");
    CHECK(Given{}.remedy({"build", "--into"}) == "write --into DIR");
    CHECK(Given{}.fault({"build", "--into", "a", "--into", "b"}) == "--into is said 2 times");
}

TEST_CASE("options that exclude each other are both named", "[command]")
{
    CHECK(Given{}.fault({"build", "--keep-going", "--fail-fast"}) ==
          "--keep-going and --fail-fast exclude each other");
    CHECK(Given{}.fault({"build", "--since", "a", "--shard", "1/2"}) ==
          "--since and --shard exclude each other");
}

TEST_CASE("a folder of outputs whose variable is not set is a fault, not the folder we stand in", "[command]")
{
    for (const char* option : {"--into", "--shard", "--since", "--sarif", "--depfile", "--cache", "--root"})
        CHECK(Given().fault({"build", option, ""}) == std::string(option) + " is given an empty value");
}

TEST_CASE("a word that is no command is named, with the nearest that is", "[command]")
{
    CHECK(Given{}.fault({}) == "no command is named");
    CHECK(Given{}.fault({"biuld"}) == "there is no command “biuld”");
    CHECK(Given{}.remedy({"biuld"}).starts_with("did you mean “build”? the commands are: build, check, "));
    CHECK(Given{}.remedy({"print", "--quiet"}).starts_with("the commands are: build, check, "));
    CHECK(Given{}.fault({"new"}) == "stonehand new lacks what it is to start");
    CHECK(Given{}.fault({"new", "2027-04"}) == "stonehand new starts no “2027-04”");
    CHECK(Given{}.remedy({"new", "2027-04"}) == "write: stonehand new edition 2027-04");
    CHECK(Given{}.remedy({"new", "editon", "2027-04"}) == "write: stonehand new edition 2027-04");
    CHECK(Given{}.answer({"new", "--help"}).find("edition") != std::string::npos);
}

TEST_CASE("a new edition is in one of the choices of languages", "[command]")
{
    CHECK(Given{}.options({"new", "edition", "a", "--languages", "zh"}).starter == Starter::Chinese);
    CHECK(Given{}.fault({"new", "edition", "a", "--languages", "fr"}) ==
          "no new edition is in the languages “fr”");
    CHECK(Given{}
              .remedy({"new", "edition", "a", "--languages", "fr"})
              .starts_with("--languages is en, zh or en,zh"));
}

TEST_CASE("a bilingual mode that does not exist is told", "[command]")
{
    CHECK(Given{}.fault({"build", "--bilingual", "diagonal"}) == "--bilingual knows no mode “diagonal”");
}

TEST_CASE("SOURCE_DATE_EPOCH must be a number of seconds", "[command]")
{
    for (const char* wrong : {"yesterday", "1e9", "-1", "12 ", "99999999999999999999", "253402300800"}) {
        Given given;
        given.epoch = wrong;
        CHECK(given.fault({"build"}).starts_with("SOURCE_DATE_EPOCH is “"));
    }
    Given empty;
    empty.epoch = "";
    CHECK_FALSE(empty.options({"build"}).modified);
}
