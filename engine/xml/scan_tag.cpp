#include "xml/scan_tag.hpp"

#include <algorithm>

#include "xml/scan_text.hpp"

namespace stonehand
{

namespace
{

class TagScanner
{
  public:
    TagScanner(const Scan& scan, std::size_t begin)
        : scan_(scan), bytes_(scan.bytes), begin_(begin), at_(begin + 1)
    {
    }

    std::optional<StartTag> read()
    {
        const std::size_t name_end = end_of_name(bytes_, at_);
        element_.name = bytes_.substr(at_, name_end - at_);
        element_.name_span = scan_.span(at_, name_end);
        at_ = name_end;
        if (!read_attributes()) return std::nullopt;
        const bool is_empty = bytes_[at_] == '/';
        element_.span = scan_.span(begin_, at_ + (is_empty ? 2 : 1));
        return StartTag{std::move(element_), is_empty ? TagForm::Empty : TagForm::Open};
    }

  private:
    /// Everything up to the `>` or `/>`.
    bool read_attributes()
    {
        for (;;) {
            const std::size_t before = at_;
            at_ = skip_space(bytes_, at_);
            if (at_ == bytes_.size()) return tell_cut();
            if (bytes_[at_] == '>' || bytes_.substr(at_, 2) == "/>") return true;
            if (bytes_[at_] == '<') return tell_unfinished();
            if (!begins_name(bytes_[at_])) return tell_stray();
            if (at_ == before)
                return tell(say("a space is missing before the attribute"), say("write a space here"), 1);
            if (!read_attribute()) return false;
        }
    }

    /// Tells a fault that ends the reading; always false.
    bool tell(Message message, Message hint, std::size_t length)
    {
        scan_.report.add("not-well-formed", scan_.span(at_, at_ + length), std::move(message))
            .hint(std::move(hint));
        return false;
    }

    bool tell_cut()
    {
        scan_.report
            .add("unclosed-element", scan_.span(bytes_.size(), bytes_.size()),
                 say("the file ends in the middle of the tag <{}", element_.name))
            .hint(say("perhaps the end of the file was lost"))
            .hint(say("the tag begins here"), scan_.span(begin_, begin_ + 1 + element_.name.size()));
        return false;
    }

    bool tell_unfinished()
    {
        scan_.report
            .add("not-well-formed", scan_.span(begin_, begin_ + 1 + element_.name.size()),
                 say("the tag <{} lacks its >", element_.name))
            .hint(say("write > at its end"))
            .hint(say("before this"), scan_.span(at_, at_ + 1));
        return false;
    }

    bool tell_stray()
    {
        const char letter = bytes_[at_];
        if (letter == '/')
            return tell(say("a / in a tag must stand just before its >"), say("write /> without a space"), 1);
        return tell(say("{} may not stand in a tag", quoted(std::string_view(&letter, 1))),
                    say("a tag holds attributes only: name=\"value\""), 1);
    }

    bool read_attribute()
    {
        if (!scan_.take_node()) {
            scan_.tell_full(at_);
            return false;
        }
        if (element_.attributes.size() == scan_.limits.attributes) {
            scan_.report
                .add("too-many-attributes", scan_.span(at_, at_ + 1),
                     say("the tag <{}> has too many attributes", element_.name))
                .hint(limit_hint(scan_.limits, &Limits::attributes));
            return false;
        }
        const std::size_t name_begin = at_, name_end = end_of_name(bytes_, at_);
        const std::string name(bytes_.substr(name_begin, name_end - name_begin));
        at_ = skip_space(bytes_, name_end);
        if (at_ == bytes_.size()) return tell_cut();
        if (bytes_[at_] != '=') {
            at_ = name_begin;
            return tell(say("the attribute {} has no value", quoted(name)), say("write {}=\"…\"", name),
                        name.size());
        }
        at_ = skip_space(bytes_, at_ + 1);
        if (at_ == bytes_.size()) return tell_cut();
        const auto value = read_value(name);
        if (!value) return false;
        keep({name, {}, scan_.span(name_begin, name_end), *value, {}});
        return true;
    }

    /// The stretch between the quotation marks.
    std::optional<Span> read_value(const std::string& name)
    {
        const char quote = bytes_[at_];
        if (quote != '"' && quote != '\'') {
            tell_unquoted(name);
            return std::nullopt;
        }
        const std::size_t begin = at_ + 1;
        const char stops[] = {quote, '<'};
        for (std::size_t stop = begin;; ++stop) {
            stop = bytes_.find_first_of(std::string_view(stops, 2), stop);
            const bool is_markup =
                stop != bytes_.npos && bytes_[stop] == '<' && stop + 1 < bytes_.size() &&
                (begins_name(bytes_[stop + 1]) || bytes_[stop + 1] == '/' || bytes_[stop + 1] == '!');
            if (stop == bytes_.npos || is_markup) {
                tell(say("the value of {} has no closing quotation mark", quoted(name)),
                     say("write {} at its end", std::string(1, quote)), 1);
                return std::nullopt;
            }
            if (bytes_[stop] == quote) {
                at_ = stop + 1;
                return within_limit(name, begin, stop);
            }
            const Span at = scan_.span(stop, stop + 1);
            scan_.tell_slip("not-well-formed", at, say("a < alone may not stand in a value"),
                            say("write &lt;"));
            scan_.mend(at, 'x');
        }
    }

    std::optional<Span> within_limit(const std::string& name, std::size_t begin, std::size_t end)
    {
        if (end - begin <= scan_.limits.text_bytes) return scan_.span(begin, end);
        scan_.report
            .add("text-too-long", scan_.span(begin, begin), say("the value of {} is too long", quoted(name)))
            .hint(limit_hint(scan_.limits, &Limits::text_bytes));
        return std::nullopt;
    }

    bool tell_unquoted(const std::string& name)
    {
        const bool is_typographic = bytes_.substr(at_, 2) == "\xE2\x80";
        return is_typographic ? tell(say("the quotation marks of {} are typographic ones", quoted(name)),
                                     say("write straight ones: \""), 3)
                              : tell(say("the value of {} has no quotation marks", quoted(name)),
                                     say("write {}=\"…\"", name), 1);
    }

    /// Keeps an attribute unless there is one of its name already.
    void keep(Attribute attribute)
    {
        const Span value = attribute.value_span;
        const Attribute* first = element_.attribute(attribute.name);
        if (first) {
            scan_.tell_slip("duplicate-attribute", attribute.name_span,
                            say("<{}> has the attribute {} twice", element_.name, quoted(attribute.name)),
                            say("keep one of the two"), first->name_span);
            scan_.mend(scan_.span(attribute.name_span.begin, value.end + 1), ' ');
            return;
        }
        Text decoded;
        scan_text(scan_, value.begin, value.end, TextKind::Attribute, decoded);
        attribute.value = std::move(decoded.text);
        attribute.value_map = std::move(decoded.map);
        element_.attributes.push_back(std::move(attribute));
    }

    const Scan& scan_;
    std::string_view bytes_;
    std::size_t begin_, at_;
    Element element_;
};

} // namespace

std::optional<StartTag> scan_start_tag(const Scan& scan, std::size_t begin)
{
    return TagScanner(scan, begin).read();
}

} // namespace stonehand
