#include "preflight/content_lexer.hpp"

#include <algorithm>
#include <cstdlib>

namespace stonehand
{

namespace
{

// Nothing in a content stream nests deeper; what does is passed over.
constexpr int deepest = 16;
// More operands than these no operator has: DeviceN has 32 inks, a shape none.
constexpr std::size_t most_operands = 64;

bool is_white(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f' || byte == '\0';
}

bool is_delimiter(char byte)
{
    return byte == '(' || byte == ')' || byte == '<' || byte == '>' || byte == '[' || byte == ']' ||
           byte == '{' || byte == '}' || byte == '/' || byte == '%';
}

bool is_regular(char byte)
{
    return !is_white(byte) && !is_delimiter(byte);
}

int hex_value(char byte)
{
    if (byte >= '0' && byte <= '9') return byte - '0';
    if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
    return -1;
}

bool begins_number(char byte)
{
    return (byte >= '0' && byte <= '9') || byte == '-' || byte == '+' || byte == '.';
}

} // namespace

const Operand* Operand::entry(std::string_view key) const
{
    for (const OperandEntry& one : entries)
        if (one.key == key) return &one.value;
    return nullptr;
}

bool ContentLexer::next(Operation& operation)
{
    operation.operands.clear();
    operation.data = {};
    for (;;) {
        skip_white();
        if (done()) return false;
        Operand operand;
        if (read_operand(operand, 0)) {
            if (operation.operands.size() < most_operands) operation.operands.push_back(std::move(operand));
            continue;
        }
        if (done()) return false;
        if (!is_regular(here())) {
            ++at_; // a stray bracket
            continue;
        }
        const std::size_t begin = at_;
        while (!done() && is_regular(here())) ++at_;
        operation.name = content_.substr(begin, at_ - begin);
        if (operation.name == "true" || operation.name == "false" || operation.name == "null") {
            operation.operands.emplace_back();
            continue;
        }
        if (operation.name == "BI") read_inline_image(operation);
        return true;
    }
}

void ContentLexer::skip_white()
{
    while (!done()) {
        if (here() == '%')
            while (!done() && here() != '\n' && here() != '\r') ++at_;
        else if (is_white(here()))
            ++at_;
        else
            return;
    }
}

bool ContentLexer::read_operand(Operand& operand, int depth)
{
    const char byte = here();
    if (begins_number(byte)) {
        read_number(operand);
        return true;
    }
    switch (byte) {
    case '/':
        read_name(operand);
        return true;
    case '(':
        read_string(operand);
        return true;
    case '[':
        read_array(operand, depth);
        return true;
    case '<':
        if (after() == '<')
            read_dictionary(operand, depth);
        else
            read_hex_string(operand);
        return true;
    default:
        return false;
    }
}

void ContentLexer::read_number(Operand& operand)
{
    operand.kind = Operand::Kind::Number;
    const std::size_t begin = at_;
    double sign = 1, value = 0, place = 0;
    for (; !done() && is_regular(here()); ++at_) {
        const char byte = here();
        if (byte == '-')
            sign = -1;
        else if (byte == '.')
            place = 1;
        else if (byte >= '0' && byte <= '9')
            value = value * 10 + (byte - '0'), place *= 10;
    }
    operand.whole = content_.substr(begin, at_ - begin).find('.') == std::string_view::npos;
    operand.number = sign * value / (place > 1 ? place : 1);
}

void ContentLexer::read_name(Operand& operand)
{
    operand.kind = Operand::Kind::Name;
    ++at_;
    while (!done() && is_regular(here())) {
        const int high = here() == '#' && at_ + 2 < content_.size() ? hex_value(content_[at_ + 1]) : -1;
        const int low = high >= 0 ? hex_value(content_[at_ + 2]) : -1;
        if (low >= 0) {
            operand.text.push_back(static_cast<char>(high * 16 + low));
            at_ += 3;
        } else {
            operand.text.push_back(here());
            ++at_;
        }
    }
}

void ContentLexer::read_string(Operand& operand)
{
    operand.kind = Operand::Kind::String;
    int open = 0;
    for (; !done(); ++at_) {
        char byte = here();
        if (byte == '(' && open++ == 0) continue;
        if (byte == ')' && --open == 0) {
            ++at_;
            return;
        }
        if (byte == '\\' && at_ + 1 < content_.size()) {
            byte = content_[++at_];
            constexpr std::string_view letters = "nrtbf", controls = "\n\r\t\b\f";
            if (const std::size_t known = letters.find(byte); known != letters.npos) {
                byte = controls[known];
            } else if (byte >= '0' && byte <= '7') {
                int value = 0, digits = 0;
                for (; digits < 3 && !done() && here() >= '0' && here() <= '7'; ++digits, ++at_)
                    value = value * 8 + (here() - '0');
                --at_;
                byte = static_cast<char>(value);
            } else if (byte == '\n' || byte == '\r') {
                if (byte == '\r' && after() == '\n') ++at_;
                continue;
            }
        }
        operand.text.push_back(byte);
    }
}

void ContentLexer::read_hex_string(Operand& operand)
{
    operand.kind = Operand::Kind::String;
    int high = -1;
    for (++at_; !done() && here() != '>'; ++at_) {
        const int digit = hex_value(here());
        if (digit < 0) continue;
        if (high < 0) {
            high = digit;
        } else {
            operand.text.push_back(static_cast<char>(high * 16 + digit));
            high = -1;
        }
    }
    if (high >= 0) operand.text.push_back(static_cast<char>(high * 16));
    if (!done()) ++at_;
}

void ContentLexer::read_array(Operand& operand, int depth)
{
    operand.kind = Operand::Kind::Array;
    for (++at_;;) {
        skip_white();
        if (done()) return;
        if (here() == ']') {
            ++at_;
            return;
        }
        Operand item;
        if (depth >= deepest || !read_operand(item, depth + 1)) {
            ++at_;
            continue;
        }
        operand.items.push_back(std::move(item));
    }
}

void ContentLexer::read_dictionary(Operand& operand, int depth)
{
    operand.kind = Operand::Kind::Dictionary;
    for (at_ += 2;;) {
        skip_white();
        if (done()) return;
        if (here() == '>') {
            at_ += after() == '>' ? 2 : 1;
            return;
        }
        Operand key, value;
        if (depth >= deepest || here() != '/') {
            ++at_;
            continue;
        }
        read_name(key);
        skip_white();
        if (done()) return;
        if (!read_operand(value, depth + 1))
            while (!done() && is_regular(here())) value.text.push_back(content_[at_++]);
        operand.entries.push_back({std::move(key.text), std::move(value)});
    }
}

/// From BI to EI: the dictionary, then data that end before white space and EI.
void ContentLexer::read_inline_image(Operation& operation)
{
    Operand image;
    image.kind = Operand::Kind::Dictionary;
    while (true) {
        skip_white();
        if (done() || here() != '/') break;
        Operand key, value;
        read_name(key);
        skip_white();
        if (done()) break;
        if (!read_operand(value, 1))
            while (!done() && is_regular(here())) value.text.push_back(content_[at_++]);
        image.entries.push_back({std::move(key.text), std::move(value)});
    }
    // ID and one white byte stand before the data.
    const std::size_t begin = std::min(at_ + 3, content_.size());
    while (!done()) {
        at_ = content_.find("EI", at_);
        if (at_ == content_.npos) {
            at_ = content_.size();
            break;
        }
        const bool before = at_ > 0 && is_white(content_[at_ - 1]);
        at_ += 2;
        if (before && (done() || !is_regular(here()))) break;
    }
    constexpr std::size_t behind = 3; // white and EI
    operation.data = content_.substr(begin, at_ > begin + behind ? at_ - begin - behind : 0);
    operation.name = "EI";
    operation.operands.clear();
    operation.operands.push_back(std::move(image));
}

} // namespace stonehand
