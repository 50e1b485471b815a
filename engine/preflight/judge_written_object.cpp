#include <charconv>

#include "preflight/judge_syntax.hpp"

namespace stonehand
{

namespace
{

// ISO 19005-2, 6.1.13.
constexpr std::size_t longest_string = 32'767, longest_name = 127;
constexpr double largest_whole = 2'147'483'647, smallest_whole = -2'147'483'648.0, largest_real = 3.403e38,
                 smallest_real = 1.175e-38;

bool is_white(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f' || byte == '\0';
}

bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

bool is_regular(char byte)
{
    return !is_white(byte) && std::string_view("()<>[]{}/%").find(byte) == std::string_view::npos;
}

bool is_hex(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

/// Reads one object from its number to its endobj.
class ObjectJudge
{
  public:
    /// `bytes` are the file's, or of the object alone where it stands in an object stream.
    ObjectJudge(const PdfFile& file, std::string_view bytes, const PdfFile::WrittenObject& object,
                Findings& findings)
        : file_(file), bytes_(bytes), is_packed_(bytes.data() != file.bytes().data()), at_(object.offset),
          object_(object), findings_(findings), place_{0, object.number}
    {
    }

    void judge()
    {
        if (at_ >= bytes_.size()) return;
        if (at_ > 0 && !is_line_end(bytes_[at_ - 1])) tell_spacing();
        const bool spaced = number() && space() && number() && space() && word("obj") && line_end();
        if (!spaced) return tell_spacing();
        read_tokens();
    }

    void read_tokens()
    {
        while (!done()) {
            const char byte = here();
            if (is_white(byte))
                ++at_;
            else if (byte == '%')
                while (!done() && !is_line_end(here())) ++at_;
            else if (byte == '(')
                read_string();
            else if (bytes_.substr(at_, 2) == "<<")
                at_ += 2;
            else if (byte == '<')
                read_hex_string();
            else if (byte == '/')
                read_name();
            else if (!is_regular(byte))
                ++at_;
            else if (!read_word())
                return;
        }
    }

  private:
    bool done() const { return at_ >= bytes_.size(); }
    char here() const { return bytes_[at_]; }

    bool number()
    {
        const std::size_t begin = at_;
        while (!done() && here() >= '0' && here() <= '9') ++at_;
        return at_ > begin;
    }
    bool single(char wanted)
    {
        if (done() || here() != wanted) return false;
        ++at_;
        return true;
    }
    /// One character of white space, whichever (ISO 32000-1, table 1).
    bool space()
    {
        if (done() || !is_white(here())) return false;
        ++at_;
        return true;
    }
    bool word(std::string_view wanted)
    {
        if (bytes_.substr(at_, wanted.size()) != wanted) return false;
        at_ += wanted.size();
        return true;
    }
    bool line_end()
    {
        if (single('\r')) {
            single('\n');
            return true;
        }
        return single('\n');
    }

    void tell_spacing()
    {
        if (told_spacing_) return;
        told_spacing_ = true;
        findings_.add("A 6.1.9-1", place_,
                      say("obj and endobj do not stand on lines of their own with single spaces"));
    }

    void read_string()
    {
        std::size_t length = 0;
        int open = 1;
        for (++at_; !done();) {
            if (here() == '\\') {
                length += read_escape() ? 1 : 0;
                continue;
            }
            open += here() == '(' ? 1 : here() == ')' ? -1 : 0;
            if (open == 0) {
                ++at_;
                break;
            }
            // An end of line is one byte, however it is written (ISO 32000-1, 7.3.4.2).
            if (!line_end()) ++at_;
            ++length;
        }
        judge_length(length);
    }

    /// From a backslash on; whether it stands for a byte: an end of line behind it stands for nothing.
    bool read_escape()
    {
        ++at_;
        if (line_end() || done()) return false;
        constexpr std::size_t most_digits = 3;
        std::size_t digits = 0;
        while (digits < most_digits && !done() && here() >= '0' && here() <= '7') ++at_, ++digits;
        if (digits == 0) ++at_;
        return true;
    }

    void judge_length(std::size_t length)
    {
        if (length > longest_string)
            findings_.add({"A 6.1.13-3", "X4-51"}, place_, say("a string has {} bytes", length));
    }

    void read_hex_string()
    {
        std::size_t digits = 0;
        bool foreign = false;
        for (++at_; !done() && here() != '>'; ++at_) {
            if (is_hex(here()))
                ++digits;
            else
                foreign = foreign || !is_white(here());
        }
        ++at_;
        if (foreign)
            findings_.add("A 6.1.6-2", place_, say("a hexadecimal string holds other signs than digits"));
        if (digits % 2 != 0)
            findings_.add("A 6.1.6-1", place_, say("a hexadecimal string has an odd number of digits"));
        judge_length((digits + 1) / 2);
    }

    void read_name()
    {
        std::size_t length = 0;
        for (++at_; !done() && is_regular(here()); ++at_, ++length)
            if (here() == '#' && at_ + 2 < bytes_.size() && is_hex(bytes_[at_ + 1]) &&
                is_hex(bytes_[at_ + 2]))
                at_ += 2;
        if (length > longest_name)
            findings_.add({"A 6.1.13-4", "X4-51"}, place_, say("a name has {} bytes", length));
    }

    /// A number or a word; false at the end of the object.
    bool read_word()
    {
        const std::size_t begin = at_;
        while (!done() && is_regular(here())) ++at_;
        const std::string_view read = bytes_.substr(begin, at_ - begin);
        if (!is_packed_ && read == "stream") return read_stream();
        if (!is_packed_ && read == "endobj") {
            if (!is_line_end(bytes_[begin - 1]) || (!done() && !is_line_end(here()))) tell_spacing();
            return false;
        }
        if (!is_packed_ && read == "obj") return false; // another began: this one never ended
        judge_number(read);
        return true;
    }

    void judge_number(std::string_view read)
    {
        double value = 0;
        const std::string_view digits = read.substr(read[0] == '+' ? 1 : 0);
        const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (end != digits.data() + digits.size()) return;
        const bool whole = read.find('.') == read.npos;
        if (whole && (fault != std::errc{} || value > largest_whole || value < smallest_whole))
            findings_.add("A 6.1.13-1", place_, say("{} is beyond 32 bits", read.substr(0, 40)));
        else if (!whole &&
                 (fault == std::errc::result_out_of_range || value > largest_real || value < -largest_real))
            findings_.add("A 6.1.13-2", place_, say("{} is too large", read.substr(0, 40)));
        else if (!whole && value != 0 && value < smallest_real && value > -smallest_real)
            findings_.add("A 6.1.13-5", place_, say("{} is too near to 0", read.substr(0, 40)));
    }

    /// From behind the word: an end of line, so many bytes as Length says, an end of line.
    bool read_stream()
    {
        const bool lf = single('\n') || (single('\r') && single('\n'));
        if (!lf) findings_.add("A 6.1.7.1-2", place_, say("the word stream is not followed by a line feed"));
        const PdfObject length = file_.object(object_.number, object_.generation)["Length"];
        const auto count = length.integer();
        if (!lf || !count || *count < 0 || static_cast<std::size_t>(*count) > bytes_.size() - at_) {
            if (lf)
                findings_.add("A 6.1.7.1-1", place_,
                              say("the Length of a stream is not the number of its bytes"));
            const std::size_t end = bytes_.find("endstream", at_);
            if (end == bytes_.npos) return false;
            at_ = end + std::string_view("endstream").size();
            return true;
        }
        at_ += static_cast<std::size_t>(*count);
        const bool ended = line_end();
        if (word("endstream")) {
            if (!ended) findings_.add("A 6.1.7.1-2", place_, say("no end of line stands before endstream"));
            return true;
        }
        findings_.add("A 6.1.7.1-1", place_, say("the Length of a stream is not the number of its bytes"));
        const std::size_t end = bytes_.find("endstream", at_);
        if (end == bytes_.npos) return false;
        at_ = end + std::string_view("endstream").size();
        return true;
    }

    const PdfFile& file_;
    std::string_view bytes_;
    bool is_packed_; ///< in an object stream, where no word begins or ends an object
    std::size_t at_;
    PdfFile::WrittenObject object_;
    Findings& findings_;
    FindingPlace place_;
    bool told_spacing_ = false;
};

} // namespace

void judge_written_object(const PdfFile& file, const PdfFile::WrittenObject& object, Findings& findings)
{
    ObjectJudge(file, file.bytes(), object, findings).judge();
}

void judge_packed_object(const PdfFile& file, std::uint32_t number, std::string_view written,
                         Findings& findings)
{
    ObjectJudge(file, written, {number, 0, 0}, findings).read_tokens();
}

} // namespace stonehand
