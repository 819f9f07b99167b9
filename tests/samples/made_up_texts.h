// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/error.h"

#include <string>
#include <utility>
#include <vector>

namespace exitscope::tests {

/// One part of texts, in memory.
class MadeUpTexts : public DataSet {
public:
    explicit MadeUpTexts(std::vector<std::string> texts)
        : m_texts(std::move(texts)), m_parts{{"test", 0, m_texts.size()}} {}

    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return m_texts.size(); }
    const std::vector<std::string>& classNames() const override { return m_classNames; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return {}; }
    int label(std::size_t index) const override { return static_cast<int>(index % 2); }
    Image image(std::size_t) const override { throw InputError("These are texts."); }
    bool isText() const override { return true; }
    std::string text(std::size_t index) const override { return m_texts[index]; }

private:
    std::string m_name = "made-up texts";
    std::vector<std::string> m_classNames{"even", "odd"};
    std::vector<std::string> m_texts;
    std::vector<DataPart> m_parts;
};

} // namespace exitscope::tests
