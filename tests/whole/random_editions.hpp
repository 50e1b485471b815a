#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace stonehand
{

/// A random edition in XML, and the texts that must be read on its pages: of the essay, and block by block of
/// its translation.
class RandomEdition
{
  public:
    enum class Languages { One, Two };

    RandomEdition(std::uint32_t seed, Languages languages) : state_(seed)
    {
        const int blocks = 6 + below(14);
        for (int block = 0; block < blocks; ++block) add_block(languages);
    }

    std::string xml() const
    {
        std::string text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<edition xmlns=\"urn:stonehand:edition:1\" id=\"e\" "
            "date=\"2026\" xml:lang=\"en-GB\" layout=\"random\"><programme><name>P</name></programme>"
            "<question><text>Q?</text></question><contributor id=\"a\"><name>An editor</name></contributor>"
            "<essay id=\"one\" by=\"a\"><title>Title</title>\n" +
            english_ + "</essay>\n";
        if (!chinese_.empty())
            text += "<translation of=\"one\" xml:lang=\"zh-Hans\"><title>题</title>\n" + chinese_ +
                    "</translation>\n";
        return text + "</edition>\n";
    }
    std::vector<std::string> texts; ///< of both languages: paragraphs, notes, cells, captions
    std::vector<std::pair<std::string, std::string>> pairs; ///< paragraphs and their translations

  private:
    int below(int limit)
    {
        state_ = state_ * 1664525u + 1013904223u;
        return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(limit));
    }

    std::string english(int words)
    {
        static const std::vector<std::string> stock{
            "margin",           "reading", "of",        "the", "column",    "a",     "typographer", "sets",
            "figures",          "between", "languages", "and", "notes",     "are",   "carried",     "over",
            "incomprehensible", "to",      "foot",      "in",  "well-made", "office"};
        std::string text;
        for (int word = 0; word < words; ++word) {
            text += (word == 0 ? "" : " ") +
                    stock[static_cast<std::size_t>(below(static_cast<int>(stock.size())))];
            if (word + 1 < words && below(9) == 0) text += ",";
        }
        return text + ".";
    }
    std::string chinese(int characters)
    {
        static const std::vector<std::string> stock{"文", "字", "页", "的", "排", "行", "注", "语",
                                                    "言", "与", "书", "，", "在", "上", "下"};
        std::string text = "这";
        for (int index = 0; index < characters; ++index) {
            const auto& next = stock[static_cast<std::size_t>(below(static_cast<int>(stock.size())))];
            text += next == "，" && text.ends_with("，") ? "也" : next;
        }
        return text + "了。";
    }

    /// A paragraph, perhaps with a note in it; its text as it is read.
    std::string paragraph(std::string& xml, std::string first, const std::string& rest,
                          const std::string& note)
    {
        xml += "<p>" + first + (note.empty() ? "" : "<note>" + note + "</note>") + rest + "</p>\n";
        texts.push_back(first + rest);
        if (!note.empty()) texts.push_back(note);
        return first + rest;
    }

    void add_block(Languages languages)
    {
        const bool two = languages == Languages::Two;
        switch (two ? 5 : below(8)) {
        case 0: {
            const std::string caption = english(3);
            english_ +=
                "<figure src=\"seal.svg\" alt=\"A seal\"><caption>" + caption + "</caption></figure>\n";
            texts.push_back(caption);
            return;
        }
        case 1:
            return add_table();
        case 2: {
            const std::string heading = english(2);
            const std::string text = english(30);
            english_ += "<section><heading>" + heading + "</heading><p>" + text + "</p></section>\n";
            texts.push_back(heading);
            texts.push_back(text);
            return;
        }
        default:
            break;
        }
        const bool noted = below(3) == 0;
        const std::string note = noted ? english(3 + below(below(3) == 0 ? 160 : 20)) : "";
        const std::string one =
            paragraph(english_, english(2 + below(40)), " " + english(2 + below(40)), note);
        if (!two) return;
        const std::string other = noted ? chinese(3 + below(80)) : "";
        pairs.emplace_back(one, paragraph(chinese_, chinese(2 + below(60)), chinese(2 + below(60)), other));
    }

    void add_table()
    {
        english_ += "<table><thead><tr><th>Kind</th><th align=\"end\">Share</th></tr></thead><tbody>\n";
        for (int row = 0, rows = 2 + below(16); row < rows; ++row) {
            texts.push_back(english(1 + below(6)));
            english_ += "<tr><td>" + texts.back() + "</td><td align=\"decimal\">" +
                        fmt::format("{}.{}", below(200), below(10)) + "</td></tr>\n";
        }
        english_ += "</tbody></table>\n";
    }

    std::uint32_t state_;
    std::string english_, chinese_;
};

} // namespace stonehand
