#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The desktop entry, the AppStream metadata and the MIME type are valid and speak of this version.
# usage: check_desktop_files.sh VERSION
set -euo pipefail
cd "$(dirname "$0")"
id=io.github.exitscope.Exitscope

# Newer releases of appstreamcli want a home page, which there is none of; older ones do not know the wish.
validate_metadata() {
    appstreamcli validate --no-net "$id.metainfo.xml" ||
        appstreamcli validate --no-net --override=url-homepage-missing=info "$id.metainfo.xml"
}

validate_mime_type() {
    local folder
    folder=$(mktemp -d)
    mkdir "$folder/packages"
    cp "$id.mime.xml" "$folder/packages/$id.xml"
    update-mime-database "$folder" && grep -q '^application/x-npz:\*\.npz$' "$folder/globs"
    local status=$?
    rm -rf "$folder"
    return $status
}

desktop-file-validate exitscope.desktop
validate_metadata
validate_mime_type
grep -q "<release version=\"$1\"" "$id.metainfo.xml" || {
    echo "the metadata does not list version $1" >&2
    exit 1
}
