#pragma once

#include <filesystem>
#include <string>

namespace stonehand
{

/// What libxml2's RELAX NG validator says of a document.
struct RelaxNgVerdict {
    bool schema_is_valid = false;
    bool document_is_valid = false;
    std::string messages; ///< libxml2's, one a line
};

/// The verdict on a document given as text. XInclude is not resolved.
RelaxNgVerdict validate_relax_ng(const std::string& schema, const std::string& document);

/// The verdict on a file, its XIncludes resolved by libxml2.
RelaxNgVerdict validate_relax_ng_file(const std::string& schema, const std::filesystem::path& file);

} // namespace stonehand
