// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

namespace exitscope {

/// Something given by a person cannot be used. The message is one sentence for that person: what was
/// read, where, what was found, what was expected. The command line exits with 2.
class InputError : public std::runtime_error {
public:
    explicit InputError(const std::string& sentence) : std::runtime_error(sentence) {}
    ~InputError() override;
};

/// One image of a data set is missing, damaged, or no image at all. The others may be good.
class BrokenImage : public InputError {
public:
    explicit BrokenImage(const std::string& sentence) : InputError(sentence) {}
    ~BrokenImage() override;
};

/// Work on good input failed (a full disk, a device out of memory). The command line exits with 1.
class Failure : public std::runtime_error {
public:
    explicit Failure(const std::string& sentence) : std::runtime_error(sentence) {}
    ~Failure() override;
};

/// Work ended because it was asked to. Nothing to show; the command line exits with 130.
class Cancelled : public std::exception {
public:
    ~Cancelled() override;
    const char* what() const noexcept override { return "cancelled"; }
};

} // namespace exitscope
