"""The units as another parser of Pascal sees them, PasDoc: it reads each source, and everything that a program uses is explained
in Chinese. Usage: documented.py FOLDER
"""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
UNITS = ["Idcas", "IdcasDB", "IdcasEvents"]
# What nobody calls by name: accessors, and what every class has.
SILENT = re.compile(r"(Get|Set)[A-Z]\w*|Create|CreateOf|Destroy")
# Its title is the same in both languages.
INTERNATIONAL = {"Sha256"}
faults = []


def read(folder, output, symbols):
    output.mkdir(parents=True, exist_ok=True)
    options = [f"--define={symbol}" for symbol in ["MSWINDOWS", "WIN32", *symbols]]
    sources = [str(folder / f"{unit}.pas") for unit in UNITS]
    run = subprocess.run(
        ["pasdoc", "--format=simplexml", f"--output={output}", *options, *sources], capture_output=True, text=True
    )
    said = run.stdout + run.stderr
    if run.returncode or re.search(r"error|fatal", said, re.IGNORECASE) and "Error message is: Unknown function" not in said:
        faults.append(f"{folder}: {said[-1000:]}")
    return [ElementTree.parse(output / f"{unit}.xml").getroot() for unit in UNITS]


def names(units):
    return {element.get("name") for unit in units for element in unit.iter() if element.tag in ("function", "property")}


work = Path(sys.argv[1])
documented = read(ROOT / "bindings/delphi", work / "pasdoc", [])
plain = read(ROOT / "bindings/delphi/delphi7", work / "pasdoc7", ["VER150"])
explained = 0
for unit in documented:
    for parent in unit.iter():
        if parent.tag == "structure" and parent.get("type") not in ("interface", "class", None):
            continue
        for element in parent:
            if element.tag not in ("function", "property") or SILENT.fullmatch(element.get("name")):
                continue
            text = "".join(element.find("description").itertext()) if element.find("description") is not None else ""
            if re.search("[\u4e00-\u9fff]", text) or text.strip() and element.get("name") in INTERNATIONAL:
                explained += 1
            elif element.get("visibility", "public") not in ("private", "protected"):
                faults.append(f"not explained in Chinese: {parent.get('name')}.{element.get('name')}")
if names(documented) != names(plain):
    faults.append(f"the two editions differ: {sorted(names(documented) ^ names(plain))[:20]}")
print("\n".join(faults[:40]))
print(f"{explained} functions and properties explained, {len(faults)} faults")
sys.exit(bool(faults) or explained < 500)
