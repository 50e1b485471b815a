#include <algorithm>
#include <cmath>

#include "painted/content_player.hpp"

namespace stonehand
{

namespace
{

// More than these no line needs.
constexpr std::size_t most_dashes = 64;

/// A mode, or the first of several that is known to this reader: all are.
std::string blend_mode_of(const PdfObject& mode)
{
    return mode.is_array() ? mode[0].name() : mode.name();
}

} // namespace

void ContentPlayer::concat(const Operation& operation)
{
    const auto six = numbers<6>(operation);
    if (!six) return;
    const auto [a, b, c, d, e, f] = *six;
    state_.ctm = then({a, b, c, d, e, f}, state_.ctm);
}

void ContentPlayer::line_width(const Operation& operation)
{
    if (const auto width = numbers<1>(operation)) state_.line_width = (*width)[0];
}

void ContentPlayer::line_cap(const Operation& operation)
{
    if (const auto cap = numbers<1>(operation)) state_.cap = static_cast<int>((*cap)[0]);
}

void ContentPlayer::line_join(const Operation& operation)
{
    if (const auto join = numbers<1>(operation)) state_.join = static_cast<int>((*join)[0]);
}

void ContentPlayer::miter_limit(const Operation& operation)
{
    if (const auto limit = numbers<1>(operation)) state_.miter_limit = (*limit)[0];
}

void ContentPlayer::dashes(const Operation& operation)
{
    const auto& operands = operation.operands;
    if (operands.size() < 2) return;
    state_.dashes.clear();
    for (const Operand& dash : operands[operands.size() - 2].items)
        if (state_.dashes.size() < most_dashes) state_.dashes.push_back(std::abs(dash.number));
    state_.dash_phase = operands.back().number;
}

void ContentPlayer::set_state(const Operation& operation)
{
    if (!operation.operands.empty()) apply(stream_.resources["ExtGState"][operation.operands.back().text]);
}

/// Graphics state parameter dictionaries (ISO 32000-1, table 58).
void ContentPlayer::apply(const PdfObject& dictionary)
{
    if (!dictionary.is_dictionary()) return;
    MarkState& mark = state_.mark;
    if (const auto width = dictionary["LW"].number()) state_.line_width = *width;
    if (const auto cap = dictionary["LC"].integer()) state_.cap = static_cast<int>(*cap);
    if (const auto join = dictionary["LJ"].integer()) state_.join = static_cast<int>(*join);
    if (const auto limit = dictionary["ML"].number()) state_.miter_limit = *limit;
    if (const PdfObject dash = dictionary["D"]; dash.is_array()) {
        state_.dashes.clear();
        for (std::size_t index = 0; index < std::min(dash[0].size(), most_dashes); ++index)
            state_.dashes.push_back(dash[0][index].number().value_or(0));
        state_.dash_phase = dash[1].number().value_or(0);
    }
    if (const PdfObject font = dictionary["Font"]; font.is_array())
        set_font(font[0], font[1].number().value_or(0));
    // OP alone is of fills too.
    if (const auto overprint = dictionary["OP"].boolean())
        mark.stroke_overprint = mark.fill_overprint = *overprint;
    if (const auto overprint = dictionary["op"].boolean()) mark.fill_overprint = *overprint;
    if (const auto mode = dictionary["OPM"].integer()) mark.overprint_mode = *mode == 1 ? 1 : 0;
    apply_transparency(dictionary);
}

void ContentPlayer::apply_transparency(const PdfObject& dictionary)
{
    MarkState& mark = state_.mark;
    const auto alpha = [&](std::string_view key, double& set) {
        if (const auto number = dictionary[key].number())
            set = std::clamp(*number, 0.0, 1.0) * state_.group_alpha;
    };
    alpha("ca", mark.fill_alpha);
    alpha("CA", mark.stroke_alpha);
    if (const std::string mode = blend_mode_of(dictionary["BM"]); !mode.empty()) {
        const bool is_normal = mode == "Normal" || mode == "Compatible";
        mark.blend_mode = is_normal ? state_.group_blend_mode : mode;
    }
    if (const PdfObject mask = dictionary["SMask"]; !mask.is_null()) apply_soft_mask(mask);
}

void ContentPlayer::apply_soft_mask(const PdfObject& mask)
{
    state_.mark.has_soft_mask = state_.group_has_mask || mask.is_dictionary();
    const PdfObject group = mask["G"];
    const std::uint32_t number = group.number_of_object();
    if (!group.is_stream() || std::find(masks_.begin(), masks_.end(), number) != masks_.end()) return;
    masks_.push_back(number);
    const MarkOrigin outer = std::exchange(stream_.origin, MarkOrigin::SoftMask);
    const MarkState before = state_.mark;
    state_.mark.has_soft_mask = false;
    paint_form(group);
    state_.mark = before;
    stream_.origin = outer;
}

} // namespace stonehand
