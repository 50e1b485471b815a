#include "paragraph/find_rubies.hpp"

#include <algorithm>

#include "unicode/reading_byte.hpp"

namespace stonehand
{

std::vector<Ruby> find_rubies(const std::vector<TextRun>& runs)
{
    std::vector<Ruby> rubies;
    for (std::size_t run = 0; run < runs.size();) {
        if (runs[run].purpose != RunPurpose::RubyBase) {
            ++run;
            continue;
        }
        Ruby ruby;
        ruby.base_begin = runs[run].begin;
        while (run < runs.size() && runs[run].purpose == RunPurpose::RubyBase)
            ruby.base_end = runs[run++].end;
        ruby.text_begin = ruby.text_end = ruby.base_end;
        while (run < runs.size() && runs[run].purpose == RunPurpose::RubyText)
            ruby.text_end = runs[run++].end;
        if (ruby.text_end > ruby.text_begin) rubies.push_back(ruby);
    }
    return rubies;
}

std::string without_readings(std::string_view text, const std::vector<TextRun>& runs)
{
    std::string bare(text);
    for (const TextRun& run : runs)
        if (run.purpose == RunPurpose::RubyText)
            std::fill(bare.begin() + run.begin, bare.begin() + run.end, reading_byte);
    return bare;
}

} // namespace stonehand
