#include "edition/dump_edition.hpp"

#include <fmt/format.h>

#include "base/report.hpp"
#include "edition/dump_blocks.hpp"

namespace stonehand
{

namespace
{

/// Lines, each indented by its depth.
class Dump
{
  public:
    void line(int depth, std::string_view text) { text_ += fmt::format("{:{}}{}\n", "", depth * 2, text); }

    void copies(int depth, std::string_view name, const std::vector<Copy>& copies)
    {
        for (const Copy& copy : copies)
            line(depth, fmt::format("{} {} {}", name, copy.language.tag, dump(copy)));
    }

    void picture(int depth, std::string_view name, const std::optional<Logo>& logo)
    {
        if (logo) line(depth, fmt::format("{} {} {}", name, logo->source, quoted(logo->alternative)));
    }

    void blocks(int depth, const std::vector<ContentBlock>& blocks) { text_ += dump_blocks(blocks, depth); }

    void standing(std::string_view name, const std::vector<StandingText>& texts)
    {
        for (const StandingText& text : texts) {
            line(1, fmt::format("{} {}", name, text.language.tag));
            if (text.heading) copies(2, "heading", {*text.heading});
            blocks(2, text.blocks);
            copyright(2, text.copyright);
        }
    }

    void copyright(int depth, const std::optional<Copyright>& rights)
    {
        if (rights)
            line(depth, fmt::format("copyright {} {} {}", rights->year, quoted(rights->holder),
                                    rights->company_number));
    }

    void printing(const Printing& printing)
    {
        std::string said = "printing";
        if (!printing.output.empty()) said += " output=" + printing.output;
        for (const PrintingSetting& setting : printing.settings)
            said += fmt::format(" {}={}", setting.name, setting.value);
        line(1, said);
    }

    void contributor(const Contributor& contributor)
    {
        line(1, fmt::format("contributor {} {} sort {}", contributor.id, contributor.language.tag,
                            quoted(contributor.sort)));
        copies(2, "name", contributor.names);
        copies(2, "role", contributor.roles);
        copies(2, "affiliation", contributor.affiliations);
        picture(2, "portrait", contributor.portrait);
    }

    void essay(const Essay& essay)
    {
        line(1, fmt::format("essay {} {} by {}{}", essay.id, essay.language.tag, fmt::join(essay.by, " "),
                            essay.date ? " on " + to_string(*essay.date) : ""));
        copies(2, "title", essay.titles);
        blocks(2, essay.blocks);
        for (const Translation& translation : essay.translations) {
            line(2, fmt::format("translation {}", translation.language.tag));
            copies(3, "title", translation.titles);
            blocks(3, translation.blocks);
        }
    }

    void board(const Board& board)
    {
        line(1, fmt::format("board {} {}", board.id, board.language.tag));
        copies(2, "heading", board.headings);
        for (const Member& member : board.members)
            line(2, fmt::format("member {} role {} honours {}", dump(member.name), quoted(member.role),
                                quoted(member.honours)));
    }

    void contact(const Contact& contact)
    {
        line(1, fmt::format("contact {}", contact.language.tag));
        copies(2, "email", contact.emails);
        for (const Social& social : contact.socials)
            line(2, fmt::format("social {} {}", quoted(social.service), quoted(social.handle)));
    }

    std::string text() && { return std::move(text_); }

  private:
    std::string text_;
};

} // namespace

std::string dump(const Edition& edition)
{
    Dump dump;
    dump.line(0, fmt::format("edition {} {} {} layout {}", edition.id, to_string(edition.date),
                             edition.language.tag, edition.layout));
    dump.copies(1, "programme", edition.programme.names);
    dump.copies(1, "strapline", edition.programme.straplines);
    dump.picture(1, "logo", edition.programme.logo);
    dump.copies(1, "question", edition.questions);
    dump.copies(1, "theme", edition.themes);
    for (const std::string& keyword : edition.keywords) dump.line(1, "keyword " + quoted(keyword));
    dump.standing("introduction", edition.introductions);
    for (const Contributor& contributor : edition.contributors) dump.contributor(contributor);
    for (const Essay& essay : edition.essays) dump.essay(essay);
    for (const Bio& bio : edition.bios) {
        dump.line(1, fmt::format("bio {} {}", bio.contributor, bio.language.tag));
        dump.blocks(2, bio.blocks);
    }
    dump.standing("about", edition.abouts);
    dump.standing("disclaimer", edition.disclaimers);
    dump.copyright(1, edition.copyright);
    for (const Board& board : edition.boards) dump.board(board);
    if (edition.contact) dump.contact(*edition.contact);
    for (const HyphenationWord& word : edition.hyphenation)
        dump.line(1, fmt::format("hyphenation {} {}", word.language.tag, quoted(word.word)));
    for (const Printing& printing : edition.printings) dump.printing(printing);
    return std::move(dump).text();
}

} // namespace stonehand
