import unittest
from datetime import date, datetime
from decimal import Decimal

from powerscript.interpreter import Failure, Instance, Library, NotRun, Strings
from powerscript.tests.sources import STRLEN, source_of

GBK = Strings("gbk")


def instance(*functions, strings=GBK, path="libc.so.6"):
    return Instance(source_of(*functions), Library(path, strings))


def result(body, *arguments, heading="function long of_one (long al_a)", strings=GBK):
    return instance((heading, body), strings=strings).of_one(*arguments)


class Statements(unittest.TestCase):
    def test_conditions(self):
        body = "if al_a = 1 then\r\nreturn 10\r\nelseif al_a = 2 then\r\nreturn 20\r\nelse\r\nreturn 30\r\nend if"
        self.assertEqual([result(body, a) for a in (1, 2, 3)], [10, 20, 30])
        body = "choose case al_a\r\ncase 1, 2\r\nreturn 10\r\ncase else\r\nreturn 20\r\nend choose"
        self.assertEqual([result(body, a) for a in (1, 2, 3)], [10, 10, 20])

    def test_loops(self):
        self.assertEqual(result("long ll_i, ll_s\r\nfor ll_i = 1 to al_a\r\nll_s = ll_s + ll_i * 2\r\nnext\r\nreturn ll_s", 4), 20)
        self.assertEqual(result("long ll_s\r\ndo while ll_s < al_a\r\nll_s = ll_s + 3\r\nloop\r\nreturn ll_s", 7), 9)
        self.assertEqual(result("do while true\r\nreturn al_a\r\nloop\r\nreturn 0", 7), 7)

    def test_variables_of_the_object(self):
        made = instance(("function long of_one ()", "il_count = il_count + 1\r\nreturn il_count"))
        self.assertEqual((made.of_one(), made.of_one()), (1, 2))
        made.event("constructor")
        self.assertEqual(made.of_one(), 11)

    def test_references(self):
        made = instance(("subroutine of_two (ref long al_a)", "al_a = al_a * 2\r\nreturn"),
                        ("function long of_one (long al_a)", "of_two(al_a)\r\nreturn al_a"))
        self.assertEqual(made.of_one(4), 8)
        self.assertEqual(made.run("of_two", [4]), (None, [8]))

    def test_a_failure_is_caught(self):
        body = "try\r\nreturn c_length(is_name)\r\ncatch (RuntimeError le_a)\r\nreturn -1\r\nend try"
        self.assertEqual(instance(("function long of_one ()", body), path="./none.so").of_one(), -1)
        with self.assertRaises(Failure):
            instance(("function long of_one ()", "return c_length(is_name)"), path="./none.so").of_one()

    def test_what_is_not_run(self):
        for body in ("return al_a / 2", "DoScript(1)\r\nreturn 1", "return il_none"):
            with self.subTest(body), self.assertRaises(NotRun):
                result(body, 1)


class Values(unittest.TestCase):
    def test_null(self):
        for expression, expected in {"IsNull(as_a)": True, "IsNull(as_a + \"b\")": True, "as_a = \"\" or true": True,
                                     "as_a = \"\" and false": False, "not (as_a = \"\")": None, "as_a = \"\" and true": None}.items():
            self.assertIs(result(f"return {expression}", None, heading="function boolean of_one (string as_a)"), expected, expression)

    def test_functions_of_powerbuilder(self):
        for expression, expected in {"Mid(as_a, 2)": "bcd", "Mid(as_a, 2, 2)": "bc", "Mid(as_a, 9)": "", "Trim(\"  x \")": "x",
                                     "Space(2)": "  ", "String(Long(\"12\") + Long(\"x\"))": "12"}.items():
            self.assertEqual(result(f"return {expression}", "abcd", heading="function string of_one (string as_a)"), expected)


    def test_dates_times_and_decimals(self):
        for expression, expected in {
            'String(Date(2021, 5, 9), "yyyy-mm-dd")': "2021-05-09", 'String(Date(2021, 2, 30), "yyyy-mm-dd")': "1900-01-01", 'String(Time(25, 0, 0), "hh:mm")': "00:00",
            'String(Year(Date(2021, 5, 9)) + Minute(Time(8, 7, 6)))': "2028",
            'String(DateTime(Date(2021, 5, 9), Time(8, 7, 6)), "yyyy-mm-dd hh:mm:ss")': "2021-05-09 08:07:06",
            'String(0.5, "0.0")': "0.5", 'String(Dec("1.50") + 1)': "2.50", 'Left("abc", 2) + Right("abc", 1)': "abc", 'String(Pos("abc", "c"))': "3",
            'String(LongLong("1394827364510000001"))': "1394827364510000001",
        }.items():
            self.assertEqual(result(f"return {expression}", heading="function string of_one ()"), expected, expression)

    def test_arrays(self):
        body = 'string ls_a[]\r\nls_a[3] = "c"\r\nls_a[1] = "a"\r\nreturn ls_a[1] + ls_a[2] + ls_a[3] + String(UpperBound(ls_a))'
        self.assertEqual(result(body, heading="function string of_one ()"), "ac3")

    def test_the_form_that_the_values_choose(self):
        made = instance(("function string of_one (long al_a)", 'return "long"'), ("function string of_one (longlong al_a)", 'return "longlong"'),
                        ("function string of_one (decimal al_a)", 'return "decimal"'), ("function string of_one (date al_a)", 'return "date"'),
                        ("function string of_one (datetime al_a)", 'return "datetime"'), ("function string of_one (boolean al_a)", 'return "boolean"'))
        for value, expected in [(5, "long"), (2 ** 40, "longlong"), (Decimal("0.5"), "decimal"), (date(2021, 5, 1), "date"),
                                (datetime(2021, 5, 1), "datetime"), (True, "boolean")]:
            self.assertEqual(made.of_one(value), expected)


class HeldStrings(unittest.TestCase):
    def test_each_way_to_hold_a_string(self):
        # Three characters; five bytes in GBK, which PowerBuilder 9 counts.
        for strings, length in {GBK: 3, Strings("gbk", held_as_bytes=True): 5, Strings("utf-16-le"): 3}.items():
            host = strings.host("黄娟a")
            self.assertEqual(len(host), length)
            self.assertEqual(strings.text(host), "黄娟a")
            self.assertEqual(strings.into(strings.out(host) + b"rest"), host)

    def test_what_the_code_page_lacks(self):
        self.assertEqual(GBK.out("\U00020bb7a"), b"?a\0")


class Functions(unittest.TestCase):
    def test_a_call_into_a_library(self):
        self.assertEqual(result("return c_length(as_a)", "黄a", heading="function long of_one (string as_a)"), 3)

    def test_a_string_by_reference_is_written_into(self):
        made = instance(("function string of_one (string as_a)", "string ls_a\r\nls_a = Space(4)\r\nc_copy(ls_a, as_a)\r\nreturn ls_a"))
        self.assertEqual(made.of_one("abcd"), "abcd")
        with self.assertRaisesRegex(AssertionError, "strcpy wrote past the string"):
            made.of_one("abcdef")

    def test_a_subclass_follows_the_calls(self):
        seen = []

        class Followed(Library):
            def symbol(self, alias):
                return super().symbol(alias).removesuffix("_twin")

            def called(self, name, external, values, became, result):
                seen.append((name, values, became, result))

        source = source_of(("function long of_one ()", 'return c_length("ab")'), externals=[STRLEN.replace("strlen", "strlen_twin")])
        made = Instance(source, Followed("libc.so.6", GBK))
        self.assertEqual(made.of_one(), 2)
        self.assertEqual(seen, [("strlen", ["ab"], ["ab"], 2)])


if __name__ == "__main__":
    unittest.main()
