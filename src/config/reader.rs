//! The members of a configuration, each checked as it is taken.

use std::borrow::Cow;

use super::form::{Form, Reads, reveal};
use super::key::Key;
use crate::error::Fault;
use crate::json::{self, Given, Written};
use crate::names;
use crate::said;
use crate::said::{Said, Title};

/// Rules about what an editor does not show.
const UNSEEN: [&str; 5] = ["blank", "control", "invisible", "full_width", "quotes"];

const BLANK_NAME: Title = said!(
    "配置项名称的开头或结尾有空格，请删去",
    "the name of the key begins or ends with a blank; remove it"
);

const BOOLEAN: Title = said!(
    "应为文本，不能是 true 或 false；请写在双引号内",
    "must be a text in double quotation marks, not true or false"
);

const UNSEEN_IN_NAME: Title = said!(
    "配置项名称中有看不见的字符或全角字符，请重新输入名称",
    "the name of the key has invisible or full-width characters in it; type it anew"
);

/// A name without invisible characters, and in half width.
fn plain_name(name: &str) -> String {
    let seen = name.chars().filter(|c| !names::is_invisible(*c));
    let half = seen.map(names::half_width);
    half.collect::<String>().trim().to_owned()
}

/// Where the first blank around a text stands, as it is written in JSON.
fn outer_blank(inside: &str) -> usize {
    let escaped = [r"\t", r"\n", r"\r"];
    let end = inside.trim_end();
    if inside.trim_start() != inside || escaped.iter().any(|blank| inside.starts_with(blank)) {
        0
    } else if end != inside {
        end.len()
    } else {
        let ends = escaped.iter().any(|blank| inside.ends_with(blank));
        inside.len().saturating_sub(if ends { 2 } else { 1 })
    }
}

/// Takes the members one by one; what is left over is unknown.
pub struct Reader<'a> {
    members: Vec<(Cow<'a, str>, Given<'a>)>,
    /// The keys that were asked for, whether configured or not.
    asked: Vec<&'static str>,
    faults: Vec<Fault>,
    /// Where the members come from.
    source: &'a str,
    /// Where each stands there, once that is asked for.
    written: Option<Vec<Written<'a>>>,
}

impl<'a> Reader<'a> {
    #[cfg(test)]
    pub fn new(members: Vec<(Cow<'a, str>, Given<'a>)>) -> Reader<'a> {
        Reader::of("", members)
    }

    pub fn of(source: &'a str, members: Vec<(Cow<'a, str>, Given<'a>)>) -> Reader<'a> {
        Reader {
            source,
            written: None,
            members,
            asked: Vec::with_capacity(32),
            faults: Vec::new(),
        }
    }

    pub fn fault(&mut self, key: &str, rule: &'static str, text: impl Into<Said>) {
        let Said { zh, en } = text.into();
        let mut text = said!("{key}：{zh}", "{key}: {en}", key, zh, en);
        let place = self.place(key, rule);
        if let Some((line, column)) = place {
            let Said { zh, en } = text;
            text = said!(
                "{zh}（第 {line} 行第 {column} 列）",
                "{en} (line {line}, column {column})",
                zh,
                line,
                column,
                en
            );
        }
        let mut fault = Fault::new(key, rule, text);
        fault.place = place;
        self.faults.push(fault);
    }

    /// Where the key's value stands, or what is wrong in it.
    fn place(&mut self, key: &str, rule: &str) -> Option<(usize, usize)> {
        // In one line a place tells something only of what cannot be seen.
        if !UNSEEN.contains(&rule) && !self.source.trim().contains('\n') {
            return None;
        }
        let source = self.source;
        let written = self.written.get_or_insert_with(|| json::written(source));
        let mut latest = written.iter().rev();
        let value = latest.find(|written| written.name == key)?.value.clone();
        let raw = &self.source[value.clone()];
        let at = match raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')) {
            Some(inside) if rule == "blank" => 1 + outer_blank(inside),
            _ => 0,
        };
        Some(json::position(self.source, value.start + at))
    }

    /// The key's value; what it is without one where it is not configured or faulty.
    pub fn take<F: Reads>(&mut self, key: &'static Key<F>) -> F::Value {
        self.asked.push(key.name);
        if self.is_boolean(key) {
            self.members.retain(|(name, _)| name != key.name);
            self.fault(key.name, "type", BOOLEAN);
            return key.form.absent();
        }
        let Some(text) = self.text(key.name, key.form.is_object()) else {
            return key.form.absent();
        };
        let text = match key.form.form().is_secret().then(|| reveal(&text)).flatten() {
            None => Ok(text),
            Some(revealed) => revealed.map(|secret| secret.expose().to_owned()),
        };
        match text.and_then(|text| key.form.read(text)) {
            Ok(value) => value,
            Err(broken) => {
                self.fault(key.name, broken.rule, broken.text);
                key.form.absent()
            }
        }
    }

    /// Whether a key that is text has true or false. Of numbers and choices it is said what they may be.
    fn is_boolean<F: Reads>(&self, key: &'static Key<F>) -> bool {
        let is_choice = matches!(
            key.form.form(),
            Form::Number(_) | Form::Choice { .. } | Form::Addresses | Form::Texts { .. }
        );
        let mut given = self.members.iter();
        !is_choice && given.any(|(name, given)| name == key.name && matches!(given, Given::Bool(_)))
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
            if let Some(known) = self.asked.iter().find(|known| **known == name.trim()) {
                self.fault(known, "unknown", BLANK_NAME);
                continue;
            }
            let plain = plain_name(&name);
            if let Some(known) = self.asked.iter().find(|known| **known == plain) {
                self.fault(known, "unknown", UNSEEN_IN_NAME);
                continue;
            }
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
