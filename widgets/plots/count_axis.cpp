// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/count_axis.h"

#include <algorithm>
#include <cmath>

namespace exitscope {

double countPosition(double count) {
    return std::sqrt(count);
}

std::vector<double> countTicks(double top, double gap) {
    std::vector<double> ticks;
    double last = countPosition(top) + gap;
    for (double decade = std::pow(10.0, std::floor(std::log10(std::max(1.0, top)))); decade >= 1; decade /= 10)
        for (const double lead : {5.0, 2.0, 1.0}) {
            const double position = countPosition(lead * decade);
            if (lead * decade > top || last - position < gap || position < gap)
                continue;
            ticks.push_back(lead * decade);
            last = position;
        }
    ticks.push_back(0);
    std::ranges::reverse(ticks);
    return ticks;
}

} // namespace exitscope
