#include "pdf/stream_form.hpp"

namespace stonehand
{

PreparedStream prepare_stream(std::string bytes, int level, PdfSettings::Form form,
                              std::vector<DictionaryEntry> entries)
{
    PreparedStream stream{std::move(entries), {}};
    switch (form) {
    case PdfSettings::Form::Readable:
        stream.bytes = std::move(bytes);
        break;
    case PdfSettings::Form::Compressed:
        stream.bytes = deflate(bytes, level);
        stream.entries.push_back({"Filter", "/FlateDecode"});
        break;
    }
    return stream;
}

ObjectNumber add_stream(ObjectFile& file, PreparedStream stream)
{
    return file.add_stream(std::move(stream.entries), std::move(stream.bytes));
}

void set_stream(ObjectFile& file, ObjectNumber object, PreparedStream stream)
{
    file.set_stream(object, std::move(stream.entries), std::move(stream.bytes));
}

} // namespace stonehand
