"""Makes the jar for Java with the libraries inside; the same files and the same javac give the same bytes.

    jar.py JAR [--licences FILE] [LIBRARY...]

What a library is for is read off itself: 32-bit or 64-bit Windows; Linux on x86-64 or ARM64. Beside each lies its SHA-256, by which
Java checks what it loads. Beside the jar lies JAR-sources.jar, from which IDEs show the documentation. The classes are compiled for Java 8 with javac and JNA (Debian's libjna-java, or the file that JNA_JAR names).
"""

import argparse
import hashlib
import os
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

import machine
from same_zip import add

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "bindings/java/src/main/java"
POM = ROOT / "bindings/java/pom.xml"
INSIDE = "META-INF/maven/cn.idcas/idcas"
# As JNA names the platforms (com.sun.jna.Platform.RESOURCE_PREFIX).
FOLDERS = {"win32": "win32-x86", "win64": "win32-x86-64", "linux-x86_64": "linux-x86-64", "linux-aarch64": "linux-aarch64"}


def compiled():
    """The classes, by their paths inside the jar."""
    jna = os.environ.get("JNA_JAR", "/usr/share/java/jna.jar")
    with tempfile.TemporaryDirectory() as folder:
        sources = sorted(SOURCES.rglob("*.java"))
        command = ["javac", "--release", "8", "-encoding", "UTF-8", "-g:lines,source", "-Xlint:-options", "-cp", jna, "-d", folder, *sources]
        subprocess.run(command, check=True)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in Path(folder).rglob("*.class")}


def contents(libraries, licences):
    version = re.search(r"<version>(.*)</version>", POM.read_text(encoding="utf-8"))[1]
    files = compiled()
    for library in libraries:
        data = library.read_bytes()
        found, name = machine.of(library, data)
        folder = FOLDERS[found]
        files[f"cn/idcas/native/{folder}/{name}"] = data
        files[f"cn/idcas/native/{folder}/sha256"] = hashlib.sha256(data).hexdigest().encode() + b"\n"
    files[f"{INSIDE}/pom.xml"] = POM.read_bytes()
    files[f"{INSIDE}/pom.properties"] = f"artifactId=idcas\ngroupId=cn.idcas\nversion={version}\n".encode()
    for path in [ROOT / "LICENSE-MIT", ROOT / "LICENSE-APACHE", *licences]:
        files[f"META-INF/{path.name}"] = path.read_bytes()
    manifest = f"Manifest-Version: 1.0\r\nAutomatic-Module-Name: cn.idcas\r\nImplementation-Title: idcas\r\nImplementation-Version: {version}\r\n\r\n"
    # Java's tools look for the manifest at the beginning.
    return {"META-INF/MANIFEST.MF": manifest.encode(), **dict(sorted(files.items()))}


def write(jar, files):
    with zipfile.ZipFile(jar, "w") as archive:
        for path, data in files.items():
            add(archive, path, data)
    print(f"{jar}: {jar.stat().st_size} bytes")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("jar", type=Path)
    arguments.add_argument("--licences", type=Path, action="append", default=[], metavar="FILE", help="texts that go with the libraries")
    arguments.add_argument("library", type=Path, nargs="*")
    given = arguments.parse_intermixed_args()
    given.jar.parent.mkdir(parents=True, exist_ok=True)
    write(given.jar, contents(given.library, given.licences))
    sources = {path.relative_to(SOURCES).as_posix(): path.read_bytes() for path in sorted(SOURCES.rglob("*.java"))}
    write(given.jar.with_name(f"{given.jar.stem}-sources.jar"), sources)


main()
