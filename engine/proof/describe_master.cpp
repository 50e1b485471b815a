#include "proof/describe_master.hpp"

#include "pages/frame_of.hpp"
#include "proof/json_text.hpp"
#include "proof/proof_units.hpp"
#include "proof/write_box.hpp"

namespace stonehand
{

namespace
{

/// The room of the frame as it lies: from the head of its first line to its last baseline.
Rect frame_box(const Master& master, Side side)
{
    const Length left = right_edge(master, side) - master.frame_width;
    if (master.is_vertical()) return {{left, master.frame_head}, {master.frame_width, master.frame_height}};
    const Length head = master.first_baseline - master.grid;
    return {{left, head}, {master.frame_width, line_at(master, master.lines - 1) - head}};
}

/// Columns of equal width; or those of two languages in step, where the master says how wide they are.
std::vector<Rect> columns_of(const Master& master, const Rect& frame)
{
    std::vector<Rect> columns;
    if (master.column_count > 1 && !master.is_vertical())
        for (int i = 0; i < master.column_count; ++i)
            columns.push_back({{frame.at.x + (master.column_width() + master.column_gap) * i, frame.at.y},
                               {master.column_width(), frame.size.height}});
    else if (master.original_width > Length{} && master.translation_width > Length{})
        columns = {{frame.at, {master.original_width, frame.size.height}},
                   {{frame.right() - master.translation_width, frame.at.y},
                    {master.translation_width, frame.size.height}}};
    return columns;
}

} // namespace

std::string describe_master(const Master& master)
{
    JsonText json;
    const Length first = master.is_vertical() ? master.grid / 2 : master.first_baseline;
    json.begin_object().key("lines").begin_array();
    json.number(proof_units(first)).number(proof_units(master.grid)).number(master.lines).end_array();
    json.key("down").yes(master.is_vertical()).key("sides").begin_array();
    for (const Side side : {Side::Recto, Side::Verso}) {
        const Rect frame = frame_box(master, side);
        json.begin_object().key("frame");
        write_box(frame, json);
        json.key("columns").begin_array();
        for (const Rect& column : columns_of(master, frame)) write_box(column, json);
        json.end_array().end_object();
    }
    return json.end_array().end_object().take();
}

} // namespace stonehand
