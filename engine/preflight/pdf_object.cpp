#include "preflight/pdf_object.hpp"

#include <stdexcept>

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>

#include "preflight/qpdf_impl.hpp"

namespace stonehand
{

namespace
{

std::string bytes_of(const std::shared_ptr<Buffer>& buffer)
{
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

// What a stream of a real file never is: deflate makes a thousand bytes of one, and filters stand in rows.
constexpr std::size_t most_decoded = 256u << 20;

/// Gathers what filters give, up to a limit.
class Gathering : public Pipeline
{
  public:
    Gathering() : Pipeline("gathering", nullptr) {}
    void write(const unsigned char* data, std::size_t size) override
    {
        if (bytes.size() + size > most_decoded) throw std::length_error("a stream is too long");
        bytes.append(reinterpret_cast<const char*>(data), size);
    }
    void finish() override {}

    std::string bytes;
};

std::optional<std::string> decode(QPDFObjectHandle& stream, qpdf_stream_decode_level_e level)
{
    try {
        Gathering gathering;
        if (!stream.pipeStreamData(&gathering, 0, level, true)) return std::nullopt;
        return std::move(gathering.bytes);
    } catch (const std::bad_alloc&) {
        throw; // no fault of the stream's
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace

PdfObject::PdfObject(QPDFObjectHandle handle)
    : handle_(handle.isInitialized() ? std::make_shared<QPDFObjectHandle>(std::move(handle)) : nullptr)
{
}

bool PdfObject::is_null() const
{
    return !handle_ || handle_->isNull();
}

bool PdfObject::is_dictionary() const
{
    return handle_ && handle_->isDictionary();
}

bool PdfObject::is_stream() const
{
    return handle_ && handle_->isStream();
}

bool PdfObject::is_array() const
{
    return handle_ && handle_->isArray();
}

bool PdfObject::is_name() const
{
    return handle_ && handle_->isName();
}

bool PdfObject::is_string() const
{
    return handle_ && handle_->isString();
}

bool PdfObject::is_number() const
{
    return handle_ && handle_->isNumber();
}

PdfObject PdfObject::operator[](std::string_view key) const
{
    const std::string name = "/" + std::string(key);
    if (is_dictionary()) return PdfObject(handle_->getKey(name));
    if (is_stream()) return PdfObject(handle_->getDict().getKey(name));
    return {};
}

std::vector<std::string> PdfObject::keys() const
{
    std::vector<std::string> keys;
    if (!is_dictionary() && !is_stream()) return keys;
    for (const std::string& key : (is_stream() ? handle_->getDict() : *handle_).getKeys())
        keys.push_back(key.substr(1));
    return keys;
}

std::size_t PdfObject::size() const
{
    return is_array() ? static_cast<std::size_t>(handle_->getArrayNItems()) : 0;
}

PdfObject PdfObject::operator[](std::size_t index) const
{
    return index < size() ? PdfObject(handle_->getArrayItem(static_cast<int>(index))) : PdfObject();
}

std::string PdfObject::name() const
{
    return is_name() ? handle_->getName().substr(1) : std::string();
}

bool PdfObject::is(std::string_view name) const
{
    return is_name() && std::string_view(handle_->getName()).substr(1) == name;
}

std::optional<std::int64_t> PdfObject::integer() const
{
    if (!handle_ || !handle_->isInteger()) return std::nullopt;
    return handle_->getIntValue();
}

std::optional<double> PdfObject::number() const
{
    return is_number() ? std::optional(handle_->getNumericValue()) : std::nullopt;
}

std::optional<bool> PdfObject::boolean() const
{
    if (!handle_ || !handle_->isBool()) return std::nullopt;
    return handle_->getBoolValue();
}

std::optional<std::string> PdfObject::bytes() const
{
    return is_string() ? std::optional(handle_->getStringValue()) : std::nullopt;
}

std::optional<std::string> PdfObject::text() const
{
    return is_string() ? std::optional(handle_->getUTF8Value()) : std::nullopt;
}

std::string utf8_of_text_string(std::string_view bytes)
{
    return QPDFObjectHandle::newString(std::string(bytes)).getUTF8Value();
}

bool PdfObject::says(std::string_view key) const
{
    const auto text = (*this)[key].bytes();
    return text && !text->empty();
}

std::string PdfObject::unparsed() const
{
    return handle_ ? handle_->unparseResolved() : std::string();
}

std::uint32_t PdfObject::number_of_object() const
{
    return handle_ && handle_->isIndirect() ? static_cast<std::uint32_t>(handle_->getObjectID()) : 0;
}

std::optional<std::string> PdfObject::decoded() const
{
    return is_stream() ? decode(*handle_, qpdf_dl_generalized) : std::nullopt;
}

std::optional<std::string> PdfObject::decoded_image() const
{
    return is_stream() ? decode(*handle_, qpdf_dl_all) : std::nullopt;
}

std::optional<std::string> PdfObject::undecoded() const
{
    if (!is_stream()) return std::nullopt;
    try {
        return bytes_of(handle_->getRawStreamData());
    } catch (const std::bad_alloc&) {
        throw; // no fault of the stream's
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace stonehand
