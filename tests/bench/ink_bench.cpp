// How long the ink of a page takes to count: an A4 page of so many signs, with rules and a picture.
#include <benchmark/benchmark.h>

#include "ink/measure_ink.hpp"
#include "ink/paint_ink.hpp"

namespace
{

using namespace stonehand;

const PlaneBox a4{0, 0, 595.276, 841.89};
const InkColour black{InkSource::DirectCmyk, {{"Black", 1}}};

/// A disc with a hole, of four curves each: as many as a letter has.
Outline sign(double x, double y)
{
    Outline path;
    const auto add_round = [&](double size, double side) { // the other way round where `side` is negative
        const auto curve = [&](double ax, double ay, double bx, double by, double cx, double cy) {
            const auto to = [&](double right, double up) {
                return PlanePoint{x + right * size, y + up * side};
            };
            path.push_back({OutlineStep::Kind::Curve, {to(ax, ay), to(bx, by), to(cx, cy)}});
        };
        path.push_back({OutlineStep::Kind::Move, {{{x + size, y}}}});
        curve(1, 0.55, 0.55, 1, 0, 1);
        curve(-0.55, 1, -1, 0.55, -1, 0);
        curve(-1, -0.55, -0.55, -1, 0, -1);
        curve(0.55, -1, 1, -0.55, 1, 0);
        path.push_back({OutlineStep::Kind::Close, {}});
    };
    add_round(2.5, 2.5);
    add_round(1.5, -1.5);
    return path;
}

void paint_page(Plates& plates)
{
    for (int row = 0; row < 60; ++row)
        for (int column = 0; column < 80; ++column)
            paint_path(plates, sign(55 + column * 6.1, 60 + row * 12.3), Winding::NonZero, black, {});
    const InkImage image{{1500, 1000, 4,
                          [](std::size_t row, std::span<std::uint8_t> samples) {
                              for (std::size_t at = 0; at < samples.size(); ++at)
                                  samples[at] = static_cast<std::uint8_t>(row + at);
                          }},
                         InkSource::Process,
                         {"Cyan", "Magenta", "Yellow", "Black"},
                         {}};
    paint_image(plates, image, {360, 0, 0, 240, 100, 500}, {});
}

void paint_ink(benchmark::State& state)
{
    for (auto _ : state) {
        Plates plates(a4);
        paint_page(plates);
        benchmark::DoNotOptimize(plates.plane(0).data());
    }
}

void measure_ink(benchmark::State& state)
{
    Plates plates(a4);
    paint_page(plates);
    for (auto _ : state) {
        benchmark::DoNotOptimize(mean_ink(plates, a4));
        benchmark::DoNotOptimize(highest_square(plates, InkSum::Process, a4));
    }
}

BENCHMARK(paint_ink)->Name("ink of 4800 signs and a picture")->Unit(benchmark::kMillisecond);
BENCHMARK(measure_ink)->Name("measure ink")->Unit(benchmark::kMillisecond);

} // namespace
