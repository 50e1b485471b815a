#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "preview/preview_server.hpp"

namespace stonehand
{

/// An edition as a list names it.
struct ListedEdition {
    std::string path;
    std::string title,
        language; ///< its question, else its programme or its id; empty where it cannot be read
};

/// The page that leads to those of several editions, which are numbered.
PreviewAnswer list_page(const std::vector<ListedEdition>& editions, Tongue tongue);

} // namespace stonehand
