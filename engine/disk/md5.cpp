#include "disk/md5.hpp"

#include "disk/digest_impl.hpp"

namespace stonehand
{

std::string md5(std::string_view bytes)
{
    Digest digest(EVP_md5());
    digest.add(bytes);
    return digest.hexadecimal();
}

} // namespace stonehand
