#pragma once

// Private to font/: what a stock of fonts holds.

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/failed_allocations.hpp"
#include "font/font.hpp"
#include "font/font_stock.hpp"
#include "font/installed_fonts.hpp"

namespace stonehand
{

/// A face that was opened, and the characters whose outlines were seen in it.
struct OpenedFont {
    Font font;
    std::set<char32_t> drawn;
};

/// The fonts that there are for layouts with the same folders of fonts, and what was opened of them.
struct FoundFonts {
    explicit FoundFonts(const std::vector<std::filesystem::path>& folders) : installed(folders) {}

    InstalledFonts installed;
    std::map<std::string, std::vector<InstalledFace>> families;
    std::map<std::tuple<std::string, unsigned, std::string>, OpenedFont> opened; ///< file, index, family
};

struct FontStock::Impl {
    std::mutex mutex; ///< held by whoever uses what follows
    std::map<std::vector<std::filesystem::path>, std::unique_ptr<FoundFonts>> by_folders;
    HeapWatch heap;

    /// A font reads its tables when they are asked for; one that had no memory for a table goes on without it
    /// for ever. After a refused allocation all are opened anew.
    FoundFonts& in(const std::vector<std::filesystem::path>& folders)
    {
        if (!heap.is_whole()) {
            heap = HeapWatch();
            by_folders.clear();
        }
        std::unique_ptr<FoundFonts>& found = by_folders[folders];
        if (!found) found = std::make_unique<FoundFonts>(folders);
        return *found;
    }
};

} // namespace stonehand
