"""The module for VB6 and VBA, parsed by a public grammar of VBA, as each of its compilers sees it.

    python3 tests/modules/grammar.py [README.md ...]
"""

import re
import sys
from pathlib import Path

from antlr4 import CommonTokenStream, InputStream
from antlr4.error.ErrorListener import ErrorListener
from antlr4_vba.vbaLexer import vbaLexer
from antlr4_vba.vbaParser import vbaParser
from source import VISUAL_BASIC, compiled, stored, texts


class Faults(ErrorListener):
    def __init__(self):
        self.found = []

    def syntaxError(self, recognizer, symbol, line, column, message, error):
        self.found.append(f"line {line}, column {column}: {message[:200]}")


def parse(text):
    faults = Faults()
    lexer = vbaLexer(InputStream(text))
    parser = vbaParser(CommonTokenStream(lexer))
    for reader in (lexer, parser):
        reader.removeErrorListeners()
        reader.addErrorListener(faults)
    parser.startRule()
    return faults.found


def main(pages):
    module = texts()["vb"]
    found = []
    for variant, constants in VISUAL_BASIC.items():
        text = compiled(module, constants)
        found += [f"{variant}: {fault}" for fault in parse(text)]
        # The grammar notices what it should.
        for old in ["End Function", "As Long)", "Next At"]:
            at = text.rindex(old)
            if variant == "vb6" and not parse(text[:at] + text[at + len(old):]):
                found.append(f"{variant}: nobody notices that {old} is missing")
    found += [f"the example for Excel: {fault}" for fault in parse(stored(Path("examples/excel/ExamList.bas"), "ascii"))]
    for page in pages:
        for block in re.findall(r"^```vb\n(.*?)^```$", Path(page).read_text(encoding="utf-8"), re.M | re.S):
            # A document shows lines of a procedure, or whole ones.
            whole = re.search(r"^(?:Public |Private )?(?:Sub|Function) ", block, re.M)
            text = block if whole else f"Sub Example()\n{block}End Sub\n"
            found += [f"{page}: {fault}" for fault in parse(f'Attribute VB_Name = "Example"\n{text}')]
    print("\n".join(found))
    return 1 if found else 0


sys.exit(main(sys.argv[1:]))
