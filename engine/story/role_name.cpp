#include "story/role_name.hpp"

namespace stonehand
{

std::string_view role_name(Role role)
{
    switch (role) {
    case Role::Document:
        return "Document";
    case Role::Part:
        return "Part";
    case Role::Art:
        return "Art";
    case Role::Sect:
        return "Sect";
    case Role::Div:
        return "Div";
    case Role::H1:
        return "H1";
    case Role::H2:
        return "H2";
    case Role::H3:
        return "H3";
    case Role::H4:
        return "H4";
    case Role::H5:
        return "H5";
    case Role::H6:
        return "H6";
    case Role::P:
        return "P";
    case Role::BlockQuote:
        return "BlockQuote";
    case Role::Caption:
        return "Caption";
    case Role::TOC:
        return "TOC";
    case Role::TOCI:
        return "TOCI";
    case Role::L:
        return "L";
    case Role::LI:
        return "LI";
    case Role::Lbl:
        return "Lbl";
    case Role::LBody:
        return "LBody";
    case Role::Table:
        return "Table";
    case Role::THead:
        return "THead";
    case Role::TBody:
        return "TBody";
    case Role::TR:
        return "TR";
    case Role::TH:
        return "TH";
    case Role::TD:
        return "TD";
    case Role::Figure:
        return "Figure";
    case Role::Note:
        return "Note";
    case Role::Reference:
        return "Reference";
    case Role::Link:
        return "Link";
    case Role::Span:
        return "Span";
    case Role::Quote:
        return "Quote";
    case Role::Ruby:
        return "Ruby";
    case Role::RB:
        return "RB";
    case Role::RT:
        return "RT";
    case Role::Content:
        return {};
    }
    return {};
}

ElementId written_element(const Structure& structure, ElementId element)
{
    while (structure[element].role == Role::Content) element = structure[element].parent;
    return element;
}

} // namespace stonehand
