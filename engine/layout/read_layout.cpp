#include "layout/read_layout.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.hpp"
#include "layout/check_layout.hpp"
#include "layout/check_names.hpp"
#include "layout/check_page_words.hpp"
#include "layout/layout_grammar.hpp"
#include "layout/read_fonts.hpp"
#include "layout/read_masters.hpp"
#include "layout/read_outputs.hpp"
#include "layout/read_palette.hpp"
#include "layout/read_sequence.hpp"
#include "layout/read_styles.hpp"
#include "layout/read_terms.hpp"
#include "xml/check_grammar.hpp"
#include "xml/read_tree.hpp"

namespace stonehand
{

namespace
{

namespace fs = std::filesystem;

bool is_file(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored) && !fs::is_directory(path, ignored);
}

/// The folder of the layout of this name; empty if there is none. A name is a name, not a path.
fs::path folder_of(std::string_view name, const std::vector<fs::path>& folders)
{
    if (name.empty() || name.find_first_of("/\\") != name.npos || name == "." || name == "..") return {};
    for (const fs::path& folder : folders)
        if (is_file(folder / name / "layout.xml")) return folder / name;
    return {};
}

/// The names of all layouts that there are, in order.
std::vector<std::string> all_layouts(const std::vector<fs::path>& folders)
{
    std::set<std::string> names;
    for (const fs::path& folder : folders) {
        std::error_code ignored;
        for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
             entry.increment(ignored))
            if (is_file(entry->path() / "layout.xml")) names.insert(entry->path().filename().string());
    }
    return {names.begin(), names.end()};
}

/// A layout on its way from files: those it extends first.
class LayoutReader
{
  public:
    LayoutReader(const std::vector<fs::path>& folders, Sources& sources, Report& report)
        : folders_(folders), sources_(sources), report_(report), faults_(report)
    {
    }

    std::optional<Layout> read(std::string_view name, Span asked_at)
    {
        if (!read_file(std::string(name), asked_at)) return std::nullopt;
        for (const Element& root : roots_) {
            check_names(root, layout_, faults_);
            check_page_words(root, faults_);
        }
        check_count(layout_.styles);
        check_layout(layout_, faults_);
        for (Master& master : layout_.masters) master.binding = layout_.binding;
        if (!is_complete(layout_)) return std::nullopt;
        return std::move(layout_);
    }

  private:
    bool read_file(const std::string& name, Span asked_at)
    {
        const fs::path folder = folder_of(name, folders_);
        if (folder.empty()) {
            report_.add("unknown-layout", asked_at, say("there is no layout {}", quoted(name)))
                .hint(suggestion(name, all_layouts(folders_)));
            return false;
        }
        auto root = read_tree(folder / "layout.xml", XmlRoots{folder}, sources_, report_);
        if (!root) return false;
        check_grammar(*root, layout_grammar(), report_);
        if (root->name != layout_grammar().root || root->uri != layout_grammar().namespace_uri) return false;
        chain_.push_back(name);
        check_id(*root, name);
        if (const Attribute* base = root->attribute("extends")) read_base(*base);
        read_sections(*root, folder, name);
        chain_.pop_back();
        roots_.push_back(std::move(*root));
        return true;
    }

    void read_base(const Attribute& base)
    {
        if (std::ranges::find(chain_, base.value) == chain_.end()) {
            read_file(base.value, base.value_span);
            return;
        }
        faults_.tell("layout-loop", base.value_span, say("the layout {} extends itself", quoted(base.value)),
                     say("{} → {}: let one of them stand alone", fmt::to_string(fmt::join(chain_, " → ")),
                         base.value));
    }

    void check_id(const Element& root, const std::string& name)
    {
        const Attribute* id = root.attribute("id");
        if (id && id->value != name)
            faults_.tell("wrong-layout-id", id->value_span,
                         say("this layout calls itself {}, but its folder is called {}", quoted(id->value),
                             quoted(name)),
                         say("layouts are found by their folder: give both the same name"));
    }

    void check_count(const std::vector<StyleRule>& styles)
    {
        const std::uint64_t most = sources_.limits().rules;
        if (styles.size() > most)
            faults_.tell("too-many-rules", styles[most].span, say("the layout has too many styles"),
                         limit_hint(sources_.limits(), &Limits::rules));
    }

    void read_sections(const Element& root, const fs::path& folder, const std::string& name)
    {
        layout_.name = name;
        layout_.folder = folder;
        layout_.span = root.span;
        layout_.font_folders.insert(layout_.font_folders.begin(), folder);
        read_palette(root, layout_.palette, faults_);
        read_fonts(root, layout_.fonts, faults_);
        read_terms(root, layout_, faults_);
        read_masters(root, layout_, folder, faults_);
        read_styles(root, layout_.styles, faults_);
        read_line_breaking(root, layout_.break_costs, faults_);
        read_page_breaking(root, layout_.page_costs, faults_);
        read_sequence(root, layout_, faults_);
        read_outputs(root, layout_, faults_);
    }

    const std::vector<fs::path>& folders_;
    Sources& sources_;
    Report& report_;
    Faults faults_;
    Layout layout_;
    std::vector<std::string> chain_; ///< the layouts being read, each extending the next
    std::vector<Element> roots_;     ///< of all files, the base first
};

} // namespace

std::optional<Layout> read_layout(std::string_view name, const std::vector<std::filesystem::path>& folders,
                                  Span asked_at, Sources& sources, Report& report)
{
    return LayoutReader(folders, sources, report).read(name, asked_at);
}

} // namespace stonehand
