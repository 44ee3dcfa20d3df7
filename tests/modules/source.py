"""The modules for hosts that declare functions, as their compilers read them: encoding, conditions, declarations."""

import re
from pathlib import Path

FOLDER = Path("bindings")

# Constants of each compiler.
VISUAL_BASIC = {"vb6": {}, "vba7-32": {"VBA7"}, "vba7-64": {"VBA7", "Win64"}}
VARIANTS = [*VISUAL_BASIC, "foxpro", "epl"]

# How each compiler writes what a C function takes and answers. `given` is a text of the library's that is passed back to it.
KINDS = ["number", "text", "given", "buffer", "place", "owned", "static"]
TYPES = {
    "vb6": dict(zip(KINDS, ["Long", "Long", "Long", "Long", "ByRef Long", "Long", "Long"])),
    "vba7-32": dict(zip(KINDS, ["Long", "LongPtr", "LongPtr", "LongPtr", "ByRef Long", "LongPtr", "LongPtr"])),
    "foxpro": dict(zip(KINDS, ["INTEGER n", "STRING c", "INTEGER n", "STRING @ c", "INTEGER @ n", "INTEGER n", "STRING c"])),
    "epl": dict(zip(KINDS, ["整数型", "文本型", "整数型", "文本型", "整数型, 传址", "整数型", "文本型"])),
}
TYPES["vba7-64"] = TYPES["vba7-32"]
# Bytes on the stack or in a register of a 64-bit program; every type of a 32-bit one has four.
BYTES = {"Long": 4, "LongPtr": 8, "ByRef Long": 8}


class Declared:
    """A function as a module declares it."""

    def __init__(self, name, entry, arguments, returns):
        self.name, self.entry, self.arguments, self.returns = name, entry, arguments, returns


def stored(path, encoding):
    """The text of a file that must have this encoding, and lines that end in CR LF."""
    raw = path.read_bytes()
    text = raw.decode(encoding)
    if text.count("\r\n") != text.count("\n") or not text.endswith("\r\n"):
        raise SystemExit(f"{path}: not every line ends in CR LF")
    return text.replace("\r\n", "\n")


def compiled(text, constants):
    """The lines that are left of a Visual Basic source for a compiler that has these constants, numbered as before."""
    lines, taken = [], []
    for line in text.split("\n"):
        words = line.split()
        if words[:1] == ["#If"]:
            taken.append([words[1] in constants])
        elif words[:1] == ["#ElseIf"]:
            taken[-1].append(not any(taken[-1]) and words[1] in constants)
        elif words[:1] == ["#Else"]:
            taken[-1].append(not any(taken[-1]))
        elif words[:2] == ["#End", "If"]:
            taken.pop()
        elif all(branches[-1] for branches in taken):
            lines.append(line)
            continue
        lines.append("")
    if taken:
        raise SystemExit("an #If does not end")
    return "\n".join(lines)


def visual_basic(text, variant):
    safe = "PtrSafe " if "VBA7" in VISUAL_BASIC[variant] else ""
    pattern = re.compile(rf'^Public Declare {safe}Function (\w+) Lib "idcas\.dll" Alias "(\w+)" \((.*)\) As (\w+)$', re.M)
    for name, alias, taken, returns in pattern.findall(compiled(text, VISUAL_BASIC[variant])):
        arguments = [re.fullmatch(r"(?:ByVal )?((?:ByRef )?)\w+ As (\w+)", item).groups() for item in taken.split(", ") if item]
        yield Declared(name, alias, [way + kind for way, kind in arguments], returns)


def foxpro(text):
    for returns, entry, name, taken in re.findall(r"^\tDECLARE (\w+) (idcas_\w+) IN idcas\.dll AS (\w+)(.*)$", text, re.M):
        arguments = [re.fullmatch(r"(\w+(?: @)? [nc])[A-Z]\w*", item.strip())[1] for item in taken.split(",") if item.strip()]
        yield Declared(name, entry, arguments, {"INTEGER": "INTEGER n", "STRING": "STRING c"}[returns])


def epl(text):
    for part in text.split("\n.DLL命令 ")[1:]:
        first, *rest = part.split("\n")
        name, returns, library, entry, public = first.split(", ")[:5]
        if (library, public) != ('"idcas.dll"', "公开"):
            raise SystemExit(f"易语言: {first}")
        arguments = [line.strip().split(", ", 1)[1] for line in rest if line.startswith("    .参数 ")]
        yield Declared(name, entry.strip('"'), arguments, returns)


FILES = {
    "vb": (FOLDER / "vb/idcas.bas", "ascii"),
    "foxpro": (FOLDER / "foxpro/idcas.prg", "gbk"),
    "foxpro constants": (FOLDER / "foxpro/idcasfox.h", "gbk"),
    "epl": (FOLDER / "epl/declarations.txt", "gbk"),
    "epl constants": (FOLDER / "epl/constants.txt", "gbk"),
    "epl subroutines": (FOLDER / "epl/subroutines.txt", "gbk"),
}


def texts():
    return {name: stored(path, encoding) for name, (path, encoding) in FILES.items()}


def declared(variant, read):
    """What a module declares, for one compiler."""
    if variant in VISUAL_BASIC:
        return list(visual_basic(read["vb"], variant))
    return list({"foxpro": foxpro, "epl": epl}[variant](read[variant]))


def exported(header):
    """Each function of the C header: what it answers and takes, as kinds."""
    text = re.sub(r"/\*.*?\*/", "", Path(header).read_text(encoding="utf-8"), flags=re.S)
    functions = {}
    for returns, name, taken in re.findall(r"^IDCAS_API\s+((?:const )?\w+ \*?)(idcas_\w+)\(([^)]*)\);", text, re.M):
        arguments = [] if taken.strip() == "void" else [" ".join(item.split()) for item in taken.split(",")]
        answer = {"const char *": "static", "char *": "owned", "int32_t ": "number"}[returns]
        functions[name] = (answer, [kind(name, argument) for argument in arguments])
    return functions


# These take a text of the library's; every other `const char *` is the host's own.
OF_TEXTS = ["idcas_free_string", "idcas_text_length", "idcas_copy_text"]


def kind(function, argument):
    if argument == "char *buffer":
        return "buffer"
    if function in OF_TEXTS and argument.endswith("char *text"):
        return "given"
    return {"const char *": "text", "int32_t *": "place", "int32_t ": "number"}[re.match(r"(?:const )?\w+ \*?", argument)[0]]
