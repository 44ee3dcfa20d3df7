"""The tokens of PowerBuilder sources, a statement at a time."""

import re

RESERVED = set(
    "alias and autoinstantiate call case catch choose close commit connect constant continue create cursor declare "
    "delete describe descriptor destroy disconnect do dynamic else elseif end enumerated event execute exit external "
    "false fetch finally first for forward from function global goto halt if immediate indirect insert into intrinsic "
    "is last library loop next not of on open or parent post prepare prior private privateread privatewrite procedure "
    "protected protectedread protectedwrite prototypes public readonly ref return rollback rpcfunc select selectblob "
    "shared static step subroutine super system systemread systemwrite then this throw throws to trigger true try type "
    "until update updateblob using variables while with within xor".split())
ESCAPES = {"r": "\r", "n": "\n", "t": "\t", '"': '"', "'": "'", "~": "~"}
TOKEN = re.compile(r"""\s*(?:(?P<date>\d{4}-\d\d-\d\d)|(?P<number>\d+(?:\.\d+)?)|(?P<enum>[A-Za-z_]\w*!)|(?P<word>[A-Za-z_]\w*)
    |(?P<op><>|<=|>=|::|[-+*/=<>()\[\]{},.:;]))""", re.X)


class Wrong(Exception):
    """A source that is refused: where, and why."""

    def __init__(self, place, words):
        super().__init__(f"{place}: {words}")


class Tokens:
    """The tokens of one statement: (kind, text); strings with their escapes resolved, words in lower case."""

    def __init__(self, place, line):
        self.place, self.at, self.all = place, 0, []
        at = 0
        while line[at:].strip():
            at += len(line[at:]) - len(line[at:].lstrip())
            if line[at] in "\"'":
                at = self.text(line, at)
                continue
            match = TOKEN.match(line, at)
            if not match:
                raise Wrong(place, f"not understood: {line[at:]}")
            kind = match.lastgroup
            self.all.append((kind, match[kind].lower()))
            at = match.end()

    def text(self, line, at):
        quote, out = line[at], ""
        at += 1
        while at < len(line) and line[at] != quote:
            if line[at] == "~":
                at += 1
                if line[at:at + 1] not in ESCAPES:
                    raise Wrong(self.place, f"not an escape: ~{line[at:at + 1]}")
                out += ESCAPES[line[at]]
            else:
                out += line[at]
            at += 1
        if at >= len(line):
            raise Wrong(self.place, "a string does not end on its line")
        if out.endswith("~"):
            # PowerBuilder takes it; the public grammars read on to the next quotation mark.
            raise Wrong(self.place, "a string that ends in a tilde; write Char(126)")
        self.all.append(("text", out))
        return at + 1

    def fail(self, words):
        raise Wrong(self.place, words)

    def peek(self, ahead=0):
        return self.all[self.at + ahead] if self.at + ahead < len(self.all) else ("end", "the line's end")

    def next(self):
        token = self.peek()
        self.at += 1
        return token

    def take(self, *texts):
        """Takes these tokens if they are next; says whether."""
        for ahead, text in enumerate(texts):
            if self.peek(ahead) not in (("word", text), ("op", text)):
                return False
        self.at += len(texts)
        return True

    def need(self, *texts):
        for text in texts:
            if not self.take(text):
                self.fail(f"expected {text}, found {self.peek()[1]}")

    def name(self, reserved=False):
        kind, text = self.next()
        if kind != "word" or (text in RESERVED and not reserved):
            self.fail(f"expected a name, found {text}")
        if len(text) > 40:
            self.fail(f"a name of more than 40 characters: {text}")
        return text

    def end(self):
        if self.peek()[0] != "end":
            self.fail(f"not understood: {self.peek()[1]}")


def split_comment(line):
    """A line up to its comment; `//` inside a string does not begin one."""
    at = 0
    while at < len(line) and not line.startswith("//", at):
        if line[at] in "\"'":
            quote, at = line[at], at + 1
            while at < len(line) and line[at] != quote:
                at += 2 if line[at] == "~" else 1
        at += 1
    return line[:at].rstrip()


def statements(name, text):
    """[Tokens]: without comments, lines that end in & joined, what follows a heading's ; as a statement of its own."""
    out, pending, first = [], "", 0
    for number, line in enumerate(text.split("\r\n"), 1):
        if line.startswith(("$PBExport", "HA$PBExport")):
            continue
        code = split_comment(line)
        first = first if pending else number
        if code.endswith("&"):
            pending += code[:-1] + " "
            continue
        pending += code
        if pending.strip():
            tokens = Tokens(f"{name}:{first}", pending)
            semicolon = tokens.all.index(("op", ";")) if ("op", ";") in tokens.all else len(tokens.all)
            rest = Tokens(tokens.place, "")
            rest.all = tokens.all[semicolon + 1:]
            tokens.all = tokens.all[:semicolon + 1]
            out += [tokens] + [rest] * bool(rest.all)
        pending = ""
    if pending:
        raise Wrong(name, "the last line ends in &")
    return out
