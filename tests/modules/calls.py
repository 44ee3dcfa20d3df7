"""The procedures of a module and the calls in a source: whether what is called is there, and takes so many arguments."""

import re

# The start of a procedure and its name, in each language.
PROCEDURES = {
    "vb": r"^(?:Public |Private )(?:Function|Sub|Property Get) (\w+)\(",
    "foxpro": r"^(?:FUNCTION|PROCEDURE) (\w+)$",
    "epl": r"^\.子程序 (\w+),",
}
OURS = r"(?<![\w.$#“\"])((?:idcas_|Idcas(?!Windows)|影像云_)\w+) ?\("


def parameters(text, language):
    """How many arguments each procedure takes, and None for a list of them."""
    found = {}
    for match in re.finditer(PROCEDURES[language], text, re.M):
        if language == "vb":
            inside = text[match.end():text.index("\n", match.end())].rsplit(")", 1)[0] if ")" in text[match.end():] else ""
            inside = inside.split(") As ")[0]
            taken = None if "ParamArray" in inside else len([part for part in inside.split(", ") if part])
        elif language == "foxpro":
            after = text[match.end() + 1:].split("\n", 1)[0]
            names = after.strip().removeprefix("LPARAMETERS ") if "LPARAMETERS" in after else ""
            # What fails without a hint leaves the last one out.
            open_ended = names.endswith(";") or match[1] in ("IdcasFail", "IdcasLoad")
            taken = None if open_ended else len([part for part in names.split(",") if part])
        else:
            after = text[match.end():].split("\n.子程序")[0]
            taken = len(re.findall(r"^\.参数 ", after, re.M))
        if match[1].lower() in found:
            raise SystemExit(f"{language}: {match[1]} is there twice")
        found[match[1].lower()] = taken
    return found


def uses(text, language, functions, known=None):
    """Calls of what is not there, or with another number of arguments."""
    known = known or parameters(text, language)
    known = known | {function.name: len(function.arguments) for function in functions}
    comment = {"vb": r"^\s*'.*$", "foxpro": r"^\*.*$|&&.*$", "epl": r"^\.子程序.*$"}[language]
    code = re.sub(comment, "", text, flags=re.M)
    code = re.sub(r"^.*(?:Declare |DECLARE ).*$", "", code, flags=re.M)
    code = re.sub(r"^(?:Public |Private )(?:Function|Sub|Property Get) .*$", "", code, flags=re.M)
    for match in re.finditer(OURS, code):
        count = arguments(code, match.end())
        if match[1].lower() not in known:
            yield f"{language}: {match[1]} is called, and is not there"
        elif known[match[1].lower()] not in (None, count):
            yield f"{language}: {match[1]} is called with {count} arguments"


def arguments(code, start):
    """How many arguments stand between the bracket before `start` and the one that closes it."""
    depth, commas, at = 1, 0, start
    code = re.sub(r'"[^"\n]*"|“[^”\n]*”|\'[^\'\n]*\'', lambda text: "x" * len(text[0]), code[start:start + 3000])
    for at, character in enumerate(code):
        depth += (character in "([") - (character in ")]")
        if depth == 0:
            break
        commas += character == "," and depth == 1
    return commas + 1 if code[:at].strip() else 0
