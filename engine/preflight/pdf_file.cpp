#include "preflight/pdf_file.hpp"

#include <new>

#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include "preflight/qpdf_impl.hpp"

namespace stonehand
{

namespace
{

/// Every indirect object that one leads to, by number.
std::map<int, QPDFObjectHandle> reached_from(const QPDFObjectHandle& first)
{
    std::map<int, QPDFObjectHandle> reached;
    std::vector<QPDFObjectHandle> waiting{first};
    while (!waiting.empty()) {
        QPDFObjectHandle next = waiting.back();
        waiting.pop_back();
        if (next.isIndirect() && !reached.emplace(next.getObjectID(), next).second) continue;
        if (next.isArray())
            for (QPDFObjectHandle& item : next.getArrayAsVector()) waiting.push_back(std::move(item));
        else if (next.isDictionary() || next.isStream())
            for (auto& [key, value] : (next.isStream() ? next.getDict() : next).getDictAsMap())
                waiting.push_back(value);
    }
    return reached;
}

} // namespace

PdfFile::PdfFile(std::string_view bytes) : bytes_(bytes), qpdf_(std::make_unique<QPDF>()) {}

PdfFile::~PdfFile() = default;

std::unique_ptr<PdfFile> PdfFile::read(std::string_view bytes, Message& why_not)
{
    std::unique_ptr<PdfFile> file(new PdfFile(bytes));
    QPDF& qpdf = *file->qpdf_;
    qpdf.setSuppressWarnings(true);
    try {
        qpdf.processMemoryFile("file", bytes.data(), bytes.size());
        for (const QPDFObjectHandle& page : qpdf.getAllPages()) file->pages_.emplace_back(page);
        for (const QPDFObjectHandle& object : qpdf.getAllObjects()) file->objects_.emplace_back(object);
        for (auto [number, object] : reached_from(qpdf.getTrailer()))
            if (!object.isNull()) file->used_objects_.emplace_back(object);
    } catch (const QPDFExc& fault) {
        // Without the name that the bytes were given.
        if (fault.getErrorCode() == qpdf_e_password)
            why_not = say("it is encrypted, and opens with a password alone");
        else
            why_not = verbatim(fault.getMessageDetail());
        return nullptr;
    } catch (const std::bad_alloc&) {
        throw; // says nothing against the file
    } catch (const std::exception& fault) {
        why_not = verbatim(fault.what());
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

PdfObject PdfFile::object(std::uint32_t number, std::uint32_t generation) const
{
    return PdfObject(qpdf_->getObjectByID(static_cast<int>(number), static_cast<int>(generation)));
}

std::vector<PdfFile::WrittenObject> PdfFile::written_objects() const
{
    constexpr int in_the_file = 1; // type of entry (ISO 32000-1, table 18)
    std::vector<WrittenObject> objects;
    for (const auto& [id, entry] : qpdf_->getXRefTable())
        if (entry.getType() == in_the_file)
            objects.push_back({static_cast<std::uint32_t>(id.getObj()),
                               static_cast<std::uint32_t>(id.getGen()),
                               static_cast<std::size_t>(entry.getOffset())});
    return objects;
}

std::map<std::uint32_t, std::set<std::uint32_t>> PdfFile::packed_objects() const
{
    constexpr int in_a_stream = 2; // type of entry (ISO 32000-1, table 18)
    std::map<std::uint32_t, std::set<std::uint32_t>> packed;
    for (const auto& [id, entry] : qpdf_->getXRefTable())
        if (entry.getType() == in_a_stream)
            packed[static_cast<std::uint32_t>(entry.getObjStreamNumber())].insert(
                static_cast<std::uint32_t>(id.getObj()));
    return packed;
}

std::vector<std::string> PdfFile::warnings() const
{
    std::vector<std::string> warnings;
    for (const QPDFExc& warning : qpdf_->getWarnings()) warnings.emplace_back(warning.what());
    return warnings;
}

} // namespace stonehand
