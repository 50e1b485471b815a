#include "program/build_key.hpp"

#include "disk/sha256.hpp"

namespace stonehand
{

namespace
{

/// Lines that no value can break: each value stands behind its length.
class KeyText
{
  public:
    void add(std::string_view name, std::string_view value)
    {
        text_ += std::string(name) + " " + std::to_string(value.size()) + " " + std::string(value) + "\n";
    }
    std::string hash() const { return sha256(text_); }

  private:
    std::string text_;
};

} // namespace

std::string options_key(const Options& options)
{
    KeyText text;
    for (const std::string& output : options.outputs) text.add("output", output);
    if (options.layout) text.add("layout", *options.layout);
    if (options.bilingual) text.add("bilingual", std::to_string(static_cast<int>(*options.bilingual)));
    for (const SaidSetting& said : options.printing) text.add("printing-" + said.name, said.value);
    if (options.modified) text.add("modified", std::to_string(*options.modified));
    // What was within other limits may be beyond these. Time and memory are the machine's.
    for (const LimitEntry& entry : limit_table())
        if (entry.limit != &Limits::seconds && entry.limit != &Limits::memory)
            text.add(entry.name, std::to_string(options.limits_of_run.*entry.limit));
    if (options.said_tongue) text.add("tongue", std::to_string(static_cast<int>(*options.said_tongue)));
    if (options.draft) text.add("draft", "");
    if (options.warnings == Warnings::AsErrors) text.add("warnings", "errors");
    return text.hash();
}

std::string made_with_key(const Options& options, const std::string& choices)
{
    KeyText text;
    text.add("program", "stonehand " STONEHAND_VERSION);
    text.add("choices", choices);
    text.add("options", options_key(options));
    return text.hash();
}

std::string build_key(const std::string& edition, const Options& options, const std::string& surroundings)
{
    KeyText text;
    text.add("program", "stonehand " STONEHAND_VERSION);
    text.add("surroundings", surroundings);
    text.add("edition", edition);
    text.add("options", options_key(options));
    return text.hash();
}

} // namespace stonehand
