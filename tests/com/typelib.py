"""The type library is what the promise records: every member with its number and its arguments' names, and every operation.

    typelib.py ABI.json < OUTPUT OF typelib.exe
"""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    promised = json.load(file)["com"]
kinds = {}
told = {}
for line in sys.stdin.buffer.read().decode().replace("\r\n", "\n").splitlines():
    fields = line.split("\t")
    if fields[0] == "interface":
        kinds[fields[1]] = fields[2]
    if fields[0] == "member":
        # A property that can be set is told a second time, with its new value.
        told.setdefault(fields[1], {}).setdefault(fields[4], (int(fields[2]), [name for name in fields[5].split(",") if name]))


def expected(interface, about):
    members = {name: (member["number"], [one["name"] for one in member["arguments"]]) for name, member in about["members"].items()}
    if interface == "IIdcasClient":
        for operation, one in promised["operations"].items():
            members["".join(part.capitalize() for part in operation.split("_"))] = (one["number"], ["params", *one["parameters"]])
    return members


def folded(members):
    """A type library writes a name as it was first written anywhere in it: `value` and `Value` are one."""
    return {name.lower(): (number, [argument.lower() for argument in arguments]) for name, (number, arguments) in members.items()}


faults = []
found = {kinds[kind]: folded(members) for kind, members in told.items()}
for interface, about in promised["interfaces"].items():
    wanted, has = folded(expected(interface, about)), found.pop(interface, {})
    faults += [f"{interface}.{name}: promised {wanted.get(name)}, in the type library {has.get(name)}"
               for name in sorted(wanted.keys() | has.keys()) if wanted.get(name) != has.get(name)]
faults += [f"{interface} is promised nowhere" for interface in found]
print("\n".join(faults))
print(f"typelib: {sum(map(len, told.values()))} members, {len(faults)} faults")
sys.exit(bool(faults))
