// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/workspace.h"

#include <QPointer>
#include <QShowEvent>
#include <QTimer>
#include <functional>
#include <memory>
#include <stop_token>

namespace exitscope {

/// A view whose curves take too long for the GUI thread: a worker measures them once nothing has changed for a moment,
/// and only while the view is in front. `Base` is PlotView or made of it. `Wanted` says what is measured, a value to
/// compare; `Result` holds what was found.
template <typename Base, typename Wanted, typename Result>
class MeasuredPlot : public Base {
public:
    bool isMeasured() const override { return !this->workspace().ready() || upToDate(); }

    void measureBehind() override {
        JobRunner& jobs = this->workspace().jobs();
        const Wanted now = wanted();
        if (jobs.running(this->fileStem()) && m_measuring == now)
            return;
        m_measuring = now;
        jobs.start(
            this->fileStem(), {},
            [work = measuring(), now](const Watch& watch) {
                return Measured{now, work(watch.stop)};
            },
            [view = QPointer<MeasuredPlot>(this)](Measured measured) {
                if (!view)
                    return;
                view->m_measured = std::make_shared<const Measured>(std::move(measured));
                view->need(Base::Stage::Structure);
                view->follow(); // something may have changed meanwhile
                view->goOn();
            });
    }

    /// Measures what has changed, after a pause and if the view is then in front.
    void follow() {
        if (!this->workspace().ready())
            return m_pause.stop();
        showChange();
        if (upToDate())
            m_pause.stop();
        else if (this->isVisible())
            m_pause.start();
    }

protected:
    struct Measured {
        Wanted of;
        Result found;
    };

    MeasuredPlot(Workspace& workspace, const QString& fileStem, QWidget* parent, int pauseMs)
        : Base(workspace, fileStem, parent) {
        m_pause.setSingleShot(true);
        m_pause.setInterval(pauseMs);
        QObject::connect(&m_pause, &QTimer::timeout, this, [this] {
            if (this->isInView()) // else follow() comes again with the tab
                measureBehind();
        });
        for (const auto signal : {&Workspace::predictionsChanged, &Workspace::policiesChanged, &Workspace::pointChanged,
                                  &Workspace::referenceChanged, &Workspace::viewChanged})
            QObject::connect(&workspace, signal, this, &MeasuredPlot::follow);
    }

    virtual Wanted wanted() const = 0;
    /// Measures what is wanted now, on any thread. Takes copies of what it needs.
    virtual std::function<Result(const std::stop_token&)> measuring() const = 0;
    /// Asks for the stage that a change of the workspace needs at once.
    virtual void showChange() = 0;

    bool upToDate() const { return m_measured && m_measured->of == wanted(); }
    /// Of the state in view if upToDate(), else of an earlier one, or null.
    const std::shared_ptr<const Measured>& measured() const { return m_measured; }
    /// Of the state in view, measured now where it is not known.
    std::shared_ptr<const Measured> measuredNow() const {
        return upToDate() ? m_measured : std::make_shared<const Measured>(Measured{wanted(), measuring()({})});
    }
    void takeMeasured(const MeasuredPlot& other) { m_measured = other.m_measured; }

    void complete() override {
        if (isMeasured())
            return;
        m_pause.stop();
        m_measured = measuredNow();
        this->need(Base::Stage::Structure);
    }

    void showEvent(QShowEvent* event) override {
        Base::showEvent(event);
        follow();
    }

private:
    std::shared_ptr<const Measured> m_measured;
    Wanted m_measuring = {}; // by the newest job
    QTimer m_pause;
};

} // namespace exitscope
