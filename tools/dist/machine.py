"""For which machine a library is, read off itself."""

import struct
import sys

WINDOWS = {0x014C: "win32", 0x8664: "win64"}
LINUX = {62: "linux-x86_64", 183: "linux-aarch64"}


def of(library, data):
    """The machine as the SDK names its folder, and the name that the library has there."""
    if data.startswith(b"MZ"):
        header = struct.unpack_from("<I", data, 0x3C)[0]
        machine = struct.unpack_from("<H", data, header + 4)[0]
        if machine in WINDOWS:
            return WINDOWS[machine], "idcas.dll"
    elif data.startswith(b"\x7fELF"):
        machine = struct.unpack_from("<H", data, 18)[0]
        if machine in LINUX:
            return LINUX[machine], "libidcas.so"
    sys.exit(f"{library}: not a library for 32-bit or 64-bit Windows, or for Linux on x86-64 or ARM64")
