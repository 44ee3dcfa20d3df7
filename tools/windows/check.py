#!/usr/bin/python3
"""Checks what tools/windows/build.sh built: that Windows 7 can load it, that it exports the header, its type library, size,
hardening."""

import json
import re
import sys
import uuid
from pathlib import Path

import pefile

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "target/windows"
LARGEST = {
    # As measured, and 1 % more: the COM object is 100 to 130 KB of it, its type library 27. A second DLL for it would have
    # been larger, could be of another version, and would be one more file to register and to bring to every workstation.
    "win32/idcas.dll": 3_200_000,
    "win64/idcas.dll": 3_440_000,
    # The one that every Windows runs; the other is for those who want 64 bits.
    "win32/idcas.exe": 6 * 1024 * 1024,
    "win64/idcas.exe": 7 * 1024 * 1024,
}
MACHINES = {"win32": 0x14C, "win64": 0x8664}
# What COM and regsvr32 look for in a library with objects in it.
FOR_COM = {"DllCanUnloadNow", "DllGetClassObject", "DllInstall", "DllRegisterServer", "DllUnregisterServer"}
DYNAMIC_BASE, NX_COMPAT, HIGH_ENTROPY_VA = 0x40, 0x100, 0x20
WRITABLE_AND_EXECUTABLE = 0x80000000 | 0x20000000


def windows7():
    known = {}
    for line in (ROOT / "tools/windows/windows7.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            library, *functions = line.split()
            known.setdefault(library, set()).update(functions)
    return known


def declared():
    """The header's functions; comments mention functions too, and must not count."""
    text = re.sub(r"/\*.*?\*/", "", (ROOT / "include/idcas.h").read_text(), flags=re.S)
    return set(re.findall(r"\b(idcas_\w+)\(", text))


def both_names():
    """Each function under its name, and under that which 32-bit programs call as stdcall; in 64 bits they are the same."""
    return {name + ending for name in declared() for ending in ("", "_std")}


def version():
    return re.search(r'^version = "(.+)"', (ROOT / "Cargo.toml").read_text(), re.M)[1]


def imports(image, known):
    tables = getattr(image, "DIRECTORY_ENTRY_IMPORT", []) + getattr(image, "DIRECTORY_ENTRY_DELAY_IMPORT", [])
    for table in tables:
        library = table.dll.decode().lower()
        for entry in table.imports:
            name = entry.name.decode() if entry.name else f"#{entry.ordinal}"
            if name not in known.get(library, ()):
                yield f"imports {library} {name}, which windows7.txt does not list"


def exports(image):
    found = {symbol.name.decode() for symbol in image.DIRECTORY_ENTRY_EXPORT.symbols if symbol.name}
    unnamed = [symbol for symbol in image.DIRECTORY_ENTRY_EXPORT.symbols if not symbol.name]
    wanted = both_names() | FOR_COM
    if unnamed:
        yield f"exports {len(unnamed)} functions by number alone"
    for name in sorted(wanted - found):
        yield f"does not export {name}"
    for name in sorted(found - wanted):
        yield f"exports {name}, which is not the header's"


def hardening(image, width):
    bits = image.OPTIONAL_HEADER.DllCharacteristics
    wanted = {"ASLR": DYNAMIC_BASE, "DEP": NX_COMPAT}
    if width == "win64":
        wanted["64-bit ASLR"] = HIGH_ENTROPY_VA
    yield from (f"is without {name}" for name, bit in wanted.items() if not bits & bit)
    if not image.OPTIONAL_HEADER.DATA_DIRECTORY[5].Size:
        yield "has no relocations, so that ASLR cannot move it"
    for section in image.sections:
        name = section.Name.rstrip(b"\0").decode()
        if section.Characteristics & WRITABLE_AND_EXECUTABLE == WRITABLE_AND_EXECUTABLE:
            yield f"section {name} is both writable and executable"
        if name.startswith(".debug") or name.startswith("/"):
            yield f"section {name} is debug information"


def header(image, width):
    if image.FILE_HEADER.Machine != MACHINES[width]:
        yield f"is for machine {image.FILE_HEADER.Machine:#x}"
    wanted = (image.OPTIONAL_HEADER.MajorSubsystemVersion, image.OPTIONAL_HEADER.MinorSubsystemVersion)
    if wanted > (6, 1):
        yield f"asks for Windows {wanted[0]}.{wanted[1]}; Windows 7 is 6.1"


def resource(image):
    strings = {}
    for group in getattr(image, "FileInfo", [[]])[0]:
        for table in getattr(group, "StringTable", []):
            strings.update({key.decode(): value.decode() for key, value in table.entries.items()})
    for name, value in {"FileVersion": version(), "ProductVersion": version(), "ProductName": "idcas"}.items():
        if strings.get(name) != value:
            yield f"version resource: {name} is {strings.get(name)!r}, not {value!r}"


def type_library(image, path):
    """The COM object's, as a resource: every operation, every identifier of the promise."""
    kinds = {str(entry.name): entry for entry in image.DIRECTORY_ENTRY_RESOURCE.entries if entry.name}
    if "TYPELIB" not in kinds:
        yield "has no type library"
        return
    (numbered,) = kinds["TYPELIB"].directory.entries
    (entry,) = numbered.directory.entries
    found = image.get_data(entry.data.struct.OffsetToData, entry.data.struct.Size)
    if numbered.id != 1:
        yield f"the type library's number is {numbered.id}; programs look for 1"
    if found != path.with_name("idcas.tlb").read_bytes():
        yield "the type library differs from idcas.tlb"
    promised = json.loads((ROOT / "abi/1.json").read_text(encoding="utf-8"))["com"]
    for operation in promised["operations"]:
        name = "".join(word[:1].upper() + word[1:] for word in operation.split("_")).encode()
        # A name stands behind its length and three more bytes.
        if not re.search(re.escape(bytes([len(name)])) + b"[\\s\\S]{3}" + name, found):
            yield f"the type library lacks {name.decode()}"
    interfaces = [interface["id"] for interface in promised["interfaces"].values()]
    for identifier in (promised["identifiers"]["class"], promised["identifiers"]["library"], *interfaces):
        if uuid.UUID(identifier).bytes_le not in found:
            yield f"the type library lacks {identifier}"


def private_paths(path):
    """A path of the machine that built it is nobody's business."""
    for found in sorted(set(re.findall(rb"/(?:root|home)/[\w./-]{3,60}", path.read_bytes())))[:3]:
        yield f"names a path of the building machine: {found.decode()}"


def too_large(path):
    size, most = path.stat().st_size, LARGEST[f"{path.parent.name}/{path.name}"]
    if size > most:
        yield f"{size} bytes, more than {most}"


def import_libraries(folder, width):
    underscore = b"_" if width == "win32" else b""
    for library in ("libidcas.dll.a", "idcas.lib"):
        content = (folder / library).read_bytes()
        for name in sorted(both_names()):
            if b"\0__imp_" + underscore + name.encode() + b"\0" not in content:
                yield f"{library} lacks {name}"


def main():
    known, passed, failed = windows7(), 0, 0
    files = [BUILT / width / name for width in MACHINES for name in ("idcas.dll", "idcas.exe")]
    for path in [*files, BUILT / "win32/idcas-sandbox.exe"]:
        width, image = path.parent.name, pefile.PE(path)
        checks = {
            "header": header(image, width),
            "imports": imports(image, known),
            "hardening": hardening(image, width),
            "version resource": resource(image),
            "no private paths": private_paths(path),
        }
        if path.suffix == ".dll":
            checks |= {
                "exports": exports(image),
                "import libraries": import_libraries(path.parent, width),
                "type library": type_library(image, path),
            }
        if f"{width}/{path.name}" in LARGEST:
            checks["size"] = too_large(path)
        print(f"{width}/{path.name}: {path.stat().st_size} bytes")
        for name, faults in checks.items():
            faults = list(faults)
            passed, failed = passed + (not faults), failed + bool(faults)
            print(f"  {'FAILED' if faults else 'ok':8} {name}")
            for fault in faults:
                print(f"           {fault}")
    print(f"windows checks: {passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
