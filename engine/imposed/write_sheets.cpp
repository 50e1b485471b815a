#include "imposed/write_sheets_impl.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include "imposed/compressed_impl.hpp"
#include "imposed/sheet_content.hpp"
#include "preflight/transparency.hpp"

namespace stonehand
{

namespace
{

// PDF 1.4 allows arrays of 8 191 items; readers find a page sooner among few.
constexpr std::size_t most_kids = 250;

/// Where the size of a sheet is written: a book's sheets are alike, and their pages inherit it.
enum class MediaBoxes { Inherited, Own };

/// Colour lies on paper, and no further.
Rect on_paper(const Rect& box, const Size& paper)
{
    const Point at{std::max(box.at.x, Length{}), std::max(box.at.y, Length{})};
    return {at, {std::min(box.right(), paper.width) - at.x, std::min(box.foot(), paper.height) - at.y}};
}

void add_media(QPDFObjectHandle dictionary, const Sheet& sheet)
{
    const std::string box = sheet_box({{}, sheet.size}, sheet);
    for (const char* key : {"/MediaBox", "/CropBox"})
        dictionary.replaceKey(key, QPDFObjectHandle::parse(box));
}

class SheetWriter
{
  public:
    SheetWriter(QPDF& qpdf, const PageFormat& format, const SheetForms& forms, MediaBoxes media)
        : qpdf_(qpdf), format_(format), forms_(forms), media_(media)
    {
    }

    QPDFObjectHandle write(const Sheet& sheet, std::size_t index)
    {
        const auto box = [&](const Rect& rect) { return sheet_box(on_paper(rect, sheet.size), sheet); };
        QPDFObjectHandle page = QPDFObjectHandle::parse(fmt::format(
            "<</Type/Page/BleedBox{}/TrimBox{}>>", box(bleed_box(sheet.trim, sheet.bleed)), box(sheet.trim)));
        if (media_ == MediaBoxes::Own) add_media(page, sheet);
        const bool has_marks = index < forms_.marks.size();
        std::set<std::size_t> placed;
        QPDFObjectHandle named = QPDFObjectHandle::newDictionary();
        for (const Placement& placement : sheet.placements) {
            const auto form = forms_.pages.find(placement.page);
            if (form == forms_.pages.end()) continue;
            placed.insert(placement.page);
            named.replaceKey("/" + form_name(placement.page), form->second);
        }
        if (has_marks) named.replaceKey("/" + std::string(marks_name), forms_.marks[index]);
        QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
        resources.replaceKey("/XObject", named);
        page.replaceKey("/Resources", resources);
        page.replaceKey("/Contents", new_compressed(qpdf_, sheet_content(sheet, format_, placed, has_marks)));
        add_group(page, placed);
        return qpdf_.makeIndirectObject(page);
    }

  private:
    /// Where the pages of a sheet blend in one space, the sheet does so too. Where they do not, or one that
    /// is transparent does not say in which, each blends in its own, and the sheet in the press's.
    void add_group(QPDFObjectHandle page, const std::set<std::size_t>& placed)
    {
        std::map<std::string, QPDFObjectHandle> spaces;
        for (const std::size_t one : placed) {
            QPDFObjectHandle form = forms_.pages.at(one), group = form.getDict().getKey("/Group");
            if (!group.isDictionary() && !is_transparent(form)) continue;
            QPDFObjectHandle space = group.isDictionary() ? group.getKey("/CS") : QPDFObjectHandle::newNull();
            spaces.emplace(space.unparse(), space);
        }
        if (spaces.size() != 1 || spaces.begin()->second.isNull()) return;
        QPDFObjectHandle group = QPDFObjectHandle::parse("<</S/Transparency/I true>>");
        group.replaceKey("/CS", spaces.begin()->second);
        page.replaceKey("/Group", group);
    }

    bool is_transparent(QPDFObjectHandle form)
    {
        QPDFObjectHandle page = QPDFObjectHandle::newDictionary();
        page.replaceKey("/Resources", form.getDict().getKey("/Resources"));
        return transparency_.is_in_page(PdfObject(page));
    }

    QPDF& qpdf_;
    const PageFormat& format_;
    const SheetForms& forms_;
    const MediaBoxes media_;
    Transparency transparency_;
};

/// A node of the tree above others.
QPDFObjectHandle above(QPDF& qpdf, std::vector<QPDFObjectHandle> kids, std::size_t pages)
{
    QPDFObjectHandle node = qpdf.makeIndirectObject(QPDFObjectHandle::parse("<</Type/Pages>>"));
    for (QPDFObjectHandle& kid : kids) kid.replaceKey("/Parent", node);
    node.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(pages)));
    node.replaceKey("/Kids", QPDFObjectHandle::newArray(kids));
    return node;
}

QPDFObjectHandle tree_of(QPDF& qpdf, const std::vector<QPDFObjectHandle>& pages)
{
    if (pages.size() <= most_kids) return above(qpdf, pages, pages.size());
    std::vector<QPDFObjectHandle> nodes;
    for (std::size_t first = 0; first < pages.size(); first += most_kids) {
        const auto begin = pages.begin() + static_cast<std::ptrdiff_t>(first);
        const std::size_t count = std::min(most_kids, pages.size() - first);
        nodes.push_back(above(qpdf, {begin, begin + static_cast<std::ptrdiff_t>(count)}, count));
    }
    return above(qpdf, std::move(nodes), pages.size());
}

void keep_keys(QPDFObjectHandle dictionary, const std::set<std::string>& kept)
{
    for (const std::string& key : dictionary.getKeys())
        if (kept.count(key) == 0) dictionary.removeKey(key);
}

/// Metadata that says what only tags keep is made to say it no more.
void amend_metadata(QPDFObjectHandle metadata)
{
    const auto packet = PdfObject(metadata).decoded();
    if (!packet) return;
    const auto amended = without_claims_of_tags(*packet);
    if (!amended) return;
    metadata.replaceStreamData(*amended, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

/// Object streams make up for what sheets add, where the version knows them.
bool packs_objects(QPDF& qpdf, const PressClaim& claim)
{
    if (claim.level != PdfX::X4) return false;
    if (qpdf.getPDFVersion() >= "1.5") return true; // versions are of two digits

    const auto table = qpdf.getXRefTable();
    return std::any_of(table.begin(), table.end(), [](const auto& entry) {
        constexpr int in_a_stream = 2; // type of entry (ISO 32000-1, table 18)
        return entry.second.getType() == in_a_stream;
    });
}

/// Of metadata libqpdf undoes filters, so that whoever looks for it among the bytes finds it (fact sheet
/// pdfx, X4-06); other streams stay as they are.
void keep_streams(QPDF& qpdf)
{
    for (QPDFObjectHandle& object : qpdf.getAllObjects())
        if (object.isStream() && !object.getDict().getKey("/Type").isNameAndEquals("/Metadata"))
            object.setFilterOnWrite(false);
}

} // namespace

QPDFObjectHandle write_sheets(QPDF& qpdf, const std::vector<Sheet>& sheets, const PageFormat& format,
                              const SheetForms& forms)
{
    const bool are_alike = std::all_of(sheets.begin(), sheets.end(),
                                       [&](const Sheet& sheet) { return sheet.size == sheets.front().size; });
    SheetWriter writer(qpdf, format, forms, are_alike ? MediaBoxes::Inherited : MediaBoxes::Own);
    std::vector<QPDFObjectHandle> pages;
    for (const Sheet& sheet : sheets) pages.push_back(writer.write(sheet, pages.size()));
    QPDFObjectHandle tree = tree_of(qpdf, pages);
    if (are_alike) add_media(tree, sheets.front());
    return tree;
}

void keep_press_matter(QPDF& qpdf, QPDFObjectHandle tree, const std::vector<QPDFObjectHandle>& old)
{
    QPDFObjectHandle catalog = qpdf.getRoot();
    keep_keys(catalog,
              {"/Type", "/Version", "/Extensions", "/OutputIntents", "/Metadata", "/OCProperties", "/Lang"});
    catalog.replaceKey("/Pages", tree);
    keep_keys(qpdf.getTrailer(), {"/Root", "/Info", "/ID", "/Size", "/Encrypt"});
    // Whatever still leads to them must not drag their annotations along.
    for (const QPDFObjectHandle& page : old)
        qpdf.replaceObject(page.getObjGen(), QPDFObjectHandle::newNull());
    if (catalog.getKey("/Metadata").isStream()) amend_metadata(catalog.getKey("/Metadata"));
}

std::string write_bytes(QPDF& qpdf, const PressClaim& claim)
{
    keep_streams(qpdf);
    const bool packs = packs_objects(qpdf, claim);
    // libqpdf counts the objects anew, but only where a damaged file had a count to begin with.
    qpdf.getTrailer().replaceKey("/Size", QPDFObjectHandle::newInteger(0));
    QPDFWriter writer(qpdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setPreserveEncryption(false);
    writer.setObjectStreamMode(packs ? qpdf_o_generate : qpdf_o_disable);
    writer.setCompressStreams(packs); // those of objects
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setNewlineBeforeEndstream(true); // ISO 19005 asks for it
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace stonehand
