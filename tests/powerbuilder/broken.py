"""The checker must refuse each of these, and for the right reason.

    PYTHONPATH=tools python3 tests/powerbuilder/broken.py HEADER FOLDER-OF-VARIANTS WINDOW
"""

import os
import sys
import tempfile

import check
from powerscript.lexer import Wrong

HEADER, VARIANTS, WINDOW = sys.argv[1:]
OBJECT = "ansi/n_idcas.sru"

# The source, what is replaced in it, by what, and a part of the reason.
BROKEN = [
    # Blocks.
    (OBJECT, "end if\r\nreturn il_code\r\nend function", "return il_code\r\nend function", "expected elseif or else or end if"),
    (OBJECT, "next\r\nreturn ls_name", "return ls_name", "expected next"),
    (OBJECT, "end choose", "end chose", "expected case or end choose, found end chose"),
    (OBJECT, "end try\r\nif", "if", "expected end try"),
    (OBJECT, "catch (RuntimeError le_missing)\r\n\treturn of_fail", "\treturn of_fail", "expected catch, found end try"),
    (OBJECT, "end subroutine\r\n\r\npublic subroutine of_new_params ();", "end function\r\n\r\npublic subroutine of_new_params ();",
     "expected end subroutine, found end function"),
    (OBJECT, "end prototypes\r\n\r\ntype variables", "type variables", "expected function, found type"),
    (OBJECT, "if ll_abi < EXPECTED_ABI then", "if ll_abi < EXPECTED_ABI", "expected then"),
    # Strings, escapes, lines.
    (OBJECT, "\"/data/done\"", "\"/data/done", "a string does not end on its line"),
    (OBJECT, "\"~~0\"", "\"~0\"", "not an escape: ~0"),
    (OBJECT, "// The library's version;", "// \u7248\u672c;", "a character outside ASCII"),
    (OBJECT, "of_close()\r\ntry", "of_close()\ntry", "CR LF"),
    (OBJECT, "$PBExportHeader$n_idcas.sru", "$PBExportHeader$n_other.sru", "$PBExportHeader$ with the file's own name is missing"),
    # Expressions.
    (OBJECT, "ls_params = of_params()", "ls_params = of_params() +", "expected a name"),
    (OBJECT, "ls_params = of_params()", "ls_params = of_params() is_kind", "not understood: is_kind"),
    (OBJECT, "ll_rows = of_count(\"/data\")", "ll_rows = of_count(\"/data\"", "expected ,"),
    (OBJECT, "idcas_wait(il_job, 0)", "idcas_wait(il_job, )", "an argument is missing"),
    (OBJECT, "is_kind = of_kind(il_code)", "of_kind(il_code) = is_kind", "not something that can be set"),
    (OBJECT, "il_answer = 0\r\nis_operation", "il_answer\r\nis_operation", "a statement that does nothing"),
    # Names.
    (OBJECT, "return il_code\r\nend function", "return il_cod\r\nend function", "il_cod is not declared"),
    (OBJECT, "of_take(idcas_finish(il_job))", "of_taek(idcas_finish(il_job))", "unknown function: of_taek"),
    (OBJECT, "long ll_at", "long ll_at, ll_more", "never used: ['ll_more']"),
    (OBJECT, "long ll_at", "long ll_at, ll_at", "ll_at is declared twice"),
    (OBJECT, "long ll_rows", "number ll_rows", "unknown type: number"),
    (OBJECT, "long ll_at", "long then", "expected a name, found then"),
    (OBJECT, "of_version ()", "of_version_of_the_library_that_this_program_has_loaded ()", "more than 40 characters"),
    (OBJECT, "il_code = 0\r\n", "OK = 0\r\n", "ok is constant"),
    (WINDOW, "in_idcas.of_finish()", "in_idcas.of_finnish()", "n_idcas has no function of_finnish"),
    (WINDOW, "in_idcas.of_version()", "in_idcas.of_escaped(\"\")", "of_escaped is private to n_idcas"),
    (WINDOW, "String(in_idcas.of_code())", "String(in_idcas.il_code)", "il_code is private to n_idcas"),
    (WINDOW, "st_status.text = \"printed\"", "st_status.txt = \"printed\"", "st_status has no txt"),
    (WINDOW, "LineMode!", "LinesMode!", "unknown value: linesmode!"),
    (WINDOW, "\r\nlv_exams lv_exams\r\n", "\r\n", "controls that the window does not hold: ['lv_exams']"),
    (WINDOW, "type cb_open from commandbutton within w_clinic\r\nend type\r\n", "", "the types differ from those of forward: ['cb_open']"),
    (WINDOW, "event clicked;", "event pressed;", "has no event pressed"),
    # Types.
    (OBJECT, "ll_rows = of_count(\"/data\")", "ll_rows = of_get(\"/data\")", "what ll_rows becomes should be long and is string"),
    (OBJECT, "of_escaped(as_name), as_value)", "of_escaped(as_name), ll_code)", "an argument of idcas_json_set should be string and is long"),
    (OBJECT, "String(al_row - 1)", "(al_row - 1)", "string where a number is needed"),
    (OBJECT, "if il_job <= 0 then", "if il_job then", "should be boolean and is long"),
    (OBJECT, "ll_length = idcas_text_length(al_text)", "ll_length = al_text", "should be long and is ulong"),
    (OBJECT, "idcas_init(READER, il_reader)", "idcas_init(READER, 0)", "needs a variable of type long"),
    (OBJECT, "return ll_rows\r\nend function", "return \"none\"\r\nend function", "should be long and is string"),
    (OBJECT, "return ll_rows\r\nend function", "end function", "of_rows may end without a return"),
    (OBJECT, "al_done = 0\r\n", "return 0\r\n", "return with a value"),
    (OBJECT, "ll_doc = idcas_json_parse", "ll_doc = of_close() + idcas_json_parse", "of_close returns nothing"),
    (WINDOW, "integer width = 3130", "string width = 3130", "has no string width"),
    (WINDOW, "boolean default = true", "boolean default = 1", "should be boolean and is number"),
    # Prototypes and calls of own functions.
    (OBJECT, "public function long of_rows ();", "public function string of_rows ();", "of_rows differs from its prototype"),
    (OBJECT, "public subroutine of_cancel ()\r\n", "", "of_cancel differs from its prototype"),
    (OBJECT, "public subroutine of_cancel ()\r\n", "public subroutine of_cancel ()\r\npublic subroutine of_stop ()\r\n", "of_stop has no body"),
    (OBJECT, "of_fail(\"init\", IO, ", "of_fail(\"init\", ", "of_fail takes 4 arguments, not 3"),
    (OBJECT, "idcas_wait(il_job, 0)", "idcas_wait(il_job)", "idcas_wait takes 2 arguments, not 1"),
    # Declarations against the header.
    (OBJECT, "(long al_job, long al_timeout_ms)", "(long al_job, ulong al_timeout_ms)", "idcas_wait takes"),
    (OBJECT, "ref string as_buffer", "string as_buffer", "idcas_copy_text takes"),
    (OBJECT, "ref long al_client", "long al_client", "idcas_init takes"),
    (OBJECT, "(long al_job, long al_timeout_ms)", "(long al_timeout_ms, long al_job)", "idcas_wait has arguments with other names"),
    (OBJECT, "FUNCTION ulong idcas_diagnose", "FUNCTION long idcas_diagnose", "idcas_diagnose returns ulong, declared with long"),
    (OBJECT, "FUNCTION ulong idcas_get_token(", "FUNCTION ulong idcas_get_tokens(", "['idcas_get_token', 'idcas_get_tokens']"),
    (OBJECT, "idcas_wait_std;ansi", "idcas_wait;ansi", "idcas_wait is not idcas_wait;ansi"),
    (OBJECT, "idcas_call_std;ansi", "idcas_call_std", "idcas_call is not idcas_call_std"),
    (OBJECT, "LIBRARY \"idcas.dll\" ALIAS FOR \"idcas_wait_std", "LIBRARY \"idcas64.dll\" ALIAS FOR \"idcas_wait_std", "of idcas64.dll"),
    ("pb9/n_idcas.sru", "\"idcas_call_std\"", "\"idcas_call_std;ansi\"", "idcas_call is not idcas_call_std;ansi"),
    ("unicode/n_idcas.sru", "\"idcas_call_std\"", "\"idcas_call_std;ansi\"", "idcas_call is not idcas_call_std;ansi"),
    ("unicode/n_idcas.sru", "\"idcas_version_std;ansi\"", "\"idcas_version_std\"", "idcas_version is not idcas_version_std"),
    ("unicode64/n_idcas.sru", "\"idcas_call\"", "\"idcas_call_std\"", "idcas_call is not idcas_call_std"),
    ("unicode64/n_idcas.sru", "FUNCTION longptr idcas_call(", "FUNCTION ulong idcas_call(", "idcas_call returns longptr"),
]


def told(folder, name, text):
    """What the checker says about a source; the object or the window beside it is in order."""
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    paths = [path, WINDOW] if name != WINDOW else [os.path.join(VARIANTS, OBJECT), path]
    try:
        check.main(HEADER, *paths)
    except Wrong as wrong:
        return str(wrong)
    return None


failed = 0
with tempfile.TemporaryDirectory() as folder:
    for name, old, new, reason in BROKEN:
        with open(name if name == WINDOW else os.path.join(VARIANTS, name), encoding="utf-8", newline="") as file:
            whole = file.read()
        assert old in whole, f"{name} has no {old!r}"
        answer = told(folder, name, whole.replace(old, new))
        if answer is None or reason not in answer:
            failed += 1
            print(f"FAILED   {old!r} became {new!r}: expected {reason!r}, got {answer!r}")
print(f"{len(BROKEN) - failed} of {len(BROKEN)} broken sources are refused for the right reason")
sys.exit(failed != 0)
