#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pdf/content_hash.hpp"

namespace stonehand
{

/// The number of an indirect object of a PDF, from 1.
enum class ObjectNumber : std::uint32_t {};
constexpr ObjectNumber no_object{0};

/// `12 0 R`
std::string reference(ObjectNumber object);

/// A key of a dictionary, without its slash, and its value as it stands in a file.
struct DictionaryEntry {
    std::string key, value;
};

/// The versions of PDF that are written.
enum class PdfVersion { V1_4, V1_6, V1_7 };

/// The objects of a PDF as prepared text and streams, in the order of their numbers. Nothing of PoDoFo shows
/// here: only podofo_file.cpp, which writes them out, differs between PoDoFo 0.9.8 and 1.x.
class ObjectFile
{
  public:
    /// A number to refer to, for an object that is set later.
    ObjectNumber reserve();
    void set(ObjectNumber object, std::string text);
    /// `bytes` are written as they are; a filter is among the entries, `Length` is not.
    void set_stream(ObjectNumber object, std::vector<DictionaryEntry> entries, std::string bytes);
    ObjectNumber add(std::string text);
    ObjectNumber add_stream(std::vector<DictionaryEntry> entries, std::string bytes);

    /// The finished file: bytes, or why there are none.
    struct Written {
        std::string bytes, fault;
    };
    /// Writes a PDF whose ID is a fingerprint of all that is in it. Gives the streams' bytes away: call it
    /// once.
    Written write(ObjectNumber catalog, const std::vector<DictionaryEntry>& info, PdfVersion version);

    /// Of all that is in it so far, as 32 hexadecimal digits. What it has looked at must stay as it is: only
    /// what was added since is looked at next time.
    std::string fingerprint();

  private:
    struct Object {
        std::string text;
        std::vector<DictionaryEntry> entries;
        std::string bytes;
        bool is_stream = false;
    };
    Object& at(ObjectNumber object) { return objects_[static_cast<std::size_t>(object) - 1]; }
    std::vector<Object> objects_;
    ContentHash hash_; ///< of the first `hashed_` objects
    std::size_t hashed_ = 0;
};

} // namespace stonehand
