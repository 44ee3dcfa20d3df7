# shellcheck shell=bash
# Sourced by run.sh: what is written into the registry, by whom it is taken out, and the way without it.
# shellcheck disable=SC2154,SC2034 # the variables are those of run.sh

in_registry() { # ROOT: whether the class is registered for this library there
    wine reg query "$1\\Software\\Classes\\CLSID\\{CC8DA402-8263-43C8-AC70-171F8881E44A}\\InprocServer32" >"$out/query.txt" &&
        grep -qiF "$(windows "$2")" "$out/query.txt" && grep -q 'Both' "$out/query.txt" &&
        wine reg query "$1\\Software\\Classes\\Idcas.Client\\CLSID" | grep -i CC8DA402-8263-43C8-AC70-171F8881E44A >/dev/null
}

register_machine() {
    regsvr32 "$(windows "$dll")" && in_registry HKLM "$dll"
}

# Before anything is registered.
unregistered_ways() {
    check "$bits bits: compile a host with a manifest" compile_with_manifest
    check "$bits bits: without registration, by a manifest" clinic wine "$out/beside/clinic.exe"
    check "$bits bits: without registration or manifest there is no class" no_class
    # A user who has never had a class has no place for them yet.
    local place
    for place in CLSID Interface TypeLib; do wine reg add "HKCU\\Software\\Classes\\$place" /f >"$out/log"; done
    check "$bits bits: the registry before" eval 'classes HKLM machine.before && classes HKCU user.before'
    check "$bits bits: registered for the user" eval 'regsvr32 /n /i:user "$(windows "$dll")" && in_registry HKCU "$dll" && ! in_registry HKLM "$dll"'
    check "$bits bits: unregistered for the user" regsvr32 /u /n /i:user "$(windows "$dll")"
    check "$bits bits: nothing of it is left" eval 'classes HKCU user.after && cmp "$out/user.before" "$out/user.after"'
}

no_class() {
    wine "$out/clinic.exe" "$SANDBOX_CONFIG" "$card" x >"$out/none.txt"
    grep -a 'CoCreateInstance: 80040154' "$out/none.txt"
}

creates() { wine "$out/typelib.exe" "$SANDBOX_CONFIG" "$dll" >/dev/null; }

# Another copy: what it takes out is its own.
registrations() {
    local other=$out/other/idcas.dll
    cp "$dll" "$other"
    check "$bits bits: another copy that was never registered is unregistered" eval 'regsvr32 /u "$(windows "$other")"; in_registry HKLM "$dll" && creates'
    check "$bits bits: another copy takes over" eval 'regsvr32 "$(windows "$other")" && in_registry HKLM "$other" && creates'
    check "$bits bits: the first one is unregistered, the other stays" eval 'regsvr32 /u "$(windows "$dll")"; in_registry HKLM "$other" && creates'
    check "$bits bits: back again" eval 'regsvr32 /u "$(windows "$other")" && regsvr32 /n /i:machine "$(windows "$dll")" && in_registry HKLM "$dll"'
    check "$bits bits: registered twice, unregistered once" eval 'regsvr32 "$(windows "$dll")" && regsvr32 /u "$(windows "$dll")"'
    registered=
    check "$bits bits: nothing of it is left on the machine" eval 'classes HKLM machine.after && cmp "$out/machine.before" "$out/machine.after"'
    check "$bits bits: unregistered where nothing is" regsvr32 /u "$(windows "$dll")"
}
