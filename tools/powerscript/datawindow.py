"""DataWindow objects (.srd), and the rows of a DataWindow or DataStore that shows one."""

import re
from datetime import date, datetime, time
from decimal import Decimal

from powerscript.lexer import Wrong
from powerscript.source import check_header, class_of, text_of

# name(...), with quoted texts and parentheses inside.
BLOCK = re.compile(r"\s*([a-z]+(?:\.[a-z]+)*)\(", re.I)
ATTRIBUTE = re.compile(r"""\s*([a-z][\w.]*)\s*=\s*(?:"((?:[^"~]|~.)*)"|\((?=)|([^\s()"]+(?:\([^()]*\))?))""", re.I)
KINDS = {"char": str, "date": date, "datetime": datetime, "timestamp": datetime, "time": time, "long": int, "int": int, "ulong": int,
         "decimal": Decimal, "number": Decimal, "real": Decimal}


def inside(name, text, at):
    """From after an opening parenthesis to its closing one: what is between, and where it ends."""
    start, depth = at, 1
    while at < len(text):
        if text[at] == '"':
            at += 1
            while at < len(text) and text[at] != '"':
                at += 2 if text[at] == "~" else 1
        elif text[at] in "()":
            depth += 1 if text[at] == "(" else -1
            if depth == 0:
                return text[start:at], at + 1
        at += 1
    raise Wrong(name, "a parenthesis or text does not end")


def attributes(name, text):
    """[(name, value)]; of a value in parentheses what is between them."""
    found, at = [], 0
    while text[at:].strip():
        match = ATTRIBUTE.match(text, at)
        if not match:
            raise Wrong(name, f"not an attribute: {text[at:at + 40]}")
        if match[2] is None and match[3] is None:
            value, at = inside(name, text, match.end())
        else:
            value, at = match[2] if match[2] is not None else match[3], match.end()
        found.append((match[1].lower(), value))
    return found


class DataObject:
    """One .srd file. `columns`: [(name, type)] in their order; `headings`: column -> text; `shown`: columns that the detail
    band shows; `codes`: column -> {value: what is shown for it}."""

    def __init__(self, name, text):
        check_header(name, text)
        body = text.split("\r\n", 1)[1]
        if body.startswith("$PBExportComments$"):
            body = body.split("\r\n", 1)[1]
        match = re.match(r"release (\d+(?:\.\d+)?);\r\n", body)
        if not match:
            raise Wrong(name, "the release is missing")
        self.name, self.release = name, match[1]
        self.columns, self.headings, self.shown, self.codes, self.bands = [], {}, [], {}, {}
        at = match.end()
        while body[at:].strip():
            block = BLOCK.match(body, at)
            if not block:
                raise Wrong(name, f"not a block: {body[at:at + 40]}")
            text, at = inside(name, body, block.end())
            self.block(block[1].lower(), attributes(name, text))
        for band in ("datawindow", "header", "detail", "table"):
            if band not in self.bands:
                raise Wrong(name, f"{band} is missing")
        names = [column for column, _ in self.columns]
        if not names or len(set(names)) != len(names):
            raise Wrong(name, "no columns, or one twice")
        if self.shown != names or sorted(self.headings) != sorted(names):
            raise Wrong(name, f"columns that are not shown or have no heading: {sorted(set(names) ^ set(self.shown) | set(names) ^ set(self.headings))}")

    def block(self, kind, given):
        values = dict(given)
        self.bands[kind] = values
        if kind == "table":
            for name, value in given:
                if name == "column":
                    self.column(dict(attributes(self.name, value)))
        elif kind == "column":
            at = int(values["id"]) - 1
            if not 0 <= at < len(self.columns) or values["name"] != self.columns[at][0]:
                raise Wrong(self.name, f"column {values['id']} is not {values['name']}")
            self.shown.append(values["name"])
        elif kind == "text" and values["name"].endswith("_t"):
            self.headings[values["name"].removesuffix("_t")] = values["text"]
        for name in ("x", "width"):
            if name in values and int(values[name]) < 0:
                raise Wrong(self.name, f"{name} of {values['name']}")

    def column(self, values):
        if values["type"].partition("(")[0] not in KINDS:
            raise Wrong(self.name, f"unknown type: {values['type']}")
        self.columns.append((values["name"], values["type"]))
        pairs = [pair.split("\t") for pair in values.get("values", "").split("/") if pair]
        if pairs:
            self.codes[values["name"]] = {value: shown for shown, value in pairs}


def read_object(path):
    return DataObject(path, text_of(path))


def read_objects(paths):
    return {class_of(path): read_object(path) for path in paths}


class Rows:
    """What the functions of a DataWindow or DataStore do; `members` has the name of its object as `dataobject`."""

    def __init__(self, members, objects, strings):
        self.members, self.objects, self.strings = members, objects, strings
        self.rows, self.current, self.selected, self.redraws, self.changed = [], 0, set(), True, False
        members["rows"] = self
        self.does = {name: getattr(self, name) for name in (
            "describe", "reset", "insertrow", "setitem", "resetupdate", "rowcount", "getrow", "setrow", "selectrow", "setredraw")}
        for kind in ("string", "number", "date", "datetime"):
            self.does["getitem" + kind] = self.item

    def columns(self):
        found = self.objects.get(self.members["dataobject"].lower())
        return found.columns if found else []

    def describe(self, what):
        columns = self.columns()
        if what.lower() == "datawindow.column.count":
            return str(len(columns)) if columns else ""
        match = re.fullmatch(r"#(\d+)\.(name|coltype)", what.lower())
        if not match or not 0 < int(match[1]) <= len(columns):
            return "!"
        return columns[int(match[1]) - 1][match[2] == "coltype"]

    def reset(self):
        self.rows, self.current, self.selected = [], 0, set()
        return 1

    def insertrow(self, before):
        assert before == 0
        self.rows.append({name: None for name, _ in self.columns()})
        self.current = self.current or 1
        self.changed = True
        return len(self.rows)

    def setitem(self, row, column, value):
        if not 0 < row <= len(self.rows) or not 0 < column <= len(self.columns()):
            return -1
        name, kind = self.columns()[column - 1]
        wanted = KINDS[kind.partition("(")[0]]
        if value is not None and type(value) is not wanted:
            return -1
        if wanted is str and value is not None and "(" in kind:
            value = value[:int(kind.partition("(")[2].rstrip(")"))]
        self.rows[row - 1][name] = value
        self.changed = True
        return 1

    def resetupdate(self):
        self.changed = False
        return 1

    def rowcount(self):
        return len(self.rows)

    def getrow(self):
        return self.current

    def setrow(self, row):
        self.current = row
        return 1

    def selectrow(self, row, selected):
        rows = {row} if row else set(range(1, len(self.rows) + 1))
        self.selected = self.selected | rows if selected else self.selected - rows
        return 1

    def setredraw(self, redraws):
        self.redraws = redraws
        return 1

    def item(self, row, column):
        return self.rows[row - 1][column]
