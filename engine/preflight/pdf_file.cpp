#include "preflight/pdf_file.hpp"

#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

namespace stonehand
{

PdfFile::PdfFile(std::string_view bytes) : bytes_(bytes), qpdf_(std::make_unique<QPDF>()) {}

PdfFile::~PdfFile() = default;

std::unique_ptr<PdfFile> PdfFile::read(std::string_view bytes, std::string& why_not)
{
    std::unique_ptr<PdfFile> file(new PdfFile(bytes));
    QPDF& qpdf = *file->qpdf_;
    qpdf.setSuppressWarnings(true);
    try {
        qpdf.processMemoryFile("file", bytes.data(), bytes.size());
        for (const QPDFObjectHandle& page : qpdf.getAllPages()) file->pages_.emplace_back(page);
    } catch (const std::exception& fault) {
        why_not = fault.what();
        return nullptr;
    }
    return file;
}

PdfObject PdfFile::trailer() const
{
    return PdfObject(qpdf_->getTrailer());
}

PdfObject PdfFile::catalog() const
{
    return PdfObject(qpdf_->getRoot());
}

std::vector<PdfObject> PdfFile::objects() const
{
    std::vector<PdfObject> objects;
    for (const QPDFObjectHandle& object : qpdf_->getAllObjects()) objects.emplace_back(object);
    return objects;
}

std::vector<std::string> PdfFile::warnings() const
{
    std::vector<std::string> warnings;
    for (const QPDFExc& warning : qpdf_->getWarnings()) warnings.emplace_back(warning.what());
    return warnings;
}

} // namespace stonehand
