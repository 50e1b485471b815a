#include "preflight/judge_content.hpp"

#include <unordered_set>
#include <utility>

#include "preflight/cmap.hpp"
#include "preflight/content_allowance.hpp"
#include "preflight/content_lexer.hpp"
#include "preflight/content_operators.hpp"
#include "preflight/judge_paint.hpp"
#include "preflight/lang_value.hpp"
#include "preflight/open_marks.hpp"
#include "preflight/page_entry.hpp"
#include "preflight/played_stream.hpp"
#include "preflight/property_list.hpp"

namespace stonehand
{

namespace
{

// Forms in forms in forms: no page goes deeper, and one that does is not followed.
constexpr int deepest_form = 12;
// ISO 19005-2, 6.1.13.
constexpr std::size_t deepest_state = 28;
constexpr double invisible = 3;               // text render mode
constexpr std::size_t most_resumed = 100'000; ///< forms that all pages together paint

class ContentJudge
{
  public:
    ContentJudge(const Judged& judged, Findings& findings)
        : judged_(judged), findings_(findings),
          marks_(judged.structure, judged.catalog["Lang"].text().value_or("")), paint_(findings),
          allowance_(judged.file)
    {
    }

    ContentUse judge()
    {
        const auto& pages = judged_.file.pages();
        for (std::size_t index = 0; index < pages.size(); ++index) {
            judge_page(pages[index], index);
            play_appearances(pages[index]);
        }
        for (const auto& [form, painted] : painted_forms_)
            if (painted.times > 1 && painted.has_marks)
                findings_.add("UA 7.20-2", {painted.page, form},
                              say("a form with marked content is painted {} times", painted.times));
        use_.colours = paint_.colours();
        return std::move(use_);
    }

  private:
    struct PaintedForm {
        std::uint32_t page = 0;
        std::size_t times = 0;
        bool has_marks = false;
    };

    FindingPlace place(const PlayedStream& stream) const { return {page_, stream.object}; }

    void judge_page(const PdfObject& page, std::size_t index)
    {
        page_ = static_cast<std::uint32_t>(index + 1);
        told_untagged_ = told_language_ = false;
        marks_.close_to(0);
        state_ = {};
        PlayedStream stream{page_entry(page, "Resources"), page["StructParents"].integer(),
                            page.number_of_object()};
        stream.owns_resources = page["Resources"].is_dictionary();
        stream.needs_resources = true;
        std::string content;
        const PdfObject contents = page["Contents"];
        if (contents.is_stream()) content = read(contents);
        for (std::size_t part = 0; part < contents.size(); ++part) content += read(contents[part]) + "\n";
        play(content, stream);
        judge_resources(stream, say("a page"));
    }

    void judge_resources(const PlayedStream& stream, Sentence what)
    {
        if (!stream.owns_resources && stream.needs_resources)
            findings_.add("A 6.2.2-2", place(stream), say("{} does not name its own resources", what));
        else if (!stream.missing.empty())
            findings_.add("A 6.2.2-2", place(stream),
                          say("{} shows the {}, which its resources do not have", what, stream.missing));
    }

    /// What a stream of content holds; what cannot be read cannot be judged, and is no empty page.
    std::string read(const PdfObject& content)
    {
        if (allowance_.is_spent()) return {}; // told where it was spent
        auto decoded = content.decoded();
        if (!decoded)
            findings_.add({"SH 7.8.2-1", "SH 7.8.2-2"}, {page_, content.number_of_object()},
                          say("the content of a page or form is damaged, or longer than 256 MB"));
        return decoded ? std::move(*decoded) : std::string();
    }

    void play(std::string_view content, PlayedStream& stream)
    {
        const std::size_t outer_marks = marks_.count();
        std::vector<PlayedState> states;
        ContentLexer lexer(content);
        Operation operation;
        if (!may_play(content, stream)) return;
        while (lexer.next(operation)) {
            if (!is_operator(operation.name)) {
                findings_.add("A 6.2.2-1", place(stream),
                              say("“{}” is no operator of PDF", operation.name.substr(0, 40)));
                continue;
            }
            if (operation.name == "q") {
                states.push_back(state_);
                if (states.size() == deepest_state + 1)
                    findings_.add({"A 6.1.13-8", "X4-51"}, place(stream),
                                  say("graphics states are nested more than 28 deep"));
            } else if (operation.name == "Q") {
                if (states.empty()) continue;
                state_ = states.back();
                states.pop_back();
            } else if (operation.name == "EMC") {
                if (marks_.count() > outer_marks) marks_.close_to(marks_.count() - 1);
            } else {
                play(operation, stream);
            }
        }
        marks_.close_to(outer_marks);
    }

    void play(const Operation& operation, PlayedStream& stream)
    {
        const std::string_view name = operation.name;
        const Operand* last = operation.operands.empty() ? nullptr : &operation.operands.back();
        if (name == "BDC" || name == "BMC")
            begin(operation, stream);
        else if (name == "Tf" && operation.operands.size() >= 2)
            select_font(operation.operands[operation.operands.size() - 2].text, stream);
        else if (name == "Tr" && last)
            state_.render_mode = last->number;
        else if (shows_text(name) && last)
            show(*last, stream);
        else if (name == "Do" && last)
            paint(last->text, stream);
        else if (paints(name))
            needs_tag(stream);
        paint_.play(name, last, state_, stream, page_);
        if ((name == "scn" || name == "SCN") && last && last->kind == Operand::Kind::Name)
            play_pattern(last->text, stream);
        if (name == "gs" && last) // what masks is content too
            play_apart(stream.resources["ExtGState"][last->text]["SMask"]["G"], {}, stream.depth);
    }

    void begin(const Operation& operation, PlayedStream& stream)
    {
        OpenMark mark;
        const auto& operands = operation.operands;
        const std::size_t tag =
            operation.name == "BDC" && operands.size() > 1 ? operands.size() - 2 : operands.size() - 1;
        const std::string_view name =
            operands.empty() ? std::string_view() : std::string_view(operands[tag].text);
        mark.artifact = name == "Artifact";
        PropertyList properties;
        if (operation.name == "BDC" && operands.size() > 1) {
            const Operand& list = operands.back();
            properties = list.kind == Operand::Kind::Name
                             ? property_list(stream.named("Properties", list.text))
                             : property_list(list);
        }
        if (properties.mcid && !mark.artifact) {
            mark.has_mcid = stream.has_marks = true;
            if (stream.struct_parents)
                mark.element = judged_.structure.element_of(*stream.struct_parents, *properties.mcid);
            mark.tagged = mark.element != no_read_element;
        }
        if (mark.artifact && marks_.is_within(&OpenMark::has_mcid))
            findings_.add("UA 7.1-1", place(stream), say("an artifact stands inside tagged content"));
        if (mark.has_mcid && marks_.is_within(&OpenMark::artifact))
            findings_.add("UA 7.1-2", place(stream), say("tagged content stands inside an artifact"));
        mark.actual_text = properties.actual_text;
        if (properties.language) judge_language(*properties.language, stream);
        mark.language = properties.language.value_or("");
        marks_.open(std::move(mark));
        if (marks_.language().empty()) judge_spoken(properties, stream);
    }

    void judge_language(const std::string& tag, const PlayedStream& stream)
    {
        if (is_lang_value(tag)) return;
        const Message message = say("the Lang of marked content is “{}”", tag);
        findings_.add("UA 7.2-29", place(stream), message);
        if (!tag.empty()) findings_.add("A 6.7.4-1", place(stream), message);
    }

    void judge_spoken(const PropertyList& properties, const PlayedStream& stream)
    {
        if (properties.actual_text)
            findings_.add("UA 7.2-30", place(stream),
                          say("ActualText in page content is in no known language"));
        if (properties.alternative)
            findings_.add("UA 7.2-31", place(stream), say("Alt in page content is in no known language"));
        if (properties.expansion)
            findings_.add("UA 7.2-32", place(stream), say("E in page content is in no known language"));
    }

    bool is_wrapped() const
    {
        return marks_.is_within(&OpenMark::artifact) || marks_.is_within(&OpenMark::tagged);
    }

    void needs_tag(const PlayedStream& stream)
    {
        if (told_untagged_ || is_wrapped() || marks_.is_within(&OpenMark::apart)) return;
        findings_.add("UA 7.1-3", place(stream), say("content is neither tagged nor an artifact"));
        told_untagged_ = true;
    }

    void select_font(const std::string& name, PlayedStream& stream)
    {
        const PdfObject font = stream.named("Font", name);
        state_.font = nullptr;
        if (!font.is_dictionary()) return;
        ShownFont& use = use_.fonts[key_of(font, name, stream)];
        if (use.page == 0) {
            use.font = font;
            use.page = page_;
            use.code_space = code_space_of(font);
            // The descriptions of the glyphs of a Type 3 font are content, with the resources of the font.
            const PdfObject glyphs = font["CharProcs"];
            for (const std::string& glyph : glyphs.keys())
                play_apart(glyphs[glyph], font["Resources"], stream.depth, PlayedState::without_colour());
        }
        state_.font = &use;
    }

    /// A font that is no object of its own has no number: it gets one beyond those of objects.
    std::uint32_t key_of(const PdfObject& font, const std::string& name, const PlayedStream& stream)
    {
        if (font.number_of_object() != 0) return font.number_of_object();
        constexpr std::uint32_t beyond = 0x8000'0000;
        const auto next = beyond + static_cast<std::uint32_t>(unnumbered_.size());
        return unnumbered_.try_emplace({stream.object, name}, next).first->second;
    }

    void show(const Operand& shown, PlayedStream& stream)
    {
        needs_tag(stream);
        // Validators ask it of artifacts too.
        const bool needs_language = !marks_.is_within(&OpenMark::apart);
        if (needs_language && !told_language_ && marks_.language().empty()) {
            findings_.add("UA 7.2-34", place(stream), say("text is in no known language"));
            told_language_ = true;
        }
        paint_.show_text(state_, stream, page_);
        if (!state_.font) return;
        if (state_.render_mode != invisible) state_.font->is_seen = true;
        const bool told = marks_.has_actual_text();
        if (shown.kind == Operand::Kind::String) state_.font->show(shown.text, told);
        for (const Operand& item : shown.items)
            if (item.kind == Operand::Kind::String) state_.font->show(item.text, told);
    }

    void paint(const std::string& name, PlayedStream& stream)
    {
        const PdfObject object = stream.named("XObject", name);
        if (!object["Subtype"].is("Form")) {
            needs_tag(stream);
            paint_.paint_image(object, state_, stream, page_);
            return;
        }
        if (!object["Ref"].is_null())
            findings_.add({"UA 7.20-1", "A 6.2.9-2"}, {page_, object.number_of_object()},
                          say("a reference XObject is painted"));
        PaintedForm& painted = painted_forms_[object.number_of_object()];
        if (painted.times++ == 0) painted.page = page_;
        const bool wrapped = is_wrapped();
        // Once within tags and once without: what is in it is the same.
        if (stream.depth >= deepest_form ||
            !seen_forms_.emplace(object.number_of_object() * 2 + wrapped).second ||
            seen_forms_.size() > most_resumed)
            return;
        play_form(object, stream, painted);
    }

    void play_form(const PdfObject& object, const PlayedStream& outer, PaintedForm& painted)
    {
        const bool has_resources = object["Resources"].is_dictionary();
        PlayedStream form{has_resources ? object["Resources"] : outer.resources,
                          object["StructParents"].integer(), object.number_of_object(), outer.depth + 1,
                          has_resources};
        const PlayedState before = state_;
        play(read(object), form);
        state_ = before;
        painted.has_marks = form.has_marks;
        judge_resources(form, say("a form"));
    }

    bool may_play(std::string_view content, const PlayedStream& stream)
    {
        const bool may = allowance_.spend(content.size());
        if (!may)
            findings_.add(
                {"SH 7.8.2-1", "SH 7.8.2-2", "SH 7.8.2-3"}, place(stream),
                say("this content is not judged: all content together is far longer than the file"));
        return may;
    }

    /// What annotations look like is content too, but none of the page's.
    void play_appearances(const PdfObject& page)
    {
        const PdfObject annotations = page["Annots"];
        for (std::size_t index = 0; index < annotations.size(); ++index) {
            const PdfObject normal = annotations[index]["AP"]["N"];
            play_apart(normal, {}, 0);
            if (!normal.is_dictionary()) continue;
            for (const std::string& state : normal.keys()) play_apart(normal[state], {}, 0);
        }
    }

    /// A pattern, the description of a glyph or an appearance, once: nothing in it has to be tagged.
    void play_apart(const PdfObject& content, const PdfObject& borrowed, int depth,
                    const PlayedState& begin = {})
    {
        if (!content.is_stream() || depth >= deepest_form ||
            !seen_apart_.insert(content.number_of_object()).second)
            return;
        OpenMark around;
        around.apart = true;
        std::vector<OpenMark> marks = marks_.replace({around});
        const PlayedState before = std::exchange(state_, begin);
        const bool has_resources = content["Resources"].is_dictionary();
        PlayedStream stream{has_resources ? content["Resources"] : borrowed, std::nullopt,
                            content.number_of_object(), depth + 1, has_resources || !borrowed.is_null()};
        play(read(content), stream);
        judge_resources(stream, say("a pattern, glyph or appearance"));
        marks_.replace(std::move(marks));
        state_ = before;
    }

    /// The colour is a pattern: a stream, or a shading.
    void play_pattern(const std::string& name, PlayedStream& stream)
    {
        const PdfObject pattern = stream.named("Pattern", name);
        constexpr std::int64_t without_colour = 2; // PaintType
        play_apart(pattern, {}, stream.depth,
                   pattern["PaintType"].integer() == without_colour ? PlayedState::without_colour()
                                                                    : PlayedState());
        if (pattern.is_dictionary()) paint_.use_shading(pattern["Shading"], stream, page_);
    }

    const Judged& judged_;
    Findings& findings_;
    ContentUse use_;
    std::uint32_t page_ = 0;
    bool told_untagged_ = false, told_language_ = false; ///< once a page is enough
    OpenMarks marks_;
    PaintJudge paint_;
    PlayedState state_;
    std::map<std::uint32_t, PaintedForm> painted_forms_;
    std::unordered_set<std::uint32_t> seen_forms_, seen_apart_;
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> unnumbered_; ///< fonts, by stream and name
    ContentAllowance allowance_;
};

} // namespace

ContentUse judge_content(const Judged& judged, Findings& findings)
{
    return ContentJudge(judged, findings).judge();
}

} // namespace stonehand
