// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace exitscope::fuzz {

/// A reader of what strangers give, fed with the bytes of a file.
struct Target {
    std::string_view name; ///< of its folder in corpus/
    void (*read)(std::string_view bytes);
};

/// All that the library being linked has, in alphabetical order.
std::span<const Target> targets();

/// Reads, and says whether the bytes were taken. They may be refused by InputError or Failure; whatever else is
/// thrown is a fault of the reader, and passed on.
bool accepts(const Target& target, std::string_view bytes);

/// A file with these bytes, in a folder of this process.
std::string given(const std::string& name, std::string_view bytes);

/// What a file begins with, when several are written one behind the other: two bytes of length, then so many.
std::string_view takePiece(std::string_view& bytes);

/// Looks at the first samples as the program would. Throws std::logic_error when they are not what a data set promises.
void walk(const DataSet& data);

void readArchive(std::string_view bytes);
void readArrays(std::string_view bytes);
void readCifar(std::string_view bytes);
void readIdx(std::string_view bytes);
void readImageSize(std::string_view bytes);
void readListing(std::string_view bytes);
void readNpy(std::string_view bytes);
void readNpz(std::string_view bytes);
void readPickle(std::string_view bytes);
void readPolicy(std::string_view bytes);
void readQuery(std::string_view bytes);
void readSeconds(std::string_view bytes);
void readSession(std::string_view bytes);
void readSettings(std::string_view bytes);
void readTexts(std::string_view bytes);
void readVocabulary(std::string_view bytes);
void readTorch(std::string_view bytes); ///< not among targets(): needs the engine

} // namespace exitscope::fuzz
