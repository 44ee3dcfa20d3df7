"""Makes Python wheels with the library inside, one for each library given; the same files give the same bytes.

    wheels.py FOLDER [--licences FILE] LIBRARY...

What a library is for is read off itself: 32-bit or 64-bit Windows; Linux on x86-64 or ARM64 with the glibc that it needs. One that
needs glibc 2.17 or less is tagged manylinux2014, any other with the glibc that it does need, so that pip takes it only where it loads.
"""

import argparse
import base64
import hashlib
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import machine
from same_zip import add

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "bindings/python"
# manylinux2014 is another name of glibc 2.17.
MANYLINUX2014 = (2, 17)
WINDOWS = {"win32": "win32", "win64": "win_amd64"}


def platform(library):
    """The wheel's platform tag, and the library's name inside."""
    found, name = machine.of(library, library.read_bytes())
    return WINDOWS.get(found) or linux(library, found.removeprefix("linux-")), name


def linux(library, processor):
    needs = subprocess.run(["readelf", "-W", "--version-info", library], check=True, capture_output=True, text=True).stdout
    versions = [tuple(map(int, found.split("."))) for found in re.findall(r"Name: GLIBC_([0-9.]+)", needs)]
    if not versions:
        sys.exit(f"{library}: it does not say which glibc it needs")
    major, minor = max(versions)[:2]
    if (major, minor) <= MANYLINUX2014:
        return f"manylinux_2_17_{processor}.manylinux2014_{processor}"
    return f"manylinux_{major}_{minor}_{processor}"


def value(name):
    """A value of pyproject.toml, which `make bindings` writes, one to a line."""
    text = (PACKAGE / "pyproject.toml").read_text(encoding="utf-8")
    return re.search(rf'^{name} = "(.*)"$', text, re.MULTILINE)[1]


def metadata():
    text = (PACKAGE / "pyproject.toml").read_text(encoding="utf-8")
    classifiers = re.findall(r'^    "(.* :: .*)",$', text, re.MULTILINE)
    lines = [
        "Metadata-Version: 2.1",
        "Name: idcas",
        f"Version: {value('version')}",
        f"Summary: {value('description')}",
        "License: MIT OR Apache-2.0",
        *(f"Classifier: {classifier}" for classifier in classifiers),
        f"Requires-Python: {value('requires-python')}",
        "Description-Content-Type: text/markdown",
        "",
        # Links into the repository lead nowhere from a wheel.
        re.sub(r"\[([^\]]*)\]\((?!https?://)[^)]*\)", r"\1", (PACKAGE / "README.md").read_text(encoding="utf-8")),
    ]
    return "\n".join(lines).encode("utf-8")


def contents(tag, library, name, licences):
    info = f"idcas-{value('version')}.dist-info"
    files = {f"idcas/{path.name}": path.read_bytes() for path in PACKAGE.glob("idcas/*") if path.suffix in (".py", ".typed")}
    files[f"idcas/{name}"] = library.read_bytes()
    tags = "".join(f"Tag: py3-none-{each}\n" for each in tag.split("."))
    files[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: idcas\nRoot-Is-Purelib: false\n{tags}".encode()
    files[f"{info}/METADATA"] = metadata()
    for path in [ROOT / "LICENSE-MIT", ROOT / "LICENSE-APACHE", *licences]:
        files[f"{info}/{path.name}"] = path.read_bytes()
    return info, dict(sorted(files.items()))


def write(folder, library, licences):
    tag, name = platform(library)
    info, files = contents(tag, library, name, licences)
    record = []
    for path, data in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        record.append(f"{path},sha256={digest},{len(data)}\n")
    files[f"{info}/RECORD"] = "".join([*record, f"{info}/RECORD,,\n"]).encode()
    wheel = folder / f"idcas-{value('version')}-py3-none-{tag}.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, data in files.items():
            add(archive, path, data, executable=path.endswith((".so", ".dll")))
    print(f"{wheel}: {wheel.stat().st_size} bytes")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--licences", type=Path, action="append", default=[], metavar="FILE", help="texts that go with the library")
    arguments.add_argument("library", type=Path, nargs="+")
    given = arguments.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    for library in given.library:
        write(given.folder, library, given.licences)


main()
