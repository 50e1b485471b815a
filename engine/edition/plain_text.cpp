#include "edition/edition.hpp"

namespace stonehand
{

namespace
{

bool is_read_elsewhere(PhraseKind kind)
{
    return kind == PhraseKind::Note || kind == PhraseKind::Endnote || kind == PhraseKind::RubyText;
}

void append_text(const std::vector<Inline>& content, std::string& text)
{
    for (const Inline& item : content) {
        if (const Characters* characters = std::get_if<Characters>(&item))
            text += characters->text;
        else if (const Phrase& phrase = std::get<Phrase>(item); !is_read_elsewhere(phrase.kind))
            append_text(phrase.content, text);
    }
}

} // namespace

std::string plain_text(const Copy& copy)
{
    std::string text;
    append_text(copy.content, text);
    return text;
}

} // namespace stonehand
