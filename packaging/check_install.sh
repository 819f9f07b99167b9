#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a build into a temporary folder and uses it from another one: it must find its engine and its resources
# in the installation, and nothing in the build.
# usage: check_install.sh BUILD_FOLDER VERSION
set -euo pipefail

build=$(cd "$1" && pwd -P)
version=$2
scratch=$(cd "$(mktemp -d)" && pwd -P)
trap 'rm -rf "$scratch"' EXIT
prefix="$scratch/a prefix with spaces"
mkdir "$scratch/elsewhere"

fail() {
    printf 'check_install: %s\n' "$*" >&2
    exit 1
}

install_it() {
    cmake --install "$build" --prefix "$prefix" >"$scratch/install.log" || fail "cmake --install failed"
}

# Runs the installed program away from everything.
exitscope() {
    (cd "$scratch/elsewhere" && env -u EXITSCOPE_ENGINE -u LD_LIBRARY_PATH "${loader[@]}" "$prefix/bin/exitscope" "$@")
}

says() { # says TEXT COMMAND…
    local output
    output=$("${@:2}" 2>&1) || fail "'${*:2}' failed: $output"
    [[ $output == *"$1"* ]] || fail "'${*:2}' does not say '$1': $output"
}

loads_only_what_is_installed() {
    local loaded
    LD_DEBUG=libs LD_DEBUG_OUTPUT=$scratch/loads exitscope --version >/dev/null
    loaded=$(sed -n 's|/bin/\.\./|/|; s|.*calling init: ||p' "$scratch"/loads.*)
    grep -qF "$prefix/lib/exitscope/libexitscope_engine" <<<"$loaded" ||
        fail "the engine is not loaded from the installation"
    ! grep -F "$build/" <<<"$loaded" || fail "this is loaded from the build folder"
}

# The build folder has the layout of an installation; nothing of it may be forgotten.
has_all_resources() {
    [[ ! -d $build/share/exitscope ]] || diff -r "$build/share/exitscope" "$prefix/share/exitscope" ||
        fail "share/exitscope of the build is not installed as a whole"
    [[ $(exitscope --version) != *"Qt "* ]] || compgen -G "$prefix/share/exitscope/translations/*.qm" >/dev/null ||
        fail "no translation is installed"
}

has_the_pages() {
    [[ -f $prefix/share/doc/exitscope/your-own-network.md ]] || fail "docs/your-own-network.md is not installed"
}

manual_names_every_option() {
    local manual command option
    manual=$(sed 's/\\-/-/g' "$prefix/share/man/man1/exitscope.1")
    [[ $manual == *"exitscope $version"* ]] || fail "the manual is of another version"
    for command in "" demo train predict fit evaluate plot describe; do
        # shellcheck disable=SC2086  # no command is no argument
        for option in $(exitscope $command --help | grep -oE '^ +(-h,)?--[a-z-]+' | sed 's/^ *//; s/^-h,//'); do
            grep -qE -- "$option([^a-z-]|\$)" <<<"$manual" || fail "the manual lacks $option of '$command'"
        done
    done
}

# Where /proc is missing, the loader has to be told where the program is.
loader=()
[[ -e /proc/self/exe ]] || loader=("LD_ORIGIN_PATH=$prefix/bin")

install_it
says "exitscope $version" exitscope --version
says "LibTorch" exitscope --version
says '"fashion-mnist"' exitscope describe fashion-mnist --json
says '"network"' exitscope describe demo --json
loads_only_what_is_installed
has_all_resources
has_the_pages
manual_names_every_option
