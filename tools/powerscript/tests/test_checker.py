import unittest

from powerscript.checker import Checker
from powerscript.lexer import Wrong
from powerscript.source import Source
from powerscript.tests.sources import source_of, text_of

WINDOW = """$PBExportHeader$w_sample.srw
forward
global type w_sample from window
end type
type cb_go from commandbutton within w_sample
end type
end forward

global n_sample gn_it

global type w_sample from window
integer width = 100
cb_go cb_go
end type
global w_sample w_sample

on w_sample.create
end on

type cb_go from commandbutton within w_sample
string text = "go"
end type

event clicked;{statements}
end event
""".replace("\n", "\r\n")


def check(body, heading="function long of_one ()", others=()):
    source = source_of((heading, body), *others)
    Checker(source, {"n_sample": source})


def check_window(statements):
    text = text_of(("function long of_one ()", "return 1")).replace("string is_name", "string is_name\r\nprivateread string is_secret")
    sample = Source("n_sample.sru", text)
    window = Source("w_sample.srw", WINDOW.format(statements=statements))
    Checker(window, {"n_sample": sample, "w_sample": window})


class Refused(unittest.TestCase):
    def refused(self, reason, *arguments, **named):
        with self.assertRaisesRegex(Wrong, reason):
            check(*arguments, **named)

    def test_names(self):
        check("return LIMIT + Len(is_name)")
        self.refused("ll_a is not declared", "return ll_a")
        self.refused("unknown function: of_two", "return of_two()")
        self.refused("unknown type: number", "number ll_a\r\nreturn ll_a")
        self.refused(r"never used: \['ll_a'\]", "long ll_a\r\nll_a = 1\r\nreturn 1")
        self.refused("ll_a is declared twice", "long ll_a, ll_a\r\nreturn ll_a")
        self.refused("limit is constant", "LIMIT = 1\r\nreturn 1")

    def test_types(self):
        check("integer li_a = 1\r\nlong ll_b\r\nll_b = li_a\r\nreturn ll_b")
        self.refused("should be integer and is long", "integer li_a\r\nli_a = LIMIT\r\nreturn li_a")
        self.refused("should be long and is string", "return is_name")
        self.refused("should be boolean and is long", "if LIMIT then return 1\r\nreturn 2")
        self.refused("string where a number is needed", "return 1 + is_name")

    def test_pointers(self):
        check("return c_copy(is_name, is_name)", heading="function ulong of_one ()")
        self.refused("should be long and is ulong", "return c_copy(is_name, is_name)")
        self.refused("a pointer is not a number", "return c_copy(is_name, is_name) + 1", heading="function ulong of_one ()")

    def test_arrays(self):
        check('string ls_a[]\r\nls_a[UpperBound(ls_a) + 1] = is_name\r\nreturn Len(ls_a[1])')
        self.refused("is_name is not an array", "return Len(is_name[1])")
        self.refused("should be long and is string", 'string ls_a[]\r\nreturn Len(ls_a["1"])')

    def test_dates_and_decimals(self):
        check('return String(DateTime(Date(2021, 5, 1), Time(8, 0, 0)), "hh") + String(Dec(is_name) + 0.5)', heading="function string of_one ()")
        self.refused("no such day: 2021-02-30", "return String(2021-02-30)", heading="function string of_one ()")
        self.refused("should be long and is decimal", "return Dec(is_name)")
        self.refused("should be time and is date", "return String(DateTime(Today(), Today()))", heading="function string of_one ()")

    def test_the_form_that_the_types_choose(self):
        others = [("function long of_two (long al_a)", "return al_a"), ("function string of_two (string as_a)", "return as_a")]
        check("return of_two(5) + Len(of_two(is_name))", others=others)
        self.refused("an argument of of_two should be", "return of_two(Today())", others=others)

    def test_returns(self):
        check("if LIMIT > 1 then\r\nreturn 1\r\nelse\r\nreturn 2\r\nend if")
        self.refused("of_one may end without a return", "if LIMIT > 1 then return 1")
        self.refused("return with a value", "return 1", heading="subroutine of_one ()")
        self.refused("return without a value", "return")
        self.refused("of_two returns nothing", "return of_two()", others=[("subroutine of_two ()", "return")])

    def test_arguments(self):
        check("return Len(Mid(is_name, 2)) + c_length(is_name)")
        self.refused("mid takes 2 to 3 arguments, not 1", "return Len(Mid(is_name))")
        self.refused("an argument of c_length should be string and is number", "return c_length(5)")
        self.refused("c_length takes 1 arguments, not 0", "return c_length()")
        self.refused("c_copy needs a variable of type string", 'return c_copy("", is_name)', heading="function ulong of_one ()")

    def test_an_overloaded_function_takes_each_of_its_forms(self):
        check('return Len(String(5) + String(Today(), "yyyy"))')
        self.refused("an argument of string should be datetime", "return Len(String(is_name))")


class Windows(unittest.TestCase):
    def test_what_a_window_may(self):
        check_window('cb_go.text = String(gn_it.of_one())\r\nparent.title = this.text\r\ngn_it.is_name = "a"\r\ngn_it.is_secret = "b"')

    def test_what_it_may_not(self):
        for statements, reason in {
            "cb_go.txt = \"a\"": "cb_go has no txt",
            "gn_it.il_count = 1": "il_count is private to n_sample",
            "gn_it.of_two()": "n_sample has no function of_two",
            "cb_go.text = gn_it.is_secret": "is_secret is private to n_sample",
            "cb_go.text = 1": "should be string and is number",
            "call super::timer": "cb_go has no event timer",
        }.items():
            with self.subTest(statements), self.assertRaisesRegex(Wrong, reason):
                check_window(statements)


if __name__ == "__main__":
    unittest.main()
