"""Exported files: their declarations, and the scripts as trees."""

import os
import re

from powerscript.lexer import Wrong, statements
from powerscript.script import CALLED, Script, expression

ACCESS = ("public", "private", "protected")


def parameters(line):
    """[(by reference, type, name)] of a declaration's parentheses."""
    found = []
    line.need("(")
    while not line.take(")"):
        by_reference = line.take("ref")
        found.append((by_reference, line.name(), line.name()))
        if line.peek()[1] != ")":
            line.need(",")
    return found


HEX = re.compile(r"\$\$HEX(\d+)\$\$([0-9a-f]*)\$\$ENDHEX\$\$")


def decoded(name, data):
    """The text of an exported file. HEXASCII, of version 10 and later, is ASCII and has other characters as hexadecimal
    numbers; version 9 writes the code page of a Chinese Windows."""
    if not data.startswith(b"HA$"):
        try:
            return data.decode("gbk")
        except UnicodeDecodeError:
            raise Wrong(name, "neither ASCII nor GBK, and without HA before the header") from None
    if not data.isascii():
        raise Wrong(name, "a character outside ASCII: after HA it is written $$HEX1$$...$$ENDHEX$$")
    text = data.decode("ascii")

    def run(match):
        if len(match[2]) != 4 * int(match[1]):
            raise Wrong(name, f"not {match[1]} characters: {match[0]}")
        return bytes.fromhex(match[2]).decode("utf-16-le")

    text = HEX.sub(run, text)
    if "$$HEX" in text or "$$ENDHEX" in text:
        raise Wrong(name, "$$HEX without its characters or its end")
    return text


class Source:
    """One exported file. `types`: class -> (ancestor, containing class); `properties`: class -> [(place, type, name,
    value)]; `controls`: class -> {name: class}; `variables`: name -> (type, value, access), of a constant its value;
    `functions`: name -> [(place, returned type or None, parameters, access, script)], one for each of its argument lists;
    `events`: [(class, name, script)]; `externals`: name -> (place, returned type, parameters, library, alias)."""

    def __init__(self, name, text):
        self.name = name
        self.types, self.properties, self.variables, self.globals = {}, {}, {}, {}
        self.prototypes, self.functions, self.externals, self.events = {}, {}, {}, []
        check_header(name, text)
        self.lines = statements(name, text)
        self.forwarded = set()
        self.made_by_itself = False
        self.current = None
        while self.lines:
            self.section(self.lines.pop(0))
        for name, kinds in self.prototypes.keys() - {(name, kinds_of(taken)) for name, forms in self.functions.items()
                                                     for _, _, taken, _, _ in forms}:
            raise Wrong(self.prototypes[name, kinds][0], f"{name} has no body")
        if self.forwarded != self.types.keys():
            raise Wrong(self.name, f"the types differ from those of forward: {sorted(self.forwarded ^ self.types.keys())}")

    def until(self, *end):
        while True:
            if not self.lines:
                raise Wrong(self.name, f"{' '.join(end)} is missing")
            line = self.lines.pop(0)
            if line.take(*end):
                line.end()
                return
            yield line

    def section(self, line):
        if line.take("forward", "prototypes"):
            for each in self.until("end", "prototypes"):
                place, heading = each.place, self.heading(each)
                each.end()
                self.define(self.prototypes, (heading[0], kinds_of(heading[2])), (place, *heading[1:]), each)
        elif line.take("forward"):
            for each in self.until("end", "forward"):
                if not self.a_global(each):
                    self.forwarded.add(self.type_heading(each)[0])
                    for wrong in self.until("end", "type"):
                        wrong.fail("a forward type has no members")
        elif line.take("type", "prototypes"):
            for each in self.until("end", "prototypes"):
                self.external(each)
        elif line.take("type", "variables"):
            access = "public"
            for each in self.until("end", "variables"):
                access = self.variable(each, access)
        elif line.peek()[1] in ("global", "type"):
            if not self.a_global(line):
                name, ancestor, container = self.type_heading(line)
                self.define(self.types, name, (ancestor, container), line)
                self.current = name
                self.properties[name] = [self.property(each) for each in self.until("end", "type")]
        elif line.take("on"):
            name = line.name()
            line.need(".")
            event = line.name(reserved=True)
            line.end()
            self.events.append((name, event, self.body("on")))
        elif line.take("event"):
            event = line.name(reserved=line.peek()[1] in CALLED)
            line.need(";")
            line.end()
            self.events.append((self.current, event, self.body("event")))
        else:
            place = line.place
            name, *rest = self.heading(line)
            line.need(";")
            line.end()
            kinds = kinds_of(rest[1])
            if self.prototypes.get((name, kinds), (None,))[1:] != tuple(rest):
                line.fail(f"{name} differs from its prototype")
            forms = self.functions.setdefault(name, [])
            if any(kinds_of(form[2]) == kinds for form in forms):
                line.fail(f"{name} is declared twice")
            script = self.body("function" if rest[0] else "subroutine")
            forms.append((place, *rest, script))

    @staticmethod
    def define(where, name, what, line):
        if name in where:
            line.fail(f"{name if isinstance(name, str) else name[0]} is declared twice")
        where[name] = what

    def body(self, closing):
        script = Script(self.lines)
        block, _, line = script.closed(f"end {closing}")
        line.end()
        return block

    def a_global(self, line):
        """`global TYPE NAME`."""
        if line.peek()[1] != "global" or line.peek(1)[1] == "type":
            return False
        line.need("global")
        kind, name = line.name(), line.name()
        line.end()
        self.define(self.globals, name, kind, line)
        return True

    def type_heading(self, line):
        line.take("global")
        line.need("type")
        name = line.name()
        line.need("from")
        ancestor = line.name()
        container = line.name() if line.take("within") else None
        if line.take("autoinstantiate"):
            self.made_by_itself = True
        line.end()
        return name, ancestor, container

    @staticmethod
    def property(line):
        kind, name = line.name(), line.name()
        value = expression(line) if line.take("=") else None
        line.end()
        return (line.place, kind, name, value)

    def variable(self, line, access):
        if line.peek()[1] in ACCESS and line.peek(1)[1] == ":":
            access = line.next()[1]
            line.need(":")
            line.end()
            return access
        own = "privateread" if line.take("privateread") else access
        constant = line.take("constant")
        kind = line.name()
        while True:
            name = line.name()
            each = kind + "[]" if line.take("[", "]") else kind
            value = expression(line) if line.take("=") else None
            if constant and value is None:
                line.fail(f"{name} is constant and has no value")
            self.define(self.variables, name, (each, value if constant else None, own), line)
            if not line.take(","):
                break
        line.end()
        return access

    @staticmethod
    def heading(line):
        """(name, returned type or None, parameters, access)."""
        access = line.next()[1]
        if access not in ACCESS:
            line.fail(f"not understood outside a script: {access}")
        returned = None
        if line.take("function"):
            returned = line.name()
        else:
            line.need("subroutine")
        return line.name(), returned, parameters(line), access

    def external(self, line):
        line.need("function")
        returned, name = line.name(), line.name()
        taken = parameters(line)
        line.need("library")
        library = line.next()
        line.need("alias", "for")
        alias = line.next()
        line.end()
        if library[0] != "text" or alias[0] != "text":
            line.fail("the library or the alias is missing")
        self.define(self.externals, name, (line.place, returned, taken, library[1], alias[1]), line)


def kinds_of(taken):
    """What tells the forms of one function apart."""
    return tuple(kind for _, kind, _ in taken)


def check_header(name, text):
    header = "$PBExportHeader$" + os.path.basename(name) + "\r\n"
    if not text.startswith((header, "HA" + header)):
        raise Wrong(name, "$PBExportHeader$ with the file's own name is missing")
    if "\n" in text.replace("\r\n", "") or not text.endswith("\r\n"):
        raise Wrong(name, "a line that does not end in CR LF")


def text_of(path):
    with open(path, "rb") as file:
        return decoded(path, file.read())


def read(path):
    return Source(path, text_of(path))


def class_of(path):
    """An exported file is named after its class."""
    return os.path.basename(path).rsplit(".", 1)[0].lower()


def read_all(paths):
    """Class -> Source. What one names, another may have."""
    return {class_of(path): read(path) for path in paths}
