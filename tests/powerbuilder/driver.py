"""Does what each row of tests/behaviours/table.json says, by the object's own functions, and prints what it saw.

    PYTHONPATH=tools python3 tests/powerbuilder/driver.py SOURCE LIBRARY TABLE.json CONFIG.json SILENT.json
    PYTHONPATH=tools python3 tests/powerbuilder/driver.py rows SOURCE TABLE.json

The second form prints the table's rows that the variant can do: a program in GBK cannot hold a character that GBK lacks.
"""

import json
import re
import sys

from library import Idcas, strings_of
from powerscript.interpreter import Instance
from powerscript.source import read as read_source


def open_object(source, library, config):
    opened = Instance(source, library)
    assert opened.of_init(library.strings.host(config)) == 0, opened.of_last_error()
    return opened


def shown(client, pointer):
    """What a row asks for, from the object's function for it."""
    own = {"/code": lambda: str(client.of_code()), "/msg": client.of_last_error, "/error/kind": client.of_last_kind,
           "/error/hint": client.of_last_hint}
    # The object has a message of its own only where something failed.
    if pointer in own and (pointer != "/msg" or client.of_code() != 0):
        text = own[pointer]()
    else:
        text = client.of_get(client.library.strings.host(pointer))
    text = client.library.strings.text(text)
    # Characters that GBK lacks arrive as escapes.
    if client.library.strings.unit == 1:
        text = re.sub(r"(\\u[0-9A-Fa-f]{4})+", lambda match: json.loads(f'"{match[0]}"'), text)
    return text


def set_params(client, params):
    for name, value in params.items():
        client.of_set(name, client.library.strings.host(value if isinstance(value, str) else json.dumps(value)))


def do(client, row):
    """Returns the values that a row shows."""
    operation, does = row["operation"], row["does"]
    if does == "thousand":
        for _ in range(1000):
            set_params(client, row["params"])
            assert client.of_call(operation) == 0
        # What is open now: the client and its last answer.
        held = client.library.open()
        return ["flat" if held == {"documents": 1, "clients": 1} else f"open: {held}"]
    if does == "closed":
        client.of_close()
    set_params(client, row["params"])
    if does in ("job", "cancel"):
        assert client.of_start(operation) == 0
        if does == "cancel":
            assert not client.of_poll()
            client.of_cancel()
        while not client.of_poll():
            client.run("of_progress", [0, 0])
        code = client.of_finish()
    elif "of_" + operation in client.source.functions:
        code = client.run("of_" + operation, [])[0]
    else:
        code = client.of_call(operation)
    assert code == client.of_code()
    return [shown(client, pointer) for pointer in row["shows"]]


def rows_of(strings, path):
    codec = "gbk" if strings.unit == 1 else "utf-16"
    return [row for row in json.loads(read(path)) if str(row["params"]).encode(codec, "ignore").decode(codec) == str(row["params"])]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def main(path, library_path, table, config, silent):
    source = read_source(path)
    library = Idcas(library_path, strings_of(path))
    config, silent = read(config), read(silent)
    for row in rows_of(library.strings, table):
        client = open_object(source, library, silent if row.get("client") == "silent" else config)
        print("\t".join([row["name"], *do(client, row)]))
        client.event("destructor")
        assert library.open() == {}, f"{row['name']}: still open: {library.open()}"


if __name__ == "__main__":
    if sys.argv[1] == "rows":
        print(json.dumps(rows_of(strings_of(sys.argv[2]), sys.argv[3])))
    else:
        main(*sys.argv[1:])
