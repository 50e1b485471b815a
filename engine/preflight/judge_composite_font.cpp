#include <cmath>

#include "preflight/cmap.hpp"
#include "preflight/font_program.hpp"
#include "preflight/judge_fonts.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint32_t most_cid = 65'535;

/// W and DW of a CIDFont (ISO 32000-1, 9.7.4.3).
class CidWidths
{
  public:
    explicit CidWidths(const PdfObject& cid_font) : normal_(cid_font["DW"].number().value_or(1000))
    {
        const PdfObject widths = cid_font["W"];
        for (std::size_t at = 0; at + 1 < widths.size();) {
            const auto first = static_cast<std::uint32_t>(widths[at].integer().value_or(0));
            if (const PdfObject row = widths[at + 1]; row.is_array()) {
                for (std::size_t index = 0; index < row.size(); ++index)
                    set(first + static_cast<std::uint32_t>(index), row[index].number().value_or(0));
                at += 2;
                continue;
            }
            const auto last = static_cast<std::uint32_t>(widths[at + 1].integer().value_or(0));
            for (std::uint32_t cid = first; cid <= last && cid <= most_cid; ++cid)
                set(cid, widths[at + 2].number().value_or(0));
            at += 3;
        }
    }

    double of(std::uint32_t cid) const
    {
        return cid < widths_.size() && !std::isnan(widths_[cid]) ? widths_[cid] : normal_;
    }

  private:
    void set(std::uint32_t cid, double width)
    {
        if (cid > most_cid) return;
        if (cid >= widths_.size()) widths_.resize(cid + 1, std::nan(""));
        widths_[cid] = width;
    }

    double normal_;
    std::vector<double> widths_;
};

class CompositeFontJudge
{
  public:
    CompositeFontJudge(const JudgedFont& font, Findings& findings)
        : font_(font), findings_(findings), cid_font_(font.use.font["DescendantFonts"][0]),
          encoding_(font.use.font["Encoding"])
    {
    }

    void judge()
    {
        if (encoding_.is_stream()) cmap_ = read_cmap(encoding_.decoded().value_or(""));
        judge_encoding();
        judge_map();
        judge_cid_set();
        if (font_.program && knows_cids()) judge_glyphs();
    }

  private:
    /// Of a predefined CMap other than Identity the table of codes is not at hand.
    bool knows_cids() const
    {
        return encoding_.is("Identity-H") || encoding_.is("Identity-V") || !cmap_.cids.empty();
    }

    void judge_encoding()
    {
        if (encoding_.is_name()) {
            if (!is_predefined_cmap(encoding_.name()))
                findings_.add({"UA 7.21.3.3-1", "A 6.2.11.3.3-1"}, font_.place,
                              say("the CMap {} of {} is neither predefined nor embedded", encoding_.name(),
                                  font_.name));
            else
                judge_predefined(predefined_ordering(encoding_.name()));
            return;
        }
        const int said = static_cast<int>(encoding_["WMode"].integer().value_or(0));
        if (said != cmap_.writing_mode.value_or(0))
            findings_.add(
                {"UA 7.21.3.3-2", "A 6.2.11.3.3-2"}, font_.place,
                say("the CMap of {} and its dictionary disagree about the direction (WMode)", font_.name));
        const PdfObject used = encoding_["UseCMap"];
        if ((used.is_name() && !is_predefined_cmap(used.name())) ||
            (!cmap_.base.empty() && !is_predefined_cmap(cmap_.base)))
            findings_.add({"UA 7.21.3.3-3", "A 6.2.11.3.3-3"}, font_.place,
                          say("the CMap of {} builds on one that is not predefined", font_.name));
        judge_collection();
    }

    /// Which supplement a predefined CMap needs is not at hand.
    void judge_predefined(std::string_view ordering)
    {
        const PdfObject collection = cid_font_["CIDSystemInfo"];
        if (!ordering.empty() &&
            (collection["Registry"].bytes() != "Adobe" || collection["Ordering"].bytes() != ordering))
            tell_collections();
    }

    void judge_collection()
    {
        const PdfObject of_font = cid_font_["CIDSystemInfo"], of_cmap = encoding_["CIDSystemInfo"];
        const auto same = [&](std::string_view key) { return of_font[key].bytes() == of_cmap[key].bytes(); };
        // The font has every character that the CMap can lead to.
        const bool has_all =
            of_font["Supplement"].integer().value_or(0) >= of_cmap["Supplement"].integer().value_or(0);
        if (!same("Registry") || !same("Ordering") || !has_all) tell_collections();
    }

    void tell_collections()
    {
        findings_.add({"UA 7.21.3.1-1", "A 6.2.11.3.1-1"}, font_.place,
                      say("the character collections of {} and of its CMap differ", font_.name));
    }

    void judge_map()
    {
        const PdfObject map = cid_font_["CIDToGIDMap"];
        is_true_type_ = cid_font_["Subtype"].is("CIDFontType2");
        if (is_true_type_ && font_.program && !map.is_stream() && !map.is("Identity"))
            findings_.add({"UA 7.21.3.2-1", "A 6.2.11.3.2-1"}, font_.place,
                          say("{} does not say which glyph each CID is (CIDToGIDMap)", font_.name));
        if (map.is_stream()) glyphs_ = map.decoded().value_or("");
    }

    /// The glyph of a CID in the program; nothing where it has none.
    std::optional<std::uint32_t> glyph_of(std::uint32_t cid) const
    {
        if (is_true_type_ && cid_font_["CIDToGIDMap"].is_stream()) {
            if (cid * 2 + 1 >= glyphs_.size()) return std::nullopt;
            const auto byte = [&](std::size_t at) {
                return static_cast<std::uint32_t>(static_cast<unsigned char>(glyphs_[at]));
            };
            return byte(cid * 2) << 8 | byte(cid * 2 + 1);
        }
        if (!is_true_type_ && font_.program->is_cid_keyed()) return font_.program->glyph_of_cid(cid);
        return cid;
    }

    void judge_glyphs()
    {
        const CidWidths widths(cid_font_);
        for (const std::uint32_t code : font_.use.codes.all()) {
            const std::uint32_t cid = cmap_.cids.empty() ? code : cmap_.cid_of(code).value_or(0);
            if (cid > most_cid)
                findings_.add("A 6.1.13-10", font_.place, say("{} shows the CID {}", font_.name, cid));
            judge_glyph(cid, widths);
        }
    }

    void judge_glyph(std::uint32_t cid, const CidWidths& widths)
    {
        const auto glyph = glyph_of(cid);
        const auto width = glyph ? font_.program->width(*glyph) : std::nullopt;
        if (!width) {
            findings_.add({"UA 7.21.4.1-2", "A 6.2.11.4.1-2", "X-50"}, font_.place,
                          say("{} has no glyph for the CID {}", font_.name, cid));
            return;
        }
        if (*glyph == 0)
            findings_.add({"UA 7.21.8-1", "A 6.2.11.8-1", "X-51N", "X-51P"}, font_.place,
                          say("text in {} shows .notdef for the CID {}", font_.name, cid));
        if (std::abs(*width - widths.of(cid)) > 1)
            findings_.add({"UA 7.21.5-1", "A 6.2.11.5-1", "X-51"}, font_.place,
                          say("the CID {} of {} is {:.0f} wide, and said to be {:.0f}", cid, font_.name,
                              *width, widths.of(cid)));
    }

    /// A bit for each CID that the program has (ISO 32000-1, table 124).
    void judge_cid_set()
    {
        const PdfObject set = font_.descriptor["CIDSet"];
        if (!set.is_stream() || !font_.program) return;
        const std::string bits = set.decoded().value_or("");
        const auto is_set = [&](std::uint32_t cid) {
            return cid / 8 < bits.size() &&
                   (static_cast<unsigned char>(bits[cid / 8]) >> (7 - cid % 8) & 1) != 0;
        };
        for (std::uint32_t cid = 0;
             cid < std::min<std::size_t>(bits.size() * 8, most_cid + 1) || cid < font_.program->glyphs();
             ++cid) {
            const auto glyph = glyph_of(cid);
            const bool is_there = glyph && *glyph < font_.program->glyphs() && (*glyph != 0 || cid == 0);
            if (is_there == is_set(cid)) continue;
            findings_.add({"UA 7.21.4.2-2", "A 6.2.11.4.2-2"}, font_.place,
                          say("CIDSet of {} is wrong about the CID {}", font_.name, cid));
            return;
        }
    }

    const JudgedFont& font_;
    Findings& findings_;
    PdfObject cid_font_, encoding_;
    Cmap cmap_;
    std::string glyphs_; ///< of CIDToGIDMap
    bool is_true_type_ = false;
};

} // namespace

void judge_composite_font(const JudgedFont& font, Findings& findings)
{
    CompositeFontJudge(font, findings).judge();
}

} // namespace stonehand
