import unittest

from powerscript.lexer import Tokens, Wrong, statements
from powerscript.script import Script, expression


def tree(text):
    return expression(Tokens("here", text))


def script(text):
    return Script(statements("file", text.replace("\n", "\r\n") + "\r\nend function")).closed("end function")[0]


class Expressions(unittest.TestCase):
    def test_levels(self):
        self.assertEqual(tree("1 + 2 * 3"), ("op", "+", ("number", "1"), ("op", "*", ("number", "2"), ("number", "3"))))
        self.assertEqual(tree("1 - 2 - 3")[2], ("op", "-", ("number", "1"), ("number", "2")))
        self.assertEqual(tree("(1 - 2) * 3")[1], "*")
        self.assertEqual(tree("a or b and c")[1], "or")

    def test_not_takes_a_whole_comparison(self):
        self.assertEqual(tree("not a = b"), ("not", ("op", "=", ("name", "a"), ("name", "b"))))

    def test_calls_and_members(self):
        self.assertEqual(tree('in_it.of_get("a", -1)'),
                         ("call", ("name", "in_it"), "of_get", [("text", "a"), ("minus", ("number", "1"))]))
        self.assertEqual(tree("parent.st_a.text"), ("member", ("member", ("name", "parent"), "st_a"), "text"))
        with self.assertRaisesRegex(Wrong, "an argument is missing"):
            tree("of_get(1, )")


class Statements(unittest.TestCase):
    def test_blocks(self):
        kinds = [statement[1] for statement in script(
            "long a = 1, b\nif a = b then a = 2\nif a = b then\nelseif a > b then\nelse\nend if\nfor a = 1 to 3\nnext\n"
            "do while a > b\nloop\nchoose case a\ncase 1, 2\ncase else\nend choose\ntry\ncatch (RuntimeError e)\nend try\n"
            "destroy a\ncall super::create\nof_do()\nreturn a")]
        self.assertEqual(kinds, ["declare", "if", "if", "for", "while", "choose", "try", "destroy", "super", "call", "return"])

    def test_a_block_that_does_not_close(self):
        with self.assertRaisesRegex(Wrong, "file:2: expected next, found end function"):
            script("for a = 1 to 3")
        with self.assertRaisesRegex(Wrong, "expected elseif or else or end if, found end function"):
            script("if a then\na = 1")

    def test_statements_that_are_not_any(self):
        for text, reason in {"a": "does nothing", "of_a() = 1": "not something that can be set", "a = 1 b": "not understood: b",
                             "exit": "expected a name, found exit", "do until a\nloop": "expected while"}.items():
            with self.subTest(text), self.assertRaisesRegex(Wrong, reason):
                script(text)


if __name__ == "__main__":
    unittest.main()
