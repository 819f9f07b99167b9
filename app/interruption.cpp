// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include <chrono>
#include <csignal>

namespace exitscope {
namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void onInterrupt(int signal) {
    interrupted = 1;
    std::signal(signal, SIG_DFL); // the next one ends the program
}

} // namespace

Interruption::Interruption()
    : m_watcher([this](const std::stop_token& ended) {
          while (!ended.stop_requested() && !m_stop.stop_requested()) {
              if (interrupted != 0)
                  m_stop.request_stop();
              std::this_thread::sleep_for(std::chrono::milliseconds(20));
          }
      }) {
    interrupted = 0;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

Interruption::~Interruption() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace exitscope
