# shellcheck shell=bash
# Sourced: starts the sandbox on a free port and stops it when the script ends.
# Sets SANDBOX_CONFIG, the file with the configuration for idcas_init.

start_sandbox() { # PROGRAM FOLDER OPTIONS...
    SANDBOX_CONFIG=$2/config.json
    "$1" --port 0 --config-file "$SANDBOX_CONFIG" "${@:3}" >"$2/sandbox.out" 2>"$2/sandbox.err" &
    SANDBOX_PID=$!
    local tries=0
    until [ -s "$SANDBOX_CONFIG" ]; do
        if ! kill -0 "$SANDBOX_PID" 2>/dev/null || [ $((tries += 1)) -gt 300 ]; then
            echo "the sandbox did not start:" >&2
            cat "$2/sandbox.err" >&2
            return 1
        fi
        sleep 0.1
    done
}

stop_sandbox() {
    if [ -n "${SANDBOX_PID:-}" ]; then
        kill "$SANDBOX_PID" 2>/dev/null || true
        wait "$SANDBOX_PID" 2>/dev/null || true
        SANDBOX_PID=
    fi
}

# The number of the patient whose report the examples show.
patients_card() { # FOLDER
    grep -a 'SD-53242' "$1/sandbox.err" | grep -oE '9901[0-9]{13}[0-9X]' | head -n 1
}
