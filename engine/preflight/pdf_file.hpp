#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "preflight/pdf_object.hpp"

class QPDF;

namespace stonehand
{

/// A PDF as it was read: its bytes, and the objects in them. Damaged cross references are mended while
/// reading.
class PdfFile
{
  public:
    /// Nothing where it is no PDF that can be read; `why_not` then says why. `bytes` must live as long.
    static std::unique_ptr<PdfFile> read(std::string_view bytes, Message& why_not);
    ~PdfFile();

    std::string_view bytes() const { return bytes_; }
    PdfObject trailer() const;
    PdfObject catalog() const;
    /// In the order of the page tree.
    const std::vector<PdfObject>& pages() const { return pages_; }
    /// Every indirect object that the file has, by number.
    const std::vector<PdfObject>& objects() const { return objects_; }
    /// Those of them that the trailer leads to: what nothing refers to no reader ever comes upon.
    const std::vector<PdfObject>& used_objects() const { return used_objects_; }
    PdfObject object(std::uint32_t number, std::uint32_t generation) const;

    /// Where an object stands in the bytes, by the cross-reference table; those within object streams do not.
    struct WrittenObject {
        std::uint32_t number, generation;
        std::size_t offset;
    };
    std::vector<WrittenObject> written_objects() const;
    /// The objects within each object stream, by its number.
    std::map<std::uint32_t, std::set<std::uint32_t>> packed_objects() const;
    /// What had to be mended, in libqpdf's words.
    std::vector<std::string> warnings() const;

  private:
    explicit PdfFile(std::string_view bytes);

    std::string_view bytes_;
    std::unique_ptr<QPDF> qpdf_;
    std::vector<PdfObject> pages_, objects_, used_objects_;
};

} // namespace stonehand
