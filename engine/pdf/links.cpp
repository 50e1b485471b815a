#include "pdf/links.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "pdf/page_geometry.hpp"
#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view allowed_schemes[] = {"https:", "http:", "mailto:"};

/// A destination shows a little of what stands above the anchor: a line to arrive at, not cut at the window's
/// edge.
constexpr Length headroom = Length::points(14);

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool begins_with(std::string_view text, std::string_view scheme)
{
    return text.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), text.begin(),
                      [](char wanted, char given) { return wanted == lower(given); });
}

std::string destination(ObjectNumber page, Length page_height, Length y)
{
    const Length from_head = std::max(y - headroom, Length{});
    std::string out = "[" + reference(page) + "/XYZ null ";
    append_thousandths(out, milli_points(page_height) - milli_points(from_head));
    return out + " null]";
}

class LinkWriter
{
  public:
    LinkWriter(ObjectFile& file, const LinkSources& sources, Report& report)
        : file_(file), document_(sources.document), targets_(sources.targets), languages_(sources.languages),
          report_(report)
    {
    }

    void add(const LinkMark& link, std::size_t page, Span span)
    {
        assert(link.element != no_element && "a link annotation stands in a Link element (UA 7.18.5-1)");
        const std::string action = link.address.empty() ? inner_action(link, span) : outer_action(link, span);
        if (action.empty() || link.element == no_element) return;
        const std::size_t key = document_.pages.size() + links_.size();
        const PdfRect box = pdf_rect(link.box, document_.pages[page].trim.height);
        // F 4: printed (A 6.3.2-1). Contents: UA 7.18.5-2.
        const ObjectNumber object = file_.add(fmt::format(
            "<</Type/Annot/Subtype/Link/Rect{}/Border[0 0 0]/F 4/StructParent {}/Contents{}{}{}>>",
            rect_array(box), key, text_string(contents(link)), language_of(link), action));
        links_.push_back({object, link.element, page});
    }

    std::vector<LinkAnnotation> take() { return std::move(links_); }

  private:
    static std::string contents(const LinkMark& link)
    {
        if (!link.says.empty()) return link.says;
        return link.address.empty() ? "→" : link.address;
    }

    /// What Contents are in, where it is not the document's language (UA 7.2-24).
    std::string language_of(const LinkMark& link) const
    {
        const std::string& own = languages_[static_cast<std::size_t>(link.element)];
        return own == document_.info.language.tag ? std::string() : "/Lang" + text_string(own);
    }

    std::string outer_action(const LinkMark& link, Span span)
    {
        const auto uri = uri_of(link.address);
        if (uri) return "/A<</S/URI/URI" + byte_string(*uri) + ">>";
        report_
            .add("bad-link-address", span, say("“{}” is not an address that a PDF may lead to", link.address))
            .hint(say("an address begins with https://, http:// or mailto:"));
        return {};
    }

    std::string inner_action(const LinkMark& link, Span span)
    {
        const auto anchor = static_cast<std::size_t>(link.target);
        if (link.target != no_anchor && anchor < targets_.size() && !targets_[anchor].empty())
            return "/A<</S/GoTo/D" + targets_[anchor] + ">>";
        report_.add("dangling-link", span, say("the place that this link leads to is on no page"));
        return {};
    }

    ObjectFile& file_;
    const Document& document_;
    const std::vector<std::string>& targets_;
    const std::vector<std::string>& languages_;
    Report& report_;
    std::vector<LinkAnnotation> links_;
};

} // namespace

std::optional<std::string> uri_of(std::string_view address)
{
    const auto known = [&](std::string_view scheme) { return begins_with(address, scheme); };
    if (std::none_of(std::begin(allowed_schemes), std::end(allowed_schemes), known)) return std::nullopt;
    std::string uri;
    for (const char byte : address) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || value == 0x7F) return std::nullopt;
        // RFC 3986, 2.1: what is no ASCII, and the characters that no URI holds.
        const bool plain = value > 0x20 && value < 0x7F &&
                           std::string_view("<>\"{}|\\^`").find(byte) == std::string_view::npos;
        if (plain)
            uri.push_back(byte);
        else
            uri += fmt::format("%{:02X}", value);
    }
    return uri;
}

std::vector<std::string> destinations(const Document& document, const std::vector<ObjectNumber>& page_objects)
{
    std::vector<std::string> targets(document.anchor_pages.size());
    for (std::size_t anchor = 0; anchor < targets.size(); ++anchor) {
        const std::uint32_t page = document.anchor_pages[anchor];
        if (page != no_page && page < page_objects.size())
            targets[anchor] = destination(page_objects[page], document.pages[page].trim.height, Length{});
    }
    // Backwards: an anchor that stands in several places leads to the first of them.
    for (std::size_t page = document.pages.size(); page-- > 0;) {
        const std::vector<Mark>& marks = document.pages[page].marks;
        for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
            if (const auto* anchor = std::get_if<AnchorMark>(&mark->form)) {
                const auto index = static_cast<std::size_t>(anchor->anchor);
                if (index >= targets.size()) targets.resize(index + 1);
                targets[index] =
                    destination(page_objects[page], document.pages[page].trim.height, anchor->at.y);
            }
    }
    return targets;
}

std::vector<LinkAnnotation> write_links(ObjectFile& file, const LinkSources& sources, Report& report)
{
    LinkWriter writer(file, sources, report);
    const Document& document = sources.document;
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        for (const Mark& mark : document.pages[page].marks)
            if (const auto* link = std::get_if<LinkMark>(&mark.form)) writer.add(*link, page, mark.span);
    return writer.take();
}

} // namespace stonehand
