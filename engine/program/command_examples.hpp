#pragma once

namespace stonehand
{

// What `--help` ends with, of each command and of the program.

inline constexpr const char* build_examples = R"(Examples:
  stonehand build
      builds every edition below content/ into out/
  stonehand build content/editions/2022-09/edition.xml --output screen
      builds the screen PDF of one edition, and nothing else
  stonehand build --root ../texts --into /srv/press --jobs 8 --keep-going
      builds all editions below ../texts, eight threads, whatever fails
  stonehand build --shard 2/8 --into /shared/out
      the second of eight machines; stonehand merge joins what they made
  stonehand build --since last/manifest.json
      only what changed since that manifest was written
  stonehand build --into new --compare out
      tells page by page what is not as it is in out/; status 4 where anything is not
  SOURCE_DATE_EPOCH=1700000000 stonehand build
      fixes the modification dates in the files

Exit status: 0 done, 1 the content has errors, 2 the command line is wrong, 3 the machine is at fault,
4 all is done and something changed since the old build (--compare), 128+n ended by signal n. Where an edition has errors, none of its files is written. What did not change since the
last run is not built again.)";

inline constexpr const char* check_examples = R"(Examples:
  stonehand check
      tells every fault of every edition below content/, and writes nothing
  stonehand check content/editions/2022-09/edition.xml --warnings-as-errors
      fails on warnings too, as a build machine may want it
  stonehand check --format json
      one JSON event a line, for an editor or a build machine

Exit status: 0 no errors, 1 the content has errors, 2 the command line is wrong, 3 the machine is at fault.)";

inline constexpr const char* plan_examples = R"(Examples:
  stonehand plan
      what every edition below content/ is made from, and how much building it will cost
  stonehand plan --shards 8 --format json
      with the shard that stonehand build --shard K/8 gives each to; hashes of all inputs

Exit status: 0 done, 1 an edition has errors, 2 the command line is wrong, 3 the machine is at fault.)";

inline constexpr const char* merge_examples = R"(Examples:
  stonehand merge out/manifest-1-of-3.json out/manifest-2-of-3.json out/manifest-3-of-3.json
      joins what three machines built into one folder, and proves that nothing is missing
  stonehand merge part-*/manifest-*.json --into out
      the same of three folders, whose files are copied into one

Exit status: 0 the manifest over all editions stands, 1 something is missing, twice or damaged, 2 the command line is
wrong, 3 the machine is at fault.)";

inline constexpr const char* fonts_examples = R"(Examples:
  stonehand fonts
      what every layout asks for, and what this machine has for it
  stonehand fonts --layout guest-contributor
      of one layout only

Exit status: 0 every font found, 2 the command line is wrong, 3 a font is missing.)";

inline constexpr const char* preflight_examples = R"(Examples:
  stonehand preflight out/2022-09/screen/2022-09.pdf
      judges a PDF by the standards that it says it keeps
  stonehand preflight --standard ua1 --standard a2a handout.pdf
      judges any PDF by PDF/UA-1 and PDF/A-2a
  stonehand preflight --standard x4 --standard a2b book.pdf
      judges a PDF for print, by PDF/X-4 and PDF/A-2b
  stonehand preflight --limits gwg-sheet cover.pdf
      judges a PDF by what sheet-fed offset asks for (GWG 2022); gwg-magazine, gwg-web and others are there too
  stonehand preflight --person handout.pdf
      lists too what only a person can judge
  stonehand preflight --format json *.pdf
      one JSON event a file, for a build machine

Exit status: 0 every file keeps its standards (warnings or not), 1 one does not or cannot be read, 2 the command
line is wrong, 3 the machine is at fault.)";

inline constexpr const char* new_examples = R"(Examples:
  stonehand new edition 2027-03
      writes content/editions/2027-03/edition.xml, with the text that all editions share in content/standing/
  stonehand new edition 2027-03-spring --languages en,zh
      in English and Chinese, paragraph by paragraph
  stonehand new edition 2027-03 --root ../texts --layout plain
      below another content root, in another layout

The edition builds as it stands; comments in it say what to write where. An ID that begins with a year and a month
gives the edition its date. Nothing that stands is overwritten; where one file cannot be written, none is.

Exit status: 0 done, 2 the command line is wrong or the edition stands already, 3 the machine is at fault.)";

inline constexpr const char* watch_examples = R"(Examples:
  stonehand watch
      shows every edition below content/ in the browser, at the address that it tells, and again after each save
  stonehand watch content/editions/2022-09/edition.xml --open
      one edition, and opens the browser
  stonehand watch --editor "code --goto {file}:{line}:{column}"
      a click on a paragraph leads to its line in this editor

The command of an editor is that of --editor, else of STONEHAND_EDITOR, VISUAL or EDITOR. {file}, {line} and {column}
are filled in; of code, subl, gvim, emacs, gedit, kate and others the name is enough. No shell reads it.
Nothing is written: stonehand build makes the files. Ctrl-C ends it.

Exit status: 128+n ended by signal n, 2 the command line is wrong, 3 the machine is at fault.)";

inline constexpr const char* program_examples = R"(Examples:
  stonehand build                    builds every edition below content/ into out/
  stonehand check my/edition.xml     tells what is wrong with an edition
  stonehand watch                    shows editions in the browser, as they are written
  stonehand new edition 2027-03      starts an edition that builds as it stands
  stonehand fonts                    shows which fonts the layouts use
  stonehand preflight some.pdf       tells whether a PDF keeps its standards
  stonehand impose some.pdf          lays its pages on sheets for a booklet
  stonehand plan, stonehand merge    for editions that many machines build
  stonehand build --help             explains a command

A results line, a diagnostic and a progress line can each be had as JSON: --format json.)";

} // namespace stonehand
