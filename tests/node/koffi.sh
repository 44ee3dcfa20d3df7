# shellcheck shell=bash
# Sourced, after tools/install.sh: koffi, which the Node.js module calls the library through, in the version of the lock file.

# Prints the folder of modules that has it, or nothing where it cannot be had.
koffi() {
    local folder=target/node-koffi lock=tests/node/package-lock.json
    if ! { want node nodejs && want npm npm; } >&2; then return; fi
    # The copy of the lock file comes last, so that it tells of a whole installation.
    if ! cmp -s "$lock" "$folder/installed"; then
        rm -rf "$folder"
        mkdir -p "$folder"
        cp tests/node/package.json "$lock" "$folder/"
        # Its scripts would build what the package has ready.
        npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent >&2 || return
        cp "$lock" "$folder/installed"
    fi
    echo "$PWD/$folder/node_modules"
}
