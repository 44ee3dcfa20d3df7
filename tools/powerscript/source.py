"""Exported files: their declarations, and the scripts as trees."""

import os

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


class Source:
    """One exported file. `types`: class -> (ancestor, containing class); `properties`: class -> [(place, type, name,
    value)]; `controls`: class -> {name: class}; `variables`: name -> (type, value, private); `functions`: name -> (place,
    returned type or None, parameters, private, script); `events`: [(class, name, script)]; `externals`: name -> (place,
    returned type, parameters, library, alias)."""

    def __init__(self, name, text):
        self.name = name
        self.types, self.properties, self.variables, self.globals = {}, {}, {}, {}
        self.prototypes, self.functions, self.externals, self.events = {}, {}, {}, []
        if not text.startswith("$PBExportHeader$" + os.path.basename(name) + "\r\n"):
            raise Wrong(name, "$PBExportHeader$ with the file's own name is missing")
        if not text.isascii():
            raise Wrong(name, "a character outside ASCII: PowerBuilder 9 reads sources in the machine's code page")
        if "\n" in text.replace("\r\n", "") or not text.endswith("\r\n"):
            raise Wrong(name, "a line that does not end in CR LF")
        self.lines = statements(name, text)
        self.forwarded = set()
        self.current = None
        while self.lines:
            self.section(self.lines.pop(0))
        for name in self.prototypes.keys() - self.functions.keys():
            raise Wrong(self.prototypes[name][0], f"{name} has no body")
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
                self.define(self.prototypes, heading[0], (place, *heading[1:]), each)
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
            private = False
            for each in self.until("end", "variables"):
                private = self.variable(each, private)
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
            if self.prototypes.get(name, (None,))[1:] != tuple(rest):
                line.fail(f"{name} differs from its prototype")
            script = self.body("function" if rest[0] else "subroutine")
            self.define(self.functions, name, (place, *rest, script), line)

    @staticmethod
    def define(where, name, what, line):
        if name in where:
            line.fail(f"{name} is declared twice")
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

    @staticmethod
    def type_heading(line):
        line.take("global")
        line.need("type")
        name = line.name()
        line.need("from")
        ancestor = line.name()
        container = line.name() if line.take("within") else None
        line.end()
        return name, ancestor, container

    @staticmethod
    def property(line):
        kind, name = line.name(), line.name()
        value = expression(line) if line.take("=") else None
        line.end()
        return (line.place, kind, name, value)

    def variable(self, line, private):
        if line.peek()[1] in ACCESS:
            private = line.next()[1] == "private"
            line.need(":")
            line.end()
            return private
        constant = line.take("constant")
        kind = line.name()
        while True:
            name = line.name()
            value = expression(line) if line.take("=") else None
            if constant and value is None:
                line.fail(f"{name} is constant and has no value")
            self.define(self.variables, name, (kind, value if constant else None, private), line)
            if not line.take(","):
                break
        line.end()
        return private

    @staticmethod
    def heading(line):
        """(name, returned type or None, parameters, private)."""
        access = line.next()[1]
        if access not in ACCESS:
            line.fail(f"not understood outside a script: {access}")
        returned = None
        if line.take("function"):
            returned = line.name()
        else:
            line.need("subroutine")
        return line.name(), returned, parameters(line), access == "private"

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


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return Source(path, file.read())


def class_of(path):
    """An exported file is named after its class."""
    return os.path.basename(path).rsplit(".", 1)[0].lower()


def read_all(paths):
    """Class -> Source. What one names, another may have."""
    return {class_of(path): read(path) for path in paths}
