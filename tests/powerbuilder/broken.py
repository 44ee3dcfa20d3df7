"""The checker must refuse each of these, and for the right reason."""

import os
import sys
import tempfile

import check

GOOD = sys.argv[2]
with open(GOOD, encoding="utf-8", newline="") as file:
    WHOLE = file.read()

# What is replaced, by what, and a word of the reason.
BROKEN = [
    ("end if\r\nreturn 0\r\nend function", "return 0\r\nend function", "if does not end"),
    ("return il_code\r\nend function", "return il_cod\r\nend function", "not declared"),
    ("of_fail(\"init\", IO, ", "of_fail(\"init\", ", "takes 4 arguments"),
    ("of_take(idcas_finish(il_job))", "of_taek(idcas_finish(il_job))", "no function"),
    ("public function long of_rows ();", "public function string of_rows ();", "prototype"),
    ("\"/data/done\"", "\"/data/done", "does not close"),
    ("next\r\nreturn ls_name", "return ls_name", "for does not end"),
    ("end choose", "end chose", "not understood"),
    ("idcas_wait(il_job, 0)", "idcas_wait(il_job)", "takes 2 arguments"),
    ("(long al_job, long al_timeout_ms)", "(long al_job, ulong al_timeout_ms)", "idcas_wait takes"),
    ("idcas_wait_std;ansi", "idcas_wait;ansi", "should be idcas_wait_std"),
    ("idcas_call_std;ansi", "idcas_call_std", "should be idcas_call_std;ansi"),
    ("FUNCTION ulong idcas_diagnose", "FUNCTION long idcas_diagnose", "idcas_diagnose returns"),
    ("FUNCTION ulong idcas_get_token(", "FUNCTION ulong idcas_get_tokens(", "otherwise than in the header"),
    ("of_version ()\r\n", "of_version_of_the_library_that_this_program_has_loaded ()\r\n", "more than 40 characters"),
    ("// What went wrong last, for the user.", "// \u7248\u672c", "ASCII"),
    ("of_close()\r\n", "of_close()\n", "CR LF"),
    ("ls_config = as_config\r\n", "ls_config = 1 +\r\n", "something is missing"),
    ("ll_rows = of_count(\"/data\")", "ll_rows = of_count(\"/data\"", "do not close"),
    ("public subroutine of_cancel ()\r\n", "", "not as its prototype"),
]

failed = 0
folder = tempfile.mkdtemp()
path = os.path.join(folder, "ansi")
os.mkdir(path)
path = os.path.join(path, "n_idcas.sru")
for old, new, reason in BROKEN:
    assert old in WHOLE, old
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(WHOLE.replace(old, new))
    try:
        check.main(sys.argv[1], path)
        told = "nothing"
    except check.Wrong as wrong:
        told = str(wrong)
    if reason not in told:
        failed += 1
        print(f"FAILED   {old!r} became {new!r}: expected {reason!r}, told {told!r}")
print(f"{len(BROKEN) - failed} of {len(BROKEN)} broken sources are refused for the right reason")
sys.exit(failed != 0)
