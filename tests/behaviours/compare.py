"""Compares what a driver saw with what table.json expects.

    compare.py TABLE.json LANGUAGE [gbk] [emulated] < OUTPUT

With gbk, a character that GBK lacks is an escape, as the library gives it. Emulated: of another processor's program, what
the process holds is also the code that the emulator translated, so its growth says nothing.
"""

import fnmatch
import json
import re
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    table = json.load(file)
text = sys.stdin.buffer.read().decode().replace("\r\n", "\n")
if "gbk" in sys.argv[3:]:
    text = re.sub(r"(\\u[0-9A-F]{4})+", lambda escapes: json.loads(f'"{escapes[0]}"'), text)
if "emulated" in sys.argv[3:]:
    text = text.replace("\tgrown", "\tflat")
lines = text.splitlines()
seen = {line.split("\t")[0]: line.split("\t")[1:] for line in lines}
failed = 0
for row in table:
    values = seen.pop(row["name"], None)
    # In an expectation only * and ? stand for something else.
    patterns = [text.replace("[", "[[]") for text in row["expects"]]
    if values is None or len(values) != len(patterns) or not all(map(fnmatch.fnmatchcase, values, patterns)):
        failed += 1
        print(f"{sys.argv[2]}: {row['name']}: expected {row['expects']}, saw {values}")
if seen:
    failed += 1
    print(f"{sys.argv[2]}: rows that the table lacks: {list(seen)}")
print(f"behaviours in {sys.argv[2]}: {len(table) - min(failed, len(table))} of {len(table)} as expected")
sys.exit(failed != 0)
