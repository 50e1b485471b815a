#include "painted/content_player.hpp"

namespace stonehand
{

void ContentPlayer::device_colour(const Operation& operation)
{
    if (stream_.is_colourless) return;
    const char letter = operation.name.front();
    const bool is_stroke = letter == 'G' || letter == 'R' || letter == 'K';
    CurrentPaint& paint = is_stroke ? state_.stroke : state_.fill;
    std::vector<double> values;
    for (const Operand& operand : operation.operands) values.push_back(operand.number);
    const std::string_view space = letter == 'g' || letter == 'G'   ? "DeviceGray"
                                   : letter == 'r' || letter == 'R' ? "DeviceRGB"
                                                                    : "DeviceCMYK";
    paint = {};
    paint.space = read_colour_space(space, stream_.resources);
    paint.colour = make_colour(paint.space, std::move(values));
}

void ContentPlayer::choose_space(const Operation& operation)
{
    if (stream_.is_colourless || operation.operands.empty()) return;
    CurrentPaint& paint = operation.name == "CS" ? state_.stroke : state_.fill;
    // Most pages choose a few spaces again and again; reading one is dear where it has a long palette.
    constexpr std::size_t price = 5; // steps
    if (!budget_.spend_steps(price)) return;
    paint = {};
    paint.space = read_colour_space(operation.operands.back().text, stream_.resources);
    paint.colour = initial_colour(paint.space);
}

void ContentPlayer::set_colour(const Operation& operation)
{
    if (stream_.is_colourless) return;
    CurrentPaint& paint = operation.name.front() == 'S' ? state_.stroke : state_.fill;
    std::vector<double> values;
    for (const Operand& operand : operation.operands)
        if (operand.kind == Operand::Kind::Number) values.push_back(operand.number);
    if (paint.space->kind == SpaceKind::Pattern && !operation.operands.empty()) {
        paint.pattern = stream_.resources["Pattern"][operation.operands.back().text];
        paint.tint = paint.space->base ? make_colour(paint.space->base, values) : nullptr;
    }
    paint.colour = make_colour(paint.space, std::move(values));
}

} // namespace stonehand
