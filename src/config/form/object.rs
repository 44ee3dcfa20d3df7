//! Objects of texts.

use std::borrow::Cow;

use super::{Broken, Form, Reads, reveal};
use crate::json::{self, Given};
use crate::names;
use crate::said;
use crate::said::{Said, Title};
use crate::secret::Secret;

/// An object whose values are texts. They may be secret: they are shown nowhere and wiped from memory.
pub struct Texts {
    pub most: usize,
    /// How many bytes a value may have.
    pub longest: usize,
    /// Names that the library sets itself.
    pub reserved: &'static [&'static str],
}

/// A name may have this many bytes.
const LONGEST_NAME: usize = 64;

impl Reads for Texts {
    type Value = Vec<(String, Secret)>;

    fn absent(&self) -> Self::Value {
        Vec::new()
    }

    fn is_object(&self) -> bool {
        true
    }

    fn read(&self, text: String) -> Result<Self::Value, Broken> {
        const WHAT: Title = said!("配置项", "the key");
        let text = Secret::new(text);
        let Ok(members) = json::members(text.expose(), WHAT) else {
            return Broken::new("type", NOT_AN_OBJECT);
        };
        if members.len() > self.most {
            let most = self.most;
            return Broken::new(
                "length",
                said!("成员超过 {most} 个", "has more than {most} members", most),
            );
        }
        let mut read: Self::Value = Vec::with_capacity(members.len());
        for (name, given) in members {
            let shown = names::printable(&name).unwrap_or("?");
            if let Some((rule, why)) = self.fault_of_name(&name) {
                return Broken::new(rule, of_member(shown, why));
            }
            if read.iter().any(|(known, _)| *known == name) {
                return Broken::new("twice", of_member(shown, TWICE));
            }
            match self.value(&given) {
                Ok(value) => read.push((name.into_owned(), value)),
                Err((rule, why)) => return Broken::new(rule, of_member(shown, why)),
            }
        }
        // Empty and null count as absent, as they do for a key.
        read.retain(|(_, value)| !value.expose().is_empty());
        Ok(read)
    }

    fn form(&self) -> Form {
        Form::Texts {
            most: self.most,
            longest: self.longest,
        }
    }
}

type Why = (&'static str, Said);

impl Texts {
    fn fault_of_name(&self, name: &str) -> Option<Why> {
        let is_name = !name.is_empty()
            && name.len() <= LONGEST_NAME
            && !name.chars().any(|c| c.is_whitespace() || c.is_control());
        if !is_name {
            return Some(("name", NOT_A_NAME.into()));
        }
        let reserved = self.reserved.iter();
        let mut same = reserved.filter(|reserved| reserved.eq_ignore_ascii_case(name));
        same.next().map(|_| ("reserved", RESERVED.into()))
    }

    /// A member's value; empty where it counts as absent.
    fn value(&self, given: &Given) -> Result<Secret, Why> {
        let longest = self.longest;
        match given {
            Given::Null => Ok(Secret::default()),
            Given::Nested(_) => Err(("type", NOT_A_TEXT.into())),
            scalar => match self.plain(scalar)? {
                Some(text) if text.expose().len() > longest => Err((
                    "length",
                    said!(
                        "超过 {longest} 字节",
                        "is longer than {longest} bytes",
                        longest
                    ),
                )),
                text => Ok(text.unwrap_or_default()),
            },
        }
    }

    /// A text as it is meant, where it is written protected.
    fn plain(&self, given: &Given) -> Result<Option<Secret>, Why> {
        let Some(text) = given.as_text().map(Cow::into_owned).map(Secret::new) else {
            return Ok(None);
        };
        match reveal(text.expose()) {
            Some(Ok(plain)) => Ok(Some(plain)),
            Some(Err(broken)) => Err((broken.rule, broken.text)),
            None => Ok(Some(text)),
        }
    }
}

/// The rest of the sentence about one member.
fn of_member(name: &str, why: impl Into<Said>) -> Said {
    let Said { zh, en } = why.into();
    said!("{name} {zh}", "{name} {en}", name, zh, en)
}

const NOT_AN_OBJECT: Title = said!(
    r#"应为 JSON 对象，如 {"scope":"api offline_access"}"#,
    r#"must be a JSON object such as {"scope":"api offline_access"}"#
);
const NOT_A_NAME: Title = said!(
    "不是可用的参数名（1 到 64 字节，不含空白）",
    "is not a usable name (1 to 64 bytes without blanks)"
);
const RESERVED: Title = said!(
    "由本库填写，不能写在这里；客户端与用户请用同名配置项",
    "is set by the library and cannot stand here; client and user have keys of their own"
);
const TWICE: Title = said!("重复出现", "is given twice");
const NOT_A_TEXT: Title = said!(
    "应为文本、数字或布尔值，不能是对象、数组或不完整的转义；多个值写在一个文本中，以空格分隔",
    "must be a text, number or boolean, not an object, array or broken escape; write several values as one text, with blanks between them"
);

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: Texts = Texts {
        most: 3,
        longest: 5,
        reserved: &["grant_type"],
    };

    #[test]
    fn texts_numbers_and_booleans_are_texts() {
        let read = FORM.read(r#"{"scope":"a b","n":1.50,"b":true}"#.to_owned());
        let read = read.ok().unwrap();
        let read: Vec<_> = read.iter().map(|(n, v)| (&**n, v.expose())).collect();
        assert_eq!(read, [("scope", "a b"), ("n", "1.50"), ("b", "true")]);
        let absent = FORM.read(r#"{"scope":"","n":null}"#.to_owned());
        assert!(absent.ok().unwrap().is_empty());
    }

    #[test]
    fn each_fault_has_its_rule_and_names_the_member() {
        for (text, rule, word) in [
            ("scope=api", "type", "JSON object"),
            (
                r#"{"a":"1","b":"1","c":"1","d":"1"}"#,
                "length",
                "3 members",
            ),
            (r#"{"scope":"abcdef"}"#, "length", "scope is longer"),
            (r#"{"scope":["a"]}"#, "type", "scope must be a text"),
            (r#"{"scope":"\ud800"}"#, "type", "scope must be a text"),
            (r#"{"Grant_Type":"x"}"#, "reserved", "Grant_Type is set"),
            (
                r#"{"scope":"a","scope":"b"}"#,
                "twice",
                "scope is given twice",
            ),
            (r#"{"":"a"}"#, "name", "? is not a usable name"),
            (r#"{"a b":"a"}"#, "name", "? is not a usable name"),
        ] {
            let broken = FORM.read(text.to_owned()).err().unwrap();
            assert_eq!(broken.rule, rule, "{text}");
            assert!(broken.text.en.contains(word), "{text}: {}", broken.text.en);
        }
    }
}
