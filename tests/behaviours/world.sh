# shellcheck shell=bash
# Sourced: starts a platform that never answers; its configuration is FOLDER/silent.json.

start_silent() { # FOLDER
    mkfifo "$1/hold"
    python3 tests/behaviours/silent.py <"$1/hold" >"$1/silent.json" &
    # It ends when its input is closed.
    exec 9>"$1/hold"
    until [ -s "$1/silent.json" ]; do sleep 0.05; done
}

stop_silent() { exec 9>&-; }

# The library under the names by which the linker and the loader look for it.
place_library() { # LIBRARY FOLDER
    local library
    library=$(realpath "$1")
    ln -sf "$library" "$2/libidcas.so"
    ln -sf "$library" "$2/$(readelf -d "$library" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')"
    export LD_LIBRARY_PATH=$2
}
