#include "painted/small_pdf.hpp"

#include <fmt/format.h>

namespace stonehand
{

int SmallPdf::add(std::string text)
{
    objects_.push_back(std::move(text));
    return static_cast<int>(objects_.size());
}

int SmallPdf::add_stream(std::string_view dictionary, std::string_view content)
{
    return add(fmt::format("<<{}/Length {}>>\nstream\n{}\nendstream", dictionary, content.size(), content));
}

SmallPdf& SmallPdf::page(std::string_view content, std::string_view resources, std::string_view entries)
{
    const bool has_box = entries.find("/MediaBox") != entries.npos;
    const int stream = add_stream("", content);
    const int number = add(fmt::format("<</Type/Page/Parent 2 0 R{}{}/Contents {} 0 R/Resources<<{}>>>>",
                                       has_box ? "" : "/MediaBox[0 0 100 100]", entries, stream, resources));
    return page_object(number);
}

SmallPdf& SmallPdf::page_object(int number)
{
    kids_ += fmt::format("{} 0 R ", number);
    ++pages_;
    return *this;
}

SmallPdf& SmallPdf::catalog(std::string_view entries)
{
    catalog_ += entries;
    return *this;
}

SmallPdf& SmallPdf::inherited(std::string_view entries)
{
    inherited_ += entries;
    return *this;
}

SmallPdf& SmallPdf::trailer(std::string_view entries)
{
    trailer_ += entries;
    return *this;
}

std::string SmallPdf::bytes() const
{
    std::vector<std::string> objects = objects_;
    objects[0] = fmt::format("<</Type/Catalog/Pages 2 0 R{}>>", catalog_);
    objects[1] = fmt::format("<</Type/Pages/Kids[{}]/Count {}{}>>", kids_, pages_, inherited_);
    std::string file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", table = "0000000000 65535 f \n";
    for (std::size_t index = 0; index < objects.size(); ++index) {
        table += fmt::format("{:010} 00000 n \n", file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", index + 1, objects[index]);
    }
    const std::size_t at = file.size(), size = objects.size() + 1;
    return file + fmt::format("xref\n0 {}\n{}trailer\n<</Size {}/Root 1 0 R{}>>\nstartxref\n{}\n%%EOF\n",
                              size, table, size, trailer_, at);
}

} // namespace stonehand
