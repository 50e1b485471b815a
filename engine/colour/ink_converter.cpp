#include "colour/ink_converter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

#include <lcms2.h>

namespace stonehand
{

namespace
{

struct Destroy {
    void operator()(void* handle) const { cmsCloseProfile(handle); }
    void operator()(_cmsContext_struct* context) const { cmsDeleteContext(context); }
};
struct DestroyTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Context = std::unique_ptr<_cmsContext_struct, Destroy>;
using Handle = std::unique_ptr<void, Destroy>;
using Transform = std::unique_ptr<void, DestroyTransform>;

Handle open(const Context& context, const std::string& bytes)
{
    return Handle(
        cmsOpenProfileFromMemTHR(context.get(), bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
}

cmsUInt32Number number_of(Intent intent)
{
    switch (intent) {
    case Intent::Perceptual:
        return INTENT_PERCEPTUAL;
    case Intent::Relative:
        return INTENT_RELATIVE_COLORIMETRIC;
    case Intent::Saturation:
        return INTENT_SATURATION;
    case Intent::Absolute:
        return INTENT_ABSOLUTE_COLORIMETRIC;
    }
    return INTENT_RELATIVE_COLORIMETRIC;
}

/// No cache: a transform with one is not constant, and two threads would share it.
cmsUInt32Number flags_of(const InkConversion& conversion)
{
    return cmsFLAGS_NOCACHE | (conversion.black_point ? cmsFLAGS_BLACKPOINTCOMPENSATION : 0u);
}

constexpr std::size_t values = 256;
using Lightnesses = std::array<double, values>;

/// L* of every value of one component, relative to the white of its medium.
template <std::size_t Components>
std::optional<Lightnesses> lightnesses(const Context& context, const Handle& profile, cmsUInt32Number type,
                                       const std::array<bool, Components>& varied)
{
    const Handle lab(cmsCreateLab4ProfileTHR(context.get(), nullptr));
    const Transform transform(cmsCreateTransformTHR(context.get(), profile.get(), type, lab.get(),
                                                    TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC,
                                                    cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE));
    if (!transform) return std::nullopt;
    Lightnesses found{};
    for (std::size_t value = 0; value < values; ++value) {
        std::array<unsigned char, Components> in{};
        for (std::size_t i = 0; i < Components; ++i)
            if (varied[i]) in[i] = static_cast<unsigned char>(value);
        cmsCIELab out{};
        cmsDoTransform(transform.get(), in.data(), &out, 1);
        found[value] = std::clamp(out.L, 0.0, 100.0);
    }
    return found;
}

/// The value of DeviceGray that is nearest in lightness: `black` falls as its ink rises.
unsigned char gray_for(double lightness, const Lightnesses& black)
{
    std::size_t nearest = 0;
    for (std::size_t ink = 1; ink < values; ++ink)
        if (std::abs(black[ink] - lightness) < std::abs(black[nearest] - lightness)) nearest = ink;
    return static_cast<unsigned char>(values - 1 - nearest);
}

} // namespace

struct InkConverter::Impl {
    Context context;
    InkConversion conversion;
    std::string screen; ///< the profile's bytes
    Handle press;
    Transform from_screen; ///< RGB as doubles, 0 to 1, to CMYK as doubles, 0 to 100
    Lightnesses black{};   ///< by tint of black ink
    std::string screen_grays;

    /// The darkest gray becomes full black where black points are brought together, and what no black ink
    /// reaches becomes full black where not.
    std::string grays(const Lightnesses& source) const
    {
        const double darkest = black.back(), from = *std::min_element(source.begin(), source.end());
        std::string mapped;
        for (const double lightness : source) {
            const bool scaled = conversion.black_point && from < 100;
            const double wanted =
                scaled ? darkest + (lightness - from) * (100 - darkest) / (100 - from) : lightness;
            mapped.push_back(static_cast<char>(gray_for(wanted, black)));
        }
        return mapped;
    }

    Transform transform_from(const Handle& source, cmsUInt32Number type) const
    {
        return Transform(cmsCreateTransformTHR(context.get(), source.get(), type, press.get(), TYPE_CMYK_8,
                                               number_of(conversion.intent), flags_of(conversion)));
    }
};

InkConverter::InkConverter(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
InkConverter::InkConverter(InkConverter&&) noexcept = default;
InkConverter& InkConverter::operator=(InkConverter&&) noexcept = default;
InkConverter::~InkConverter() = default;

std::optional<InkConverter> InkConverter::make(const Profile& screen, const Profile& press,
                                               InkConversion conversion)
{
    auto impl = std::make_unique<Impl>();
    // A context of our own without a logger: LittleCMS's default one is process-wide.
    impl->context = Context(cmsCreateContext(nullptr, nullptr));
    if (!impl->context) throw std::bad_alloc();
    impl->conversion = conversion;
    impl->screen = screen.bytes;
    impl->press = open(impl->context, press.bytes);
    const Handle from = open(impl->context, screen.bytes);
    if (!impl->press || !from) return std::nullopt;
    impl->from_screen =
        Transform(cmsCreateTransformTHR(impl->context.get(), from.get(), TYPE_RGB_DBL, impl->press.get(),
                                        TYPE_CMYK_DBL, number_of(conversion.intent), flags_of(conversion)));
    const auto black = lightnesses<4>(impl->context, impl->press, TYPE_CMYK_8, {false, false, false, true});
    const auto grays = lightnesses<3>(impl->context, from, TYPE_RGB_8, {true, true, true});
    if (!impl->from_screen || !black || !grays) return std::nullopt;
    impl->black = *black;
    impl->screen_grays = impl->grays(*grays);
    return InkConverter(std::move(impl));
}

Cmyk InkConverter::inks_of(const Rgb& colour) const
{
    if (colour.red == colour.green && colour.green == colour.blue) {
        const auto value = static_cast<std::size_t>(std::lround(std::clamp(colour.red, 0.0, 1.0) * 255));
        return {0, 0, 0, 1 - static_cast<unsigned char>(impl_->screen_grays[value]) / 255.0};
    }
    const std::array<double, 3> in{colour.red, colour.green, colour.blue};
    std::array<double, 4> out{};
    cmsDoTransform(impl_->from_screen.get(), in.data(), out.data(), 1);
    // Whole percents: nobody mixes inks finer.
    for (double& ink : out) ink = std::clamp(std::round(ink), 0.0, 100.0) / 100;
    return {out[0], out[1], out[2], out[3]};
}

std::optional<std::string> InkConverter::convert(std::string_view samples, int components,
                                                 const std::string& profile) const
{
    if (components != 3 && components != 4) return std::nullopt;
    const Handle source = open(impl_->context, profile.empty() && components == 3 ? impl_->screen : profile);
    if (!source) return std::nullopt;
    const Transform transform = impl_->transform_from(source, components == 3 ? TYPE_RGB_8 : TYPE_CMYK_8);
    if (!transform) return std::nullopt;
    const std::size_t pixels = samples.size() / static_cast<std::size_t>(components);
    std::string inks(pixels * 4, '\0');
    // LittleCMS counts pixels in 32 bits; a picture within our limits has fewer.
    cmsDoTransform(transform.get(), samples.data(), inks.data(), static_cast<cmsUInt32Number>(pixels));
    return inks;
}

std::optional<std::string> InkConverter::gray_values(const std::string& profile) const
{
    if (profile.empty()) return impl_->screen_grays;
    const Handle source = open(impl_->context, profile);
    if (!source) return std::nullopt;
    const auto grays = lightnesses<1>(impl_->context, source, TYPE_GRAY_8, {true});
    if (!grays) return std::nullopt;
    return impl_->grays(*grays);
}

} // namespace stonehand
