"""Runs each block of Python of a document against the sandbox, as a reader would. Usage: snippets.py DOCUMENT CONFIG.json"""

import re
import sys
from pathlib import Path

import idcas

document, config = Path(sys.argv[1]), Path(sys.argv[2])
blocks = re.findall(r"\n```python\n(.*?)\n```", document.read_text(encoding="utf-8"), re.DOTALL)
assert blocks, f"{document}: no block of Python"
skipped = 0
with idcas.Client(config) as client:
    for number, block in enumerate(blocks, 1):
        if "import pandas" in block:
            try:
                import pandas  # noqa: F401
            except ImportError:
                skipped += 1
                continue
        exec(compile(block, f"{document}, block {number}", "exec"), {"configuration": config, "client": client, "idcas": idcas})
print(f"{len(blocks) - skipped} of {len(blocks)} blocks run")
