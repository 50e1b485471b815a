#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pdf/deflate.hpp"
#include "pdf/object_file.hpp"
#include "pdf/write_pdf.hpp"

namespace stonehand
{

/// A stream ready to be written: its entries and its bytes, deflated or, for tests, as they are.
struct PreparedStream {
    std::vector<DictionaryEntry> entries;
    std::string bytes;
};

PreparedStream prepare_stream(std::string bytes, int level, PdfSettings::Form form,
                              std::vector<DictionaryEntry> entries = {});
ObjectNumber add_stream(ObjectFile& file, PreparedStream stream);
void set_stream(ObjectFile& file, ObjectNumber object, PreparedStream stream);

} // namespace stonehand
