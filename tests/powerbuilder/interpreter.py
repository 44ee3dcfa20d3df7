"""Runs a read object as PowerBuilder would, its external functions being the library's own."""

import ctypes
import itertools
import operator

NOTHING = object()
DEFAULTS = {"string": "", "boolean": False}


class Failure(Exception):
    """PowerBuilder's RuntimeError."""


class Strings:
    """How a variant's strings are held, and how they reach a DLL."""

    def __init__(self, variant):
        # PowerBuilder 9 holds bytes of the code page, and counts them: each is a character here.
        self.bytes = variant == "pb9"
        self.encoding = "gbk" if variant in ("pb9", "ansi") else "utf-16-le"
        self.unit = 1 if self.encoding == "gbk" else 2

    def host(self, text):
        return text.encode("gbk").decode("latin-1") if self.bytes else text

    def text(self, host):
        return host.encode("latin-1").decode("gbk") if self.bytes else host

    def out(self, host):
        return host.encode("latin-1" if self.bytes else self.encoding, "surrogatepass") + bytes(self.unit)

    def into(self, data):
        units = range(0, len(data), self.unit)
        end = next(at for at in units if data[at:at + self.unit] == bytes(self.unit))
        return data[:end].decode("latin-1" if self.bytes else self.encoding, "surrogatepass")


class Library:
    """idcas.dll: what it gives out is counted, so that nothing stays behind."""

    GUARD = b"\xa5" * 16

    def __init__(self, path, strings):
        self.path, self.strings = path, strings
        self.library = None
        self.texts, self.documents, self.clients, self.jobs = set(), set(), set(), set()
        self.called = set()

    def load(self):
        try:
            self.library = self.library or ctypes.CDLL(self.path)
        except OSError as error:
            raise Failure(str(error)) from None
        return self.library

    def call(self, external, values):
        """Answers the result and what references became."""
        _, returned, taken, _, alias = external
        # Here all functions have one convention and no twins.
        name = alias.removesuffix(";ansi").removesuffix("_std")
        function = getattr(self.load(), name)
        self.called.add(name)
        passed = []
        for (reference, kind, _), value in zip(taken, values):
            if kind == "string" and reference:
                passed.append(ctypes.create_string_buffer(self.strings.out(value) + self.GUARD))
            elif kind == "string":
                passed.append(self.strings.out(value))
            elif reference:
                passed.append(ctypes.c_int32(value))
            else:
                passed.append(ctypes.c_int32(value) if kind == "long" else ctypes.c_void_p(value))
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
        self.count(name, values, became, result)
        if function.restype is ctypes.c_void_p:
            self.texts.add(result)
        return result.decode("ascii") if returned == "string" else result, became

    def count(self, name, values, became, result):
        if name == "idcas_free_string":
            assert result == 0, "a text released twice, or of somebody else's"
            self.texts.remove(values[0])
        elif name == "idcas_init" and became[1] > 0:
            self.clients.add(became[1])
        elif name == "idcas_close":
            self.clients.discard(values[0])
        elif name in ("idcas_json_new", "idcas_json_parse") and result > 0:
            self.documents.add(result)
        elif name == "idcas_json_close":
            self.documents.discard(values[0])
        elif name == "idcas_start" and result > 0:
            self.jobs.add(result)
        elif name == "idcas_finish":
            self.jobs.discard(values[0])

    def open(self):
        return {name: len(held) for name in ("texts", "documents", "clients", "jobs") if (held := getattr(self, name))}


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
        for _, kind, *rest in block:
            result = getattr(self, kind + "_statement")(names, *rest)
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
        (names if target[1] in names else self.variables)[target[1]] = value

    def value(self, expression, names):
        kind, *rest = expression
        if kind == "text":
            return self.library.strings.host(rest[0])
        if kind == "number":
            return int(rest[0])
        if kind == "boolean":
            return rest[0]
        if kind == "name":
            return names[rest[0]] if rest[0] in names else self.variables[rest[0]]
        if kind == "not":
            return not self.value(rest[0], names)
        if kind == "minus":
            return -self.value(rest[0], names)
        if kind == "op":
            sign, left, right = rest
            one, other = self.value(left, names), self.value(right, names)
            # Null is neither true nor false, but true or null is true.
            if sign == "or" and (one or other):
                return True
            return None if one is None or other is None else SIGNS[sign](one, other)
        assert kind == "call" and rest[0] is None, expression
        return self.call(rest[1], rest[2], names)

    def call(self, name, arguments, names):
        values = [self.value(argument, names) for argument in arguments]
        if name in self.source.functions:
            result, became = self.run(name, values)
            taken = self.source.functions[name][2]
        elif name in self.source.externals:
            taken = self.source.externals[name][2]
            result, became = self.library.call(self.source.externals[name], values)
        else:
            return SYSTEM[name](*values)
        for (reference, _, _), argument, value in zip(taken, arguments, became):
            if reference:
                self.put(argument, value, names)
        return result


SIGNS = {"+": operator.add, "-": operator.sub, "=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt,
         "<=": operator.le, ">=": operator.ge, "and": operator.and_, "or": operator.or_}


def number(text):
    """Long() of a text: 0 where it is not a number."""
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
