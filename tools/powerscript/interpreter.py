"""Runs the scripts of an object as PowerBuilder would; its external functions are those of a shared library."""

import ctypes
import itertools
import operator

NOTHING = object()
DEFAULTS = {"string": "", "boolean": False}


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
        """As a DLL gets it, with its terminating zero."""
        return host.encode("latin-1" if self.bytes else self.encoding, "surrogatepass") + bytes(self.unit)

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


class Instance:
    """An object of the class that a source has; its functions are called by their names."""

    def __init__(self, source, library):
        self.source, self.library = source, library
        self.variables = {}
        for name, (kind, value, _) in source.variables.items():
            self.variables[name] = DEFAULTS.get(kind, 0) if value is None else self.value(value, {})

    def __getattr__(self, name):
        return lambda *arguments: self.run(name, list(arguments))[0]

    def run(self, name, arguments):
        _, _, taken, _, block = self.source.functions[name]
        assert len(arguments) == len(taken), name
        names = {parameter: value for (_, _, parameter), value in zip(taken, arguments)}
        result = self.block(block, names)
        return (None if result is NOTHING else result), [names[parameter] for _, _, parameter in taken]

    def event(self, name):
        for _, event, block in self.source.events:
            if event == name:
                self.block(block, {})

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

    def declare_statement(self, names, kind, declared):
        for name, value in declared:
            names[name] = DEFAULTS.get(kind, 0) if value is None else self.value(value, names)
        return NOTHING

    def set_statement(self, names, target, value):
        self.put(target, self.value(value, names), names)
        return NOTHING

    def call_statement(self, names, call):
        self.value(call, names)
        return NOTHING

    def put(self, target, value, names):
        if target[0] != "name":
            raise NotRun(f"a member is set: {target[-1]}")
        (names if target[1] in names else self.variables)[target[1]] = value

    def value(self, expression, names):
        kind, *rest = expression
        if kind == "text":
            return self.library.strings.host(rest[0])
        if kind == "number":
            return float(rest[0]) if "." in rest[0] else int(rest[0])
        if kind == "boolean":
            return rest[0]
        if kind == "name":
            return names[rest[0]] if rest[0] in names else self.variables[rest[0]]
        if kind in ("not", "minus"):
            value = self.value(rest[0], names)
            return None if value is None else not value if kind == "not" else -value
        if kind == "op":
            sign, left, right = rest
            return calculated(sign, self.value(left, names), self.value(right, names))
        if kind != "call" or rest[0] is not None:
            raise NotRun(f"{kind}: {rest[-1] if kind != 'call' else rest[1]}")
        return self.call(rest[1], rest[2], names)

    def call(self, name, arguments, names):
        values = [self.value(argument, names) for argument in arguments]
        if name in self.source.functions:
            result, became = self.run(name, values)
            taken = self.source.functions[name][2]
        elif name in self.source.externals:
            taken = self.source.externals[name][2]
            result, became = self.library.call(self.source.externals[name], values)
        elif name in SYSTEM:
            return SYSTEM[name](*values)
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


def number(text):
    """Long() of a string: 0 where it is not a number."""
    try:
        return int(text)
    except ValueError:
        return 0


SYSTEM = {
    "char": chr,
    "mid": lambda text, start, length=None: text[start - 1:][:length],
    "len": len,
    "trim": lambda text: None if text is None else text.strip(" "),
    "space": lambda count: " " * count,
    "long": number,
    "string": str,
    "isnull": lambda value: value is None,
}
