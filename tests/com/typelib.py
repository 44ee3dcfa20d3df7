"""Every operation of the catalogue is a method in the type library, with its parameters' names; its number is as recorded.

    typelib.py ABI.json < OUTPUT OF typelib.exe
"""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    abi = json.load(file)
members = {}
for line in sys.stdin.buffer.read().decode().replace("\r\n", "\n").splitlines():
    fields = line.split("\t")
    if fields[0] == "member":
        members.setdefault(fields[1], {})[fields[4]] = (int(fields[2]), [name for name in fields[5].split(",") if name])
faults = []


def number(operation):
    """FNV-1a, 24 bits of it."""
    value = 0x811C9DC5
    for byte in operation.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return 0x01000000 | value & 0x00FFFFFF


for operation, about in abi["operations"].items():
    name = "".join(part.capitalize() for part in operation.split("_"))
    if name not in members.get("client", {}):
        # These have members of their own.
        if operation not in ("diagnose", "inspect_url"):
            faults.append(f"{operation} is no method")
        continue
    told, arguments = members["client"][name]
    if told != number(operation):
        faults.append(f"{operation} has the number {told}, not {number(operation)}")
    if arguments[:1] != ["params"] or sorted(arguments[1:]) != sorted(about["params"]):
        faults.append(f"{operation}: arguments {arguments}, parameters {sorted(about['params'])}")
for interface in ("client", "params", "result", "node", "job"):
    if interface not in members:
        faults.append(f"no {interface}")
print("\n".join(faults))
print(f"typelib: {sum(map(len, members.values()))} members, {len(faults)} faults")
sys.exit(bool(faults))
