#!/usr/bin/env bash
# The Python package as its users get it: a wheel that pip installs into an empty place; its own tests, the example and the blocks
# of its documents against the sandbox; its types. LONG=1 adds pandas, which takes long to install.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT
# Debian has the module that makes environments in a package of its own.
environment() { python3 -m venv "$1" >"$out/venv.log" 2>&1; }
if ! { want python3 python3 && { environment "$out/user" || { install_packages python3-venv && environment "$out/user"; }; }; }; then
    echo "python tests: 0 passed, 0 failed, 1 skipped: Python or its venv is missing and could not be installed"
    exit 77
fi
start_sandbox "${SANDBOX:-target/debug/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
# Without what is for debuggers, which would be most of a wheel.
library=$out/libidcas.so
strip -o "$library" "${LIBRARY:-target/debug/libidcas.so}" || exit 1
card=$(patients_card "$out")
sed 's/"password": *"[^"]*"/"password":"wrong"/' "$SANDBOX_CONFIG" >"$out/wrong.json"
user=$out/user/bin/python
refused() { ! "$@" >"$out/refused" 2>&1; }
# Away from the checkout, so that what was installed is what is imported.
user() { (cd "$out" && env -u PYTHONPATH -u IDCAS_LIBRARY "$user" -W error "$@"); }
root=$PWD

check "a package without a library" refused env PYTHONPATH=bindings/python "$user" examples/python/clinic.py "$SANDBOX_CONFIG" "$card" "$out"
check "its message is in both languages" grep -qF '找不到动态库 libidcas.so。 / the library libidcas.so is missing.' "$out/refused"
check "the wheel" python3 tools/dist/wheels.py "$out/wheels" "$library"
again() { python3 tools/dist/wheels.py "$out/again" "$library" && cmp "$out"/wheels/*.whl "$out"/again/*.whl; }
check "a second one, the same bytes" again
check "pip installs it into an empty place" "$user" -m pip install --quiet --no-index --disable-pip-version-check "$out"/wheels/*.whl
inside() { case $(user -c 'import idcas; print(idcas.__file__)') in "$out"/user/*) ;; *) return 1 ;; esac; }
check "what is imported is what was installed" inside
check "the tests" user "$root/tests/python/tests.py" "$SANDBOX_CONFIG" "$out/silent.json" "$library"
check "the example" user "$root/examples/python/clinic.py" "$SANDBOX_CONFIG" "$card" "$out"
cp "$out/log" "$out/example"
check "it shows the patient's name" grep -q '黄娟' "$out/example"
check "a wrong password" refused user "$root/examples/python/clinic.py" "$out/wrong.json" "$card" "$out"
check "a wrong password is reported" grep -q 'auth_rejected' "$out/refused"
for document in README.md README.zh-CN.md; do
    check "the blocks of $document" user "$root/tests/python/snippets.py" "$root/bindings/python/$document" "$SANDBOX_CONFIG"
done
if environment "$out/tools" && "$out/tools/bin/pip" install --quiet --disable-pip-version-check mypy twine >"$out/pip.log" 2>&1; then
    types() { MYPYPATH=bindings/python "$out/tools/bin/mypy" --strict --cache-dir "$out/mypy" "$@"; }
    check "the types" types bindings/python/idcas tests/python/tests.py tests/behaviours/driver.py examples/python/clinic.py
    check "twine takes the wheel" "$out/tools/bin/twine" check --strict "$out"/wheels/*.whl
else
    skip "types, twine" "PyPI could not be reached"
fi
if [ -z "${LONG:-}" ]; then
    skip "pandas, auditwheel" "they take long to install; LONG=1 runs them"
elif "$user" -m pip install --quiet --disable-pip-version-check pandas auditwheel >"$out/pip.log" 2>&1; then
    check "pandas" user "$root/tests/python/tests.py" "$SANDBOX_CONFIG" "$out/silent.json" "$library" Values.test_pandas
    check "the block for pandas" user "$root/tests/python/snippets.py" "$root/bindings/python/README.md" "$SANDBOX_CONFIG"
    consistent() { "$out/user/bin/auditwheel" show "$1" | tr '\n' ' ' | grep -q "consistent with the following platform tag: \"$(basename "$1" .whl | cut -d- -f5 | cut -d. -f1)\""; }
    check "auditwheel finds the tag right" consistent "$out"/wheels/*.whl
else
    skip "pandas, auditwheel" "PyPI could not be reached"
fi
summary "python tests"
