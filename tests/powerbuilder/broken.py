"""The checker must refuse each of these, and for the right reason.

    PYTHONPATH=tools python3 tests/powerbuilder/broken.py HEADER FOLDER-OF-VARIANTS WINDOW

The sources are broken as they are read by PowerBuilder, with their Chinese as characters, and written as they are stored.
"""

import os
import re
import sys
import tempfile

import check
from powerscript.lexer import Wrong
from powerscript.source import text_of

HEADER, VARIANTS, WINDOW = sys.argv[1:]
OBJECT, OPTIONS, LIST = "ansi/n_idcas.sru", "ansi/n_idcas_options.sru", "datawindows/d_idcas_query_exams.srd"

# The source, what is replaced in it, by what, and a part of the reason.
BROKEN = [
    # Blocks.
    (OBJECT, "end if\r\nreturn 0\r\nend function", "return 0\r\nend function", "expected elseif or else or end if"),
    (OBJECT, "next\r\nreturn as_text", "return as_text", "expected next"),
    (OBJECT, "loop\r\nreturn ls_name", "return ls_name", "expected loop"),
    (OBJECT, "end choose", "end chose", "expected case or end choose, found end chose"),
    (OBJECT, "end try\r\nif", "if", "expected end try"),
    (OBJECT, "catch (RuntimeError le_missing)\r\n\treturn of_missing", "\treturn of_missing", "expected catch, found end try"),
    (OBJECT, "end subroutine\r\n\r\nprivate function long of_loaded ();", "end function\r\n\r\nprivate function long of_loaded ();",
     "expected end subroutine, found end function"),
    (OBJECT, "end prototypes\r\n\r\ntype variables", "type variables", "expected function, found type"),
    (OBJECT, "if ll_abi < EXPECTED_ABI then", "if ll_abi < EXPECTED_ABI", "expected then"),
    # Strings, escapes, lines.
    (OBJECT, "\"/data/0\"", "\"/data/0", "a string does not end on its line"),
    (OBJECT, "\"~~0\"", "\"~0\"", "not an escape: ~0"),
    (OBJECT, "Char(126)", "\"~~\"", "a string that ends in a tilde"),
    (OBJECT, "HA$PBExportHeader$", "$PBExportHeader$", "neither ASCII nor GBK"),
    (OBJECT, "of_close()\r\ntry", "of_close()\ntry", "CR LF"),
    (OBJECT, "$PBExportHeader$n_idcas.sru", "$PBExportHeader$n_other.sru", "$PBExportHeader$ with the file's own name is missing"),
    # Expressions.
    (OBJECT, "ls_params = of_params()", "ls_params = of_params() +", "expected a name"),
    (OBJECT, "ls_params = of_params()", "ls_params = of_params() is_kind", "not understood: is_kind"),
    (OBJECT, "ll_rows = of_count(\"/data\")", "ll_rows = of_count(\"/data\"", "expected ,"),
    (OBJECT, "idcas_wait(il_job, 0)", "idcas_wait(il_job, )", "an argument is missing"),
    (OBJECT, "is_kind = of_kind(al_code)", "of_kind(al_code) = is_kind", "not something that can be set"),
    (OBJECT, "il_answer = 0\r\nreturn of_say", "il_answer\r\nreturn of_say", "a statement that does nothing"),
    # Names.
    (OBJECT, "return il_code\r\nend function", "return il_cod\r\nend function", "il_cod is not declared"),
    (OBJECT, "of_take(idcas_finish(il_job))", "of_taek(idcas_finish(il_job))", "unknown function: of_taek"),
    (OBJECT, "long ll_rows", "long ll_rows, ll_more", "never used: ['ll_more']"),
    (OBJECT, "long ll_rows", "long ll_rows, ll_rows", "ll_rows is declared twice"),
    (OBJECT, "long ll_rows", "number ll_rows", "unknown type: number"),
    (OBJECT, "long ll_rows", "long then", "expected a name, found then"),
    (OBJECT, "of_version ()", "of_version_of_the_library_that_this_program_has_loaded ()", "more than 40 characters"),
    (OBJECT, "il_code = al_code", "OK = al_code", "ok is constant"),
    (WINDOW, "in_idcas.of_finish()", "in_idcas.of_finnish()", "n_idcas has no function of_finnish"),
    (WINDOW, "in_idcas.CANCELLED", "in_idcas.CANCELED", "n_idcas has no canceled"),
    (WINDOW, "of_fill(dw_exams)", "of_fill(st_status)", "an argument of of_fill should be datastore and is st_status"),
    (WINDOW, "in_idcas.of_version()", "in_idcas.of_escaped(\"\")", "of_escaped is private to n_idcas"),
    (WINDOW, "String(in_idcas.of_code())", "String(in_idcas.il_code)", "il_code is private to n_idcas"),
    (WINDOW, "st_status.text = in_idcas", "st_status.txt = in_idcas", "st_status has no txt"),
    (WINDOW, "variable!", "variables!", "unknown value: variables!"),
    (WINDOW, "\r\ndw_exams dw_exams\r\n", "\r\n", "controls that the window does not hold: ['dw_exams']"),
    (WINDOW, "type cb_open from commandbutton within w_clinic\r\nend type\r\n", "", "the types differ from those of forward: ['cb_open']"),
    (WINDOW, "event clicked;", "event pressed;", "has no event pressed"),
    # Types.
    (OBJECT, "ll_rows = of_count(\"/data\")", "ll_rows = of_get(\"/data\")", "what ll_rows becomes should be long and is string"),
    (OBJECT, "of_escaped(as_name), as_value)", "of_escaped(as_name), ll_code)", "an argument of idcas_json_set should be string and is long"),
    (OBJECT, "of_put(ll_doc)", "of_put(ls_json)", "an argument of of_put should be long and is string"),
    (OBJECT, "ls_names[ll_column] = ", "ls_value[ll_column] = ", "ls_value is not an array"),
    (OBJECT, "ld_value = of_to_date(ls_value)", "ld_value = of_to_time(ls_value)", "what ld_value becomes should be date and is time"),
    (OBJECT, "lll_id = LongLong(ls_id)", "lll_id = Dec(ls_id)", "what lll_id becomes should be longlong and is decimal"),
    (OBJECT, "String(al_row - 1)", "(al_row - 1)", "string where a number is needed"),
    (OBJECT, "if il_job <= 0 then", "if il_job then", "should be boolean and is long"),
    (OBJECT, "ll_length = idcas_text_length(al_text)", "ll_length = al_text", "should be long and is ulong"),
    (OBJECT, "ll_reader))", "0))", "needs a variable of type long"),
    (OBJECT, "return ll_rows\r\nend function", "return \"none\"\r\nend function", "should be long and is string"),
    (OBJECT, "return ll_rows\r\nend function", "end function", "of_rows may end without a return"),
    (OBJECT, "al_done = 0\r\n", "return 0\r\n", "return with a value"),
    (OBJECT, "ll_doc = idcas_json_parse", "ll_doc = of_close() + idcas_json_parse", "of_close returns nothing"),
    (WINDOW, "integer width = 3180", "string width = 3180", "has no string width"),
    (WINDOW, "boolean default = true", "boolean default = 1", "should be boolean and is number"),
    # Prototypes and calls of own functions.
    (OBJECT, "public function long of_rows ();", "public function string of_rows ();", "of_rows differs from its prototype"),
    (OBJECT, "public subroutine of_cancel ()\r\n", "", "of_cancel differs from its prototype"),
    (OBJECT, "public subroutine of_cancel ()\r\n", "public subroutine of_cancel ()\r\npublic subroutine of_stop ()\r\n", "of_stop has no body"),
    (OBJECT, "of_fail(\"init\", IO, ", "of_fail(\"init\", ", "of_fail takes 4 arguments, not 3"),
    (OBJECT, "public subroutine of_set (string as_name, boolean ab_value)\r\n", "", "of_set differs from its prototype"),
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
    ("unicode64/n_idcas.sru", "\"idcas_call_std\"", "\"idcas_call\"", "idcas_call is not idcas_call of"),
    ("pb9/n_idcas.sru", "public function string of_row_id (long al_row, string as_name)",
     "public function longlong of_row_id (long al_row, string as_name)", "this version does not know longlong"),
    (OBJECT, "GetModuleFileNameA;ansi", "GetModuleFileNameW", "GetModuleFileNameW is not declared as Windows has it"),
    (OBJECT, "FUNCTION long windows_error()", "FUNCTION ulong windows_error()", "GetLastError is not declared as Windows has it"),
    (OPTIONS, "idcas_json_set_std;ansi", "idcas_json_set_std", "idcas_json_set is not idcas_json_set_std"),
    (OPTIONS, "of_one(al_doc, \"timeout_ms\", String(timeout_ms))", "of_one(al_doc, \"timeout_ms\", timeout_ms)", "should be string and is long"),
    (OBJECT, "// \u6e05\u7a7a\u5df2\u8bbe\u7f6e\u7684\u53c2\u6570\u3002\u6bcf\u6b21\u8c03\u7528\u540e\u81ea\u52a8\u6e05\u7a7a\u3002\r\n", "", "not described in Chinese and English"),
    (LIST, "type=datetime", "type=dateandtime", "unknown type: dateandtime"),
    (LIST, "column(band=detail id=2 ", "column(band=detail id=3 ", "column 3 is not"),
    ("unicode64/n_idcas.sru", "FUNCTION longptr idcas_call(", "FUNCTION ulong idcas_call(", "idcas_call returns longptr"),
]


def stored(whole, old, new):
    """The broken source as it would be stored: HEXASCII after HA, else GBK. Where the HA is what is broken, it stays HEXASCII's
    opposite: characters as they are."""
    text = whole.replace(old, new)
    if not whole.startswith("HA$") or not text.startswith("HA$"):
        return text.encode("gbk" if not whole.startswith("HA$") else "utf-8")
    return re.sub(r"[^\x00-\x7f]+", lambda run: f"$$HEX{len(run[0])}$$" + run[0].encode("utf-16-le").hex() + "$$ENDHEX$$", text).encode("ascii")


def told(folder, name, data):
    """What the checker says about a source; the others beside it are in order."""
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
    variant = os.path.dirname(name) if name.endswith("sru") and name != WINDOW else "ansi"
    whole = {f"{variant}/n_idcas.sru", f"{variant}/n_idcas_options.sru", LIST} - {name}
    paths = [path, *(os.path.join(VARIANTS, other) for other in sorted(whole)), *[WINDOW] * (name != WINDOW)]
    try:
        check.main(HEADER, *paths, only=path)
    except Wrong as wrong:
        return str(wrong)
    return None


failed = 0
with tempfile.TemporaryDirectory() as folder:
    for number, (name, old, new, reason) in enumerate(BROKEN):
        path = name if name == WINDOW else os.path.join(VARIANTS, name)
        whole = text_of(path)
        if old not in whole:
            failed += 1
            print(f"FAILED   {name} has no {old!r}")
            continue
        answer = told(f"{folder}/{number}", name, stored(whole, old, new))
        if answer is None or reason not in answer:
            failed += 1
            print(f"FAILED   {old!r} became {new!r}: expected {reason!r}, got {answer!r}")
print(f"{len(BROKEN) - failed} of {len(BROKEN)} broken sources are refused for the right reason")
sys.exit(failed != 0)
