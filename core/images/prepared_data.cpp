// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/images/prepared_data.h"

#include "core/error.h"
#include "core/image_loader.h"
#include "core/message.h"

namespace exitscope {
namespace {

class PreparedData final : public DataSet {
public:
    PreparedData(std::shared_ptr<const DataSet> data, const ImageShape& input, const Preprocessing& how)
        : m_data(std::move(data)), m_input(input), m_how(how) {}

    const std::string& name() const override { return m_data->name(); }
    std::size_t size() const override { return m_data->size(); }
    const std::vector<std::string>& classNames() const override { return m_data->classNames(); }
    const std::vector<DataPart>& parts() const override { return m_data->parts(); }
    ImageShape shape() const override { return m_input; }
    int label(std::size_t index) const override { return m_data->label(index); }

    Image image(std::size_t index) const override {
        const Image image = m_data->image(index);
        try {
            return openImageDecoder().prepared(image, m_input, m_how);
        } catch (const InputError& error) {
            throw InputError(message("%1, sample %2: %3", name(), sampleId(index), error.what()));
        }
    }

private:
    std::shared_ptr<const DataSet> m_data;
    ImageShape m_input;
    Preprocessing m_how;
};

} // namespace

std::shared_ptr<const DataSet> preparedData(std::shared_ptr<const DataSet> data, const ImageShape& input,
                                            const Preprocessing& how) {
    const bool resizes = how.resize == Preprocessing::Resize::ShorterSide;
    if (data->isText() || (data->shape() == input && !resizes && !how.bgr))
        return data;
    return std::make_shared<const PreparedData>(std::move(data), input, how);
}

} // namespace exitscope
