//! What callers rely on, as data: `abi/1.json`. It may only grow, and what it holds stays as it is.

mod com;
mod compare;
mod now;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

pub use com::{Com, ComArgument, ComInterface, ComMember, ComOperation};
pub use compare::{Comparison, compare};
pub use now::now;

/// Where it is recorded.
pub const PATH: &str = "abi/1.json";

/// Sorted by name throughout: where an entry stands in the source is not promised.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    pub abi_version: i32,
    pub exports: BTreeMap<String, Export>,
    /// By the constant of the header.
    pub codes: BTreeMap<String, Code>,
    /// The configuration's keys. What is recorded of one is a fact and its value, so that more facts can be added.
    pub configuration: BTreeMap<String, BTreeMap<String, String>>,
    pub operations: BTreeMap<String, Operation>,
    #[serde(default)]
    pub com: Com,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// The declaration of the header, on one line.
    pub signature: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    pub number: i32,
    /// The `error.kind` of the envelope.
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    pub kind: String,
    pub writes: bool,
    /// Those that a caller may set.
    pub params: BTreeMap<String, Param>,
    pub rules: BTreeSet<Rule>,
    /// By their path from the envelope's root.
    pub outputs: BTreeMap<String, Output>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Param {
    #[serde(rename = "type")]
    pub kind: String,
    /// Whether a call fails where neither the caller nor the configuration has it.
    pub required: bool,
    /// Characters; absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_len: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_absent: Option<IfAbsent>,
    /// Absent: any value.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub values: BTreeSet<String>,
}

/// What stands in for a parameter that the caller does not set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IfAbsent {
    Default(String),
    /// The value of this key.
    Configuration(String),
    MadeByLibrary,
}

/// What must hold between parameters: a call that breaks it is refused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    AnyOf(BTreeSet<String>),
    AnyRange(BTreeSet<(String, String)>),
    OnlyWhen(Condition),
    Range {
        start: String,
        end: String,
        both: bool,
    },
    RequiredWhen(Condition),
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Condition {
    pub param: String,
    pub when: String,
    pub is: BTreeSet<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub values: BTreeSet<String>,
}

impl Promise {
    /// As JSON, each item on one line, so that a change shows as the lines that it concerns.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        let operations: Vec<_> = self
            .operations
            .iter()
            .map(|(name, operation)| Ok((name.as_str(), operation.text()?)))
            .collect::<Result<_, serde_json::Error>>()?;
        let text = block(
            0,
            vec![
                ("abi_version", line(&self.abi_version)?),
                ("exports", table(2, &self.exports)?),
                ("codes", table(2, &self.codes)?),
                ("configuration", table(2, &self.configuration)?),
                ("operations", block(2, operations)),
                ("com", self.com.text()?),
            ],
        );
        Ok(text + "\n")
    }
}

impl Operation {
    fn text(&self) -> Result<String, serde_json::Error> {
        let rules: Vec<String> = self.rules.iter().map(line).collect::<Result<_, _>>()?;
        let rules = match rules.is_empty() {
            true => "[]".to_owned(),
            false => format!("[\n        {}\n      ]", rules.join(",\n        ")),
        };
        let members = vec![
            ("kind", line(&self.kind)?),
            ("writes", line(&self.writes)?),
            ("params", table(6, &self.params)?),
            ("rules", rules),
            ("outputs", table(6, &self.outputs)?),
        ];
        Ok(block(4, members))
    }
}

fn table<T: Serialize>(
    indent: usize,
    items: &BTreeMap<String, T>,
) -> Result<String, serde_json::Error> {
    let members = items
        .iter()
        .map(|(name, item)| Ok((name.as_str(), line(item)?)))
        .collect::<Result<_, serde_json::Error>>()?;
    Ok(block(indent, members))
}

/// An object with a member a line. The names are identifiers and paths: nothing in them needs an escape.
fn block(indent: usize, members: Vec<(&str, String)>) -> String {
    if members.is_empty() {
        return "{}".to_owned();
    }
    let outer = " ".repeat(indent);
    let lines: Vec<String> = members
        .iter()
        .map(|(name, value)| format!("{outer}  \"{name}\": {value}"))
        .collect();
    format!("{{\n{}\n{outer}}}", lines.join(",\n"))
}

/// A value on one line, with spaces for the reader.
fn line<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    struct Spaced;
    impl serde_json::ser::Formatter for Spaced {
        fn begin_array_value<W: ?Sized + std::io::Write>(
            &mut self,
            writer: &mut W,
            first: bool,
        ) -> std::io::Result<()> {
            writer.write_all(if first { b"" } else { b", " })
        }
        fn begin_object_key<W: ?Sized + std::io::Write>(
            &mut self,
            writer: &mut W,
            first: bool,
        ) -> std::io::Result<()> {
            writer.write_all(if first { b"" } else { b", " })
        }
        fn begin_object_value<W: ?Sized + std::io::Write>(
            &mut self,
            writer: &mut W,
        ) -> std::io::Result<()> {
            writer.write_all(b": ")
        }
    }
    let mut bytes = Vec::new();
    value.serialize(&mut serde_json::Serializer::with_formatter(
        &mut bytes, Spaced,
    ))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Records in the file what is new, and answers it, a sentence each. Nothing is written where anything vanished or changed.
/// A missing file is an error: recorded anew, it would promise whatever is left.
pub fn record(path: &Path, now: &Promise) -> Result<Vec<String>, Box<dyn Error>> {
    let recorded = fs::read_to_string(path).map_err(|error| format!("{PATH}: {error}"))?;
    let Comparison { offences, news } = compare(&serde_json::from_str(&recorded)?, now);
    if !offences.is_empty() {
        return Err(broken(&offences).into());
    }
    let text = now.text()?;
    if text != recorded {
        fs::write(path, text)?;
    }
    Ok(news)
}

pub fn broken(offences: &[String]) -> String {
    format!(
        "this breaks the promise of {PATH}:\n- {}",
        offences.join("\n- ")
    )
}
