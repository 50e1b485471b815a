#include "support/catch.hpp"

#include <ctime>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "apart/impose_apart.hpp"
#include "apart/imposed_message.hpp"
#include "apart/run_apart.hpp"
#include "command/command_line.hpp"
#include "layout/imposition_settings.hpp"
#include "painted/small_pdf.hpp"
#include "preflight/pdf_file.hpp"
#include "program/house.hpp"
#include "telling/render_imposed.hpp"

using namespace stonehand;
using namespace stonehand::literals;
using Catch::Matchers::Contains;

namespace
{

/// So many pages of A5.
std::string booklet_pages(int count)
{
    SmallPdf pdf;
    for (int page = 0; page < count; ++page)
        pdf.page("20 30 10 10 re f", {}, "/MediaBox[0 0 419.528 595.276]/Annots[<</Subtype/Link>>]");
    return pdf.bytes();
}

/// A folder with a PDF of ten pages of A5, `ten.pdf`.
class Bindery
{
  public:
    Bindery() { scratch_.write("ten.pdf", booklet_pages(10)); }

    ProcessEnd impose(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {program, "impose"});
        ProcessCall call{arguments};
        call.folder = scratch_.path();
        return run_process(call);
    }
    std::string bytes(const std::string& name) const
    {
        const auto read = read_file(scratch_.path() / name, 10'000'000);
        return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "(no file)";
    }
    std::size_t pages(const std::string& name) const
    {
        const std::string file = bytes(name);
        Message why_not;
        const auto pdf = PdfFile::read(file, why_not);
        return pdf ? pdf->pages().size() : 0;
    }
    const ScratchFolder& folder() const { return scratch_; }

  private:
    ScratchFolder scratch_;
};

std::variant<Options, Answer, UsageFault> read(const std::vector<std::string>& arguments)
{
    std::ostringstream out, err;
    return read_command_line(arguments, {.processors = 1, .out = out, .err = err});
}

} // namespace

TEST_CASE("impose writes a booklet into the working folder and says what it takes", "[program]")
{
    const Bindery bindery;
    const ProcessEnd end = bindery.impose({"ten.pdf", "--sheet", "A4", "--paper", "120gsm"});
    INFO(end.err);
    CHECK(end.status == 0);
    CHECK_THAT(end.out, Contains("ten-imposed.pdf: 3 sheets, 6 sides, of A4 (297 × 210 mm)") &&
                            Contains("10 pages of 148 × 210 mm, bleed 0 mm; saddle, bound at the left") &&
                            Contains("blank: pages 10–11 of 12") && Contains("0.24 mm on the innermost") &&
                            Contains("left out: 10 links"));
    CHECK(bindery.pages("ten-imposed.pdf") == 6);
    CHECK(bindery.impose({"ten.pdf", "--sheet", "A4", "--quiet", "-o", "deeper/sheets.pdf"}).out.empty());
    CHECK(bindery.bytes("deeper/sheets.pdf") == bindery.bytes("ten-imposed.pdf"));
}

TEST_CASE("impose tells programs the same as JSON", "[program]")
{
    const Bindery bindery;
    const ProcessEnd end =
        bindery.impose({"ten.pdf", "--format", "json", "--blanks", "end", "--binding", "right"});
    const auto json = nlohmann::json::parse(end.out);
    CHECK(json.at("event") == "imposed");
    CHECK(json.at("output") == "ten-imposed.pdf");
    CHECK(json.at("blanks") == nlohmann::json{11, 12});
    CHECK(json.at("binding") == "right");
    CHECK(json.at("page_mm") == nlohmann::json{148.0, 210.0});
    CHECK(json.at("left_out").at("links") == 10);
    CHECK(json.at("bytes") == bindery.bytes("ten-imposed.pdf").size());

    const ProcessEnd refused = bindery.impose({"ten.pdf", "--format", "json", "--sheet", "A5"});
    CHECK(refused.status == 1);
    const auto why = nlohmann::json::parse(refused.out);
    CHECK(why.at("refused") == "sheet-too-small");
    CHECK_THAT(why.at("remedy").get<std::string>(), Contains("--sheet A4"));
}

TEST_CASE("what cannot be imposed is told, and nothing that stands there is touched", "[program]")
{
    const Bindery bindery;
    bindery.folder().write("out.pdf", "what stands there");
    bindery.folder().write("text.pdf", "no PDF at all");
    const ProcessEnd end = bindery.impose({"text.pdf", "-o", "out.pdf", "--quiet"});
    CHECK(end.status == 1);
    CHECK_THAT(end.out, Contains("text.pdf cannot be read: ") && Contains("what to do: "));
    CHECK(bindery.bytes("out.pdf") == "what stands there");
}

TEST_CASE("a command line that asks for what cannot be is told as such", "[program]")
{
    const Bindery bindery;
    const std::string before = bindery.bytes("ten.pdf");
    const ProcessEnd over = bindery.impose({"ten.pdf", "-o", "./ten.pdf"});
    CHECK(over.status == 2);
    CHECK_THAT(over.err, Contains("written over itself") && Contains("--output"));
    CHECK(bindery.bytes("ten.pdf") == before);
    CHECK(bindery.impose({"none.pdf"}).status == 2);
    CHECK(bindery.impose({}).status == 2);
    CHECK(bindery.impose({"ten.pdf", "-o", "ten.pdf/sheets.pdf"}).status == 3);
    const ProcessEnd scheme = bindery.impose({"ten.pdf", "--scheme", "stapled"});
    CHECK(scheme.status == 2);
    CHECK_THAT(scheme.err, Contains("--scheme: “stapled” is not one of the words") && Contains("saddle"));
    CHECK_THAT(bindery.impose({"ten.pdf", "--bleed", "3em"}).err, Contains("--bleed: “3em”"));
    CHECK_THAT(bindery.impose({"ten.pdf", "--marks", "crop,stars"}).err,
               Contains("--marks: “stars” is no printer's mark") && Contains("crop"));
}

TEST_CASE("marks are drawn where they are asked for, and the paper grows for them", "[program]")
{
    const Bindery bindery;
    const ProcessEnd end = bindery.impose({"ten.pdf", "--marks", "crop fold slug", "--format", "json"});
    INFO(end.err);
    REQUIRE(end.status == 0);
    const auto json = nlohmann::json::parse(end.out);
    CHECK(json.at("sheet_mm").at(0).get<double>() > 296 + 10);
    const std::string bytes = bindery.bytes("ten-imposed.pdf");
    Message why_not;
    const auto file = PdfFile::read(bytes, why_not);
    REQUIRE(file);
    for (const PdfObject& page : file->pages()) {
        const PdfObject marks = page["Resources"]["XObject"]["Marks"];
        CHECK_THAT(marks.decoded().value_or(""), Contains(" re\nf") || Contains(" re f"));
        CHECK(marks["Resources"]["ColorSpace"].is_dictionary());
    }
    const ProcessEnd small = bindery.impose({"ten.pdf", "--marks", "crop,cross,bar", "--sheet", "A4"});
    CHECK_THAT(small.out, Contains("warning: the paper has no room for "));
}

TEST_CASE("a thousand pages are imposed in half a second, and grow by less than a twentieth", "[program]")
{
    SmallPdf pdf;
    for (int page = 0; page < 1000; ++page) {
        std::string content; // as much as a page of text comes to when it is compressed
        for (int line = 0; line < 150; ++line)
            content +=
                fmt::format("{} {} {} {} re f\n", page % 97, line * 4, line * 7 % 301, page * line % 11);
        pdf.page(content, {}, "/MediaBox[0 0 419.528 595.276]");
    }
    const std::string bytes = pdf.bytes();
    ImposeOrder order;
    order.imposition.creep = Creep::None;
    const std::clock_t begin = std::clock();
    const auto result = impose_pdf(bytes, order);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    const auto& imposed = std::get<ImposedPdf>(result);
    CHECK(imposed.record.sides == 500);
    CHECK(static_cast<double>(imposed.bytes.size()) < 1.05 * static_cast<double>(bytes.size()));
    if (memory_is_limited) CHECK(seconds < 0.5); // without sanitizers
}

TEST_CASE("every setting of an imposition is an option, but for those of covers", "[program]")
{
    const auto help = read({"impose", "--help"});
    REQUIRE(std::holds_alternative<Answer>(help));
    const std::string text = std::get<Answer>(help).text;
    for (const ImpositionSetting& setting : imposition_settings()) {
        const bool is_of_covers = setting.name.find("cover") != setting.name.npos || setting.name == "flaps";
        CAPTURE(setting.name);
        CHECK((text.find("--" + std::string(setting.name) + " ") != text.npos) != is_of_covers);
    }
    const auto options =
        std::get<Options>(read({"impose", "a.pdf", "--scheme", "perfect", "--signature", "32", "--bleed",
                                "3mm", "--marks", "crop fold", "-o", "b.pdf"}));
    CHECK(options.command == Command::Impose);
    CHECK(options.impose.imposition.scheme == Scheme::Perfect);
    CHECK(options.impose.imposition.signature == 32);
    CHECK(options.impose.bleed == 3_mm);
    CHECK((options.impose.marks.crop && options.impose.marks.fold && !options.impose.marks.bar));
    CHECK(options.imposed_as == "b.pdf");
}

TEST_CASE("an imposed PDF comes through the pipe as it was", "[program]")
{
    ImposeOrder order;
    order.imposition.scheme = Scheme::Perfect;
    const ImposeResult result = impose_pdf(booklet_pages(10), order);
    const auto back = read_imposed(write_imposed(result), order);
    REQUIRE(back);
    const auto &made = std::get<ImposedPdf>(result), &read = std::get<ImposedPdf>(*back);
    CHECK(read.bytes == made.bytes);
    CHECK(read.record.blanks == made.record.blanks);
    CHECK(read.record.paper == made.record.paper);
    CHECK(read.record.creep == made.record.creep);
    CHECK(read.record.left_out == made.record.left_out);
    CHECK(read.record.imposition.scheme == Scheme::Perfect);

    const auto refusal = read_imposed(
        write_imposed(Refusal{RefusalReason::Encrypted, verbatim("is \xff"), verbatim("ask")}), order);
    REQUIRE(refusal);
    CHECK(std::get<Refusal>(*refusal).message.in_english() == "is \xEF\xBF\xBD");
}

TEST_CASE("what is no message of an imposed PDF is not taken for one", "[program]")
{
    CHECK_FALSE(read_imposed("", {}));
    CHECK_FALSE(read_imposed("{}", {}));
    CHECK_FALSE(read_imposed("{}\n%PDF", {}));
    CHECK_FALSE(read_imposed("{\"reason\":99,\"message\":\"\",\"remedy\":\"\"}\n", {}));
    CHECK_FALSE(read_imposed("[1,2]\n", {}));
}

TEST_CASE("a terminal obeys neither a foreign file nor its name when it is refused", "[program]")
{
    const std::string text = render_imposed(
        {"\x1b[31m.pdf", Refusal{RefusalReason::Damaged, verbatim("is \x1b]0;x\a"), verbatim("ask")}},
        Tongue::English);
    CHECK(text.find_first_of("\x1b\a") == text.npos);
}
