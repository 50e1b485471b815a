#include "edition/visit_text.hpp"

namespace stonehand
{

namespace
{

void visit(const std::vector<Inline>& content, const Language& language, const TextVisitor& visitor)
{
    for (const Inline& part : content) {
        if (const auto* characters = std::get_if<Characters>(&part)) {
            visitor(characters->text, language);
        } else {
            const auto& phrase = std::get<Phrase>(part);
            visit(phrase.content, phrase.language.tag.empty() ? language : phrase.language, visitor);
        }
    }
}

void visit(const std::vector<Copy>& copies, const TextVisitor& visitor)
{
    for (const Copy& copy : copies) visit(copy.content, copy.language, visitor);
}

void visit(const std::vector<ContentBlock>& blocks, const TextVisitor& visitor)
{
    for (const ContentBlock& block : blocks) {
        visit(block.copy.content, block.copy.language, visitor);
        visit(block.children, visitor);
    }
}

void visit(const Copyright& copyright, const Language& language, const TextVisitor& visitor)
{
    visitor(copyright.year, language);
    visitor(copyright.holder, language);
    visitor(copyright.company_number, language);
}

void visit(const std::vector<StandingText>& texts, const TextVisitor& visitor)
{
    for (const StandingText& text : texts) {
        if (text.heading) visit(text.heading->content, text.heading->language, visitor);
        visit(text.blocks, visitor);
        if (text.copyright) visit(*text.copyright, text.language, visitor);
    }
}

void visit_boards(const Edition& edition, const TextVisitor& visitor)
{
    for (const Board& board : edition.boards) {
        visit(board.headings, visitor);
        for (const Member& member : board.members) {
            visit(member.name.content, member.name.language, visitor);
            visitor(member.role, member.name.language);
            visitor(member.honours, member.name.language);
        }
    }
}

} // namespace

void visit_text(const Edition& edition, const TextVisitor& visitor)
{
    for (const auto* copies :
         {&edition.programme.names, &edition.programme.straplines, &edition.questions, &edition.themes})
        visit(*copies, visitor);
    for (const Contributor& contributor : edition.contributors)
        for (const auto* copies : {&contributor.names, &contributor.roles, &contributor.affiliations})
            visit(*copies, visitor);
    for (const Essay& essay : edition.essays) {
        visit(essay.titles, visitor);
        visit(essay.blocks, visitor);
        for (const Translation& translation : essay.translations) {
            visit(translation.titles, visitor);
            visit(translation.blocks, visitor);
        }
    }
    for (const Bio& bio : edition.bios) visit(bio.blocks, visitor);
    for (const auto* texts : {&edition.introductions, &edition.abouts, &edition.disclaimers})
        visit(*texts, visitor);
    visit_boards(edition, visitor);
    if (edition.copyright) visit(*edition.copyright, edition.language, visitor);
    if (edition.contact) {
        visit(edition.contact->emails, visitor);
        for (const Social& social : edition.contact->socials) {
            visitor(social.service, edition.contact->language);
            visitor(social.handle, edition.contact->language);
        }
    }
}

} // namespace stonehand
