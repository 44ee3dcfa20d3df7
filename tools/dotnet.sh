# shellcheck shell=bash
# Sourced after install.sh: Microsoft's .NET runtime (CoreCLR) for Linux, which PyPI has as a wheel. Programs of Mono's compiler
# run on it as they are.

dotnet_version=3.1.23
dotnet_folder=target/tools/dotnetcore2-$dotnet_version
dotnet_wheel=sha256:5f076ddc39da0c685e7de20ecb91ee81185928918ec86fbeb3bffc55dd867ab5

want_dotnet() { # whether `core` works now
    [ "$(uname -m)" = x86_64 ] || return 1
    if [ ! -x "$dotnet_folder/dotnetcore2/bin/dotnet" ]; then
        python3 -m pip --version >/dev/null 2>&1 || install_packages python3-pip || return 1
        local wheel
        wheel=$(mktemp -d) || return 1
        echo "dotnetcore2==$dotnet_version --hash=$dotnet_wheel" >"$wheel/wanted"
        if ! { python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
            --dest "$wheel" --requirement "$wheel/wanted" && rm -rf "$dotnet_folder.part" &&
            python3 -m zipfile -e "$wheel"/*.whl "$dotnet_folder.part" && chmod +x "$dotnet_folder.part/dotnetcore2/bin/dotnet" &&
            rm -rf "$dotnet_folder" && mv "$dotnet_folder.part" "$dotnet_folder"; } >&2; then
            rm -rf "$wheel"
            return 1
        fi
        rm -rf "$wheel"
    fi
    cat >"$dotnet_folder/runtimeconfig.json" <<'JSON'
{"runtimeOptions": {"framework": {"name": "Microsoft.NETCore.App", "version": "3.1.23"},
  "configProperties": {"System.Globalization.Invariant": true}}}
JSON
    # Without ICU, which a bare machine lacks, and without the files by which a debugger finds it.
    export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 COMPlus_EnableDiagnostics=0
}

core() { # PROGRAM.exe ARGUMENTS...
    "$(realpath "$dotnet_folder")/dotnetcore2/bin/dotnet" exec --runtimeconfig "$dotnet_folder/runtimeconfig.json" "$@"
}
