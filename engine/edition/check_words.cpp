#include "edition/check_words.hpp"

#include <algorithm>
#include <string>

namespace stonehand
{

namespace
{

/// The rough shape of an address: one “@”, something before it, a domain with a dot after it, no space.
bool is_address(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == 0 || at == text.npos || text.find('@', at + 1) != text.npos) return false;
    if (text.find(' ') != text.npos) return false;
    const std::string_view domain = text.substr(at + 1);
    const std::size_t dot = domain.find('.');
    return dot != domain.npos && dot != 0 && domain.back() != '.';
}

} // namespace

void check_words(const Edition& edition, Report& report)
{
    if (edition.contact)
        for (const Copy& email : edition.contact->emails) {
            const std::string address = plain_text(email);
            if (!address.empty() && !is_address(address))
                report.add("bad-email", email.span, say("{} is no e-mail address", quoted(address)))
                    .hint(say("write it as office@example.org"));
        }
    for (const HyphenationWord& word : edition.hyphenation)
        if (word.word.find(' ') != word.word.npos)
            report.add("bad-hyphenation", word.span, say("{} is more than one word", quoted(word.word)))
                .hint(say("give each word an element of its own"));
}

} // namespace stonehand
