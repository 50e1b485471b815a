#include "command/option_values.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace stonehand
{

namespace
{

struct BilingualName {
    std::string_view name;
    Bilingual mode;
};
constexpr BilingualName bilingual_names[] = {{"sequence", Bilingual::Sequence},
                                             {"columns", Bilingual::Columns},
                                             {"facing", Bilingual::Facing},
                                             {"stacked", Bilingual::Stacked}};

} // namespace

std::variant<std::optional<Bilingual>, UsageFault> read_bilingual(const std::string& name)
{
    if (name.empty()) return std::optional<Bilingual>();
    const auto row = std::find_if(std::begin(bilingual_names), std::end(bilingual_names),
                                  [&](const BilingualName& known) { return known.name == name; });
    if (row == std::end(bilingual_names))
        return UsageFault{say("--bilingual knows no mode “{}”", name),
                          say("the modes are sequence, columns, facing and stacked")};
    return std::optional<Bilingual>(row->mode);
}

std::variant<std::optional<std::int64_t>, UsageFault> read_epoch(const std::optional<std::string>& text)
{
    if (!text || text->empty()) return std::optional<std::int64_t>();
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), seconds);
    // 253402300799 is the last second of the year 9999, the last that a PDF date can say.
    if (error != std::errc() || end != text->data() + text->size() || seconds < 0 ||
        seconds > 253'402'300'799)
        return UsageFault{say("SOURCE_DATE_EPOCH is “{}”, not a number of seconds since 1970", *text),
                          say("set it to a whole number, or unset it")};
    return std::optional<std::int64_t>(seconds);
}

} // namespace stonehand
