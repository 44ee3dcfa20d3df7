//! Where a text that should be JSON first is none, and what people have written there instead. serde's positions are
//! those where its reading ends, which is often behind the mistake, and its words are a programmer's.

use std::ops::Range;

use super::marks::{half_width, is_blank};
use super::spelling_words::{InText, Separator, Whole, Wrong};
use super::{MAX_DEPTH, MAX_MEMBERS};
use crate::names::is_invisible;

/// A member of the outermost object: its name and its value, as they are written.
pub struct Written<'a> {
    pub name: &'a str,
    pub value: Range<usize>,
}

/// The first mistake behind the beginning, and the member of the outermost object that it is in.
pub fn first_mistake(text: &str) -> Option<((usize, Wrong), Option<&str>)> {
    let mut scan = Scan::new(text);
    let found = scan.run().err()?;
    Some((found, scan.key))
}

/// The members of an object, in their order.
pub fn written(text: &str) -> Vec<Written<'_>> {
    let mut scan = Scan::new(text);
    // What it found before a mistake is right.
    let _ = scan.run();
    scan.members
}

/// Line and column of a byte, as editors count them: from 1, in characters.
pub fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(at)];
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (line, before[start..].chars().count() + 1)
}

/// What may stand at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    Value,
    /// Behind `[`.
    ValueOrEnd,
    /// Behind `{`.
    NameOrEnd,
    Name,
    Colon,
    /// Behind a value.
    CommaOrEnd,
    Nothing,
}

type Found = Result<(), (usize, Wrong)>;

struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// The brackets that are open, and where.
    open: Vec<(char, usize)>,
    expect: Expect,
    /// Where the last comma stands.
    comma: usize,
    /// The last name of the outermost object.
    key: Option<&'a str>,
    members: Vec<Written<'a>>,
    /// What is inside the last text.
    inside: Range<usize>,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str) -> Scan<'a> {
        Scan {
            text,
            at: 0,
            open: Vec::new(),
            expect: Expect::Value,
            comma: 0,
            key: None,
            members: Vec::new(),
            inside: 0..0,
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn run(&mut self) -> Found {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
            let Some(c) = self.rest().chars().next() else {
                return self.end();
            };
            self.step(c)?;
        }
    }

    fn end(&self) -> Found {
        match self.open.last() {
            Some((bracket, at)) => Err((*at, Wrong::NotClosed(closing(*bracket)))),
            None if self.expect == Expect::Value => {
                Err((self.at, Wrong::Whole(Whole::NotAnObject)))
            }
            None => Ok(()),
        }
    }

    fn step(&mut self, c: char) -> Found {
        use Expect as E;

        let at = self.at;
        let misplaced = |wrong| Err((at, wrong));
        match (c, self.expect) {
            ('/' | '#', _)
                if c == '#' || self.rest().starts_with("//") || self.rest().starts_with("/*") =>
            {
                misplaced(Wrong::Comment)
            }
            (c, _) if half_width(c).is_some() => misplaced(Wrong::FullWidth(c)),
            (c, _) if is_blank(c) => misplaced(Wrong::Blank),
            (c, _) if is_invisible(c) => misplaced(Wrong::Invisible),
            (_, E::Nothing) => misplaced(Wrong::Behind),
            ('\'' | '`', _) => misplaced(Wrong::SingleQuote),
            ('}' | ']', _) => self.close(c),
            ('"', E::NameOrEnd | E::Name) => {
                let name = self.string()?;
                if self.open.len() == 1 {
                    self.key = Some(&self.text[name]);
                }
                self.expect = E::Colon;
                Ok(())
            }
            (_, E::NameOrEnd | E::Name) => misplaced(match c {
                ',' => Wrong::Separator(Separator::CommaTooMany),
                ':' | '=' => Wrong::NoName,
                _ => Wrong::BareName,
            }),
            (':', E::Colon) => {
                self.at += 1;
                self.expect = E::Value;
                Ok(())
            }
            (_, E::Colon) => misplaced(match c {
                '=' => Wrong::Separator(Separator::Equals),
                _ => Wrong::Separator(Separator::NoColon),
            }),
            (',', E::CommaOrEnd) => {
                self.comma = at;
                self.at += 1;
                let in_object = self.open.last().is_some_and(|(bracket, _)| *bracket == '{');
                self.expect = if in_object { E::Name } else { E::Value };
                Ok(())
            }
            (_, E::CommaOrEnd) => Err(self.behind_value(c)),
            (_, E::Value | E::ValueOrEnd) => self.value(c),
        }
    }

    /// What stands behind a value where neither a comma nor a bracket does.
    fn behind_value(&self, c: char) -> (usize, Wrong) {
        // A quotation mark inside a text ends it: what follows at once belonged to the text.
        let ended_text = self.text[..self.at].ends_with('"');
        let inside = self.text[self.inside.clone()].char_indices();
        let mut marks = inside.filter(|(_, c)| half_width(*c) == Some('"'));
        let wrong = match c {
            ';' => Wrong::Separator(Separator::Semicolon),
            '=' => Wrong::Separator(Separator::Equals),
            '"' if !ended_text => Wrong::Separator(Separator::NoComma),
            _ if ended_text => match marks.next() {
                Some((at, mark)) => return (self.inside.start + at, Wrong::FullWidth(mark)),
                None => Wrong::InText(InText::Quote),
            },
            ':' => Wrong::Separator(Separator::NoComma),
            '-' if self.rest().starts_with("--") => Wrong::Comment,
            _ => Wrong::Stray,
        };
        (self.at, wrong)
    }

    fn close(&mut self, c: char) -> Found {
        let at = self.at;
        let fits = self.open.last().map(|(bracket, _)| closing(*bracket));
        match self.expect {
            Expect::Name | Expect::Value if self.text[..at].trim_end().ends_with(',') => {
                return Err((self.comma, Wrong::Separator(Separator::CommaAtEnd)));
            }
            Expect::Value => return Err((at, Wrong::NoValue)),
            Expect::Colon => return Err((at, Wrong::Separator(Separator::NoColon))),
            _ if fits != Some(c) => return Err((at, Wrong::OtherBracket)),
            _ => {}
        }
        self.open.pop();
        self.at += 1;
        self.after_value();
        Ok(())
    }

    fn after_value(&mut self) {
        self.expect = match self.open.len() {
            0 => Expect::Nothing,
            _ => Expect::CommaOrEnd,
        };
        if let Some(last) = self.members.last_mut().filter(|_| self.open.len() == 1) {
            last.value.end = self.at;
        }
    }

    #[expect(clippy::disallowed_methods, reason = "neither grows beyond its bound")]
    fn value(&mut self, c: char) -> Found {
        // More than any configuration has are not looked for.
        let wanted = self.open.len() == 1 && self.members.len() < MAX_MEMBERS;
        if let Some(name) = self.key.filter(|_| wanted) {
            let value = self.at..self.at;
            self.members.push(Written { name, value });
        }
        match c {
            '{' | '[' if self.open.len() == MAX_DEPTH => {
                return Err((self.at, Wrong::NotClosed(closing(c))));
            }
            '{' | '[' => {
                self.open.push((c, self.at));
                self.at += 1;
                self.expect = match c {
                    '{' => Expect::NameOrEnd,
                    _ => Expect::ValueOrEnd,
                };
                return Ok(());
            }
            '"' => {
                self.string()?;
            }
            ',' => return Err((self.at, Wrong::NoValue)),
            _ => self.word()?,
        }
        self.after_value();
        Ok(())
    }

    /// A number, or `true`, `false`, `null`.
    fn word(&mut self) -> Found {
        let at = self.at;
        let rest = self.rest();
        let end = |c: char| {
            let mark = matches!(c, ',' | ';' | '}' | ']' | '"' | ':') || half_width(c).is_some();
            mark || c.is_whitespace()
        };
        let word = &rest[..rest.find(end).unwrap_or(rest.len())];
        if serde_json::from_str::<&serde_json::value::RawValue>(word).is_ok() {
            self.at += word.len();
            return Ok(());
        }
        const LONGEST: usize = 64;

        if word.len() > LONGEST {
            return Err((at, Wrong::BareValue));
        }
        #[expect(clippy::disallowed_methods, reason = "it is short")]
        let lower = word.to_ascii_lowercase();
        Err((
            at,
            match lower.as_str() {
                "true" | "false" | "null" | "none" | "nil" | "nan" | "undefined" => Wrong::Word,
                // An address or a name may begin with a digit.
                _ if !rest[word.len()..].starts_with(':') && is_number(&lower) => Wrong::Number,
                _ => Wrong::BareValue,
            },
        ))
    }

    /// A text; what is between its quotation marks.
    fn string(&mut self) -> Result<Range<usize>, (usize, Wrong)> {
        let opened = self.at;
        let inside = &self.text[opened + 1..];
        let mut characters = inside.char_indices();
        while let Some((at, c)) = characters.next() {
            let here = opened + 1 + at;
            match c {
                '"' => {
                    self.at = here + 1;
                    self.inside = opened + 1..here;
                    return Ok(self.inside.clone());
                }
                '\n' | '\r' => return Err(not_ended(opened, &inside[..at])),
                '\t' => return Err((here, Wrong::InText(InText::Tab))),
                c if c.is_ascii_control() => return Err((here, Wrong::InText(InText::Control))),
                '\\' => match characters.next().map(|(_, c)| c) {
                    Some('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't') => {}
                    Some('u') if has_four_digits(&inside[at + 2..]) => {}
                    Some(_) => return Err((here, Wrong::InText(InText::Backslash))),
                    None => break,
                },
                _ => {}
            }
        }
        Err(not_ended(opened, inside))
    }
}

/// A text whose end is missing, or is a quotation mark that JSON does not know.
fn not_ended(opened: usize, text: &str) -> (usize, Wrong) {
    match text
        .char_indices()
        .find(|(_, c)| half_width(*c) == Some('"'))
    {
        Some((at, c)) => (opened + 1 + at, Wrong::FullWidth(c)),
        // `"C:\his\"`: the last backslash takes the mark's meaning away.
        None if text
            .trim_end()
            .trim_end_matches([',', '}'])
            .trim_end()
            .ends_with("\\\"") =>
        {
            let behind = text.trim_end().trim_end_matches([',', '}']).trim_end();
            (
                opened + 1 + behind.len() - 2,
                Wrong::InText(InText::Backslash),
            )
        }
        None => (opened, Wrong::InText(InText::NotEnded)),
    }
}

fn has_four_digits(text: &str) -> bool {
    let digits = text.as_bytes().get(..4);
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// As people write one: `0123`, `+5`, `.5`, `0x1F`, `5000ms`.
fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches(['+', '-', '.']);
    let number = digits.starts_with(|c: char| c.is_ascii_digit());
    number && digits.matches('.').count() < 2 && !digits.contains('/')
}

fn closing(bracket: char) -> char {
    if bracket == '{' { '}' } else { ']' }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "texts of tests are short")]
mod tests {
    use super::super::mistake::mistake;
    use super::*;

    #[test]
    fn each_mistake_is_found_where_it_stands() {
        for (text, line, column, key, word) in [
            ("{\n \"a\"：1}", 2, 5, Some("a"), "full-width"),
            ("{“a\": 1}", 1, 2, None, "full-width"),
            ("{\"a\": \"x”, \"b\": 1\n}", 1, 9, Some("a"), "full-width"),
            ("{\"a\": 1，\"b\": 2}", 1, 8, Some("a"), "full-width"),
            ("{\"a\": 1,}", 1, 8, Some("a"), "comma"),
            ("{\"a\": [1,]}", 1, 9, Some("a"), "comma"),
            ("{\"a\": 1,, \"b\": 2}", 1, 9, Some("a"), "comma too many"),
            ("{,\"b\": 2}", 1, 2, None, "comma too many"),
            ("{\"a\": 1 // x\n}", 1, 9, Some("a"), "comment"),
            ("{\n# x\n\"a\": 1}", 2, 1, None, "comment"),
            ("/* x */ {}", 1, 1, None, "comment"),
            ("{'a': 1}", 1, 2, None, "single"),
            ("{\"a\": 'x'}", 1, 7, Some("a"), "single"),
            ("{\"a\": \"C:\\his\"}", 1, 10, Some("a"), "backslash"),
            ("{\"a\": \"C:\\users\"}", 1, 10, Some("a"), "backslash"),
            ("{\"a\": \"C:\\his\\\"}", 1, 10, Some("a"), "backslash"),
            ("{\"a\": \"C:\\temp\\\"}", 1, 15, Some("a"), "backslash"),
            ("{\"a\": \"x\n\", \"b\": 1}", 1, 7, Some("a"), "not closed"),
            ("{\"a\": \"x", 1, 7, Some("a"), "not closed"),
            ("{\"a\": \"x\ty\"}", 1, 9, Some("a"), "tab"),
            (
                "{\"a\": \"x\"\n \"b\": 1}",
                2,
                2,
                Some("a"),
                "comma is missing",
            ),
            ("{\"a\": 1 \"b\": 1}", 1, 9, Some("a"), "comma is missing"),
            ("{\"a\": \"x\"y\"}", 1, 10, Some("a"), "quotation mark"),
            ("{\"a\" 1}", 1, 6, Some("a"), "colon"),
            ("{\"a\" = 1}", 1, 6, Some("a"), "="),
            ("{\"a\": 1; \"b\": 2}", 1, 8, Some("a"), "semicolon"),
            ("{a: 1}", 1, 2, None, "name"),
            ("{\"a\": http://h/x}", 1, 7, Some("a"), "value"),
            ("{\"a\": 10.0.0.1:80}", 1, 7, Some("a"), "value"),
            ("{\"a\": \"x\" -- y\n}", 1, 11, Some("a"), "comment"),
            ("{\"a\": 5 s}", 1, 9, Some("a"), "does not belong"),
            ("{\"a\": True}", 1, 7, Some("a"), "lower case"),
            ("{\"a\": 0123}", 1, 7, Some("a"), "number"),
            ("{\"a\": }", 1, 7, Some("a"), "no value"),
            ("{\"a\": , \"b\": 1}", 1, 7, Some("a"), "no value"),
            ("{\"a\": 1", 1, 1, None, "} is missing"),
            ("{\"a\": 1]", 1, 8, Some("a"), "bracket"),
            ("{\"a\": 1}}", 1, 9, None, "behind"),
            ("{\"a\": 1};", 1, 9, None, "behind"),
            ("{\u{3000}\"a\": 1}", 1, 2, None, "blank"),
            ("{\u{200b}\"a\": 1}", 1, 2, None, "invisible"),
            ("[{\"a\":1}]", 1, 1, None, "array"),
            ("[idcas]\ngateway=http://h", 1, 1, None, "INI"),
            ("C:\\his\\idcas.json", 1, 1, None, "path"),
            ("<a/>", 1, 1, None, "XML"),
            ("\"{\\\"a\\\":1}\"", 1, 1, None, "twice"),
            ("\"a\": 1", 1, 1, None, "braces"),
        ] {
            let found = mistake(text).unwrap_or_else(|| panic!("{text}"));
            let said = found.wrong.said().en;
            assert!(said.contains(word), "{text}: {said}");
            assert_eq!(
                (found.line, found.column, found.key),
                (line, column, key),
                "{text}: {said}"
            );
            // serde finds one too.
            assert!(
                serde_json::from_str::<super::super::FlatObject>(text).is_err(),
                "{text}"
            );
        }
    }

    #[test]
    fn right_texts_have_none() {
        for text in [
            "{}",
            " {\"a\" : \"x：“y” // 'z' , \\\\ \\\" \\u00e9\", \"b\":[1,-2.5e3,{}],\n\t\"c\":{\"d\":[]},\"e\":null,\"f\":true}\r\n",
        ] {
            assert!(mistake(text).is_none(), "{text}");
        }
        let text = "{\"a\": \"x\", \"b\" : {\"c\": [1]} , \"d\":12}";
        let found: Vec<_> = written(text)
            .into_iter()
            .map(|m| (m.name, &text[m.value]))
            .collect();
        assert_eq!(found, [("a", "\"x\""), ("b", "{\"c\": [1]}"), ("d", "12")]);
    }
}
