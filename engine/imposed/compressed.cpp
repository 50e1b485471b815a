#include "imposed/compressed_impl.hpp"

#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>

namespace stonehand
{

QPDFObjectHandle new_compressed(QPDF& qpdf, const std::string& bytes)
{
    // What the dictionary then says of its filter.
    constexpr std::size_t named = std::string_view("/Filter /FlateDecode ").size();
    std::string deflated;
    Pl_String gathered("deflated", nullptr, deflated);
    Pl_Flate deflate("deflate", &gathered, Pl_Flate::a_deflate);
    deflate.writeString(bytes);
    deflate.finish();
    QPDFObjectHandle stream = qpdf.newStream();
    const bool is_shorter = deflated.size() + named < bytes.size();
    stream.replaceStreamData(is_shorter ? deflated : bytes,
                             is_shorter ? QPDFObjectHandle::newName("/FlateDecode")
                                        : QPDFObjectHandle::newNull(),
                             QPDFObjectHandle::newNull());
    return stream;
}

} // namespace stonehand
