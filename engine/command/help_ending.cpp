#include "command/help_ending.hpp"

#include <algorithm>
#include <iterator>

namespace stonehand
{

namespace
{

constexpr StatusMeaning done{"0", say("done")};
constexpr StatusMeaning no_errors{"0", say("no errors")};
constexpr StatusMeaning content_fault{"1", say("the content has errors")};
constexpr StatusMeaning wrong_line{"2", say("the command line is wrong")};
constexpr StatusMeaning machine_fault{"3", say("the machine is at fault")};
constexpr StatusMeaning ended_by_signal{"128+n", say("ended by the signal n")};

constexpr Example program_examples[] = {
    {"stonehand build", say("builds every edition below content/ into out/")},
    {"stonehand check my/edition.xml", say("tells what is wrong with an edition")},
    {"stonehand watch", say("shows editions in the browser, as they are written")},
    {"stonehand new edition 2027-03", say("starts an edition that builds as it stands")},
    {"stonehand fonts", say("shows which fonts the layouts use")},
    {"stonehand preflight some.pdf", say("tells whether a PDF keeps its standards")},
    {"stonehand impose some.pdf", say("lays its pages on sheets for a booklet")},
    {"stonehand plan; stonehand merge", say("are for editions that many machines build")},
    {"stonehand build --help", say("explains a command")},
    {"stonehand build --lang zh", say("speaks Chinese; so it does where LANG asks for it")},
};
constexpr Sentence program_notes[] = {
    say("Faults, results and progress can each be had as JSON, one event a line: --format json."),
};

constexpr Example build_examples[] = {
    {"stonehand build", say("builds every edition below content/ into out/")},
    {"stonehand build content/editions/2022-09/edition.xml --output screen",
     say("builds the screen PDF of one edition, and nothing else")},
    {"stonehand build --root ../texts --into /srv/press --jobs 8 --keep-going",
     say("builds all editions below ../texts, eight threads, whatever fails")},
    {"stonehand build --shard 2/8 --into /shared/out",
     say("the second of eight machines; stonehand merge joins what they made")},
    {"stonehand build --since last/manifest.json", say("only what changed since that manifest was written")},
    {"stonehand build --into new --compare out",
     say("tells page by page what is not as it is in out/; status 4 where anything is not")},
    {"SOURCE_DATE_EPOCH=1700000000 stonehand build", say("fixes the modification dates in the files")},
};
constexpr Sentence build_notes[] = {
    say("Where an edition has errors, none of its files is written."),
    say("What did not change since the last run is not built again."),
};
constexpr StatusMeaning build_statuses[] = {
    done,
    content_fault,
    wrong_line,
    machine_fault,
    {"4", say("all is done, and something changed since the old build (--compare)")},
    ended_by_signal,
};

constexpr Example check_examples[] = {
    {"stonehand check", say("tells every fault of every edition below content/, and writes nothing")},
    {"stonehand check content/editions/2022-09/edition.xml --warnings-as-errors",
     say("fails on warnings too, as a build machine may want it")},
    {"stonehand check --format json", say("one JSON event a line, for an editor or a build machine")},
};
constexpr StatusMeaning check_statuses[] = {no_errors, content_fault, wrong_line, machine_fault};

constexpr Example plan_examples[] = {
    {"stonehand plan",
     say("what every edition below content/ is made from, and how much building it will cost")},
    {"stonehand plan --shards 8 --format json",
     say("with the shard that stonehand build --shard K/8 gives each to; hashes of all inputs")},
};
constexpr StatusMeaning plan_statuses[] = {
    done, {"1", say("an edition has errors")}, wrong_line, machine_fault};

constexpr Example merge_examples[] = {
    {"stonehand merge out/manifest-1-of-3.json out/manifest-2-of-3.json out/manifest-3-of-3.json",
     say("joins what three machines built into one folder, and proves that nothing is missing")},
    {"stonehand merge part-*/manifest-*.json --into out",
     say("the same of three folders, whose files are copied into one")},
};
constexpr StatusMeaning merge_statuses[] = {
    {"0", say("the manifest over all editions stands")},
    {"1", say("something is missing, twice or damaged")},
    wrong_line,
    machine_fault,
};

constexpr Example fonts_examples[] = {
    {"stonehand fonts", say("what every layout asks for, and what this machine has for it")},
    {"stonehand fonts --layout guest-contributor", say("of one layout only")},
};
constexpr StatusMeaning fonts_statuses[] = {
    {"0", say("every font found")}, wrong_line, {"3", say("a font is missing")}};

constexpr Example preflight_examples[] = {
    {"stonehand preflight out/2022-09/screen/2022-09.pdf",
     say("judges a PDF by the standards that it says it keeps")},
    {"stonehand preflight --standard ua1 --standard a2a handout.pdf",
     say("judges any PDF by PDF/UA-1 and PDF/A-2a")},
    {"stonehand preflight --standard x4 --standard a2b book.pdf",
     say("judges a PDF for print, by PDF/X-4 and PDF/A-2b")},
    {"stonehand preflight --limits gwg-sheet cover.pdf",
     say("judges a PDF by what sheet-fed offset asks for (GWG 2022); gwg-magazine, gwg-web and others are "
         "there "
         "too")},
    {"stonehand preflight --person handout.pdf", say("lists too what only a person can judge")},
    {"stonehand preflight --format json *.pdf", say("one JSON event a file, for a build machine")},
};
constexpr StatusMeaning preflight_statuses[] = {
    {"0", say("every file keeps its standards (warnings or not)")},
    {"1", say("one does not, or cannot be read")},
    wrong_line,
    machine_fault,
};

constexpr Example impose_examples[] = {
    {"stonehand impose handout.pdf",
     say("a booklet, stitched through the fold: two pages a side, as handout-imposed.pdf")},
    {"stonehand impose book.pdf --scheme perfect --sheet SRA2 --grind-off 3mm --marks \"crop fold "
     "collation\"",
     say("signatures of 16 pages, each folded from one sheet, to be glued at the back")},
    {"stonehand impose cards.pdf --scheme single --sheet SRA3 --bleed 3mm -o sheets.pdf",
     say("as many as fit on a sheet, both sides, cut apart")},
    {"stonehand impose roman.pdf --binding right --flip-edge short",
     say("bound at the right, for a printer that turns sheets over along their short edge")},
};
constexpr Sentence impose_notes[] = {
    say("Pages keep their size."),
    say("What leads somewhere – links, form fields, bookmarks, tags – is left out, and counted."),
    say("PDF/X stays PDF/X: output intent, spot inks, overprint and layers are those of the file."),
};
constexpr StatusMeaning impose_statuses[] = {
    done, {"1", say("the PDF cannot be imposed (the reason is told)")}, wrong_line, machine_fault};

constexpr Example new_examples[] = {
    {"stonehand new edition 2027-03",
     say("writes content/editions/2027-03/edition.xml, with the text that all editions share in "
         "content/standing/")},
    {"stonehand new edition 2027-03-spring --languages en,zh",
     say("in English and Chinese, paragraph by paragraph")},
    {"stonehand new edition 2027-03 --root ../texts --layout plain",
     say("below another content root, in another layout")},
};
constexpr Sentence new_notes[] = {
    say("The edition builds as it stands; comments in it say what to write where."),
    say("An ID that begins with a year and a month gives the edition its date."),
    say("Nothing that stands is overwritten; where one file cannot be written, none is."),
};
constexpr StatusMeaning new_statuses[] = {
    done, {"2", say("the command line is wrong, or the edition stands already")}, machine_fault};

constexpr Example watch_examples[] = {
    {"stonehand watch", say("shows every edition below content/ in the browser, at the address that it "
                            "tells, and again after each "
                            "save")},
    {"stonehand watch content/editions/2022-09/edition.xml --open",
     say("one edition, and opens the browser")},
    {"stonehand watch --editor \"code --goto {file}:{line}:{column}\"",
     say("a click on a paragraph leads to its line in this editor")},
};
constexpr Sentence watch_notes[] = {
    say("The command of an editor is that of --editor, else of STONEHAND_EDITOR, VISUAL or EDITOR."),
    say("{{file}}, {{line}} and {{column}} are filled in; no shell reads it."),
    say("Of code, subl, gvim, emacs, gedit, kate and others the name is enough."),
    say("Nothing is written: stonehand build makes the files. Ctrl-C ends it."),
};
constexpr StatusMeaning watch_statuses[] = {ended_by_signal, wrong_line, machine_fault};

constexpr HelpEnding endings[] = {
    {"stonehand", program_examples, program_notes, {}},
    {"build", build_examples, build_notes, build_statuses},
    {"check", check_examples, {}, check_statuses},
    {"watch", watch_examples, watch_notes, watch_statuses},
    {"new", new_examples, new_notes, new_statuses},
    {"edition", new_examples, new_notes, new_statuses},
    {"plan", plan_examples, {}, plan_statuses},
    {"merge", merge_examples, {}, merge_statuses},
    {"fonts", fonts_examples, {}, fonts_statuses},
    {"preflight", preflight_examples, {}, preflight_statuses},
    {"impose", impose_examples, impose_notes, impose_statuses},
};

} // namespace

const HelpEnding* help_ending(std::string_view command)
{
    const auto found = std::find_if(std::begin(endings), std::end(endings),
                                    [&](const HelpEnding& ending) { return ending.command == command; });
    return found == std::end(endings) ? nullptr : found;
}

} // namespace stonehand
