"""The behaviour table in the forms that the engines read, since none of them reads JSON.

    rows.py table ABI.json TABLE.json     UTF-16: a line for each row, and one for each of its parameters
    rows.py vbscript ABI.json             a function that calls an operation's method by its name
    rows.py late ABI.json TABLE.json      Pascal: each row's call by named arguments, bound late
    rows.py early ABI.json TABLE.json UNIT.pas
                                          Pascal: each row's call by the methods of the imported type library, every argument
"""

import json
import re
import sys


def method(operation):
    return "".join(part.capitalize() for part in operation.split("_"))


def operations():
    with open(sys.argv[2], encoding="utf-8") as file:
        return json.load(file)["operations"]


def rows():
    with open(sys.argv[3], encoding="utf-8") as file:
        return json.load(file)


def kind(value):
    return "flag" if isinstance(value, bool) else "number" if isinstance(value, int) else "text"


def written(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def table():
    """An operation that the catalogue lacks has no method; `-` stands for it, and drivers take Call."""
    known = operations()
    lines = []
    for row in rows():
        does = method(row["operation"]) if row["operation"] in known else "-"
        lines.append(["row", row["name"], row["does"], row.get("client", ""), row["operation"], does,
                      json.dumps(row["params"], ensure_ascii=False), " ".join(row["shows"])])
        lines += [["arg", name, kind(value), written(value)] for name, value in row["params"].items()]
    # A parameter in a row of its own has no tab in it, nor a line's end.
    assert all("\t" not in field and "\n" not in field for line in lines for field in line)
    text = "".join("\t".join(line) + "\r\n" for line in [*lines, ["end"]])
    sys.stdout.buffer.write(("\ufeff" + text).encode("utf-16-le"))


def vbscript():
    """VBScript has no call by a name in a variable (under Wine 8 no Eval either)."""
    print("Function Called(client, method, operation, params)\r\n    Select Case method")
    for name in operations():
        print(f'    Case "{method(name)}"\r\n        Set Called = client.{method(name)}(params)')
    print("    Case Else\r\n        Set Called = client.Call(operation, params)\r\n    End Select\r\nEnd Function")


def pascal(value):
    """A literal: what is not ASCII as its numbers, so that the source's encoding does not matter."""
    if isinstance(value, bool):
        return "True" if value else "False"
    if isinstance(value, int):
        return str(value)
    units = value.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2)]
    written = "".join(f"'{chr(number)}'" if 32 <= number < 127 and number != 39 else f"#${number:04X}" for number in numbers)
    return "UnicodeString(" + (written.replace("''", "") or "''") + ")"


def late():
    """One procedure for each row that calls an operation of the catalogue; FPC knows named arguments in its source alone."""
    known = operations()
    print("{ Generated from the behaviour table. }")
    print("function CalledLate(const Client: OleVariant; Row: Integer): OleVariant;\nbegin\n  case Row of")
    for index, row in enumerate(rows()):
        if row["operation"] not in known:
            continue
        arguments = ", ".join(f"{name} := {pascal(value)}" for name, value in row["params"].items())
        # Free Pascal 3.2 has 128 characters for a call's names: it moves what it has already pointed to where they are more.
        if sum(len(name) + 1 for name in [row["operation"], *row["params"]]) > 128:
            arguments = pascal(json.dumps(row["params"], ensure_ascii=False))
        # The methods by both of their names.
        name = row["operation"] if index % 2 else method(row["operation"])
        print(f"    {index}: Result := Client.{name}({arguments});")
    print("  else\n    raise Exception.CreateFmt('row %d', [Row]);\n  end;\nend;")


def early():
    """Bound early there are no named arguments: those that a row does not give are EmptyParam. Every third row gives JSON."""
    # Its comments are in Wine's code page.
    with open(sys.argv[4], encoding="latin-1") as file:
        methods = dict(re.findall(r"^ +function (\w+)\((params:OleVariant[^)]*)\):IIdcasResult;dispid", file.read(), re.M))
    known = operations()
    print("{ Generated from the behaviour table and the type library. }")
    print("function CalledEarly(const Client: IIdcasClient; const Row: TRow): IIdcasResult;\nbegin\n  case Row.Index of")
    for index, row in enumerate(rows()):
        if row["operation"] not in known:
            continue
        name = method(row["operation"])
        arguments = [argument.split(":")[0] for argument in methods[name].split(";")]
        # A name that is a word of Pascal's own has something behind it.
        values = {argument: row["params"].get(argument.rstrip("_")) for argument in arguments[1:]}
        if index % 3 == 0 or not set(row["params"]) <= {argument.rstrip("_") for argument in arguments}:
            given = ["Row.Params"] + ["EmptyParam"] * (len(arguments) - 1)
        else:
            given = ["EmptyParam"] + ["EmptyParam" if value is None else pascal(value) for value in values.values()]
        print(f"    {index}: Result := Client.{name}({', '.join(given)});")
    print("  else\n    raise Exception.CreateFmt('row %d', [Row.Index]);\n  end;\nend;")


{"table": table, "vbscript": vbscript, "late": late, "early": early}[sys.argv[1]]()
