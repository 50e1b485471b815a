#include "preflight/cmap.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "preflight/content_lexer.hpp"
#include "preflight/is_among.hpp"

namespace stonehand
{

namespace
{

// Ranges that say the same codes again and again are no CMap's.
constexpr std::size_t most_said = 1'000'000;

// ISO 32000-1, table 118, in the order of the alphabet.
constexpr std::array<std::string_view, 61> predefined{"83pv-RKSJ-H",
                                                      "90ms-RKSJ-H",
                                                      "90ms-RKSJ-V",
                                                      "90msp-RKSJ-H",
                                                      "90msp-RKSJ-V",
                                                      "90pv-RKSJ-H",
                                                      "Add-RKSJ-H",
                                                      "Add-RKSJ-V",
                                                      "B5pc-H",
                                                      "B5pc-V",
                                                      "CNS-EUC-H",
                                                      "CNS-EUC-V",
                                                      "ETen-B5-H",
                                                      "ETen-B5-V",
                                                      "ETenms-B5-H",
                                                      "ETenms-B5-V",
                                                      "EUC-H",
                                                      "EUC-V",
                                                      "Ext-RKSJ-H",
                                                      "Ext-RKSJ-V",
                                                      "GB-EUC-H",
                                                      "GB-EUC-V",
                                                      "GBK-EUC-H",
                                                      "GBK-EUC-V",
                                                      "GBK2K-H",
                                                      "GBK2K-V",
                                                      "GBKp-EUC-H",
                                                      "GBKp-EUC-V",
                                                      "GBpc-EUC-H",
                                                      "GBpc-EUC-V",
                                                      "H",
                                                      "HKscs-B5-H",
                                                      "HKscs-B5-V",
                                                      "Identity-H",
                                                      "Identity-V",
                                                      "KSC-EUC-H",
                                                      "KSC-EUC-V",
                                                      "KSCms-UHC-H",
                                                      "KSCms-UHC-HW-H",
                                                      "KSCms-UHC-HW-V",
                                                      "KSCms-UHC-V",
                                                      "KSCpc-EUC-H",
                                                      "UniCNS-UCS2-H",
                                                      "UniCNS-UCS2-V",
                                                      "UniCNS-UTF16-H",
                                                      "UniCNS-UTF16-V",
                                                      "UniGB-UCS2-H",
                                                      "UniGB-UCS2-V",
                                                      "UniGB-UTF16-H",
                                                      "UniGB-UTF16-V",
                                                      "UniJIS-UCS2-H",
                                                      "UniJIS-UCS2-HW-H",
                                                      "UniJIS-UCS2-HW-V",
                                                      "UniJIS-UCS2-V",
                                                      "UniJIS-UTF16-H",
                                                      "UniJIS-UTF16-V",
                                                      "UniKS-UCS2-H",
                                                      "UniKS-UCS2-V",
                                                      "UniKS-UTF16-H",
                                                      "UniKS-UTF16-V",
                                                      "V"};

std::uint32_t code_of(const Operand& operand)
{
    std::uint32_t code = 0;
    for (const char byte : operand.text.substr(0, 4)) code = code << 8 | static_cast<unsigned char>(byte);
    return code;
}

std::u16string text_of(const Operand& operand)
{
    std::u16string text;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(operand.text[at]); };
    if (operand.text.size() == 1) text.push_back(byte(0));
    for (std::size_t at = 0; at + 1 < operand.text.size(); at += 2)
        text.push_back(static_cast<char16_t>(byte(at) << 8 | byte(at + 1)));
    return text;
}

class CmapReader
{
  public:
    Cmap read(std::string_view stream)
    {
        // The lexer of content streams reads the PostScript of CMaps: operands, then an operator. Long rows
        // of operands are the business of each `end…`, which is read here in pieces.
        stream_ = stream;
        for (std::size_t at = 0; (at = next_block(at)) != stream.npos;) {
        }
        read_rest();
        return std::move(cmap_);
    }

  private:
    /// Reads the block that begins at or behind `at`; where it ends.
    std::size_t next_block(std::size_t at)
    {
        constexpr std::array<std::string_view, 4> kinds{"beginbfchar", "beginbfrange", "begincidchar",
                                                        "begincidrange"};
        std::size_t begin = stream_.npos;
        std::string_view kind;
        for (const std::string_view one : kinds)
            if (const std::size_t found = stream_.find(one, at); found < begin) {
                begin = found;
                kind = one;
            }
        if (begin == stream_.npos) return begin;
        const std::size_t end = std::min(stream_.find("end", begin + kind.size()), stream_.size());
        const std::string_view rows = stream_.substr(begin + kind.size(), end - begin - kind.size());
        read_rows(rows, kind);
        return end;
    }

    void read_rows(std::string_view rows, std::string_view kind)
    {
        const bool range = kind.ends_with("range"), unicode = kind.find("bf") != kind.npos;
        const std::size_t size = range ? 3 : 2;
        std::vector<Operand> row;
        for (OperandReader reader(rows); reader.next();) {
            row.push_back(reader.operand());
            if (row.size() < size) continue;
            const std::uint32_t first = code_of(row[0]), last = range ? code_of(row[1]) : first;
            if (first <= last)
                unicode ? add_texts(first, last, row.back()) : add_cids(first, last, row.back());
            row.clear();
        }
    }

    /// Operands one after the other, by way of an array.
    class OperandReader
    {
      public:
        explicit OperandReader(std::string_view rows)
        {
            const std::string wrapped = "[" + std::string(rows) + "] x";
            ContentLexer lexer(wrapped);
            Operation operation;
            if (lexer.next(operation) && !operation.operands.empty())
                items_ = std::move(operation.operands.front().items);
        }
        bool next() { return at_++ < items_.size(); }
        Operand& operand() { return items_[at_ - 1]; }

      private:
        std::vector<Operand> items_;
        std::size_t at_ = 0;
    };

    void add_texts(std::uint32_t first, std::uint32_t last, const Operand& said)
    {
        if (said.kind == Operand::Kind::Array) {
            for (std::uint32_t code = first; code <= last && code - first < said.items.size(); ++code)
                cmap_.texts[code] = text_of(said.items[code - first]);
            return;
        }
        std::u16string text = text_of(said);
        for (std::uint32_t code = first; said_++ < most_said; ++code) {
            cmap_.texts[code] = text;
            if (!text.empty()) ++text.back();
            if (code == last) break;
        }
    }

    void add_cids(std::uint32_t first, std::uint32_t last, const Operand& said)
    {
        cmap_.cids.push_back(
            {first, last, static_cast<std::uint32_t>(std::clamp(said.number, 0.0, 65'536.0))});
    }

    /// Pairs of codes, as long as they are written.
    void read_code_space()
    {
        constexpr std::string_view word = "begincodespacerange";
        constexpr std::size_t longest = 4;
        for (std::size_t at = 0; (at = stream_.find(word, at)) != stream_.npos;) {
            at += word.size();
            const std::size_t end = std::min(stream_.find("end", at), stream_.size());
            std::vector<Operand> row;
            for (OperandReader reader(stream_.substr(at, end - at)); reader.next();) {
                row.push_back(reader.operand());
                if (row.size() < 2) continue;
                const std::size_t size = row[0].text.size();
                if (size >= 1 && size <= longest)
                    cmap_.code_space.add({size, code_of(row[0]), code_of(row[1])});
                row.clear();
            }
        }
    }

    void read_rest()
    {
        read_code_space();
        if (const std::size_t at = stream_.find("/WMode"); at != stream_.npos) {
            const std::size_t digit = stream_.find_first_of("01", at + 6);
            if (digit != stream_.npos) cmap_.writing_mode = stream_[digit] - '0';
        }
        const std::size_t use = stream_.find("usecmap");
        const std::size_t slash = use == stream_.npos ? use : stream_.rfind('/', use);
        if (slash == stream_.npos) return;
        cmap_.base = stream_.substr(slash + 1, use - slash - 1);
        while (!cmap_.base.empty() && cmap_.base.back() <= ' ') cmap_.base.pop_back();
    }

    std::string_view stream_;
    std::size_t said_ = 0;
    Cmap cmap_;
};

} // namespace

std::optional<std::uint32_t> Cmap::cid_of(std::uint32_t code) const
{
    for (const CidRange& range : cids)
        if (code >= range.first && code <= range.last) return range.cid + (code - range.first);
    return std::nullopt;
}

Cmap read_cmap(std::string_view stream)
{
    return CmapReader().read(stream);
}

CodeSpace code_space_of(const PdfObject& font)
{
    if (!font["Subtype"].is("Type0")) return {{1, 0x00, 0xFF}};
    const PdfObject encoding = font["Encoding"];
    if (!encoding.is_stream()) return predefined_code_space(encoding.name());
    const Cmap cmap = read_cmap(encoding.decoded().value_or(""));
    return cmap.code_space.is_empty() ? predefined_code_space(cmap.base) : cmap.code_space;
}

bool is_predefined_cmap(std::string_view name)
{
    return !name.empty() && is_among(name, predefined);
}

std::string_view predefined_ordering(std::string_view cmap)
{
    // By what the name holds, the first that it does; what is left is Japanese.
    constexpr std::pair<std::string_view, std::string_view> orderings[] = {
        {"Identity", ""}, {"RKSJ", "Japan1"}, {"GB", "GB1"},
        {"B5", "CNS1"},   {"CNS", "CNS1"},    {"KS", "Korea1"}};
    for (const auto& [part, ordering] : orderings)
        if (cmap.find(part) != cmap.npos) return ordering;
    return "Japan1";
}

} // namespace stonehand
