// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <gtest/gtest.h>
#include <string>
#include <utility>

namespace exitscope {

/// The sentence that `work` is refused with; fails the test when it is not refused with `Error`.
template <typename Error = InputError, typename Work>
std::string sentenceOf(Work&& work) {
    try {
        std::forward<Work>(work)();
    } catch (const Error& error) {
        return error.what();
    } catch (const std::exception& error) {
        ADD_FAILURE() << "another kind of error: " << error.what();
        return {};
    }
    ADD_FAILURE() << "nothing was refused";
    return {};
}

} // namespace exitscope

/// Refused, in a sentence that holds this text.
#define EXPECT_REFUSED(statement, text)                                                                                \
    EXPECT_PRED_FORMAT2(testing::IsSubstring, text, exitscope::sentenceOf([&] { statement; }))
#define EXPECT_FAILURE(statement, text)                                                                                \
    EXPECT_PRED_FORMAT2(testing::IsSubstring, text, exitscope::sentenceOf<exitscope::Failure>([&] { statement; }))
