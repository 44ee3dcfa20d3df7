"""Runs the scripts of an object as PowerBuilder would; its external functions are those of a shared library."""

import ctypes
import itertools
import operator
from datetime import date, datetime, time
from decimal import Decimal

from powerscript import functions
from powerscript.datawindow import Rows
from powerscript.system import CLASSES

NOTHING = object()
DEFAULTS = {"string": "", "boolean": False, "decimal": Decimal(0), "date": date(1900, 1, 1), "time": time(0, 0),
            "datetime": datetime(1900, 1, 1), "double": 0.0}


class Failure(Exception):
    """PowerBuilder's RuntimeError."""


class NotRun(Exception):
    """The checker knows it, the interpreter does not run it."""


class Strings:
    """How a program's strings are held, and how they reach a DLL: "gbk" or "utf-16-le"."""

    def __init__(self, encoding, held_as_bytes=False):
        # PowerBuilder 9 holds bytes of the code page, and counts them: each is a character here.
        self.bytes = held_as_bytes
        self.encoding = encoding
        self.unit = 2 if encoding == "utf-16-le" else 1

    def host(self, text):
        """As the program holds it."""
        return text.encode(self.encoding).decode("latin-1") if self.bytes else text

    def text(self, host):
        return host.encode("latin-1").decode(self.encoding) if self.bytes else host

    def out(self, host):
        """As a DLL gets it, with its terminating zero. What the code page lacks becomes a question mark, as Windows has it."""
        if self.bytes:
            return host.encode("latin-1") + bytes(1)
        return host.encode(self.encoding, "replace" if self.unit == 1 else "surrogatepass") + bytes(self.unit)

    def into(self, data):
        """What a DLL has written, as the program holds it."""
        units = range(0, len(data), self.unit)
        end = next(at for at in units if data[at:at + self.unit] == bytes(self.unit))
        return data[:end].decode("latin-1" if self.bytes else self.encoding, "surrogatepass")


class Library:
    """The DLL that a source declares functions of; on this machine, the shared library with the same functions."""

    GUARD = b"\xa5" * 16

    def __init__(self, path, strings):
        self.path, self.strings = path, strings
        self.library = None
        # Functions of other libraries, by their aliases: (arguments) -> (result, what the arguments have become).
        self.others = {}

    def load(self):
        try:
            self.library = self.library or ctypes.CDLL(self.path)
        except OSError as error:
            raise Failure(str(error)) from None
        return self.library

    def symbol(self, alias):
        """The exported name."""
        return alias.removesuffix(";ansi")

    def called(self, name, external, values, became, result):
        """For a subclass that follows what the DLL gives out; a result that is a pointer is a number."""

    def call(self, external, values):
        """Returns the result, and what each argument has become."""
        _, returned, taken, _, alias = external
        name = self.symbol(alias)
        if name in self.others:
            return self.others[name](*values)
        function = getattr(self.load(), name)
        passed = [self.passed(reference, kind, value) for (reference, kind, _), value in zip(taken, values)]
        function.restype = {"long": ctypes.c_int32, "string": ctypes.c_char_p}.get(returned, ctypes.c_void_p)
        result = function(*(ctypes.byref(each) if reference and kind == "long" else each
                            for (reference, kind, _), each in zip(taken, passed)))
        became = []
        for (reference, kind, _), each, value in zip(taken, passed, values):
            if reference and kind == "string":
                assert each.raw[len(self.strings.out(value)):].startswith(self.GUARD), f"{name} wrote past the string"
                became.append(self.strings.into(each.raw))
            else:
                became.append(each.value if reference else value)
        self.called(name, external, values, became, result)
        return result.decode("ascii") if returned == "string" else result, became

    def passed(self, reference, kind, value):
        if kind == "string":
            # A string by reference is written into, up to its length.
            out = self.strings.out(value)
            return ctypes.create_string_buffer(out + self.GUARD) if reference else out
        return ctypes.c_int32(value) if kind == "long" else ctypes.c_void_p(value)


class Control:
    """A control of a window, or an object of a system class: its properties, and the functions of `does`."""

    def __init__(self, kind, ancestor, properties, parent=None, does=None):
        self.kind, self.ancestor, self.members, self.parent, self.does = kind, ancestor, properties, parent, does

    def __repr__(self):
        return f"{self.kind} {self.members}"


class Instance:
    """An object of the class that a source has; its functions are called by their names. `program` has the other classes
    and whatever PowerBuilder itself does for them."""

    def __init__(self, source, library, program=None):
        self.source, self.library, self.program = source, library, program or Program({}, library)
        self.kind = next((name for name, (_, container) in source.types.items() if container is None), None)
        self.ancestor = self.kind
        self.members = self.properties(self.kind)
        self.variables = {}
        for name, (kind, value, _) in source.variables.items():
            self.variables[name] = self.begin(kind) if value is None else self.value(value, {})
        if source.made_by_itself:
            self.event("constructor")

    def __getattr__(self, name):
        return lambda *arguments: self.run(name, list(arguments))[0]

    def properties(self, kind):
        stated = self.source.properties.get(kind, [])
        found = {name: DEFAULTS.get(each, 0) for name, each in CLASSES[self.source.types[kind][0]][0].items()}
        return {**found, **{name: self.value(value, {}) for _, _, name, value in stated if value is not None}}

    def begin(self, kind):
        """What a variable is before it is set."""
        if kind.endswith("[]"):
            return []
        if kind in self.program.sources:
            source = self.program.sources[kind]
            return Instance(source, self.library, self.program) if source.made_by_itself else None
        return DEFAULTS.get(kind, 0)

    def run(self, name, arguments):
        _, _, taken, _, block = self.form(name, arguments)
        names = {parameter: value for (_, _, parameter), value in zip(taken, arguments)}
        result = self.block(block, names)
        return (None if result is NOTHING else result), [names[parameter] for _, _, parameter in taken]

    def form(self, name, arguments):
        """The form of a function whose types these are."""
        forms = [form for form in self.source.functions[name] if len(form[2]) == len(arguments)]
        for form in forms:
            if all(functions.is_of(kind, value) for (_, kind, _), value in zip(form[2], arguments)):
                return form
        assert forms, f"{name} does not take {len(arguments)} arguments"
        raise NotRun(f"no form of {name} takes {[type(value).__name__ for value in arguments]}")

    def event(self, name, control=None):
        owner = control.kind if control else self.kind
        for each, event, block in self.source.events:
            if (each, event) == (owner, name):
                self.block(block, {"this": control or self, "parent": self})

    def block(self, block, names):
        for place, kind, *rest in block:
            run = getattr(type(self), kind + "_statement", None)
            if run is None:
                raise NotRun(f"{place}: {kind}")
            result = run(self, names, *rest)
            if result is not NOTHING:
                return result
        return NOTHING

    def if_statement(self, names, branches, other):
        for condition, block in branches:
            if self.value(condition, names):
                return self.block(block, names)
        return self.block(other or [], names)

    def for_statement(self, names, name, first, last, block):
        end = self.value(last, names)
        for names[name] in itertools.count(self.value(first, names)):
            if names[name] > end:
                return NOTHING
            result = self.block(block, names)
            if result is not NOTHING:
                return result

    def while_statement(self, names, condition, block):
        while self.value(condition, names):
            result = self.block(block, names)
            if result is not NOTHING:
                return result
        return NOTHING

    def choose_statement(self, names, value, cases):
        chosen = self.value(value, names)
        for values, block in cases:
            if values is None or any(self.value(each, names) == chosen for each in values):
                return self.block(block, names)
        return NOTHING

    def try_statement(self, names, block, kind, name, handler):
        try:
            return self.block(block, names)
        except Failure as failure:
            names[name] = failure
            return self.block(handler, names)

    def return_statement(self, names, value):
        return None if value is None else self.value(value, names)

    def declare_statement(self, names, declared):
        for name, value, kind in declared:
            names[name] = self.begin(kind) if value is None else self.value(value, names)
        return NOTHING

    def set_statement(self, names, target, value):
        self.put(target, self.value(value, names), names)
        return NOTHING

    def call_statement(self, names, call):
        self.value(call, names)
        return NOTHING

    def super_statement(self, names, event):
        # The ancestors are PowerBuilder's own.
        return NOTHING

    def destroy_statement(self, names, value):
        gone = self.value(value, names)
        if isinstance(gone, Instance):
            gone.event("destructor")
        return NOTHING

    def put(self, target, value, names):
        kind, *rest = target
        if kind == "index":
            array, at = self.value(rest[0], names), self.value(rest[1], names)
            array.extend([""] * (at - len(array)))
            array[at - 1] = value
        elif kind == "member":
            owner = self.value(rest[0], names)
            held = owner.variables if isinstance(owner, Instance) and rest[1] in owner.variables else owner.members
            held[rest[1]] = value
        elif rest[0] in names:
            names[rest[0]] = value
        elif rest[0] in self.variables:
            self.variables[rest[0]] = value
        else:
            self.members[rest[0]] = value

    def value(self, expression, names):
        kind, *rest = expression
        if kind == "text":
            return self.library.strings.host(rest[0])
        if kind == "number":
            return Decimal(rest[0]) if "." in rest[0] else int(rest[0])
        if kind == "date":
            return date.fromisoformat(rest[0])
        if kind in ("boolean", "enum"):
            return rest[0]
        if kind == "name":
            return self.named(rest[0], names)
        if kind in ("not", "minus"):
            value = self.value(rest[0], names)
            return None if value is None else not value if kind == "not" else -value
        if kind == "op":
            sign, left, right = rest
            one = self.value(left, names)
            return calculated(sign, one, self.value(right, names))
        if kind == "index":
            return self.value(rest[0], names)[self.value(rest[1], names) - 1]
        if kind == "list":
            return [self.value(each, names) for each in rest[0]]
        if kind == "member":
            owner = self.value(rest[0], names)
            held = owner.variables if isinstance(owner, Instance) and rest[1] in owner.variables else owner.members
            return held[rest[1]]
        if kind == "create":
            return self.program.create(rest[0], self)
        return self.call(rest[0], rest[1], rest[2], names)

    def named(self, name, names):
        for held in (names, self.variables, self.members):
            if name in held:
                return held[name]
        if name == "this":
            return self
        if name in self.program.sources:
            return name
        raise NotRun(f"name: {name}")

    def call(self, target, name, arguments, names):
        values = [self.value(argument, names) for argument in arguments]
        owner = self if target is None else self.value(target, names)
        if not isinstance(owner, Instance):
            if owner is None or name not in owner.does:
                raise NotRun(f"function: {name} of {owner}")
            return owner.does[name](*values)
        if name in owner.source.functions:
            taken = owner.form(name, values)[2]
            result, became = owner.run(name, values)
        elif owner is self and name in self.source.externals:
            taken = self.source.externals[name][2]
            result, became = self.library.call(self.source.externals[name], values)
        elif name == "setnull":
            self.put(arguments[0], None, names)
            return 1
        elif name in functions.SYSTEM:
            return functions.SYSTEM[name](*values)
        elif name in self.program.does:
            return self.program.does[name](*values)
        else:
            raise NotRun(f"function: {name}")
        for (reference, _, _), argument, value in zip(taken, arguments, became):
            if reference:
                self.put(argument, value, names)
        return result


SIGNS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt,
         "<=": operator.le, ">=": operator.ge, "and": operator.and_, "or": operator.or_}


def calculated(sign, one, other):
    # Null is neither true nor false, but `true or null` is true and `false and null` is false.
    if sign == "or" and (one or other):
        return True
    if sign == "and" and (one is False or other is False):
        return False
    if sign not in SIGNS:
        raise NotRun(f"operator: {sign}")
    return None if one is None or other is None else SIGNS[sign](one, other)


class Program:
    """A running program: its classes, its DataWindow objects, and what PowerBuilder does for it. What a person would see is
    kept: `messages`, `windows`, and what the `shell` was asked to do; `timer` is the interval of the one that runs, else 0."""

    def __init__(self, sources, library, data_windows=None, settings=None):
        self.sources, self.library = sources, library
        self.data_windows, self.settings = data_windows or {}, settings or {}
        self.messages, self.shell, self.timer, self.windows = [], [], 0, []
        self.does = {
            "messagebox": lambda title, text: self.messages.append((title, text)) or 1,
            "timer": self.set_timer,
            "open": self.open,
            "profilestring": lambda file, section, key, default: self.settings.get((section, key), default),
            "handle": lambda what: 1,
            "getapplication": lambda: "application",
            "triggerevent": lambda what, event: what.event(event) or 1,
        }

    def set_timer(self, interval, window=None):
        self.timer = interval
        return 1

    def open(self, kind):
        window = Instance(self.sources[kind], self.library, self)
        self.windows.append(window)
        window.event("create")
        window.event("open")
        return 1

    def create(self, kind, owner):
        if kind in self.sources:
            return Instance(self.sources[kind], self.library, self)
        inner = owner.source.types.get(kind) if owner else None
        ancestor = inner[0] if inner else kind
        members = owner.properties(kind) if inner else {name: DEFAULTS.get(each, 0) for name, each in CLASSES[kind][0].items()}
        made = Control(kind, ancestor, members, owner)
        if ancestor in ("datawindow", "datastore"):
            made.does = Rows(made.members, self.data_windows, self.library.strings).does
        elif ancestor == "oleobject":
            made.does = {"connecttonewobject": lambda name: 0,
                         "shellexecute": lambda *arguments: self.shell.append(arguments)}
        else:
            made.does = {}
        return made
