import os
import subprocess
import sys
import tempfile
import unittest

from powerscript.lexer import Wrong
from powerscript.source import Source, class_of, decoded, read, read_all
from powerscript.tests.sources import source_of, text_of

ONE = ("function long of_one (ref string as_a, long al_b)", "return al_b")
TOOL = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Sources(unittest.TestCase):
    def test_what_is_read(self):
        source = source_of(ONE)
        self.assertEqual(source.types, {"n_sample": ("nonvisualobject", None)})
        self.assertEqual(source.variables, {"limit": ("long", ("number", "10"), "public"), "is_name": ("string", None, "public"),
                                            "il_count": ("long", None, "private")})
        (_, returned, taken, access, _), = source.functions["of_one"]
        self.assertEqual((returned, taken, access), ("long", [(True, "string", "as_a"), (False, "long", "al_b")], "public"))
        self.assertEqual(source.externals["c_length"][1:],
                         ("long", [(False, "string", "as_text")], "libc.so.6", "strlen;ansi"))
        self.assertEqual([(owner, event) for owner, event, _ in source.events],
                         [("n_sample", "create"), ("n_sample", "constructor")])

    def test_what_is_refused(self):
        good = text_of(ONE)
        for old, new, reason in [
            ("n_sample.sru", "n_other.sru", "PBExportHeader"),
            ("\r\nend forward", "\nend forward", "CR LF"),
            ("end variables", "", "expected a name, found forward"),
            ("constant long LIMIT = 10", "constant long LIMIT", "has no value"),
            ("string is_name", "string is_name, is_name", "is declared twice"),
            ("public function long of_one (ref string as_a, long al_b);", "public function long of_one (string as_a, long al_b);",
             "differs from its prototype"),
            ("public function long of_one (ref string as_a, long al_b)\r\n",
             "public function long of_one (ref string as_a, long al_b)\r\npublic subroutine of_two ()\r\n", "of_two has no body"),
            ("global type n_sample from nonvisualobject\r\nend type\r\nend forward", "end forward", "differ from those of forward"),
        ]:
            self.assertIn(old, good)
            with self.subTest(new), self.assertRaisesRegex(Wrong, reason):
                Source("n_sample.sru", good.replace(old, new, 1))

    def test_encodings(self):
        text = text_of(ONE).replace("A sample", "\u4e2d\u6587 x\U00020bb7")
        chinese = "$$HEX3$$2d4e87652000$$ENDHEX$$x$$HEX2$$42d8b7df$$ENDHEX$$"
        for data, expected in [
            (text.replace("\U00020bb7", "").encode("gbk"), text.replace("\U00020bb7", "")),
            (b"HA" + text_of(ONE).replace("A sample", chinese).encode("ascii"), "HA" + text),
        ]:
            self.assertEqual(decoded("n_sample.sru", data), expected)
            self.assertIn("of_one", Source("n_sample.sru", expected).functions)
        for data, reason in [(b"$\xff\xff", "neither ASCII nor GBK"), (b"HA$\xd6\xd0", "outside ASCII"), (b"HA$$HEX2$$2d4e$$ENDHEX$$", "not 2 characters"),
                             (b"HA$$HEX1$$2d4e", "without its characters or its end")]:
            with self.subTest(data), self.assertRaisesRegex(Wrong, reason):
                decoded("n_sample.sru", data)

    def test_forms_of_one_function(self):
        source = source_of(ONE, ("function long of_one (long al_a)", "return al_a"))
        self.assertEqual(len(source.functions["of_one"]), 2)
        with self.assertRaisesRegex(Wrong, "of_one is declared twice"):
            source_of(ONE, ONE)

    def test_arrays_and_access(self):
        text = text_of(ONE).replace("string is_name", "string is_name, is_names[]\r\nprivateread string is_secret")
        variables = Source("n_sample.sru", text).variables
        self.assertEqual((variables["is_names"], variables["is_secret"]), (("string[]", None, "public"), ("string", None, "privateread")))
        text = text_of(ONE).replace("from nonvisualobject\r\nend type\r\nglobal n_sample n_sample", "from nonvisualobject autoinstantiate\r\nend type")
        self.assertTrue(Source("n_sample.sru", text).made_by_itself)

    def test_files(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "n_sample.sru")
            with open(path, "w", encoding="ascii", newline="") as file:
                file.write(text_of(ONE))
            self.assertEqual(class_of(path), "n_sample")
            self.assertIn("of_one", read(path).functions)
            self.assertEqual(list(read_all([path])), ["n_sample"])

    def test_the_command(self):
        def command(*paths):
            ended = subprocess.run([sys.executable, TOOL, *paths], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   universal_newlines=True, check=False)
            return ended.returncode, ended.stdout

        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "n_sample.sru")
            for text, expected in [
                (text_of(ONE), (0, "sources in order: 1\n")),
                (text_of((ONE[0], "return as_a")), (1, f"{path}:29: it should be long and is string\n")),
            ]:
                with open(path, "w", encoding="ascii", newline="") as file:
                    file.write(text)
                self.assertEqual(command(path), expected)
            self.assertEqual(command(os.path.join(folder, "n_none.sru"))[0], 1)
        self.assertEqual(command()[0], 2)


if __name__ == "__main__":
    unittest.main()
