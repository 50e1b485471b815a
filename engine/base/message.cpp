#include "base/message.hpp"

#include <charconv>

#include "base/catalogue.hpp"

namespace stonehand
{

namespace
{

/// The next piece of a pattern: literal text, or a field that shows an argument.
struct Piece {
    std::string_view text;               ///< of a literal piece; of a field what stands between its braces
    std::optional<std::size_t> argument; ///< the number of the argument a field shows
};

/// Reads a pattern piece by piece. Patterns are checked when they are compiled, so that no brace lacks its
/// partner.
class Pieces
{
  public:
    explicit Pieces(std::string_view pattern) : rest_(pattern) {}

    std::optional<Piece> next()
    {
        if (rest_.empty()) return std::nullopt;
        const std::size_t brace = rest_.find_first_of("{}");
        if (brace != 0) return Piece{take(std::min(brace, rest_.size())), std::nullopt};
        if (rest_.size() > 1 && rest_[1] == rest_[0]) return Piece{take(2).substr(1), std::nullopt};
        const std::string_view field = take(std::min(rest_.find('}'), rest_.size() - 1) + 1);
        return Piece{field.substr(1, field.size() - 2), argument_of(field.substr(1))};
    }

  private:
    std::string_view take(std::size_t size)
    {
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::size_t argument_of(std::string_view field)
    {
        std::size_t number = 0;
        const auto read = std::from_chars(field.data(), field.data() + field.size(), number);
        return read.ec == std::errc() ? number : unnumbered_++;
    }

    std::string_view rest_;
    std::size_t unnumbered_ = 0;
};

std::string join(const std::vector<Message>& parts, std::string_view separator, Tongue tongue)
{
    std::string text;
    for (const Message& part : parts) {
        if (!text.empty()) text += separator;
        text += part.read(tongue);
    }
    return text;
}

} // namespace

std::string Message::read(Tongue tongue) const
{
    if (kind_ == Kind::Verbatim) return words_;
    if (kind_ == Kind::List) return join(parts_, tongue == Tongue::Chinese ? "、" : ", ", tongue);
    std::string text;
    Pieces pieces(tongue == Tongue::Chinese ? chinese_of(words_) : words_);
    while (const std::optional<Piece> piece = pieces.next()) {
        if (!piece->argument)
            text += piece->text;
        else if (*piece->argument < parts_.size())
            text += parts_[*piece->argument].read(tongue);
    }
    return text;
}

Message verbatim(std::string text)
{
    return {Message::Kind::Verbatim, std::move(text), {}};
}

Message listed(const std::vector<std::string>& names)
{
    std::vector<Message> parts;
    parts.reserve(names.size());
    for (const std::string& name : names) parts.push_back(verbatim(name));
    return enumerated(std::move(parts));
}

Message enumerated(std::vector<Message> parts)
{
    if (parts.empty()) return say("none");
    return {Message::Kind::List, {}, std::move(parts)};
}

std::string field_of(std::string_view pattern, std::size_t index)
{
    Pieces pieces(pattern);
    while (const std::optional<Piece> piece = pieces.next()) {
        if (piece->argument != index) continue;
        const std::size_t colon = piece->text.find(':');
        return colon == std::string_view::npos ? "{}" : "{" + std::string(piece->text.substr(colon)) + "}";
    }
    return "{}";
}

} // namespace stonehand
