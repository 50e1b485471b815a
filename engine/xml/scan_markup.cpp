#include "xml/scan_markup.hpp"

#include <algorithm>

#include "base/lower_case.hpp"
#include "xml/scan_tag.hpp"
#include "xml/scan_text.hpp"

namespace stonehand
{

namespace
{

// Namespace declarations in force at one place; libxml2 looks through all of them for every name.
constexpr std::size_t most_namespaces = 256;

/// Elements of HTML without an end tag, that people write without one here.
bool is_void_elsewhere(std::string_view name)
{
    constexpr std::string_view names[] = {"br", "hr", "img", "col", "wbr"};
    return std::find(std::begin(names), std::end(names), lower_case(name)) != std::end(names);
}

/// Whether an element holds other elements and no text: it may end far above the place where that shows.
bool holds_no_text(const Element& element)
{
    return !element.children.empty() &&
           std::all_of(element.children.begin(), element.children.end(), [](const Node& node) {
               const auto* text = std::get_if<Text>(&node);
               return !text || skip_space(text->text, 0) == text->text.size();
           });
}

class MarkupScanner
{
  public:
    MarkupScanner(const Scan& scan, std::uint32_t depth)
        : scan_(scan), bytes_(scan.bytes), outer_depth_(depth)
    {
    }

    std::optional<Element> read()
    {
        while (at_ < bytes_.size()) {
            const std::size_t markup = std::min(bytes_.find('<', at_), bytes_.size());
            if (!take_text(markup)) return std::nullopt;
            at_ = markup;
            if (at_ < bytes_.size() && !take_markup()) return std::nullopt;
        }
        if (!open_.empty())
            tell_unclosed();
        else if (!root_)
            tell("not-well-formed", bytes_.size(), bytes_.size(), say("the file has no element"), Message{});
        return open_.empty() ? std::move(root_) : std::nullopt;
    }

  private:
    /// Tells a fault; false, for those it is the last.
    bool tell(Code code, std::size_t begin, std::size_t end, Message message, Message hint)
    {
        auto& told = scan_.report.add(code, scan_.span(begin, end), std::move(message));
        if (!hint.empty()) told.hint(std::move(hint));
        return false;
    }

    void tell_slip(std::size_t begin, std::size_t end, Message message, Message hint)
    {
        scan_.tell_slip("not-well-formed", scan_.span(begin, end), std::move(message), std::move(hint));
    }

    bool starts(std::string_view with) const { return bytes_.substr(at_, with.size()) == with; }

    /// All that begins with `<`.
    bool take_markup()
    {
        if (starts("<!--")) return take_comment();
        if (starts("<![CDATA[") && !open_.empty()) return take_cdata();
        if (starts("<!")) return tell_declaration();
        if (starts("<?")) return take_instruction();
        if (starts("</")) return take_end_tag();
        if (at_ + 1 < bytes_.size() && begins_name(bytes_[at_ + 1])) return take_start_tag();
        if (open_.empty())
            return tell("not-well-formed", at_, at_ + 1, say("a < that begins no tag"), say("write &lt;"));
        // “a < b”: the author means the sign.
        tell_slip(at_, at_ + 1, say("a < that begins no tag"), say("for the sign itself write &lt;"));
        scan_.mend(scan_.span(at_, at_ + 1), 'x');
        if (Text* text = current_text(1)) scan_text(scan_, at_, at_ + 1, TextKind::CData, *text);
        ++at_;
        return true;
    }

    /// The text node that characters are added to; null, which is told, if a limit is reached.
    Text* current_text(std::size_t length)
    {
        auto& children = open_.back().children;
        if (children.empty() || !std::holds_alternative<Text>(children.back())) {
            if (!scan_.take_node() && !tell_full()) return nullptr;
            children.emplace_back(Text{});
        }
        Text& text = std::get<Text>(children.back());
        if (text.text.size() + length <= scan_.limits.text_bytes) return &text;
        tell("text-too-long", at_, at_, say("a text in <{}> is too long", open_.back().name),
             limit_hint(scan_.limits, &Limits::text_bytes));
        return nullptr;
    }

    bool take_text(std::size_t end)
    {
        if (at_ == end) return true;
        if (open_.empty()) return take_text_outside(end);
        Text* text = current_text(end - at_);
        if (!text) return false;
        // XML 1.0, 2.4: “]]>” may end a CDATA section only.
        for (std::size_t stop = bytes_.substr(0, end).find("]]>", at_); stop < end;
             stop = bytes_.substr(0, end).find("]]>", stop + 3)) {
            tell_slip(stop, stop + 3, say("]]> may not stand in text"), say("write ]]&gt;"));
            scan_.mend(scan_.span(stop, stop + 1), 'x');
        }
        scan_text(scan_, at_, end, TextKind::Content, *text);
        return true;
    }

    bool take_text_outside(std::size_t end)
    {
        const std::size_t first = skip_space(bytes_, at_);
        if (first >= end) return true;
        const std::size_t line_end = std::min(bytes_.find('\n', first), end);
        if (!root_)
            return tell("not-well-formed", first, line_end, say("text stands before the first tag"),
                        say("take it out"));
        return tell("not-well-formed", first, line_end,
                    say("text stands behind the end of <{}>", root_->name),
                    say("everything stands between the first tag and its end tag"));
    }

    bool take_comment()
    {
        const std::size_t begin = at_;
        const std::size_t close = bytes_.find("-->", at_ + 4);
        if (close == bytes_.npos) return tell_endless(say("comment"), "-->", 4);
        if (close - begin > scan_.limits.text_bytes) return tell_long(say("comment"));
        // XML 1.0, 2.5: no “--” within a comment, nor a “-” before its end.
        const std::size_t dashes = bytes_.substr(0, close + 2).find("--", begin + 4);
        if (dashes < close) {
            if (bytes_.substr(0, dashes).ends_with("<!")) return tell_swallowing(dashes - 2);
            tell_slip(dashes, dashes + 2, say("-- may not stand in a comment"), say("write one - or a –"));
            for (std::size_t dash = dashes; dash < close; ++dash)
                if (bytes_[dash] == '-') scan_.mend(scan_.span(dash, dash + 1), 'x');
        }
        at_ = close + 3;
        return true;
    }

    /// A comment that goes on until the end of the next: what stands between them was meant to be read.
    bool tell_swallowing(std::size_t next)
    {
        scan_.report
            .add("not-well-formed", scan_.span(at_, at_ + 4),
                 say("the {} that begins here has no end", say("comment")))
            .hint(say("write --> at its end; comments may not stand in one another"))
            .hint(say("the next comment begins here"), scan_.span(next, next + 4));
        return false;
    }

    bool take_cdata()
    {
        const std::size_t begin = at_ + 9;
        const std::size_t close = bytes_.find("]]>", begin);
        if (close == bytes_.npos) return tell_endless(say("CDATA section"), "]]>", 9);
        if (close > begin) {
            Text* text = current_text(close - begin);
            if (!text) return false;
            scan_text(scan_, begin, close, TextKind::CData, *text);
        }
        at_ = close + 3;
        return true;
    }

    bool take_instruction()
    {
        const std::size_t close = bytes_.find("?>", at_ + 2);
        if (close == bytes_.npos) return tell_endless(say("instruction"), "?>", 2);
        if (close - at_ > scan_.limits.text_bytes) return tell_long(say("instruction"));
        const std::string_view target = bytes_.substr(at_ + 2, end_of_name(bytes_, at_ + 2) - at_ - 2);
        if (target == "xml" && at_ > 0) {
            tell_slip(at_, at_ + 5, say("<?xml …?> may stand only at the very beginning of a file"),
                      say("take out what stands before it, empty lines too"));
            scan_.mend(scan_.span(at_ + 2, at_ + 3), 'y');
        }
        at_ = close + 2;
        return true;
    }

    bool take_start_tag()
    {
        const std::size_t depth = outer_depth_ + open_.size();
        const std::size_t name_end = end_of_name(bytes_, at_ + 1);
        if (root_)
            return tell("not-well-formed", at_, name_end,
                        say("a second element follows behind the end of <{}>", root_->name),
                        say("a file holds one element, and all others within it"));
        if (depth == scan_.limits.depth)
            return tell("too-deep", at_, name_end, say("elements stand in one another too deep"),
                        limit_hint(scan_.limits, &Limits::depth));
        if (!scan_.take_node()) return tell_full();
        auto tag = scan_start_tag(scan_, at_);
        if (!tag) return false;
        at_ = tag->element.span.end;
        return open_element(std::move(*tag));
    }

    bool open_element(StartTag tag)
    {
        const auto own =
            std::count_if(tag.element.attributes.begin(), tag.element.attributes.end(),
                          [](const Attribute& attribute) { return declares_namespace(attribute.name); });
        const std::size_t inherited = namespaces_.empty() ? 0 : namespaces_.back();
        namespaces_.push_back(inherited + static_cast<std::size_t>(own));
        if (namespaces_.back() > most_namespaces)
            return tell("too-many-attributes", tag.element.span.begin, tag.element.name_span.end,
                        say("too many namespaces are declared here"), say("at most 256 are read"));
        open_.push_back(std::move(tag.element));
        if (tag.form == TagForm::Empty) close_element();
        return true;
    }

    void close_element()
    {
        Element closed = std::move(open_.back());
        open_.pop_back();
        namespaces_.pop_back();
        if (open_.empty())
            root_ = std::move(closed);
        else
            open_.back().children.emplace_back(std::move(closed));
    }

    bool take_end_tag()
    {
        const std::size_t name_begin = at_ + 2, name_end = end_of_name(bytes_, name_begin);
        const std::string_view name = bytes_.substr(name_begin, name_end - name_begin);
        const std::size_t close = skip_space(bytes_, name_end);
        if (open_.empty()) return tell_nothing_open(name, name_end);
        if (close == bytes_.size()) return tell_unclosed();
        if (name != open_.back().name) return tell_mismatch(name, name_end);
        if (bytes_[close] != '>')
            return tell("not-well-formed", at_, name_end, say("the end tag </{} lacks its >", name),
                        say("an end tag holds its name alone: </{}>", name));
        at_ = close + 1;
        close_element();
        return true;
    }

    bool tell_capitals(std::string_view name, std::size_t end)
    {
        const Element& last = open_.back();
        const std::string small = lower_case(name);
        scan_.report
            .add("mismatched-tag", scan_.span(at_, end),
                 say("</{}> stands here, but the element to close is <{}>", name, last.name))
            .hint(say("write <{}> and </{}>: names are in small letters", small, small))
            .hint(say("<{}> was opened here", last.name), last.span);
        return false;
    }

    bool tell_nothing_open(std::string_view name, std::size_t end)
    {
        return tell("mismatched-tag", at_, end, say("</{}> closes an element, but none is open", name),
                    say("take it out"));
    }

    bool tell_mismatch(std::string_view name, std::size_t end)
    {
        const Element& last = open_.back();
        if (lower_case(name) == lower_case(last.name)) return tell_capitals(name, end);
        const bool is_open =
            std::any_of(open_.begin(), open_.end(), [&](const auto& own) { return own.name == name; });
        if (const Element* second = is_open ? second_within(last) : nullptr)
            return tell_left_open("mismatched-tag", *second, at_, end);
        scan_.report
            .add("mismatched-tag", scan_.span(at_, end),
                 is_open ? say("</{}> stands here, but <{}> is still open", name, last.name)
                         : say("</{}> stands here, but the element to close is <{}>", name, last.name))
            .hint(is_open && is_void_elsewhere(last.name)
                      ? say("an element that holds nothing ends at once: <{}/>", last.name)
                  : is_open && holds_no_text(last)
                      ? say("write </{}> where it ends, before this at the latest", last.name)
                  : is_open ? say("write </{}> before it", last.name)
                            : say("write </{}>", last.name))
            .hint(say("<{}> was opened here", last.name), last.span);
        return false;
    }

    /// The first child that has its parent's name: where an end tag was forgotten, the next of the kind
    /// begins within the first. Null if there is none.
    static const Element* second_within(const Element& element)
    {
        for (const Node& node : element.children)
            if (const auto* child = std::get_if<Element>(&node); child && child->name == element.name)
                return child;
        return nullptr;
    }

    /// Tells where the element begins that has no end tag, for only there something can be done.
    bool tell_left_open(Code code, const Element& second, std::size_t begin, std::size_t end)
    {
        const Element& first = open_.back();
        scan_.report.add(code, first.name_span, say("the <{}> that begins here has no end tag", first.name))
            .hint(say("write </{}> at its end; is that before the next <{}>?", first.name, first.name))
            .hint(say("the next <{}> begins here, while it is open", first.name), second.name_span)
            .hint(say("here it is still open"), scan_.span(begin, end));
        return false;
    }

    bool tell_unclosed()
    {
        const Element& last = open_.back();
        if (const Element* second = second_within(last))
            return tell_left_open("unclosed-element", *second, bytes_.size(), bytes_.size());
        scan_.report
            .add("unclosed-element", scan_.span(bytes_.size(), bytes_.size()),
                 say("the file ends, but <{}> is still open", last.name))
            .hint(say("write </{}>; perhaps the end of the file was lost", last.name))
            .hint(say("<{}> was opened here", last.name), last.span);
        return false;
    }

    /// `<!DOCTYPE`, `<!ENTITY` and the like.
    bool tell_declaration()
    {
        const std::size_t stop = std::min(bytes_.find_first_of(">[\n", at_), bytes_.size());
        const std::size_t end = stop < bytes_.size() && bytes_[stop] == '>' ? stop + 1 : stop;
        if (starts("<!DOCTYPE"))
            return tell("doctype-refused", at_, end, say("a DOCTYPE is not allowed"),
                        say("take it out, with all up to its >: it is not needed"));
        if (starts("<!ENTITY") || starts("<!ELEMENT") || starts("<!ATTLIST"))
            return tell("doctype-refused", at_, end, say("a declaration is not allowed"),
                        say("take it out: it is not needed"));
        return tell("not-well-formed", at_, std::min(at_ + 2, bytes_.size()),
                    say("<! begins neither a comment nor CDATA"),
                    say("a comment is written <!-- like this -->"));
    }

    bool tell_endless(Sentence what, std::string_view close, std::size_t length)
    {
        return tell("not-well-formed", at_, at_ + length, say("the {} that begins here has no end", what),
                    say("write {} at its end", close));
    }

    bool tell_long(Sentence what)
    {
        return tell("text-too-long", at_, at_, say("a {} is too long", what),
                    limit_hint(scan_.limits, &Limits::text_bytes));
    }

    bool tell_full()
    {
        scan_.tell_full(at_);
        return false;
    }

    const Scan& scan_;
    std::string_view bytes_;
    std::uint32_t outer_depth_;
    std::size_t at_ = 0;
    std::vector<Element> open_;           ///< outermost first
    std::vector<std::size_t> namespaces_; ///< in force in each of them
    std::optional<Element> root_;
};

} // namespace

std::optional<Element> scan_markup(const Scan& scan, std::uint32_t depth)
{
    return MarkupScanner(scan, depth).read();
}

} // namespace stonehand
