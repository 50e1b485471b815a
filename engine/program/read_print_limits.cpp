#include "program/read_print_limits.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/file.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::json;

constexpr std::size_t largest_file = 1'000'000; // a file of all limits has two thousand bytes
constexpr std::string_view usual_variant = "gwg-sheet";

/// What is wrong with a file of limits.
struct LimitsFault {
    Message what, advice;
};

/// The words of a table, for people: “gwg-magazine, gwg-newspaper, …”.
template <typename Rows, typename Word>
Message listed(const Rows& rows, Word word)
{
    std::vector<std::string> words;
    for (const auto& row : rows) words.emplace_back(row.*word);
    return stonehand::listed(words);
}

Message listed_variants()
{
    return say("the kinds of printing are {}", listed(print_variants, &PrintVariant::word));
}

/// The row of a table that a word names.
template <typename Rows, typename Word>
std::size_t row_of(const Rows& rows, Word word, const std::string& sought, Sentence noun)
{
    const auto found =
        std::find_if(std::begin(rows), std::end(rows), [&](const auto& row) { return row.*word == sought; });
    if (found == std::end(rows))
        throw LimitsFault{say("there is no {} “{}”", noun, sought),
                          say("those that there are: {}", listed(rows, word))};
    return static_cast<std::size_t>(found - std::begin(rows));
}

std::optional<Severity> severity_of(const Json& word, const std::string& rule)
{
    if (word == "error") return Severity::Error;
    if (word == "warning") return Severity::Warning;
    if (word == "ignored") return std::nullopt;
    throw LimitsFault{say("{} is {}", rule, word.dump()), say("a rule is an error, a warning, or ignored")};
}

double number_of(const Json& number, const std::string& key)
{
    if (number.is_number() && number.get<double>() >= 0) return number.get<double>();
    throw LimitsFault{say("{} is {}", key, number.dump()), say("a limit is a number, 0 or more")};
}

PrintLimits read(const Json& json, const std::string& path)
{
    if (!json.is_object())
        throw LimitsFault{say("it is no object"), say("begin it with {{ and end it with }}")};
    const std::string base = json.value("base", std::string(usual_variant));
    auto limits = limits_of_variant(base);
    if (!limits) throw LimitsFault{say("base is “{}”", base), listed_variants()};
    limits->name = json.value("name", path);
    for (const auto& [member, value] : json.items()) {
        if (member == "limits") {
            for (const auto& [key, number] : value.items())
                limits->values[row_of(print_limit_table, &PrintLimitEntry::key, key, say("limit"))] =
                    number_of(number, key);
        } else if (member == "rules") {
            for (const auto& [id, word] : value.items())
                limits->severities[row_of(print_rule_table, &PrintRuleEntry::id, id, say("rule"))] =
                    severity_of(word, id);
        } else if (member != "base" && member != "name") {
            throw LimitsFault{say("there is no member “{}”", member),
                              say("those that there are: base, name, limits, rules")};
        }
    }
    return *limits;
}

} // namespace

std::variant<PrintLimits, UsageTold> parse_print_limits(std::string_view text, const std::string& path)
{
    try {
        return read(Json::parse(text), path);
    } catch (const LimitsFault& fault) {
        return UsageTold{say("{} cannot be used as limits: {}", path, fault.what), fault.advice};
    } catch (const Json::exception& fault) {
        return UsageTold{say("{} cannot be read as limits: {}", path, std::string_view(fault.what())),
                         say("docs/preflight.md shows what a file of limits looks like")};
    }
}

std::variant<PrintLimits, UsageTold> read_print_limits(const std::string& named)
{
    if (auto limits = limits_of_variant(named)) return std::move(*limits);
    const auto read = read_file(named, largest_file);
    if (const auto* fault = std::get_if<FileFault>(&read))
        return UsageTold{say("--limits names “{}”, which is no kind of printing, and as a file {}", named,
                             describe(*fault)),
                         listed_variants()};
    return parse_print_limits(std::get<std::string>(read), named);
}

} // namespace stonehand
