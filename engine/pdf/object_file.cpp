#include "pdf/object_file.hpp"

namespace stonehand
{

std::string reference(ObjectNumber object)
{
    return std::to_string(static_cast<std::uint32_t>(object)) + " 0 R";
}

ObjectNumber ObjectFile::reserve()
{
    objects_.emplace_back();
    return static_cast<ObjectNumber>(objects_.size());
}

void ObjectFile::set(ObjectNumber object, std::string text)
{
    at(object).text = std::move(text);
}

void ObjectFile::set_stream(ObjectNumber object, std::vector<DictionaryEntry> entries, std::string bytes)
{
    at(object) = {{}, std::move(entries), std::move(bytes), true};
}

ObjectNumber ObjectFile::add(std::string text)
{
    const ObjectNumber object = reserve();
    set(object, std::move(text));
    return object;
}

ObjectNumber ObjectFile::add_stream(std::vector<DictionaryEntry> entries, std::string bytes)
{
    const ObjectNumber object = reserve();
    set_stream(object, std::move(entries), std::move(bytes));
    return object;
}

std::string ObjectFile::fingerprint()
{
    for (; hashed_ < objects_.size(); ++hashed_) {
        const Object& object = objects_[hashed_];
        hash_.add(object.text);
        for (const DictionaryEntry& entry : object.entries) hash_.add(entry.value);
        hash_.add(object.bytes);
    }
    return hash_.hex();
}

} // namespace stonehand
