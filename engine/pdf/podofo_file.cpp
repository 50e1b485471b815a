// The one file that knows PoDoFo: its object layer of 0.9.8, as every Debian and Ubuntu release has it.
// PoDoFo 1.x names object creation, streams and the writer otherwise; this file would have to say those
// again, and has not been tried with it.
#include "pdf/object_file.hpp"
#include "pdf/quiet_library.hpp"

#include <new>
#include <utility>

#include <podofo/podofo.h>

#if PODOFO_VERSION >= PODOFO_MAKE_VERSION(0, 10, 0)
#error "engine/pdf/podofo_file.cpp is written for PoDoFo 0.9.x"
#endif

namespace stonehand
{

namespace
{

/// Prepared text as a value: 198 bytes and a third of the time that a dictionary of PoDoFo's takes.
PoDoFo::PdfVariant prepared(const std::string& text)
{
    return PoDoFo::PdfVariant(PoDoFo::PdfData(text.data(), text.size()));
}

void add_stream_object(PoDoFo::PdfVecObjects& objects, const std::vector<DictionaryEntry>& entries,
                       std::string bytes)
{
    PoDoFo::PdfObject* object = objects.CreateObject();
    for (const DictionaryEntry& entry : entries)
        object->GetDictionary().AddKey(PoDoFo::PdfName(entry.key), prepared(entry.value));
    PoDoFo::PdfStream* stream = object->GetStream();
    // No filters to run, and the Filter key stays: the bytes are deflated already.
    stream->BeginAppend(PoDoFo::TVecFilters(), true, false);
    stream->Append(bytes.data(), bytes.size());
    stream->EndAppend();
}

/// PoDoFo makes the file's ID from the Info dictionary, which must therefore be a real one.
PoDoFo::PdfReference add_info(PoDoFo::PdfVecObjects& objects, const std::vector<DictionaryEntry>& info)
{
    PoDoFo::PdfObject* object = objects.CreateObject(PoDoFo::PdfVariant(PoDoFo::PdfDictionary()));
    for (const DictionaryEntry& entry : info)
        object->GetDictionary().AddKey(PoDoFo::PdfName(entry.key), prepared(entry.value));
    return object->Reference();
}

PoDoFo::EPdfVersion podofo_version(PdfVersion version)
{
    switch (version) {
    case PdfVersion::V1_4:
        return PoDoFo::ePdfVersion_1_4;
    case PdfVersion::V1_6:
        return PoDoFo::ePdfVersion_1_6;
    case PdfVersion::V1_7:
        return PoDoFo::ePdfVersion_1_7;
    }
    return PoDoFo::ePdfVersion_1_7;
}

std::string write_objects(PoDoFo::PdfVecObjects& objects, const PoDoFo::PdfObject& trailer,
                          PdfVersion version)
{
    PoDoFo::PdfRefCountedBuffer buffer;
    PoDoFo::PdfOutputDevice device(&buffer);
    PoDoFo::PdfWriter writer(&objects, &trailer);
    writer.SetPdfVersion(podofo_version(version));
    // The default mode writes `1 0 obj<<` on one line, which ISO 19005-2, 6.1.9 forbids.
    writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);
    writer.Write(&device);
    return {buffer.GetBuffer(), device.GetLength()};
}

} // namespace

ObjectFile::Written ObjectFile::write(ObjectNumber catalog, const std::vector<DictionaryEntry>& info,
                                      PdfVersion version)
{
    try {
        std::vector<DictionaryEntry> described = info;
        described.push_back({"ContentHash", "(" + fingerprint() + ")"});
        PoDoFo::PdfVecObjects objects;
        objects.SetAutoDelete(true);
        objects.Reserve(objects_.size() + 1);
        // Created in order, so that PoDoFo's numbers are ours.
        for (Object& object : objects_) {
            if (object.is_stream)
                add_stream_object(objects, object.entries, std::exchange(object.bytes, {}));
            else
                objects.CreateObject(prepared(object.text.empty() ? "null" : object.text));
        }
        PoDoFo::PdfObject trailer;
        trailer.GetDictionary().AddKey("Root",
                                       PoDoFo::PdfReference(static_cast<PoDoFo::pdf_objnum>(catalog), 0));
        trailer.GetDictionary().AddKey("Info", add_info(objects, described));
        return {write_objects(objects, trailer, version), {}};
    } catch (const PoDoFo::PdfError& error) {
        if (error.GetError() == PoDoFo::ePdfError_OutOfMemory) throw std::bad_alloc();
        return {{}, PoDoFo::PdfError::ErrorMessage(error.GetError())};
    }
}

void quiet_pdf_library()
{
    PoDoFo::PdfError::EnableDebug(false);
    PoDoFo::PdfError::EnableLogging(false);
}

} // namespace stonehand
