#include "pdf/page_tree.hpp"

#include <span>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

// Far below the 8 191 elements that an array may have in PDF 1.4 (appendix C).
constexpr std::size_t most_kids = 1000;

class TreeWriter
{
  public:
    TreeWriter(ObjectFile& file, PageTree& tree) : file_(file), tree_(tree) {}

    ObjectNumber write(std::span<const ObjectNumber> pages, ObjectNumber parent = no_object)
    {
        const ObjectNumber node = file_.reserve();
        std::string kids;
        const auto hang = [&](ObjectNumber kid) { kids += (kids.empty() ? "" : " ") + reference(kid); };
        if (pages.size() <= most_kids) {
            for (const ObjectNumber page : pages) hang(page);
            tree_.parents.insert(tree_.parents.end(), pages.size(), node);
        } else {
            const std::size_t branches = branches_of(pages.size());
            const auto begin = [&](std::size_t branch) { return pages.size() * branch / branches; };
            for (std::size_t branch = 0; branch < branches; ++branch)
                hang(write(pages.subspan(begin(branch), begin(branch + 1) - begin(branch)), node));
        }
        file_.set(node,
                  fmt::format("<</Type/Pages{}/Count {}/Kids[{}]>>",
                              parent == no_object ? "" : "/Parent " + reference(parent), pages.size(), kids));
        return node;
    }

  private:
    /// As few as hold all the pages, each of them with no more kids than there may be.
    static std::size_t branches_of(std::size_t pages)
    {
        std::size_t room = most_kids;
        while (room * most_kids < pages) room *= most_kids;
        return (pages + room - 1) / room;
    }

    ObjectFile& file_;
    PageTree& tree_;
};

} // namespace

PageTree write_page_tree(ObjectFile& file, const std::vector<ObjectNumber>& pages)
{
    PageTree tree{};
    tree.root = TreeWriter(file, tree).write(pages);
    return tree;
}

} // namespace stonehand
