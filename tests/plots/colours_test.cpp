// SPDX-License-Identifier: GPL-3.0-or-later
// Whether colours that mean something can be told apart.
#include "core/policy/policy.h"
#include "shown_views.h"
#include "widgets/colours.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <map>

namespace exitscope {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// What is left of linear red, green and blue without the cones for long or medium waves (Machado et al. 2009).
constexpr Matrix Full{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix NoLong{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix NoMedium{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

Triple times(const Matrix& matrix, const Triple& vector) {
    Triple product{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            product[row] += matrix[row][column] * vector[column];
    return product;
}

/// CIE L*a*b* (D65) of what is seen of a colour.
Triple seen(const QColor& colour, const Matrix& vision) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    Triple left = times(vision, {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double& channel : left)
        channel = std::clamp(channel, 0.0, 1.0);
    Triple xyz = times({{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}}, left);
    const Triple white{0.95047, 1, 1.08883};
    for (std::size_t i = 0; i < 3; ++i) {
        const double share = xyz[i] / white[i];
        xyz[i] = share > 0.008856 ? std::cbrt(share) : 7.787 * share + 16.0 / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

double distance(const Triple& a, const Triple& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

TEST(PolicyColours, AreToldApartByEveryoneOrByTheirDashes) {
    constexpr double clearly = 12; // a just noticeable difference is about 2
    for (const QPalette& palette : {tests::lightPalette(), tests::darkPalette()})
        for (const Matrix* vision : {&Full, &NoLong, &NoMedium}) {
            const Colours colours(palette);
            std::map<std::string_view, QPen> pens;
            for (const PolicySpec& spec : policySpecs())
                pens[spec.name] = colours.policyPen(spec.name, 1);
            for (const auto& [a, pen] : pens) {
                EXPECT_GT(distance(seen(pen.color(), *vision), seen(colours.background, *vision)), clearly) << a;
                for (const auto& [b, other] : pens)
                    if (a < b && pen.style() == other.style() && pen.width() == other.width()) {
                        EXPECT_GT(distance(seen(pen.color(), *vision), seen(other.color(), *vision)), clearly)
                            << a << " and " << b;
                    }
            }
        }
}

} // namespace
} // namespace exitscope
