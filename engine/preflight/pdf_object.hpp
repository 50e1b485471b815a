#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class QPDFObjectHandle;

namespace stonehand
{

/// An object of a PDF that was read, as it can be asked about without fear: what is not of the kind asked for
/// answers with nothing, and references are followed. Only this file, pdf_file and their sources know
/// libqpdf.
class PdfObject
{
  public:
    PdfObject() = default;
    explicit PdfObject(QPDFObjectHandle handle);

    /// Nothing there, or the null object, which means the same (ISO 32000-1, 7.3.9).
    bool is_null() const;
    bool is_dictionary() const; ///< not of a stream
    bool is_stream() const;
    bool is_array() const;
    bool is_name() const;
    bool is_string() const;
    bool is_number() const;

    /// The value of a key of a dictionary, or of a stream's; `key` without its slash.
    PdfObject operator[](std::string_view key) const;
    /// Its keys without their slashes, sorted.
    std::vector<std::string> keys() const;
    /// Of an array.
    std::size_t size() const;
    PdfObject operator[](std::size_t index) const;

    /// A name without its slash, with #xx resolved; empty where it is none.
    std::string name() const;
    /// Whether it is this name.
    bool is(std::string_view name) const;
    std::optional<std::int64_t> integer() const;
    std::optional<double> number() const;
    std::optional<bool> boolean() const;
    /// A string's bytes.
    std::optional<std::string> bytes() const;
    /// A text string as UTF-8 (7.9.2.2).
    std::optional<std::string> text() const;

    /// As it would be written, references followed once: what is the same is written the same.
    std::string unparsed() const;
    /// Whether the value of a key is a string that says anything.
    bool says(std::string_view key) const;
    /// The number of the indirect object that it is; 0 where it stands within another.
    std::uint32_t number_of_object() const;

    /// A stream's bytes with all filters undone that libqpdf knows; nothing where they cannot be.
    std::optional<std::string> decoded() const;
    /// The same of an image, whose filter may lose something (DCTDecode): the bytes of its samples.
    std::optional<std::string> decoded_image() const;
    /// As they stand in the file.
    std::optional<std::string> undecoded() const;

  private:
    std::shared_ptr<QPDFObjectHandle> handle_; ///< null: nothing is there
};

/// The bytes of a text string as UTF-8 (7.9.2.2).
std::string utf8_of_text_string(std::string_view bytes);

} // namespace stonehand
