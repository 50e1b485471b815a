#include "proof/write_box.hpp"

#include "proof/proof_units.hpp"

namespace stonehand
{

void write_box(const Rect& box, JsonText& json)
{
    const ProofBox there = proof_box(box);
    json.begin_array().number(there.x).number(there.y).number(there.width).number(there.height).end_array();
}

} // namespace stonehand
