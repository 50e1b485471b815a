#include "pdf/marked_content.hpp"

#include <string_view>

#include "pdf/number_text.hpp"
#include "pdf/text_string.hpp"
#include "story/role_name.hpp"

namespace stonehand
{

namespace
{

/// The property list of an artifact (ISO 32000-1, table 330). What is neither content nor a known kind of
/// artifact only helps the layout.
std::string_view artifact_properties(Artifact artifact)
{
    switch (artifact) {
    case Artifact::Header:
        return "<</Type/Pagination/Subtype/Header/Attached[/Top]>>";
    case Artifact::Footer:
        return "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>";
    case Artifact::Background:
        return "<</Type/Background>>";
    case Artifact::Layout:
    case Artifact::None:
        return "<</Type/Layout>>";
    }
    return {};
}

/// What ActualText says: always as UTF-16, so that an empty one is told from none.
std::string actual_text_entry(const std::string& text)
{
    return "/ActualText<FEFF" + utf16_hex(text) + ">";
}

} // namespace

void MarkedContent::begin(const Meaning& meaning, const std::string& language,
                          const std::optional<std::string>& actual_text)
{
    const bool artifact = meaning.element == no_element;
    const bool continues = open_ && meaning == meaning_ && language == language_;
    if (!continues || (actual_text && !artifact)) {
        end();
        if (artifact)
            begin_artifact(meaning.artifact);
        else
            begin_element(meaning.element, language, actual_text);
        open_ = true;
        meaning_ = meaning;
        language_ = language;
    }
    // An artifact has no MCID that readers could lose the rest of: there ActualText is nested
    // (A 6.2.11.7.3-1).
    if (artifact && actual_text) {
        out_ += "/Span<<" + actual_text_entry(*actual_text) + ">>BDC\n";
        nested_ = true;
    }
}

void MarkedContent::begin_element(ElementId element, const std::string& language,
                                  const std::optional<std::string>& actual_text)
{
    const bool plain = language.empty() && !actual_text;
    out_ += "/";
    out_ += plain ? role_name(structure_[written_element(structure_, element)].role) : "Span";
    out_ += "<</MCID ";
    append_integer(out_, static_cast<std::int64_t>(elements_.size()));
    if (!language.empty()) out_ += "/Lang" + text_string(language);
    if (actual_text) out_ += actual_text_entry(*actual_text);
    out_ += ">>BDC\n";
    elements_.push_back(element);
}

void MarkedContent::begin_artifact(Artifact artifact)
{
    out_ += "/Artifact";
    out_ += artifact_properties(artifact);
    out_ += "BDC\n";
}

void MarkedContent::end_actual_text()
{
    if (nested_)
        out_ += "EMC\n";
    else
        end();
    nested_ = false;
}

void MarkedContent::end()
{
    if (open_) out_ += "EMC\n";
    open_ = false;
}

} // namespace stonehand
