"""Whether a NuGet package has in it what it should: package.py PACKAGE.nupkg SDK"""

import re
import struct
import sys
import xml.etree.ElementTree as tree
import zipfile
from pathlib import Path

package, sdk = zipfile.ZipFile(sys.argv[1]), Path(sys.argv[2])
names = package.namelist()
assert len(names) == len(set(names)) and all(entry.date_time[0] == 1980 for entry in package.infolist())
for name, original in {
    "runtimes/win-x86/native/idcas.dll": "win32/idcas.dll",
    "runtimes/win-x64/native/idcas.dll": "win64/idcas.dll",
    "runtimes/linux-x64/native/libidcas.so": "linux-x86_64/libidcas.so",
    "LICENSES-DEPENDENCIES.txt": "LICENSES-DEPENDENCIES.txt",
    "LICENSE-MIT": "LICENSE-MIT",
    "LICENSE-APACHE": "LICENSE-APACHE",
}.items():
    assert package.read(name) == (sdk / original).read_bytes(), name
for name, machine in {"win-x86": 0x14C, "win-x64": 0x8664}.items():
    library = package.read(f"runtimes/{name}/native/idcas.dll")
    at = struct.unpack_from("<I", library, 0x3C)[0]
    assert struct.unpack_from("<H", library, at + 4)[0] == machine, name

space = "{http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd}"
about = tree.fromstring(package.read("Idcas.nuspec")).find(f"{space}metadata")
version = about.findtext(f"{space}version")
assert Path(sys.argv[1]).name == f"Idcas.{version}.nupkg", version
assert {group.get("targetFramework") for group in about.iter(f"{space}group")} == {".NETFramework4.8", ".NETStandard2.0"}
assert about.findtext(f"{space}readme") in names
for kind in ("build", "buildTransitive"):
    targets = package.read(f"{kind}/net461/Idcas.targets").decode()
    used = re.findall(r'Include="\$\(MSBuildThisFileDirectory\)\.\.\\\.\.\\([^"]*)"', targets)
    assert len(used) == 2 and all(path.replace("\\", "/") in names for path in used), used

types = tree.fromstring(package.read("[Content_Types].xml"))
known = {item.get("Extension") for item in types} | {item.get("PartName") for item in types}
assert all(name.rsplit(".", 1)[-1] in known or f"/{name}" in known for name in names if name != "[Content_Types].xml")
relations = tree.fromstring(package.read("_rels/.rels"))
assert all(item.get("Target").lstrip("/") in names for item in relations)

# Where it was made is nobody's business, and would make two packages differ.
paths = [str(Path(__file__).resolve().parents[2]).encode(), b"/tmp/"]
for target in ("net48", "netstandard2.0"):
    documents = tree.fromstring(package.read(f"lib/{target}/Idcas.xml"))
    assert documents.findtext("assembly/name") == "Idcas"
    members = documents.findall("members/member")
    assert len(members) > 500
    # Each in Chinese and in English.
    said = {member.get("name"): "".join(member.find("summary").itertext()) for member in members}
    english = [name for name, text in said.items() if not re.search("[\u4e00-\u9fff]", text)]
    # What is called the same in both languages.
    assert all(len(said[name].strip()) < 24 for name in english), english
    assembly = package.read(f"lib/{target}/Idcas.dll")
    # Names of the metadata are text that ends in NUL.
    assert (b"\0netstandard\0" in assembly) == (target == "netstandard2.0") != (b"\0mscorlib\0" in assembly), target
    assert b"NullableContextAttribute\0" in assembly and not any(path in assembly for path in paths)
print(f"{len(names)} files, version {version}")
