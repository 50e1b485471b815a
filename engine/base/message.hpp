#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace stonehand
{

/// The languages that stonehand speaks to those who run it; the first is that of the sources.
enum class Tongue { English, Chinese };

/// Words of ours without anything to fill in: a sentence of a table, or a pattern of `say`.
class Sentence
{
  public:
    /// A brace is written twice, as in every pattern.
    template <std::size_t size>
    explicit consteval Sentence(const char (&english)[size]) : english_(english, size - 1)
    {
        for (std::size_t at = 0; at + 1 < size; ++at) {
            if (english[at] != '{' && english[at] != '}') continue;
            if (english[at + 1] != english[at]) throw "words to say have a field to fill in";
            ++at;
        }
    }
    constexpr std::string_view english() const { return english_; }
    constexpr bool operator==(const Sentence&) const = default;

  private:
    std::string_view english_;
};

/// What is told to those who run stonehand: a pattern in English, as it stands in the source, and what fills
/// its fields. Which language it is read in is decided when it is shown. What authors wrote, names, paths and
/// numbers are filled in as they are; a `Message` that is filled in is read in the language of the whole.
class Message
{
  public:
    /// What the words of a message are.
    enum class Kind {
        Pattern,  ///< ours, with fields
        Verbatim, ///< not ours: they are the same in every language
        List      ///< none of their own: the parts stand one behind the other
    };

    /// Says nothing.
    Message() = default;
    Message(Sentence phrase) : words_(phrase.english()), kind_(Kind::Pattern) {}
    /// The parts that a message was made of, as another process told them; `say` makes all others.
    Message(Kind kind, std::string words, std::vector<Message> parts)
        : words_(std::move(words)), parts_(std::move(parts)), kind_(kind)
    {
    }

    std::string read(Tongue tongue) const;
    std::string in_english() const { return read(Tongue::English); }
    bool empty() const { return words_.empty() && parts_.empty(); }
    Kind kind() const { return kind_; }
    const std::string& words() const { return words_; }
    const std::vector<Message>& parts() const { return parts_; }
    bool operator==(const Message&) const = default;

  private:
    std::string words_;
    std::vector<Message> parts_;
    Kind kind_ = Kind::Verbatim;
};

/// Text that is no words of ours: it is shown as it is.
Message verbatim(std::string text);
/// “a, b, c”, or “none” where the list is empty.
Message listed(const std::vector<std::string>& names);
Message enumerated(std::vector<Message> parts);

/// The field that shows the argument `index` of a pattern, with its format: “{:.1f}”; “{}” where there is
/// none.
std::string field_of(std::string_view pattern, std::size_t index);

/// What a pattern's fields see of an argument: a message is text.
template <class Argument>
using FilledIn = std::conditional_t<std::same_as<Argument, Message> || std::same_as<Argument, Sentence>,
                                    std::string, Argument>;

/// An argument as it is filled in: numbers and names become text at once, by the format of their field.
template <class Argument>
Message filled_in(std::string_view pattern, std::size_t index, const Argument& argument)
{
    static_assert(!std::is_convertible_v<const Argument&, const char*>, "words of ours are said: say(…)");
    if constexpr (std::same_as<Argument, Message> || std::same_as<Argument, Sentence>)
        return argument;
    else
        return verbatim(fmt::vformat(field_of(pattern, index), fmt::make_format_args(argument)));
}

/// Words without fields: `say("it is empty")`.
template <std::size_t size>
consteval Sentence say(const char (&english)[size])
{
    return Sentence(english);
}

/// A message; `say("no contributor has the id {}", quoted(id))`. The pattern is libfmt's, checked when it is
/// compiled.
template <class First, class... Rest>
Message say(fmt::format_string<const FilledIn<First>&, const FilledIn<Rest>&...> english, const First& first,
            const Rest&... rest)
{
    const fmt::string_view pattern = english;
    const std::string_view words(pattern.data(), pattern.size());
    std::size_t index = 0;
    std::vector<Message> parts;
    parts.reserve(1 + sizeof...(rest));
    parts.push_back(filled_in(words, index++, first));
    (parts.push_back(filled_in(words, index++, rest)), ...);
    return {Message::Kind::Pattern, std::string(words), std::move(parts)};
}

} // namespace stonehand
