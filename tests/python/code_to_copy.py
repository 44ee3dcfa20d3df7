"""Whether functions that use the package idcas call what is there: methods, their parameters, members of rows. Nothing is run.

    PYTHONPATH=bindings/python python3 tests/python/code_to_copy.py FUNCTIONS.py
"""

import ast
import inspect
import sys
import typing

import idcas


def of_client(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "client"


def faults(function):
    row, called = None, False
    for node in filter(of_client, ast.walk(function)):
        called = True
        method = getattr(idcas.Client, node.func.attr)
        # The client itself comes first.
        inspect.signature(method).bind(None, *node.args, **{keyword.arg: None for keyword in node.keywords})
        row = next(iter(typing.get_args(typing.get_type_hints(method)["return"])), None)
    if not called:
        yield "calls nothing"
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "row" and node.attr not in row.__dataclass_fields__:
            yield f"{row.__name__} has no {node.attr}"


def main(path):
    with open(path, encoding="utf-8") as file:
        functions = ast.parse(file.read()).body
    found = [f"{function.name}: {fault}" for function in functions for fault in faults(function)]
    print("\n".join(found))
    print(f"{len(functions)} functions")
    return 1 if found or len(functions) < 25 else 0


sys.exit(main(sys.argv[1]))
