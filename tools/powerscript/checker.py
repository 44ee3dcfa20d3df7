"""Checks names, types and calls of read sources, as PowerBuilder's compiler would and a little more strictly."""

from datetime import date

from powerscript.lexer import Wrong
from powerscript.system import CLASSES, ENUMERATED, EVENTS, FUNCTIONS, NUMBERS, TYPES

POINTERS = {"ulong", "longptr"}


class Checker:
    """`others`: class -> Source, of everything that can be named."""

    def __init__(self, source, others):
        self.source, self.others = source, others
        self.main = next((name for name, (_, container) in source.types.items() if container is None), None)
        if self.main is None:
            raise Wrong(source.name, "no type is declared")
        self.check_types()
        for _, returned, taken, _, _ in source.externals.values():
            self.known(source.name, *filter(None, [returned]), *(kind for _, kind, _ in taken))
        for kind, value, _ in source.variables.values():
            self.known(source.name, kind)
            if value is not None:
                self.fits(source.name, kind, self.literal(source.name, value))
        for name, forms in source.functions.items():
            for place, returned, taken, _, block in forms:
                if returned and not returns(block):
                    raise Wrong(place, f"{name} may end without a return")
                self.script(place, self.main, taken, returned, block)
        for owner, event, block in source.events:
            if event not in EVENTS.get(self.ancestor(owner), ()):
                raise Wrong(source.name, f"{owner} has no event {event}")
            self.script(source.name, owner, [], None, block)

    def check_types(self):
        source = self.source
        for name, (ancestor, container) in source.types.items():
            if ancestor not in CLASSES or container not in (None, self.main):
                raise Wrong(source.name, f"unknown type: {ancestor} within {container}")
            properties = CLASSES[ancestor][0]
            for place, kind, member, value in source.properties[name]:
                # A control of the window has its own class.
                expected = member if value is None and member in source.types else properties.get(member)
                if kind != expected:
                    raise Wrong(place, f"{ancestor} has no {kind} {member}")
                if value is not None:
                    self.fits(place, kind, self.literal(place, value))
        held = {member for _, _, member, value in source.properties[self.main] if value is None}
        if held != source.types.keys() - {self.main}:
            raise Wrong(source.name, f"controls that the window does not hold: {sorted(held ^ (source.types.keys() - {self.main}))}")
        for name, kind in source.globals.items():
            self.known(source.name, kind)

    def ancestor(self, kind):
        for source in (self.source, *self.others.values()):
            if kind in source.types:
                return source.types[kind][0]
        return kind

    def known(self, place, *kinds):
        for kind in kinds:
            kind = kind.removesuffix("[]")
            if kind not in TYPES and kind not in CLASSES and kind not in self.others and kind not in self.source.types:
                raise Wrong(place, f"unknown type: {kind}")

    def literal(self, place, value):
        if value[0] == "minus":
            value = value[1]
        if value[0] not in ("number", "text", "boolean", "enum"):
            raise Wrong(place, "not a plain value")
        return Scope(self, None, {}).type(place, value)

    def fits(self, place, wanted, given, what="it"):
        """Whether a value of one type can go where another is wanted."""
        if wanted == given or "any" in (wanted, given) or wanted == "list" and given.endswith("[]"):
            return
        # A pointer must not pass through a number that may be narrower; other numbers may only become wider.
        numbers = [kind for kind in NUMBERS if kind not in POINTERS]
        if given == "number" and wanted in NUMBERS or wanted == "number" and given in NUMBERS:
            return
        if given == "fraction" and wanted in ("number", "decimal", "double"):
            return
        if wanted in numbers and given in numbers and numbers.index(wanted) >= numbers.index(given):
            return
        if wanted in CLASSES and self.ancestor(given) == wanted or wanted == "powerobject" and self.is_object(given):
            return
        raise Wrong(place, f"{what} should be {wanted} and is {given or 'nothing'}")

    def is_object(self, kind):
        return kind in CLASSES or kind in self.others or kind in self.source.types

    def script(self, place, owner, taken, returned, block):
        scope = Scope(self, owner, {})
        for _, kind, name in taken:
            scope.declare(place, kind, name)
        scope.used.update(name for _, _, name in taken)
        scope.returned = returned
        scope.block(block)
        if unused := scope.names.keys() - scope.used:
            raise Wrong(place, f"declared and never used: {sorted(unused)}")


def returns(block):
    """Whether each way through these statements ends with a return."""
    if not block:
        return False
    last = block[-1]
    if last[1] == "if":
        return last[3] is not None and returns(last[3]) and all(returns(branch) for _, branch in last[2])
    if last[1] == "try":
        return returns(last[2]) and returns(last[5])
    return last[1] == "return"


class Scope:
    """The names of one script."""

    def __init__(self, checker, owner, names):
        self.checker, self.source, self.owner, self.names, self.used = checker, checker.source, owner, names, set()
        self.returned = None
        # Whether the member that is looked at is what an assignment sets.
        self.is_set = False

    def declare(self, place, kind, name):
        self.checker.known(place, kind)
        if name in self.names or name in self.source.variables:
            raise Wrong(place, f"{name} is declared twice")
        self.names[name] = kind

    def block(self, block):
        for place, kind, *rest in block:
            getattr(self, kind + "_statement")(place, *rest)

    def want(self, place, wanted, value):
        self.checker.fits(place, wanted, self.type(place, value))

    def if_statement(self, place, branches, other):
        for condition, block in branches:
            self.want(place, "boolean", condition)
            self.block(block)
        self.block(other or [])

    def for_statement(self, place, name, first, last, block):
        for value in (("name", name), first, last):
            self.want(place, "long", value)
        self.block(block)

    def while_statement(self, place, condition, block):
        self.want(place, "boolean", condition)
        self.block(block)

    def choose_statement(self, place, value, cases):
        kind = self.type(place, value)
        for values, block in cases:
            for each in values or []:
                self.want(place, kind, each)
            self.block(block)

    def try_statement(self, place, block, kind, name, handler):
        self.block(block)
        if kind != "runtimeerror":
            raise Wrong(place, f"{kind} cannot be caught")
        self.names[name] = kind
        self.used.add(name)
        self.block(handler)

    def return_statement(self, place, value):
        if (value is None) != (self.returned is None):
            raise Wrong(place, f"return {'without' if value is None else 'with'} a value")
        if value is not None:
            self.want(place, self.returned, value)

    def destroy_statement(self, place, value):
        if not self.checker.is_object(self.type(place, value)):
            raise Wrong(place, "only objects are destroyed")

    def super_statement(self, place, event):
        if event not in EVENTS.get(self.checker.ancestor(self.owner), ()):
            raise Wrong(place, f"{self.owner} has no event {event}")

    def declare_statement(self, place, names):
        for name, value, kind in names:
            self.declare(place, kind, name)
            if value is not None:
                self.want(place, kind, value)

    def set_statement(self, place, target, value):
        used = set(self.used)
        self.is_set = target[0] == "member"
        wanted = self.type(place, target)
        self.is_set = False
        if target[0] == "name":
            # Being set does not count as being used.
            self.used = used
            if self.source.variables.get(target[1], (None, None))[1] is not None:
                raise Wrong(place, f"{target[1]} is constant")
        self.checker.fits(place, wanted, self.type(place, value), f"what {target[-1]} becomes")

    def call_statement(self, place, call):
        self.call(place, *call[1:])

    def type(self, place, value):
        kind, *rest = value
        return getattr(self, kind + "_type")(place, *rest)

    def number_type(self, place, text):
        return "number" if "." not in text else "fraction"

    def text_type(self, place, text):
        return "string"

    def date_type(self, place, text):
        try:
            date.fromisoformat(text)
        except ValueError:
            raise Wrong(place, f"no such day: {text}") from None
        return "date"

    def boolean_type(self, place, value):
        return "boolean"

    def enum_type(self, place, name):
        if name not in ENUMERATED:
            raise Wrong(place, f"unknown value: {name}")
        return ENUMERATED[name]

    def list_type(self, place, values):
        for value in values:
            self.type(place, value)
        return "list"

    def index_type(self, place, target, at):
        kind = self.type(place, target)
        if not kind.endswith("[]"):
            raise Wrong(place, f"{target[-1]} is not an array")
        self.want(place, "long", at)
        return kind.removesuffix("[]")

    def create_type(self, place, kind):
        self.checker.known(place, kind)
        return kind

    def not_type(self, place, value):
        self.want(place, "boolean", value)
        return "boolean"

    def minus_type(self, place, value):
        return self.number(place, self.type(place, value))

    @staticmethod
    def number(place, kind):
        if kind not in (*NUMBERS, "number", "fraction"):
            raise Wrong(place, f"{kind} where a number is needed")
        return kind

    def op_type(self, place, sign, left, right):
        one, other = self.type(place, left), self.type(place, right)
        if sign in ("and", "or"):
            self.checker.fits(place, "boolean", one)
            self.checker.fits(place, "boolean", other)
            return "boolean"
        if sign == "+" and one == other == "string":
            return "string"
        if sign in ("=", "<>") and one == other and one in ("string", "boolean"):
            return "boolean"
        numbers = {self.number(place, one), self.number(place, other)}
        if numbers & POINTERS and (sign not in ("=", "<>") or "number" not in numbers):
            raise Wrong(place, "a pointer is not a number to calculate with")
        numbers = {"decimal" if kind == "fraction" else kind for kind in numbers} - {"number"}
        if sign in ("=", "<>", "<", ">", "<=", ">="):
            return "boolean"
        return max(numbers, key=NUMBERS.index, default="number")

    def name_type(self, place, name):
        if name in ("this", "parent"):
            if name == "parent" and self.owner == self.checker.main:
                raise Wrong(place, "a window has no parent here")
            return self.owner if name == "this" else self.checker.main
        if name in self.names:
            self.used.add(name)
            return self.names[name]
        if name in self.source.variables:
            return self.source.variables[name][0]
        if self.owner and (found := self.member_of(self.owner, name) or self.member_of(self.checker.main, name)):
            return found
        for source in (self.source, *self.checker.others.values()):
            if name in source.globals:
                return source.globals[name]
        raise Wrong(place, f"{name} is not declared")

    def member_of(self, kind, name):
        """The type of a control or property."""
        for source in (self.source, *self.checker.others.values()):
            if kind in source.types:
                held = [each for _, each, member, value in source.properties[kind] if (member, value) == (name, None)]
                return held[0] if held else CLASSES[source.types[kind][0]][0].get(name)
        return CLASSES[kind][0].get(name) if kind in CLASSES else None

    def member_type(self, place, target, name):
        owner = self.type(place, target)
        found = self.member_of(owner, name)
        if found is None and owner in self.checker.others and name in self.checker.others[owner].variables:
            kind, _, access = self.checker.others[owner].variables[name]
            if access != "public" and owner != self.checker.main and (access != "privateread" or not self.is_set):
                raise Wrong(place, f"{name} is private to {owner}")
            found = kind
        if found is None:
            raise Wrong(place, f"{owner} has no {name}")
        return found

    def call_type(self, place, target, name, arguments):
        result = self.call(place, target, name, arguments)
        if not result:
            raise Wrong(place, f"{name} returns nothing")
        return result

    def call(self, place, target, name, arguments):
        """Checks the arguments; returns the result's type, "" where there is none."""
        if target is None:
            if name in self.source.functions:
                return self.own_call(place, name, self.source.functions[name], arguments)
            if name in self.source.externals:
                _, result, taken, _, _ = self.source.externals[name]
                self.pass_arguments(place, name, [(reference, kind) for reference, kind, _ in taken], arguments)
                return result or ""
            if name in FUNCTIONS:
                return self.system_call(place, name, FUNCTIONS[name], arguments)
            raise Wrong(place, f"unknown function: {name}")
        owner = self.type(place, target)
        if owner in self.checker.others and name in self.checker.others[owner].functions:
            forms = self.checker.others[owner].functions[name]
            if owner != self.checker.main and any(access != "public" for _, _, _, access, _ in forms):
                raise Wrong(place, f"{name} is private to {owner}")
            return self.own_call(place, name, forms, arguments)
        functions = CLASSES.get(self.checker.ancestor(owner), ({}, {}))[1]
        if name not in functions:
            raise Wrong(place, f"{owner} has no function {name}")
        return self.system_call(place, name, [functions[name]], arguments)

    def own_call(self, place, name, forms, arguments):
        """PowerBuilder takes the form whose types are just these; else the first that they fit."""
        literal = {"number": "long", "fraction": "decimal"}
        given = [literal.get(kind, kind) for kind in (self.type(place, argument) for argument in arguments)]
        forms = sorted(forms, key=lambda form: [kind for _, kind, _ in form[2]] != given)
        for at, (_, result, taken, _, _) in enumerate(forms):
            try:
                self.pass_arguments(place, name, [(reference, kind) for reference, kind, _ in taken], arguments)
                return result or ""
            except Wrong:
                if at == len(forms) - 1:
                    raise

    def system_call(self, place, name, forms, arguments):
        for at, (result, taken) in enumerate(forms):
            taken = taken.split()
            least = sum(not each.startswith("[") for each in taken)
            kinds = [each.strip("[]") for each in taken]
            try:
                if not least <= len(arguments) <= len(kinds):
                    raise Wrong(place, f"{name} takes {least} to {len(kinds)} arguments, not {len(arguments)}")
                self.pass_arguments(place, name, [
                    (kind.startswith("ref-"), kind.removeprefix("ref-")) for kind in kinds[:len(arguments)]], arguments)
                return result
            except Wrong:
                if at == len(forms) - 1:
                    raise

    def pass_arguments(self, place, name, taken, arguments):
        if len(taken) != len(arguments):
            raise Wrong(place, f"{name} takes {len(taken)} arguments, not {len(arguments)}")
        for (reference, kind), value in zip(taken, arguments):
            given = self.type(place, value)
            if reference and (value[0] != "name" or kind not in (given, "any")):
                raise Wrong(place, f"{name} needs a variable of type {kind}, not {given}")
            self.checker.fits(place, kind, given, f"an argument of {name}")
