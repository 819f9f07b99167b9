// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace exitscope {

/// How a file of texts separates its columns.
enum class TextFormat : std::uint8_t {
    Tsv, ///< tabs; a row is a line, quotes mean nothing
    Csv, ///< commas, fields quoted as RFC 4180 has it
};

/// Opens labelled texts, UTF-8: one file (its samples are the part "test"), or a folder with train, dev and test files
/// of the format, each a part. A file has a text and a label in each row; a first row that names the columns
/// ("sentence" or "text", "label") may say which is which and may have more columns, else the label is the column of
/// whole numbers, or of fewer values. A CSV file of three columns is read as AG News has it: label from 1, title,
/// description. Labels are whole numbers from 0, or names, in their order. A `classes.txt` beside the files names the
/// classes, one a line in their order. Throws InputError naming file and row: bytes that are not UTF-8, a row with more
/// or fewer columns, an open quote, no label, a label that cannot be, fewer than two classes, no samples.
std::shared_ptr<const DataSet> openTexts(const std::filesystem::path& path, TextFormat format);

/// The format that a file's name says, or that the files of a folder have that openTexts() reads.
std::optional<TextFormat> textFormatOf(const std::filesystem::path& path);

} // namespace exitscope
