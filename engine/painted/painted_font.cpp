#include "painted/painted_font.hpp"
#include "preflight/read_plane.hpp"

namespace stonehand
{

namespace
{

constexpr double units = 1000;
// Where a descriptor does not say how high signs reach: what most faces have.
constexpr double usual_ascent = 0.8, usual_descent = -0.2;
// Of the fonts that every reader has, which need not say their widths: Courier's is one for all signs, that
// of the others lies about half an em.
constexpr double courier_width = 0.6, usual_width = 0.5;

PdfObject program_in(const PdfObject& descriptor)
{
    for (const std::string_view key : {"FontFile", "FontFile2", "FontFile3"})
        if (descriptor[key].is_stream()) return descriptor[key];
    return {};
}

std::uint32_t byte_at(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

} // namespace

PaintedFont::PaintedFont(const PdfObject& font)
    : font_(font), own_(font["Subtype"].is("Type0") ? font["DescendantFonts"][0] : font),
      is_type_3_(font["Subtype"].is("Type3")), is_composite_(font["Subtype"].is("Type0")),
      matrix_(is_type_3_ ? read_matrix(font["FontMatrix"]) : PlaneMatrix()), encoding_(font), metrics_(own_)
{
    if (is_composite_) read_cmap_of(font["Encoding"]);
    read_line();
    if (!is_composite_) read_widths();
    if (!is_type_3_) read_program();
}

void PaintedFont::read_cmap_of(const PdfObject& encoding)
{
    if (!encoding.is_stream()) {
        is_vertical_ = encoding.name().ends_with("V");
        spaces_ = CodeSpaces::of_name(encoding.name());
        return;
    }
    const std::string stream = encoding.decoded().value_or("");
    cmap_ = read_cmap(stream);
    is_vertical_ = cmap_.writing_mode.value_or(0) == 1;
    const std::string base = encoding["UseCMap"].name();
    spaces_ = CodeSpaces::of_stream(stream, base.empty() ? cmap_.base : base);
}

void PaintedFont::read_program()
{
    const PdfObject map = own_["CIDToGIDMap"];
    if (map.is_stream()) glyphs_of_cids_ = map.decoded().value_or("");
    if (auto bytes = program_in(own_["FontDescriptor"]).decoded())
        program_ = FontProgram::read(std::move(*bytes));
}

void PaintedFont::read_line()
{
    const PdfObject descriptor = own_["FontDescriptor"];
    ascent_ = descriptor["Ascent"].number().value_or(0) / units;
    descent_ = descriptor["Descent"].number().value_or(0) / units;
    if (is_type_3_) {
        const PlaneBox box = mapped(read_box(font_["FontBBox"]).value_or(PlaneBox()), matrix_);
        ascent_ = box.top;
        descent_ = box.bottom;
    }
    if (descent_ > 0) descent_ = -descent_; // a common slip
    if (ascent_ > descent_) return;
    ascent_ = usual_ascent;
    descent_ = usual_descent;
}

void PaintedFont::read_widths()
{
    const PdfObject widths = font_["Widths"];
    if (widths.size() == 0 && !is_type_3_) {
        const bool is_courier = font_["BaseFont"].name().find("Courier") != std::string::npos;
        widths_.fill(is_courier ? courier_width : usual_width);
        return;
    }
    // A Type 3 font says them in its own units.
    const double unit = is_type_3_ ? matrix_.a : 1 / units;
    widths_.fill(font_["FontDescriptor"]["MissingWidth"].number().value_or(0) * unit);
    const auto first = font_["FirstChar"].integer().value_or(0);
    if (first < 0) return;
    for (std::size_t at = 0; at < widths.size(); ++at)
        if (const std::size_t code = at + static_cast<std::size_t>(first); code < widths_.size())
            widths_[code] = widths[at].number().value_or(0) * unit;
}

PaintedFont::Code PaintedFont::first_code(std::string_view bytes) const
{
    Code code{0, is_composite_ ? spaces_.length(bytes) : 1};
    for (std::size_t at = 0; at < code.length; ++at) code.code = code.code << 8 | byte_at(bytes, at);
    return code;
}

std::uint32_t PaintedFont::cid_of(std::uint32_t code) const
{
    return cmap_.cids.empty() ? code : cmap_.cid_of(code).value_or(0);
}

double PaintedFont::width(std::uint32_t code) const
{
    return is_composite_ ? metrics_.width(cid_of(code)) : widths_[code & 0xFF];
}

double PaintedFont::advance(std::uint32_t code) const
{
    return is_vertical_ ? metrics_.vertical(cid_of(code)).advance : width(code);
}

PlaneBox PaintedFont::line_box(std::uint32_t code) const
{
    return {0, descent_, width(code), ascent_};
}

PlanePoint PaintedFont::vertical_origin(std::uint32_t code) const
{
    return metrics_.vertical(cid_of(code)).origin;
}

std::optional<std::uint32_t> PaintedFont::glyph_of_cid(std::uint32_t cid) const
{
    if (!glyphs_of_cids_.empty()) {
        const std::size_t at = std::size_t{cid} * 2;
        if (at + 1 >= glyphs_of_cids_.size()) return std::nullopt;
        return byte_at(glyphs_of_cids_, at) << 8 | byte_at(glyphs_of_cids_, at + 1);
    }
    const bool is_true_type = own_["Subtype"].is("CIDFontType2");
    return !is_true_type && program_->is_cid_keyed() ? program_->glyph_of_cid(cid) : cid;
}

std::optional<std::uint32_t> PaintedFont::glyph_of(std::uint32_t code) const
{
    if (!is_composite_) return encoding_.glyph(code, *program_);
    // Of a predefined CMap other than Identity the table of codes is not at hand.
    const bool knows_cids = font_["Encoding"].name().starts_with("Identity") || !cmap_.cids.empty();
    return knows_cids ? glyph_of_cid(cid_of(code)) : std::nullopt;
}

const PaintedFont::Shape* PaintedFont::shape(std::uint32_t code) const
{
    if (!program_) return nullptr;
    const auto [found, is_new] = shapes_.try_emplace(code);
    if (is_new) {
        const auto glyph = glyph_of(code);
        if (auto outline = glyph ? program_->outline(*glyph) : std::nullopt) {
            const PlaneBox box = box_of(*outline);
            found->second = Shape{std::move(*outline), box};
        }
    }
    return found->second ? &*found->second : nullptr;
}

PdfObject PaintedFont::description(std::uint32_t code) const
{
    const std::string& name = encoding_.name(code);
    return name.empty() ? PdfObject() : font_["CharProcs"][name];
}

} // namespace stonehand
