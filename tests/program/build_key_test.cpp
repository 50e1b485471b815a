#include "support/catch.hpp"

#include <functional>
#include <set>

#include "program/build_key.hpp"

using namespace stonehand;

TEST_CASE("every option that decides over the bytes, or over what is told, is in the key of a build",
          "[program]")
{
    const std::function<void(Options&)> changes[] = {
        [](Options&) {},
        [](Options& options) { options.outputs = {"screen"}; },
        [](Options& options) {
            options.outputs = {"screen", "essay"};
        },
        [](Options& options) { options.layout = "plain"; },
        [](Options& options) { options.bilingual = Bilingual::Facing; },
        [](Options& options) { options.bilingual = Bilingual::Stacked; },
        [](Options& options) {
            options.printing = {{"scheme", "perfect"}};
        },
        [](Options& options) {
            options.printing = {{"scheme", "saddle"}};
        },
        [](Options& options) { options.modified = 0; },
        [](Options& options) { options.modified = 1; },
        [](Options& options) { options.draft = true; },
        [](Options& options) { options.warnings = Warnings::AsErrors; },
        [](Options& options) { options.said_tongue = Tongue::English; },
        [](Options& options) { options.said_tongue = Tongue::Chinese; }};
    std::set<std::string> keys;
    const auto key = [&](const Options& options, const char* edition = "editions/one/edition.xml",
                         const char* surroundings = "these fonts") {
        return build_key(edition, options, surroundings);
    };
    for (const auto& change : changes) {
        Options options;
        change(options);
        CHECK(keys.insert(key(options)).second);
        CHECK(key(options) == key(options));
    }
    for (const LimitEntry& entry : limit_table()) {
        Options options;
        options.limits_of_run.*entry.limit += 1;
        const bool is_of_machine = entry.limit == &Limits::seconds || entry.limit == &Limits::memory;
        CAPTURE(entry.name);
        CHECK(keys.insert(key(options)).second == !is_of_machine);
    }
    CHECK(keys.insert(key({}, "editions/two/edition.xml")).second);
    CHECK(keys.insert(key({}, "editions/one/edition.xml", "other fonts")).second);
}
