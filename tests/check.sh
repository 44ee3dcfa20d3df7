# shellcheck shell=bash
# Sourced: counts what is checked. What a check prints goes to $out/log, and is shown where it fails.
# shellcheck disable=SC2154 # `out` is a folder of the script that sources this
passed=0 failed=0 skipped=0

check() { # NAME COMMAND...
    local status began=$SECONDS took=
    "${@:2}" >"$out/log" 2>&1
    status=$?
    # What the whole run waits for.
    [ $((SECONDS - began)) -lt 10 ] || took=", $((SECONDS - began)) s"
    if [ $status = 0 ]; then
        passed=$((passed + 1))
        echo "ok       $1$took"
    else
        failed=$((failed + 1))
        echo "FAILED   $1 (status $status)"
        tail -n 40 "$out/log"
    fi
}

skip() { # NAME WHY
    skipped=$((skipped + 1))
    echo "skipped  $1: $2"
}

# The last line, and whether all is well.
summary() { # WHAT
    echo "$1: $passed passed, $failed failed, $skipped skipped"
    [ $failed = 0 ]
}
