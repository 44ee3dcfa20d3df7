"""Checks the PowerBuilder sources: their syntax, and their declarations against the C header.

Usage: check.py HEADER SOURCE...

The subset of PowerScript that is understood, a line at a time (a line that ends in & goes on, // begins a comment):

    $PBExportHeader$ / $PBExportComments$ lines; forward ... end forward; global type ... end type; global T T
    type prototypes ... end prototypes, with FUNCTION T name(T a, ...) LIBRARY "x" ALIAS FOR "y"
    type variables ... end variables; forward prototypes ... end prototypes
    access function T name (T a, ...); ... end function, access subroutine ..., on x.y ... end on, event x; ... end event
    if c then / elseif c then / else / end if, if c then statement; for v = a to b / next; do while c / loop;
    choose case e / case ... / end choose; try / catch (T v) / end try; return [e]; declarations T a, b [= e];
    assignments; calls
    expressions of names, members, calls, texts with ~ escapes, numbers, not and or = <> < > <= >= + - * /

What is checked: blocks close; every name is declared before it is used; every function called exists and gets as many
arguments as it takes; a prototype and its body agree; names have at most 40 characters; texts close on their line.
"""

import re
import sys

SIMPLE = "string long ulong longptr boolean integer int double datetime date time any longlong"
TYPES = set(SIMPLE.split())
OBJECTS = set("window nonvisualobject runtimeerror commandbutton singlelineedit multilineedit listview statictext application n_idcas w_clinic".split())
WORD = r"[A-Za-z_][A-Za-z0-9_]*"
# What PowerBuilder has itself, and with how many arguments.
BUILT_IN = {
    "pos": (2, 3), "mid": (2, 3), "left": (2, 2), "right": (2, 2), "len": (1, 1), "trim": (1, 1), "space": (1, 1),
    "string": (1, 2), "long": (1, 2), "triggerevent": (2, 2), "messagebox": (2, 5), "open": (1, 2), "close": (1, 1),
    "timer": (1, 2), "isvalid": (1, 1), "isnull": (1, 1), "fileopen": (1, 6), "fileread": (2, 2), "fileclose": (1, 1), "today": (0, 0),
    "now": (0, 0), "filereadex": (2, 2), "create": (0, 0), "destroy": (1, 1), "commandparm": (0, 0), "upper": (1, 1),
    "getcurrentdirectory": (0, 0), "createdirectory": (1, 1), "fileexists": (1, 1), "hyperlinktourl": (1, 1),
}
METHODS = {"additem", "addcolumn", "setitem", "deleteitems", "getmessage", "setfocus"}
WORDS = set("true false this parent not and or if then else elseif end for to next step do while loop choose case is "
            "try catch return create destroy super ref message handle sqlca null".split())
C_TYPES = {"int32_t": "long", "int32_t *": "ref long"}


class Wrong(Exception):
    pass


def fail(place, words):
    raise Wrong(f"{place}: {words}")


def logical_lines(text, name):
    """Number and text of each statement: comments gone, continued lines joined."""
    pending, first = "", 0
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if line.startswith("$PBExport"):
            continue
        code, _ = strip(line, f"{name}:{number}")
        if not pending:
            first = number
        if code.rstrip().endswith("&"):
            pending += code.rstrip()[:-1] + " "
            continue
        yield f"{name}:{first}", (pending + code).strip()
        pending = ""
    if pending:
        fail(name, "the last line goes on")


def strip(line, place):
    """A line without its comment; each text is replaced by "t"."""
    out, at = "", 0
    texts = []
    while at < len(line):
        letter = line[at]
        if letter in "\"'":
            end = at + 1
            while end < len(line) and line[end] != letter:
                end += 2 if line[end] == "~" else 1
            if end >= len(line):
                fail(place, "a text does not close")
            texts.append(line[at + 1:end])
            out += '"t"'
            at = end + 1
        elif line.startswith("//", at):
            break
        else:
            out += letter
            at += 1
    return out, texts


def arguments_of(text, place):
    """[(by reference, type, name)] of a declaration's parentheses."""
    found = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        match = re.fullmatch(rf"(ref\s+|readonly\s+)?({WORD})\s+({WORD})(\[\])?", part, re.I)
        if not match:
            fail(place, f"no argument: {part}")
        kind = match[2].lower()
        if kind not in TYPES | OBJECTS:
            fail(place, f"no type: {match[2]}")
        found.append((bool(match[1]), kind, match[3].lower()))
    return found


def split_call(text):
    """Arguments of a call's parentheses, at the outermost commas."""
    parts, depth, current = [], 0, ""
    for letter in text:
        if letter == "," and depth == 0:
            parts.append(current)
            current = ""
            continue
        depth += letter in "([" and 1 or (letter in ")]" and -1 or 0)
        current += letter
    if current.strip() or parts:
        parts.append(current)
    return parts


class Source:
    def __init__(self, name, text, functions_elsewhere):
        self.name = name
        self.externals = {}
        self.prototypes = {}
        self.bodies = {}
        self.variables = set()
        self.elsewhere = functions_elsewhere
        if not text.startswith("$PBExportHeader$"):
            fail(name, "no $PBExportHeader$")
        if any(ord(letter) > 126 for letter in text):
            fail(name, "a character beyond ASCII: PowerBuilder 9 reads sources in the machine's code page")
        if "\n" in text.replace("\r\n", ""):
            fail(name, "a line that does not end in CR LF")
        self.raw = text.replace("\r\n", "\n").split("\n")
        self.parse(list(logical_lines(text, name)))

    def long_names(self, place, *names):
        for name in names:
            if len(name) > 40:
                fail(place, f"a name of more than 40 characters: {name}")

    def parse(self, lines):
        section, body, bodies = None, None, []
        for place, line in lines:
            lower = line.lower()
            if not line:
                continue
            if body is not None:
                if re.fullmatch(r"end (function|subroutine|on|event)", lower):
                    if lower != f"end {body['ends']}":
                        fail(place, f"{line} ends a {body['ends']}")
                    bodies.append(body)
                    body = None
                else:
                    body["lines"].append((place, line))
                continue
            if section:
                if lower == f"end {section}":
                    section = None
                else:
                    self.declare(section, place, line)
                continue
            if lower == "forward prototypes":
                section = "prototypes"
            elif lower == "type prototypes":
                section, self.external_section = "prototypes", True
            elif lower == "type variables":
                section = "variables"
            elif lower == "forward":
                section = "forward"
            elif match := re.fullmatch(rf"(global )?type ({WORD}) from ({WORD})( within {WORD})?( autoinstantiate)?", lower):
                section = "type"
                self.variables.add(match[2])
                self.long_names(place, match[2])
            elif re.fullmatch(rf"global {WORD} {WORD}", lower):
                self.variables.add(lower.split()[2])
            elif lower.startswith(("public ", "private ", "protected ")):
                body = self.heading(place, line)
            elif match := re.fullmatch(rf"on ({WORD})\.({WORD})", lower):
                body = {"ends": "on", "lines": [], "arguments": []}
            elif match := re.fullmatch(rf"event (?:type long )?({WORD})(?:\((.*)\))?;(.*)", line, re.I):
                body = {"ends": "event", "lines": [(place, match[3].strip())] if match[3].strip() else [],
                        "arguments": arguments_of(match[2] or "", place)}
            else:
                fail(place, f"not understood outside of a script: {line}")
        if section or body:
            fail(self.name, f"a {section or body['ends']} does not end")
        if missing := set(self.prototypes) - set(self.bodies):
            fail(self.name, f"prototypes without a body: {sorted(missing)}")
        for each in bodies:
            Script(self, each).check()

    external_section = False

    def declare(self, section, place, line):
        if section == "prototypes" and line.upper().startswith("FUNCTION "):
            match = re.fullmatch(rf'FUNCTION ({WORD}) ({WORD})\((.*?)\) LIBRARY "t"( ALIAS FOR "t")?', line)
            if not match:
                fail(place, f"no external function: {line}")
            number = int(place.rsplit(":", 1)[1])
            _, texts = strip(self.raw[number - 1], place)
            self.long_names(place, match[2])
            self.externals[match[2].lower()] = (match[1].lower(), arguments_of(match[3], place), texts, place)
        elif section == "prototypes":
            kind, name, arguments, returns = self.signature(place, line.rstrip(";"))
            self.prototypes[name] = (kind, arguments, returns)
        elif section == "variables":
            if re.fullmatch(r"(private|public|protected):", line):
                return
            match = re.fullmatch(rf"(constant )?(private )?({WORD}) (.+)", line)
            if not match or match[3].lower() not in TYPES | OBJECTS:
                fail(place, f"no declaration: {line}")
            for part in match[4].split(","):
                name = part.split("=")[0].strip().lower()
                if not re.fullmatch(WORD, name):
                    fail(place, f"no name: {name}")
                self.long_names(place, name)
                self.variables.add(name)
        elif section == "type":
            if match := re.fullmatch(rf"({WORD}) ({WORD})", line):
                self.variables.add(match[2].lower())
            elif not re.fullmatch(rf"(integer|boolean|string|long) {WORD} = .+", line):
                fail(place, f"no property: {line}")

    def signature(self, place, line):
        match = re.fullmatch(rf"(public|private|protected) (function ({WORD})|subroutine) ({WORD}) \((.*)\)", line, re.I)
        if not match:
            fail(place, f"no function: {line}")
        name = match[4].lower()
        self.long_names(place, name)
        kind = "function" if match[3] else "subroutine"
        if match[3] and match[3].lower() not in TYPES | OBJECTS:
            fail(place, f"no type: {match[3]}")
        return kind, name, arguments_of(match[5], place), (match[3] or "").lower()

    def heading(self, place, line):
        if not line.endswith(";"):
            fail(place, f"a heading without its ;: {line}")
        kind, name, arguments, returns = self.signature(place, line[:-1])
        if self.prototypes.get(name) != (kind, arguments, returns):
            fail(place, f"{name} is not as its prototype says")
        self.bodies[name] = arguments
        return {"ends": kind, "lines": [], "arguments": arguments, "returns": returns}


class Script:
    def __init__(self, source, body):
        self.source = source
        self.body = body
        self.names = {argument[2] for argument in body["arguments"]} | source.variables
        self.open = []

    def check(self):
        returned = False
        for place, line in self.body["lines"]:
            self.statement(place, line)
            returned |= line.lower().startswith("return ")
        if self.open:
            fail(self.body["lines"][-1][0], f"{self.open[-1]} does not end")
        if self.body["ends"] == "function" and not returned:
            fail(self.source.name, "a function that returns nothing")

    def close(self, place, opener, line):
        if not self.open or self.open[-1] != opener:
            fail(place, f"{line} without its {opener}")
        self.open.pop()

    def statement(self, place, line):
        lower = line.lower()
        if match := re.fullmatch(r"(if|elseif) (.+) then( .+)?", lower):
            self.expression(place, line[match.start(2):match.end(2)])
            if match[1] == "elseif":
                if not self.open or self.open[-1] != "if":
                    fail(place, "elseif without its if")
            elif match[3]:
                self.statement(place, line[match.start(3):].strip())
            else:
                self.open.append("if")
        elif lower == "else":
            if not self.open or self.open[-1] != "if":
                fail(place, "else without its if")
        elif lower == "end if":
            self.close(place, "if", line)
        elif match := re.fullmatch(rf"for ({WORD}) = (.+) to (.+?)( step .+)?", lower):
            for part in (match[1], match[2], match[3]):
                self.expression(place, part)
            self.open.append("for")
        elif lower == "next":
            self.close(place, "for", line)
        elif match := re.fullmatch(r"do (while|until) (.+)", lower):
            self.expression(place, match[2])
            self.open.append("do")
        elif lower == "loop":
            self.close(place, "do", line)
        elif match := re.fullmatch(r"choose case (.+)", lower):
            self.expression(place, match[1])
            self.open.append("choose")
        elif match := re.fullmatch(r"case (.+)", lower):
            if not self.open or self.open[-1] != "choose":
                fail(place, "case without its choose")
            if match[1] != "else":
                self.expression(place, match[1].removeprefix("is ").lstrip("<>="))
        elif lower == "end choose":
            self.close(place, "choose", line)
        elif lower == "try":
            self.open.append("try")
        elif match := re.fullmatch(rf"catch \(({WORD}) ({WORD})\)", lower):
            if not self.open or self.open[-1] != "try":
                fail(place, "catch without its try")
            if match[1] not in OBJECTS:
                fail(place, f"no type: {match[1]}")
            self.names.add(match[2])
        elif lower == "end try":
            self.close(place, "try", line)
        elif lower == "return" or lower.startswith("return "):
            value = line[6:].strip()
            if bool(value) != (self.body["ends"] == "function" or (self.body["ends"] == "event" and bool(value))):
                fail(place, f"{line} in a {self.body['ends']}")
            if value:
                self.expression(place, value)
        elif match := re.fullmatch(rf"call super::({WORD})", lower):
            pass
        elif (match := re.fullmatch(rf"({WORD}) ({WORD}(\s*=.+|(\s*,\s*{WORD})*))", line)) and match[1].lower() in TYPES | OBJECTS:
            for part in match[2].split(",") if "=" not in match[2] else [match[2]]:
                name, _, value = part.partition("=")
                self.source.long_names(place, name.strip())
                self.names.add(name.strip().lower())
                if value:
                    self.expression(place, value)
        elif match := re.fullmatch(rf"({WORD}(?:\.{WORD})*(?:\[.+?\])?)\s*(=|\+=|-=)\s*(.+)", line):
            self.expression(place, match[1])
            self.expression(place, match[3])
        elif re.fullmatch(rf"destroy {WORD}", lower):
            self.expression(place, lower.split()[1])
        elif re.fullmatch(rf"{WORD}(?:\.{WORD})*\(.*\)", line):
            self.expression(place, line)
        else:
            fail(place, f"not understood: {line}")

    def expression(self, place, text):
        if text.count("(") != text.count(")"):
            fail(place, f"parentheses do not close: {text}")
        plain = re.sub(r'"t"', " 0 ", text)
        plain = re.sub(rf"\b{WORD}!", " 0 ", plain)
        if re.search(r"[^\w\s.()\[\]+\-*/<>=,^]", plain):
            fail(place, f"not understood: {text}")
        if re.search(r"[+\-*/=,]\s*$|^\s*[+*/=,]|\(\s*,|,\s*\)", plain):
            fail(place, f"something is missing in: {text}")
        for match in re.finditer(rf"(?<![\w.])({WORD})((?:\.{WORD})*)\s*(\()?", plain):
            name, members, call = match[1].lower(), match[2].lower(), match[3]
            if call:
                self.call(place, name, members, plain, match.end())
            elif name not in self.names and name not in WORDS and name not in OBJECTS:
                fail(place, f"{match[1]} is not declared")

    def call(self, place, name, members, text, begin):
        depth, end = 1, begin
        while depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        count = len([part for part in split_call(text[begin:end - 1])])
        called = members.rsplit(".", 1)[-1] if members else name
        own = self.source.bodies | {n: p[1] for n, p in self.source.prototypes.items()}
        if members:
            if name not in self.names and name not in WORDS:
                fail(place, f"{name} is not declared")
            own = self.source.elsewhere
            if called not in own and called not in METHODS:
                fail(place, f"no function: {called}")
            if called in METHODS:
                return
        if called in own:
            wanted = (len(own[called]),) * 2
        elif called in self.source.externals:
            wanted = (len(self.source.externals[called][1]),) * 2
        elif called in BUILT_IN:
            wanted = BUILT_IN[called]
        elif called in ("not", "and", "or"):
            return
        else:
            fail(place, f"no function: {called}")
        if not wanted[0] <= count <= wanted[1]:
            fail(place, f"{called} takes {wanted[0]} arguments, not {count}")


def header_functions(text):
    """Name to (result, [(type, name)])."""
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    found = {}
    for match in re.finditer(r"IDCAS_API\s+((?:const\s+)?\w+\s*\*?)\s*(\w+)\(([^)]*)\);", text):
        arguments = []
        for part in filter(None, (part.strip() for part in match[3].split(","))):
            if part != "void":
                kind, name = re.fullmatch(r"(.*?)(\w+)", " ".join(part.split())).groups()
                arguments.append((kind.strip(), name))
        found[match[2]] = (" ".join(match[1].split()), arguments)
    return found


def compare(source, functions, variant):
    """The declarations are the header's, each type by its table."""
    pointer = "longptr" if variant == "unicode64" else "ulong"
    if set(source.externals) != set(functions):
        fail(source.name, f"declared otherwise than in the header: {sorted(set(source.externals) ^ set(functions))}")
    for name, (returns, arguments, texts, place) in source.externals.items():
        result, wanted = functions[name]
        expected = []
        for kind, argument in wanted:
            if kind == "int32_t":
                expected.append((False, "long"))
            elif kind == "int32_t *":
                expected.append((True, "long"))
            elif kind == "char *" and argument == "buffer":
                expected.append((True, "string"))
            elif kind == "char *" or (argument == "text" and name in ("idcas_text_length", "idcas_copy_text")):
                expected.append((False, pointer))
            elif kind == "const char *":
                expected.append((False, "string"))
            else:
                fail(place, f"a type that is not known: {kind}")
        given = [(ref, kind) for ref, kind, _ in arguments]
        if given != expected:
            fail(place, f"{name} takes {expected}, declared with {given}")
        result = {"int32_t": "long", "char *": pointer, "const char *": "string"}[result]
        if returns != result:
            fail(place, f"{name} returns {result}, declared with {returns}")
        # PowerBuilder 9 knows no ;ansi and would look for it in the DLL; later ones need it wherever texts are no UTF-16.
        ansi = variant == "ansi" or variant != "pb9" and result == "string"
        alias = name + ("" if variant == "unicode64" else "_std") + (";ansi" if ansi else "")
        if texts != ["idcas.dll", alias]:
            fail(place, f"{name} should be {alias} of idcas.dll, not {texts}")


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def main(header, *paths):
    functions = header_functions(read(header))
    assert len(functions) > 45, len(functions)
    elsewhere = {}
    passed = 0
    for path in paths:
        source = Source(path, read(path), elsewhere)
        if source.externals and path.endswith(".sru"):
            compare(source, functions, path.split("/")[-2])
            elsewhere = source.bodies
        passed += 1
    return passed


if __name__ == "__main__":
    try:
        print(f"{main(*sys.argv[1:])} sources are in order")
    except Wrong as wrong:
        print(wrong)
        sys.exit(1)
