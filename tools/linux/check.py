#!/usr/bin/env python3
"""Checks what tools/linux/build.sh built: machine, needed libraries, versions of glibc's symbols, exports, hardening.

Usage: check.py ARCHITECTURE...
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "target/linux"
NEWEST = (2, 17)
MACHINES = {"x86_64": "X86-64", "aarch64": "AArch64"}
# Those of glibc 2.17. Its loader goes by another name on each architecture.
NEEDED = re.compile(r"lib(c|m)\.so\.6|lib(dl|util)\.so\.[12]|libpthread\.so\.0|librt\.so\.1|ld-linux.*")
LARGEST = {"libidcas.so": 6_000_000, "idcas": 14_000_000, "idcas-sandbox": 8_000_000}


def readelf(*arguments):
    return subprocess.run(["readelf", "--wide", *arguments], check=True, capture_output=True, text=True).stdout


def declared():
    """The header's functions; comments mention functions too, and must not count."""
    text = re.sub(r"/\*.*?\*/", "", (ROOT / "include/idcas.h").read_text(), flags=re.S)
    return set(re.findall(r"\b(idcas_\w+)\(", text))


def wanted_versions(file):
    """What is wanted of other libraries: the section of version needs, not what the file itself defines."""
    needs = readelf("--version-info", file).split("Version needs section", 1)
    return set(re.findall(r"Name: ([A-Z]+)_([0-9.]+|PRIVATE)", needs[1])) if len(needs) == 2 else set()


def faults(file, architecture):
    header = readelf("--file-header", file)
    if MACHINES[architecture] not in header:
        yield f"is not for {architecture}"
    dynamic = readelf("--dynamic", file)
    for library in re.findall(r"\(NEEDED\).*\[(.+)\]", dynamic):
        if not NEEDED.fullmatch(library):
            yield f"needs {library}, which is no part of glibc"
    for name, version in sorted(wanted_versions(file)):
        if name != "GLIBC" or version == "PRIVATE" or tuple(map(int, version.split("."))) > NEWEST:
            yield f"wants {name}_{version}, which CentOS 7 has not"
    if "GNU_RELRO" not in readelf("--program-headers", file) or not re.search(r"BIND_NOW|Flags:.*NOW", dynamic):
        yield "its relocations stay writable"
    if re.search(r"GNU_STACK.*\bRWE\b", readelf("--program-headers", file)):
        yield "its stack is executable"
    if file.stat().st_size > LARGEST[file.name]:
        yield f"has {file.stat().st_size} bytes, more than {LARGEST[file.name]}"
    if file.name == "libidcas.so":
        yield from library_faults(file, dynamic)


def library_faults(file, dynamic):
    if "[libidcas.so.0]" not in dynamic:
        yield "its SONAME is not libidcas.so.0"
    if "NODELETE" not in dynamic:
        yield "a dlclose() would unmap it"
    symbols = readelf("--dyn-syms", file)
    exported = set(re.findall(r"FUNC\s+(?:GLOBAL|WEAK)\s+DEFAULT\s+\d+ (\w+)", symbols))
    for name in sorted(declared() - exported):
        yield f"does not export {name}"
    for name in sorted(exported - declared()):
        yield f"exports {name}, which is not the header's"


def main():
    status = 0
    for architecture in sys.argv[1:]:
        for name in LARGEST:
            file = BUILT / f"linux-{architecture}" / name
            found = list(faults(file, architecture))
            for fault in found:
                print(f"linux-{architecture}/{name} {fault}")
                status = 1
            if not found:
                versions = [tuple(map(int, version.split("."))) for name, version in wanted_versions(file) if name == "GLIBC"]
                newest = ".".join(map(str, max(versions)))
                print(f"linux-{architecture}/{name}: {file.stat().st_size} bytes, glibc {newest}")
    sys.exit(status)


main()
