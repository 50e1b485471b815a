#include "xml/xml_writer.hpp"

#include <cassert>
#include <utility>

#include "xml/utf8.hpp"

namespace stonehand
{

namespace
{

constexpr std::size_t indent = 2;

/// What stands for a character where it would end what it stands in, or be folded (XML 1.0, 2.4 and 3.3.3).
std::string_view stand_in(char32_t letter)
{
    switch (letter) {
    case U'&':
        return "&amp;";
    case U'<':
        return "&lt;";
    case U'>':
        return "&gt;";
    case U'"':
        return "&quot;";
    case U'\t':
        return "&#9;";
    case U'\n':
        return "&#10;";
    case U'\r':
        return "&#13;";
    default:
        return {};
    }
}

void append_escaped(std::string& out, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = next_code_point(text, at);
        if (!letter)
            ++at;
        else if (const std::string_view other = stand_in(*letter); !other.empty())
            out += other;
        else if (is_xml_character(*letter))
            append_code_point(out, *letter);
    }
}

} // namespace

XmlWriter::XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") {}

void XmlWriter::end_tag_of_parent()
{
    if (in_tag_) out_ += '>';
    in_tag_ = false;
}

XmlWriter& XmlWriter::open(std::string_view name)
{
    assert(opened_.empty() || !opened_.back().has_text);
    end_tag_of_parent();
    if (!opened_.empty()) opened_.back().has_children = true;
    out_ += '\n' + std::string(opened_.size() * indent, ' ') + '<';
    out_ += name;
    opened_.push_back({std::string(name)});
    in_tag_ = true;
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value)
{
    assert(in_tag_);
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_escaped(out_, value);
    out_ += '"';
    return *this;
}

XmlWriter& XmlWriter::text(std::string_view text)
{
    assert(!opened_.empty() && !opened_.back().has_children);
    end_tag_of_parent();
    opened_.back().has_text = true;
    append_escaped(out_, text);
    return *this;
}

XmlWriter& XmlWriter::close()
{
    assert(!opened_.empty());
    const Opened closed = std::move(opened_.back());
    opened_.pop_back();
    if (in_tag_) {
        out_ += "/>";
    } else {
        if (closed.has_children) out_ += '\n' + std::string(opened_.size() * indent, ' ');
        out_ += "</" + closed.name + '>';
    }
    in_tag_ = false;
    return *this;
}

std::string XmlWriter::take()
{
    assert(opened_.empty());
    return std::exchange(out_, {}) + '\n';
}

} // namespace stonehand
