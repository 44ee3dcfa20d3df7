# Sourced: counts what is checked. What a check says goes to $out/log, and is shown where it fails.
passed=0 failed=0 skipped=0

check() { # NAME COMMAND...
    local status
    "${@:2}" >"$out/log" 2>&1
    status=$?
    if [ $status = 0 ]; then
        passed=$((passed + 1))
        echo "ok       $1"
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
