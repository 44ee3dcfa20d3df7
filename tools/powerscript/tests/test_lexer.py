import unittest

from powerscript.lexer import Tokens, Wrong, statements


def tokens(line):
    return Tokens("here", line).all


class Lexer(unittest.TestCase):
    def test_words_are_in_lower_case_and_strings_are_not(self):
        self.assertEqual(tokens('Il_Count = "Abc"'), [("word", "il_count"), ("op", "="), ("text", "Abc")])

    def test_numbers_signs_and_enumerated_values(self):
        self.assertEqual(tokens("10 <> 2.5"), [("number", "10"), ("op", "<>"), ("number", "2.5")])
        self.assertEqual(tokens("2021-05-01 - 1"), [("date", "2021-05-01"), ("op", "-"), ("number", "1")])
        self.assertEqual(tokens("Left!"), [("enum", "left!")])

    def test_escapes(self):
        self.assertEqual(tokens('"~r~n~t~~~"~\'"'), [("text", "\r\n\t~\"'")])
        with self.assertRaisesRegex(Wrong, "ends in a tilde"):
            tokens('"~~"')
        with self.assertRaisesRegex(Wrong, "not an escape: ~x"):
            tokens('"~x"')

    def test_either_quote_holds_the_other(self):
        self.assertEqual(tokens("'say \"a\"'"), [("text", 'say "a"')])

    def test_what_does_not_end_or_is_not_known(self):
        with self.assertRaisesRegex(Wrong, "here: a string does not end"):
            tokens('"open')
        with self.assertRaisesRegex(Wrong, "not understood: %"):
            tokens("%")

    def test_comments_and_continued_lines(self):
        found = statements("file", 'a = 1 // one\r\n// two\r\nb = "//" + &\r\n\t"c"\r\n')
        self.assertEqual([line.place for line in found], ["file:1", "file:3"])
        self.assertEqual(found[1].all[2:], [("text", "//"), ("op", "+"), ("text", "c")])
        with self.assertRaisesRegex(Wrong, "ends in &"):
            statements("file", "a = &")

    def test_a_statement_may_follow_a_heading(self):
        heading, rest = statements("file", "event clicked;il_count = 1")
        self.assertEqual(heading.all[-1], ("op", ";"))
        self.assertEqual(rest.all[0], ("word", "il_count"))

    def test_names(self):
        with self.assertRaisesRegex(Wrong, "expected a name, found then"):
            Tokens("here", "then").name()
        with self.assertRaisesRegex(Wrong, "more than 40 characters"):
            Tokens("here", "a" * 41).name()
        self.assertEqual(Tokens("here", "a" * 40).name(), "a" * 40)


if __name__ == "__main__":
    unittest.main()
