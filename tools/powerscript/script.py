"""Scripts: the subset of PowerScript in SUBSET.md, as trees."""

from powerscript.lexer import RESERVED, Tokens, Wrong

# Reserved words that are functions and events too.
CALLED = {"open", "close", "describe"}

# Expressions, loosest first: ("op", sign, left, right), ("not", e), ("minus", e), ("text", s), ("number", s),
# ("boolean", b), ("enum", s), ("date", s), ("name", n), ("member", e, n), ("call", e or None, n, [e]), ("create", type), ("list", [e]),
# ("index", e, e) of an array.
LEVELS = [("or",), ("and",), ("=", "<>", "<", ">", "<=", ">="), ("+", "-"), ("*", "/")]


def expression(tokens, level=0):
    if level == len(LEVELS):
        return unary(tokens)
    # PowerBuilder's not binds more loosely than a comparison.
    if level == 2 and tokens.take("not"):
        return ("not", expression(tokens, level))
    left = expression(tokens, level + 1)
    while tokens.peek()[0] in ("op", "word") and tokens.peek()[1] in LEVELS[level]:
        sign = tokens.next()[1]
        left = ("op", sign, left, expression(tokens, level + 1))
    return left


def unary(tokens):
    if tokens.take("-"):
        return ("minus", unary(tokens))
    kind, text = tokens.peek()
    if kind in ("text", "number", "enum", "date"):
        tokens.next()
        return (kind, text)
    if tokens.take("("):
        inside = expression(tokens)
        tokens.need(")")
        return inside
    if tokens.take("{"):
        inside = [expression(tokens)]
        while tokens.take(","):
            inside.append(expression(tokens))
        tokens.need("}")
        return ("list", inside)
    if text in ("true", "false"):
        tokens.next()
        return ("boolean", text == "true")
    if tokens.take("create"):
        return ("create", tokens.name())
    if text in ("this", "parent"):
        tokens.next()
        found = ("name", text)
    else:
        found = name_or_call(tokens, None)
    while tokens.take("."):
        found = name_or_call(tokens, found)
    return found


def name_or_call(tokens, target):
    name = tokens.name(reserved=tokens.peek()[1] in CALLED and tokens.peek(1)[1] == "(")
    if not tokens.take("("):
        found = ("member", target, name) if target else ("name", name)
        if tokens.take("["):
            if tokens.take("]"):
                return (*found[:-1], name + "[]")
            at = expression(tokens)
            tokens.need("]")
            return ("index", found, at)
        return found
    arguments = []
    while not tokens.take(")"):
        arguments.append(expression(tokens))
        if tokens.peek()[1] != ")":
            tokens.need(",")
            if tokens.peek()[1] == ")":
                tokens.fail("an argument is missing")
    return ("call", target, name, arguments)


class Script:
    """The statements of one function, subroutine, event or `on`: (place, kind, ...)."""

    def __init__(self, lines):
        self.lines = lines

    def block(self, *ends):
        """Statements up to one of these, which stays; each end is a word or words."""
        out = []
        while True:
            if not self.lines:
                raise Wrong("the last line", f"{' or '.join(ends)} is missing")
            line = self.lines[0]
            for end in ends:
                if line.take(*end.split()):
                    return out, end, line
            if line.peek()[1] == "end":
                line.fail(f"expected {' or '.join(ends)}, found {' '.join(text for _, text in line.all)}")
            self.lines.pop(0)
            out.append(self.statement(line))

    def closed(self, *ends):
        block, end, line = self.block(*ends)
        self.lines.pop(0)
        return block, end, line

    def statement(self, line):
        place = line.place
        for word in ("if", "for", "do", "choose", "try", "return", "destroy", "call"):
            if line.take(word):
                return (place, *getattr(self, f"{word}_statement")(line))
        if line.peek()[0] == line.peek(1)[0] == "word" and line.peek()[1] not in RESERVED:
            return (place, *self.declaration(line))
        target = unary(line)
        if line.take("="):
            value = expression(line)
            line.end()
            if target[0] not in ("name", "member", "index"):
                line.fail("not something that can be set")
            return (place, "set", target, value)
        line.end()
        if target[0] != "call":
            line.fail("a statement that does nothing")
        return (place, "call", target)

    def declaration(self, line):
        kind, names = line.name(), []
        while True:
            name = line.name()
            if line.take("[", "]"):
                names.append((name, None, kind + "[]"))
            else:
                names.append((name, expression(line) if line.take("=") else None, kind))
            if not line.take(","):
                break
        line.end()
        return ("declare", names)

    def if_statement(self, line):
        branches, other = [], None
        condition = expression(line)
        line.need("then")
        if line.peek()[0] != "end":
            return ("if", [(condition, [self.statement(self.rest(line))])], None)
        while True:
            block, end, line = self.closed("elseif", "else", "end if")
            branches.append((condition, block))
            if end == "elseif":
                condition = expression(line)
                line.need("then")
                line.end()
                continue
            line.end()
            if end == "else":
                other, _, line = self.closed("end if")
                line.end()
            return ("if", branches, other)

    @staticmethod
    def rest(line):
        rest = Tokens(line.place, "")
        rest.all = line.all[line.at:]
        return rest

    def for_statement(self, line):
        name = line.name()
        line.need("=")
        first = expression(line)
        line.need("to")
        last = expression(line)
        line.end()
        block, _, line = self.closed("next")
        line.end()
        return ("for", name, first, last, block)

    def do_statement(self, line):
        line.need("while")
        condition = expression(line)
        line.end()
        block, _, line = self.closed("loop")
        line.end()
        return ("while", condition, block)

    def choose_statement(self, line):
        line.need("case")
        value, cases = expression(line), []
        line.end()
        _, end, line = self.closed("case")
        while True:
            values = None
            if not line.take("else"):
                values = [expression(line)]
                while line.take(","):
                    values.append(expression(line))
            line.end()
            block, end, line = self.closed("case", "end choose")
            cases.append((values, block))
            if end == "end choose":
                line.end()
                return ("choose", value, cases)

    def try_statement(self, line):
        line.end()
        block, _, line = self.closed("catch")
        line.need("(")
        kind, name = line.name(), line.name()
        line.need(")")
        line.end()
        handler, _, line = self.closed("end try")
        line.end()
        return ("try", block, kind, name, handler)

    def return_statement(self, line):
        value = None if line.peek()[0] == "end" else expression(line)
        line.end()
        return ("return", value)

    def destroy_statement(self, line):
        value = expression(line)
        line.end()
        return ("destroy", value)

    def call_statement(self, line):
        line.need("super", "::")
        event = line.name(reserved=True)
        line.end()
        return ("super", event)
