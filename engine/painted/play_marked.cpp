#include "painted/content_player.hpp"

namespace stonehand
{

void ContentPlayer::begin_marked(const Operation& operation)
{
    constexpr std::size_t most_marked = 100'000;
    bool hides = false;
    const auto& operands = operation.operands;
    if (operation.name == "BDC" && operands.size() >= 2 && operands[operands.size() - 2].text == "OC")
        hides = layers_.hides(stream_.resources["Properties"][operands.back().text]);
    if (marked_.size() >= most_marked) return;
    marked_.push_back({hides, marked_as_});
    hidden_ += hides ? 1 : 0;
    if (auto said = marked_as(operation)) marked_as_ = std::move(said);
}

void ContentPlayer::end_marked(const Operation&)
{
    if (marked_.empty()) return;
    hidden_ -= marked_.back().hides ? 1 : 0;
    marked_as_ = std::move(marked_.back().outer);
    marked_.pop_back();
}

/// What this sequence and those around it say; null where it says nothing more than they do.
std::shared_ptr<const MarkedAs> ContentPlayer::marked_as(const Operation& operation) const
{
    const auto& operands = operation.operands;
    if (operation.name != "BDC" || operands.size() < 2) return nullptr;
    const Operand& list = operands.back();
    const bool is_artifact = operands[operands.size() - 2].text == "Artifact";
    std::optional<std::string> text, type;
    if (list.kind == Operand::Kind::Name) {
        const PdfObject named = stream_.resources["Properties"][list.text];
        text = named["ActualText"].text();
        type = named["Type"].name();
    } else {
        const Operand* said = list.entry("ActualText");
        if (said && said->kind == Operand::Kind::String) text = utf8_of_text_string(said->text);
        if (const Operand* kind = list.entry("Type")) type = kind->text;
    }
    const bool is_pagination = is_artifact && type == "Pagination";
    if (!is_pagination && !text) return nullptr;
    MarkedAs said = marked_as_ ? *marked_as_ : MarkedAs();
    said.is_pagination |= is_pagination;
    if (text) said.actual_text = std::move(text);
    return std::make_shared<const MarkedAs>(std::move(said));
}

} // namespace stonehand
