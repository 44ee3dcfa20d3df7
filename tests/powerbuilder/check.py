"""Checks the PowerBuilder sources: the language, the declarations against the C header, the DataWindow objects.

    PYTHONPATH=tools python3 tests/powerbuilder/check.py HEADER SOURCE...

A source that declares functions of idcas.dll is checked for the variant that its folder is named after.
"""

import functools
import itertools
import re
import sys

from powerscript.checker import Checker
from powerscript.datawindow import read_object
from powerscript.lexer import Wrong
from powerscript.source import class_of, read, text_of
from powerscript.system import LATER

# Folder -> the type of a pointer, and what is added to a function's name for strings in bytes.
VARIANTS = {
    "pb9": ("ulong", ""),
    "ansi": ("ulong", ";ansi"),
    "unicode": ("ulong", ""),
    "unicode64": ("longptr", ""),
}


def header_functions(text):
    """Name to (result, [(type, name)])."""
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    found = {}
    for result, name, inside in re.findall(r"IDCAS_API\s+((?:const\s+)?\w+\s*\*?)\s*(\w+)\(([^)]*)\);", text):
        arguments = []
        for part in inside.split(",") if inside != "void" else []:
            kind, argument = re.fullmatch(r"(.*?)(\w+)", " ".join(part.split())).groups()
            arguments.append((kind.strip(), argument))
        found[name] = (" ".join(result.split()), arguments)
    return found


def expected(name, arguments, pointer):
    """[(by reference, type)] of an export's arguments."""
    for kind, argument in arguments:
        # `text` as the first argument is a string of the library's own; after a handle it is the host's.
        given = argument == "text" and arguments[0][1] == "text"
        yield {
            "int32_t": (False, "long"),
            "int32_t *": (True, "long"),
            "char *": (True, "string") if argument == "buffer" else (False, pointer),
            "const char *": (False, pointer if given else "string"),
        }[kind]


def windows(variant, pointer):
    """Functions of Windows: alias -> (result, arguments) as its documentation has them."""
    letter = {"pb9": "A", "ansi": "A;ansi"}.get(variant, "W")
    return {
        "GetModuleFileName" + letter: ("long", [(False, pointer), (True, "string"), (False, "long")]),
        "LoadLibrary" + letter: (pointer, [(False, "string")]),
        "FreeLibrary": ("long", [(False, pointer)]),
        "GetLastError": ("long", []),
    }


def compare(source, functions, variant):
    """The declarations are those of the header, each type as `expected` translates it."""
    pointer, tail = VARIANTS[variant]
    own = {name: external for name, external in source.externals.items() if external[3] != "kernel32.dll"}
    for place, returns, taken, library, alias in source.externals.values():
        if library != "kernel32.dll":
            continue
        if windows(variant, pointer).get(alias) != (returns, [(reference, kind) for reference, kind, _ in taken]):
            raise Wrong(place, f"{alias} is not declared as Windows has it")
    if class_of(source.name) == "n_idcas" and own.keys() != functions.keys():
        raise Wrong(source.name, f"the functions differ from the header's: {sorted(own.keys() ^ functions.keys())}")
    for name, (place, returns, taken, library, alias) in own.items():
        result, arguments = functions[name]
        wanted, given = list(expected(name, arguments, pointer)), [(reference, kind) for reference, kind, _ in taken]
        if given != wanted:
            raise Wrong(place, f"{name} takes {wanted}, declared with {given}")
        if [argument.split("_", 1)[1] for _, _, argument in taken] != [argument for _, argument in arguments]:
            raise Wrong(place, f"{name} has arguments with other names")
        result = {"int32_t": "long", "char *": pointer, "const char *": "string"}[result]
        if returns != result:
            raise Wrong(place, f"{name} returns {result}, declared with {returns}")
        # What is ASCII for every client is returned in bytes to each variant; PowerBuilder 9 knows nothing else.
        static = result == "string" and variant != "pb9"
        if (library, alias) != ("idcas.dll", name + "_std" + (";ansi" if static else tail)):
            raise Wrong(place, f"{name} is not {alias} of {library}")
    later = {"pb9": LATER, "unicode64": set()}.get(variant, LATER - {"longlong"})
    for kind in later:
        if f"'{kind}'" in str((source.functions, source.variables)):
            raise Wrong(source.name, f"this version does not know {kind}")


def described(path):
    """Every public function is described in Chinese, in the lines after its heading."""
    lines = text_of(path).split("\r\n")
    for at, line in enumerate(lines):
        if re.match(r"public (function|subroutine) .*;$", line):
            below = "".join(itertools.takewhile(lambda each: each.startswith("//"), lines[at + 1:]))
            if not re.search("[\u4e00-\u9fff]", below) or not re.search("[A-Za-z]{3}", below):
                raise Wrong(f"{path}:{at + 1}", "a public function that is not described in Chinese and English")


@functools.lru_cache(maxsize=None)
def known(path):
    return read(path)


def main(header, *paths, only=None):
    """With `only`, the other sources are what it may name, and are not checked again."""
    with open(header, encoding="utf-8") as file:
        functions = header_functions(file.read())
    assert len(functions) > 45, len(functions)
    for path in paths:
        if path.endswith(".srd") and only in (None, path):
            read_object(path)
    scripts = [path for path in paths if not path.endswith(".srd")]
    sources = [known(path) for path in scripts]
    others = {class_of(path): source for path, source in zip(scripts, sources)}
    for path, source in zip(scripts, sources):
        if only not in (None, path):
            continue
        if source.externals:
            compare(source, functions, path.split("/")[-2])
        Checker(source, others)
        described(path)
    return len(paths)


if __name__ == "__main__":
    try:
        print(f"{main(*sys.argv[1:])} sources are in order")
    except Wrong as wrong:
        print(wrong)
        sys.exit(1)
