# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings, sanitizers, linker and compiler cache, in one place.

add_library(exitscope_options INTERFACE)
target_compile_features(exitscope_options INTERFACE cxx_std_20)
target_include_directories(exitscope_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(exitscope_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# GCC 12 warns of overlaps in its own std::string (GCC bug 105651), and takes the strings of nested aggregates that are
# initialised with {} for uninitialised.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(exitscope_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(EXITSCOPE_WERROR)
  target_compile_options(exitscope_options INTERFACE -Werror)
endif()
if(EXITSCOPE_SANITIZE)
  target_compile_options(exitscope_options INTERFACE -fsanitize=${EXITSCOPE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(exitscope_options INTERFACE -fsanitize=${EXITSCOPE_SANITIZE})
endif()

find_program(EXITSCOPE_MOLD mold)
if(EXITSCOPE_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()
find_program(EXITSCOPE_CCACHE ccache)
if(EXITSCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${EXITSCOPE_CCACHE})
endif()
