#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stonehand
{

struct OperandEntry;

/// An operand of a content stream. Of an inline dictionary the entries that are no arrays or dictionaries.
struct Operand {
    enum class Kind { Number, Name, String, Array, Dictionary, Other };
    Kind kind = Kind::Other;
    double number = 0;
    bool whole = false;         ///< the number is written without a point
    std::string text;           ///< of a name, without its slash; of a string
    std::vector<Operand> items; ///< of an array
    std::vector<OperandEntry> entries;

    const Operand* entry(std::string_view key) const;
};

/// Of a dictionary. A pair cannot hold an operand where operands are still being described.
struct OperandEntry {
    std::string key;
    Operand value;
};

/// An operator with what stands before it. Of an inline image (ISO 32000-1, 8.9.7) the operator is EI, its one
/// operand the dictionary.
struct Operation {
    std::string_view name;
    std::vector<Operand> operands;
    std::string_view data = {}; ///< of an inline image, from behind ID to the white before EI
};

/// Reads a content stream operation by operation (ISO 32000-1, 7.8.2). What is no PDF is passed over.
class ContentLexer
{
  public:
    explicit ContentLexer(std::string_view content) : content_(content) {}

    /// The next operation; false at the end. What it holds is good until the next call.
    bool next(Operation& operation);

  private:
    bool read_operand(Operand& operand, int depth);
    void read_number(Operand& operand);
    void read_name(Operand& operand);
    void read_string(Operand& operand);
    void read_hex_string(Operand& operand);
    void read_array(Operand& operand, int depth);
    void read_dictionary(Operand& operand, int depth);
    void read_inline_image(Operation& operation);
    void skip_white();
    bool done() const { return at_ >= content_.size(); }
    char here() const { return content_[at_]; }
    char after() const { return at_ + 1 < content_.size() ? content_[at_ + 1] : '\0'; }

    std::string_view content_;
    std::size_t at_ = 0;
};

} // namespace stonehand
