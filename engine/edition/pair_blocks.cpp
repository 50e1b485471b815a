#include "edition/pair_blocks.hpp"

#include <algorithm>
#include <string>

namespace stonehand
{

namespace
{

using Blocks = std::vector<ContentBlock>;

Sentence described(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Paragraph:
        return say("a paragraph (p)");
    case BlockKind::Section:
        return say("a section");
    case BlockKind::Heading:
        return say("a heading");
    case BlockKind::Quote:
        return say("a quote");
    case BlockKind::PullQuote:
        return say("a pullquote");
    case BlockKind::List:
        return say("a list");
    case BlockKind::Item:
        return say("an item");
    case BlockKind::Figure:
        return say("a figure");
    case BlockKind::Caption:
        return say("a caption");
    case BlockKind::Credit:
        return say("a credit");
    case BlockKind::Table:
        return say("a table");
    case BlockKind::TableHead:
        return say("a table head (thead)");
    case BlockKind::TableBody:
        return say("a table body (tbody)");
    case BlockKind::TableRow:
        return say("a row (tr)");
    case BlockKind::HeaderCell:
        return say("a heading cell (th)");
    case BlockKind::DataCell:
        break;
    }
    return say("a cell (td)");
}

/// Whether two blocks are alike all the way down.
bool same_shape(const ContentBlock& a, const ContentBlock& b)
{
    return a.kind == b.kind &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                      [](const ContentBlock& x, const ContentBlock& y) { return same_shape(x, y); });
}

Message of_essay(std::size_t count)
{
    return count == 1 ? say("one block of the essay") : say("{} blocks of the essay", count);
}

Message of_translation(std::size_t count)
{
    return count == 1 ? say("one block of the translation") : say("{} blocks of the translation", count);
}

/// The blocks of one element that have to pair with those of another, and where the two elements stand.
class Pairing
{
  public:
    Pairing(const Blocks& originals, const Blocks& translated, Span essay, Span translation, Report& report)
        : originals_(originals), translated_(translated), essay_(essay), translation_(translation),
          report_(report)
    {
    }

    /// Blocks alike at the beginning and at the end pair; what is left between them is paired in order.
    void check() const
    {
        const std::size_t least = std::min(originals_.size(), translated_.size());
        std::size_t begin = 0, tail = 0;
        while (begin < least && same_shape(originals_[begin], translated_[begin])) ++begin;
        while (begin + tail < least && same_shape(originals_[originals_.size() - 1 - tail],
                                                  translated_[translated_.size() - 1 - tail]))
            ++tail;
        std::size_t at = begin;
        for (; at + tail < least; ++at) check_pair(originals_[at], translated_[at]);
        if (originals_.size() > translated_.size()) tell_missing(at);
        if (originals_.size() < translated_.size()) tell_surplus(at);
    }

  private:
    void check_pair(const ContentBlock& original, const ContentBlock& translated) const
    {
        if (original.kind == translated.kind)
            pair_blocks(original.children, translated.children, original.span, translated.span, report_);
        else
            report_
                .add("unpaired-translation", translated.span,
                     say("the translation has {} where the essay has {}", described(translated.kind),
                         described(original.kind)))
                .hint(say("a translation has the blocks of its essay, in the same order"))
                .hint(say("the essay's block stands here"), original.span);
    }

    void tell_missing(std::size_t at) const
    {
        const Span place = translated_.size() > at ? translated_[at].span : translation_;
        report_
            .add("unpaired-translation", place,
                 translated_.size() > at ? say("{} missing from the translation before this",
                                               of_essay(originals_.size() - translated_.size()))
                                         : say("{} missing from the translation in this",
                                               of_essay(originals_.size() - translated_.size())))
            .hint(say("the essay has {} here, the translation {}", originals_.size(), translated_.size()))
            .hint(say("this is {} without a counterpart", described(originals_[at].kind)),
                  originals_[at].span);
    }

    void tell_surplus(std::size_t at) const
    {
        const Span place = originals_.size() > at ? originals_[at].span : essay_;
        report_
            .add("unpaired-translation", translated_[at].span,
                 say("{} from here on without a counterpart",
                     of_translation(translated_.size() - originals_.size())))
            .hint(say("the essay has {} here, the translation {}", originals_.size(), translated_.size()))
            .hint(originals_.size() > at ? say("the essay goes on here") : say("the essay's part is this"),
                  place);
    }

    const Blocks &originals_, &translated_;
    Span essay_, translation_;
    Report& report_;
};

} // namespace

void pair_blocks(const Blocks& originals, const Blocks& translated, Span essay, Span translation,
                 Report& report)
{
    Pairing(originals, translated, essay, translation, report).check();
}

} // namespace stonehand
