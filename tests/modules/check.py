"""The modules for VB6 and VBA, Visual FoxPro and 易语言: what they declare is what the C header has, and what they call is there.

    python3 tests/modules/check.py include/idcas.h
"""

import re
import sys
from pathlib import Path

from calls import parameters, uses
from source import BYTES, TYPES, VARIANTS, VISUAL_BASIC, compiled, declared, exported, stored, texts

HEADER = sys.argv[1]


def faults(read):
    """What is wrong with the modules, in words."""
    for variant in VARIANTS:
        yield from (f"{variant}: {fault}" for fault in declarations(variant, read))
    codes = {name: int(number) for name, number in re.findall(r"^#define (IDCAS_\w+) \(?(-?\d+)\)?$", Path(HEADER).read_text(encoding="utf-8"), re.M)}
    for name, pattern in [
        ("vb", r"^Public Const (IDCAS_\w+) As Long = (-?\d+)$"),
        ("foxpro constants", r"^#DEFINE (IDCAS_\w+) (-?\d+)$"),
        ("epl constants", r'^\.常量 (IDCAS_\w+), "(-?\d+)", 公开$'),
    ]:
        if {code: int(number) for code, number in re.findall(pattern, read[name], re.M)} != codes:
            yield f"{name}: its codes are not those of the header"
    for constants in [read["vb"], read["foxpro constants"], read["epl constants"]]:
        names = re.findall(r"^(?:Public Const|Public Property Get|#DEFINE|\.常量) (\w+)", constants, re.M)
        if len(names) < 100 or len({name.lower() for name in names}) != len(names):
            yield f"{len(names)} constants: too few, or one name twice"
    for variant in VISUAL_BASIC:
        yield from (f"{variant}: {fault}" for fault in uses(compiled(read["vb"], VISUAL_BASIC[variant]), "vb", declared(variant, read)))
    yield from uses(read["foxpro"], "foxpro", declared("foxpro", read))
    yield from uses(read["epl subroutines"], "epl", declared("epl", read))
    # A platform's own code may have more than 32 bits: as a number of 32 it overflows, or becomes 0.
    narrow = {"vb": r'CLng\(Val\(IdcasText\(Answer, "/code"', "epl subroutines": r"到整数 \(影像云_取值 \(结果, “/code”"}
    yield from (f"{name}: a code is taken for a number of 32 bits" for name, pattern in narrow.items() if re.search(pattern, read[name]))
    # What the compilers take.
    yield from (f"vb: a line of {len(line)} characters" for line in read["vb"].split("\n") if len(line) > 1000)
    literals = re.findall(r'"([^"\n]*)"', re.sub(r"^\*.*$", "", read["foxpro"], flags=re.M))
    yield from (f"foxpro: a literal of {len(text)} characters" for text in literals if len(text.encode("gbk")) > 255)


def declarations(variant, read):
    functions, seen = exported(HEADER), {}
    for function in declared(variant, read):
        if function.name in seen or function.name not in functions:
            yield f"{function.name} is declared twice, or is no function of the library"
            continue
        seen[function.name] = function
        answer, arguments = functions[function.name]
        if function.entry != function.name + "_std":
            yield f"{function.name} is looked for as {function.entry}"
        if function.returns != TYPES[variant][answer]:
            yield f"{function.name} answers {function.returns}"
        if function.arguments != [TYPES[variant][kind] for kind in arguments]:
            yield f"{function.name} takes {function.arguments}"
        if variant == "vba7-64" and any((BYTES[kind] == 4) != (taken == "number") for kind, taken in zip(function.arguments, arguments)):
            yield f"{function.name} takes arguments of another size"
    yield from (f"{name} is not declared" for name in functions if name not in seen)


def shown(read):
    """What the documents show of each language."""
    fences = {"vb": "vb", "foxpro": "foxpro", "epl": "epl"}
    known = {
        "vb": (parameters(compiled(read["vb"], set()), "vb"), declared("vb6", read)),
        "foxpro": (parameters(read["foxpro"], "foxpro"), declared("foxpro", read)),
        "epl": (parameters(read["epl subroutines"], "epl"), declared("epl", read)),
    }
    blocks = 0
    pages = [page for folder in ("bindings/vb", "bindings/foxpro", "bindings/epl", "docs") for page in Path(folder).glob("*.md")]
    for page in pages:
        for fence, block in re.findall(r"^```(vb|foxpro|epl)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S):
            blocks += 1
            procedures, functions = known[fences[fence]]
            yield from (f"{page}: {fault}" for fault in uses(block, fence, functions, procedures))
    example = stored(Path("examples/excel/ExamList.bas"), "ascii")
    procedures, functions = known["vb"]
    yield from (f"the example for Excel: {fault}" for fault in uses(example, "vb", functions, procedures))
    if blocks < 12:
        yield f"{blocks} blocks of code in {len(pages)} documents: too few"


# Each must be noticed.
BREAKS = [
    ("vb", "ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr", "ByVal Client As Long) As LongPtr"),
    ("vb", "idcas_text_length_std", "idcas_text_length"),
    ("vb", "ByRef Client As Long", "ByVal Client As Long"),
    ("vb", "IDCAS_TIMEOUT As Long = -1102", "IDCAS_TIMEOUT As Long = -1103"),
    ("vb", "idcas_json_get(Answer, StrPtr(Pointer))", "idcas_json_get(Answer)"),
    ("vb", 'Code = Val(IdcasText(Answer, "/code"))', 'Code = CLng(Val(IdcasText(Answer, "/code")))'),
    ("foxpro", "INTEGER @ nClient", "INTEGER nClient"),
    ("foxpro", "AS idcas_call INTEGER nClient, STRING cOperation, STRING cParamsJson", "AS idcas_call INTEGER nClient, STRING cOperation"),
    ("foxpro", "idcas_json_close(m.lnParams)", "idcas_json_shut(m.lnParams)"),
    ("epl", "整数型, 传址", "整数型"),
    ("epl", '"idcas_finish_std"', '"idcas_finish"'),
    ("epl subroutines", "影像云_检查 (个数)", "影像云_检查 ()"),
    ("epl subroutines", "到数值 (影像云_取值 (结果, “/code”))", "到整数 (影像云_取值 (结果, “/code”))"),
]


def main():
    read = texts()
    found = [*faults(read), *shown(read)]
    for name, old, new in BREAKS:
        broken = read | {name: read[name].replace(old, new)}
        if broken[name] == read[name] or not list(faults(broken)):
            found.append(f"{name}: nobody notices {old} written as {new}")
    print("\n".join(found))
    return 1 if found else 0


sys.exit(main())
