//! The members of a configuration, each checked as it is taken.

use std::borrow::Cow;

use super::form::Reads;
use super::key::Key;
use crate::error::Fault;
use crate::json::Given;
use crate::names;
use crate::said;
use crate::said::Said;

/// Takes the members one by one; what is left over is unknown.
pub struct Reader<'a> {
    members: Vec<(Cow<'a, str>, Given<'a>)>,
    /// The keys that were asked for, whether configured or not.
    asked: Vec<&'static str>,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    pub fn new(members: Vec<(Cow<'a, str>, Given<'a>)>) -> Reader<'a> {
        Reader {
            members,
            asked: Vec::with_capacity(32),
            faults: Vec::new(),
        }
    }

    pub fn fault(&mut self, key: &str, rule: &'static str, text: impl Into<Said>) {
        let Said { zh, en } = text.into();
        let text = said!("{key}：{zh}", "{key}: {en}", key, zh, en);
        self.faults.push(Fault::new(key, rule, text));
    }

    /// The key's value; what it is without one where it is not configured or faulty.
    pub fn take<F: Reads>(&mut self, key: &'static Key<F>) -> F::Value {
        self.asked.push(key.name);
        let Some(text) = self.text(key.name, key.form.is_object()) else {
            return key.form.absent();
        };
        match key.form.read(text) {
            Ok(value) => value,
            Err(broken) => {
                self.fault(key.name, broken.rule, broken.text);
                key.form.absent()
            }
        }
    }

    /// Whether the key has a value; empty and null count as none.
    pub fn has(&self, key: &str) -> bool {
        self.members.iter().any(|(name, given)| {
            name == key
                && match given {
                    Given::Null => false,
                    Given::Nested(_) => true,
                    scalar => scalar.as_text().is_some_and(|text| !text.is_empty()),
                }
        })
    }

    /// The key's value as text, an object as its JSON; empty and null count as absent.
    fn text(&mut self, key: &str, is_object: bool) -> Option<String> {
        let mut found = None;
        let mut twice = false;
        self.members.retain(|(name, given)| {
            let same = name == key;
            if same {
                twice |= found.is_some();
                found = Some(given.clone());
            }
            !same
        });
        if twice {
            self.fault(key, "twice", said!("重复出现", "is given twice"));
        }
        match found? {
            Given::Null => None,
            Given::Nested(raw) if is_object && raw.starts_with('{') => Some(raw.to_owned()),
            Given::Nested(_) if is_object => {
                let text = said!("应为 JSON 对象", "must be a JSON object");
                self.fault(key, "type", text);
                None
            }
            Given::Nested(_) => {
                let text = said!(
                    "应为文本或数字，不能是对象、数组或不完整的转义",
                    "must be a text or number, not an object, array or broken escape"
                );
                self.fault(key, "type", text);
                None
            }
            scalar => scalar
                .as_text()
                .filter(|text| !text.is_empty())
                .map(Cow::into_owned),
        }
        .filter(|text| !self.is_too_long(key, text))
    }

    /// No key of the table has a value nearly as long.
    fn is_too_long(&mut self, key: &str, text: &str) -> bool {
        const LONGEST: usize = 1024 * 1024;

        let too_long = text.len() > LONGEST;
        if too_long {
            self.fault(key, "length", said!("超过 1 MB", "is longer than 1 MB"));
        }
        too_long
    }

    #[cfg(test)]
    pub fn asked(&self) -> &[&'static str] {
        &self.asked
    }

    /// Every fault, unknown keys last.
    pub fn finish(mut self) -> Vec<Fault> {
        for (name, _) in std::mem::take(&mut self.members) {
            let near = names::nearest(&name, self.asked.iter().copied());
            let shown = names::printable(&name).unwrap_or("?");
            let text: Said = match near {
                Some(near) => said!(
                    "未知的配置项，是否想写 {near}",
                    "is not a configuration key; did you mean {near}",
                    near
                ),
                None => said!("未知的配置项", "is not a configuration key").into(),
            };
            self.fault(shown, "unknown", text);
        }
        self.faults
    }
}
