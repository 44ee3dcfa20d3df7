"""The licence texts of everything that is linked into the binaries, as one text.

Usage: licences.py PACKAGE TARGET... < the output of `cargo metadata --format-version 1`
Fails where a package comes without a text of its own and without a licence that is known here.
"""

import json
import subprocess
import sys
from pathlib import Path

PACKAGE, TARGETS = sys.argv[1], sys.argv[2:]
packages = {package["id"]: package for package in json.load(sys.stdin)["packages"]}
by_name = {(package["name"], package["version"]): package for package in packages.values()}


def linked(target):
    """Name and version of each package that the binaries for this target are linked from."""
    tree = ["cargo", "tree", "--locked", "-p", PACKAGE, "-e", "normal", "--prefix", "none", "--target", target]
    for line in subprocess.run(tree, check=True, capture_output=True, text=True).stdout.splitlines():
        name, version, *rest = line.split()
        # Macros run in the compiler and leave nothing of theirs behind.
        if "(proc-macro)" not in rest:
            yield name, version.removeprefix("v")


def texts(package):
    folder = Path(package["manifest_path"]).parent
    names = ("LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE")
    return sorted(path for path in folder.iterdir() if path.is_file() and path.name.upper().startswith(names))


wanted = sorted({found for target in TARGETS for found in linked(target)})
print("What is linked into the binaries of idcas, and under which terms.\n")
print("Rust standard library: MIT OR Apache-2.0, Copyright (c) The Rust Project Contributors.")
print("MinGW-w64 start-up code (Windows only): in the public domain, and ZPL-2.1.\n")
for key in wanted:
    package = by_name[key]
    if package["source"] is None:
        continue
    print(f"{package['name']} {package['version']}: {package['license'] or 'see its file'}")
printed = {}
for key in wanted:
    package = by_name[key]
    if package["source"] is None:
        continue
    found = texts(package)
    if not found and not package["license"]:
        sys.exit(f"{key}: its licence is missing")
    for path in found:
        text = path.read_text(encoding="utf-8", errors="replace").strip()
        printed.setdefault(text, []).append(f"{package['name']} {package['version']} ({path.name})")
for text, users in printed.items():
    print("\n" + "=" * 78 + "\n" + "\n".join(users) + "\n" + "-" * 78 + "\n" + text)
