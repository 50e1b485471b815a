#include "edition/pair_blocks.hpp"

#include <algorithm>
#include <string>

namespace stonehand
{

namespace
{

using Blocks = std::vector<ContentBlock>;

std::string described(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Paragraph:
        return "a paragraph (p)";
    case BlockKind::Section:
        return "a section";
    case BlockKind::Heading:
        return "a heading";
    case BlockKind::Quote:
        return "a quote";
    case BlockKind::PullQuote:
        return "a pullquote";
    case BlockKind::List:
        return "a list";
    case BlockKind::Item:
        return "an item";
    case BlockKind::Figure:
        return "a figure";
    case BlockKind::Caption:
        return "a caption";
    case BlockKind::Credit:
        return "a credit";
    case BlockKind::Table:
        return "a table";
    case BlockKind::TableHead:
        return "a table head (thead)";
    case BlockKind::TableBody:
        return "a table body (tbody)";
    case BlockKind::TableRow:
        return "a row (tr)";
    case BlockKind::HeaderCell:
        return "a heading cell (th)";
    case BlockKind::DataCell:
        return "a cell (td)";
    }
    return {};
}

/// Whether two blocks are alike all the way down.
bool same_shape(const ContentBlock& a, const ContentBlock& b)
{
    return a.kind == b.kind &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                      [](const ContentBlock& x, const ContentBlock& y) { return same_shape(x, y); });
}

std::string in_all(std::size_t count, const char* of)
{
    return count == 1 ? std::string("one block of the ") + of
                      : std::to_string(count) + " blocks of the " + of;
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
                     "the translation has " + described(translated.kind) + " where the essay has " +
                         described(original.kind))
                .hint("a translation has the blocks of its essay, in the same order")
                .hint("the essay's block stands here", original.span);
    }

    void tell_missing(std::size_t at) const
    {
        const Span place = translated_.size() > at ? translated_[at].span : translation_;
        report_
            .add("unpaired-translation", place,
                 in_all(originals_.size() - translated_.size(), "essay") + " missing from the translation " +
                     (translated_.size() > at ? "before this" : "in this"))
            .hint("the essay has " + std::to_string(originals_.size()) + " here, the translation " +
                  std::to_string(translated_.size()))
            .hint("this is " + described(originals_[at].kind) + " without a counterpart",
                  originals_[at].span);
    }

    void tell_surplus(std::size_t at) const
    {
        const Span place = originals_.size() > at ? originals_[at].span : essay_;
        report_
            .add("unpaired-translation", translated_[at].span,
                 in_all(translated_.size() - originals_.size(), "translation") +
                     " from here on without a counterpart")
            .hint("the essay has " + std::to_string(originals_.size()) + " here, the translation " +
                  std::to_string(translated_.size()))
            .hint(originals_.size() > at ? "the essay goes on here" : "the essay's part is this", place);
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
