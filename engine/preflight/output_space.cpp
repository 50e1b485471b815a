#include "preflight/output_space.hpp"

#include "preflight/icc_header.hpp"

namespace stonehand
{

PdfObject intent_for_print(const PdfObject& catalog)
{
    const PdfObject intents = catalog["OutputIntents"];
    for (std::size_t index = 0; index < intents.size(); ++index)
        if (intents[index]["S"].is("GTS_PDFX")) return intents[index];
    return {};
}

std::string output_space(const PdfObject& catalog)
{
    const PdfObject intent = intent_for_print(catalog);
    if (intent.is_null()) return {};
    const PdfObject profile = intent["DestOutputProfile"];
    return profile.is_stream() ? read_icc_header(profile).space : "CMYK";
}

} // namespace stonehand
