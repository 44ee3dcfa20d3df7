#!/usr/bin/env python3
"""Writes the header's functions as C macros: FUNCTION(name, result, arguments), one letter each.

Results: t a text to release, s a static text, i an integer. Arguments: c client, j job, d document, n another integer,
i a place for a handle, l a text of the library's own, b a buffer, x any other text.
"""

import re
import sys

HANDLES = {"client": "c", "job": "j", "doc": "d"}
RESULTS = {"char *": "t", "const char *": "s", "int32_t ": "i"}


def letter(parameter, position):
    kind, name = re.fullmatch(r"(.*[ *])(\w+)", parameter).groups()
    kind = kind.strip()
    if kind == "int32_t":
        return HANDLES.get(name, "n")
    if name == "buffer":
        return "b"
    # A text that comes first and alone is the library's; after a handle it is the host's.
    if name == "text" and position == 0:
        return "l"
    return {"int32_t *": "i", "const char *": "x"}[kind]


def main(path):
    text = re.sub(r"/\*.*?\*/", "", open(path, encoding="utf-8").read(), flags=re.S)
    for result, name, parameters in re.findall(r"IDCAS_API\s+(.*?[ *])(idcas_\w+)\(([^)]*)\)", text):
        each = [] if parameters == "void" else re.split(r",\s*", parameters)
        letters = "".join(letter(parameter, position) for position, parameter in enumerate(each))
        print(f'FUNCTION({name}, {RESULTS[result]!r}, "{letters}")')


main(sys.argv[1])
