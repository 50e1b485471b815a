#include "font/font_impl.hpp"

namespace stonehand
{

HbBlob table_of(hb_face_t* face, hb_tag_t tag)
{
    return HbBlob(hb_face_reference_table(face, tag));
}

std::string_view bytes_of(hb_blob_t* blob)
{
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data ? data : "", length};
}

unsigned u16_at(std::string_view table, std::size_t offset)
{
    if (table.size() < 2 || offset > table.size() - 2) return 0;
    return static_cast<unsigned>(static_cast<unsigned char>(table[offset]) << 8 |
                                 static_cast<unsigned char>(table[offset + 1]));
}

int i16_at(std::string_view table, std::size_t offset)
{
    return static_cast<std::int16_t>(u16_at(table, offset));
}

std::uint32_t u32_at(std::string_view table, std::size_t offset)
{
    return static_cast<std::uint32_t>(u16_at(table, offset)) << 16 | u16_at(table, offset + 2);
}

} // namespace stonehand
