import unittest

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
        for body in ("destroy this\r\nreturn 1", "call super::create\r\nreturn 1", "this.is_name = is_name\r\nreturn 1",
                     "return al_a / 2", "Timer(1)\r\nreturn 1"):
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


class HeldStrings(unittest.TestCase):
    def test_each_way_to_hold_a_string(self):
        # Three characters; five bytes in GBK, which PowerBuilder 9 counts.
        for strings, length in {GBK: 3, Strings("gbk", held_as_bytes=True): 5, Strings("utf-16-le"): 3}.items():
            host = strings.host("黄娟a")
            self.assertEqual(len(host), length)
            self.assertEqual(strings.text(host), "黄娟a")
            self.assertEqual(strings.into(strings.out(host) + b"rest"), host)


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
