//! The catalogue as the templates of the bindings read it. Texts are in both languages, names as the interface has them.

use idcas::catalogue::{ALL, Answer, Choice, Operation, Origin, Output, Param, Title, Type};
use idcas::code::TABLE;
use idcas::configuration::{Form, KEYS};
use idcas::describe::{failures, sentence};
use idcas::said::Language;
use serde::Serialize;

use crate::value_sets;

#[derive(Clone, Default, Serialize)]
pub struct Both {
    pub zh: String,
    pub en: String,
}

#[derive(Serialize)]
pub struct OperationModel {
    /// `query_exams`
    pub name: &'static str,
    /// `QueryExams`
    pub pascal: String,
    /// `queryExams`
    pub camel: String,
    pub title: Both,
    pub chapter: &'static str,
    pub summary: Both,
    /// `page`, `request`, `auth` or `beyond`
    pub kind: &'static str,
    pub writes: bool,
    pub params: Vec<ParamModel>,
    pub rules: Vec<Both>,
    /// What `data` is: `text` (an address included), `rows`, `object` or `none`.
    pub data: &'static str,
    /// Members of `data`, or of each of its rows.
    pub members: Vec<MemberModel>,
    /// The operation whose rows these are where they are another's, else empty.
    pub rows_of: &'static str,
    /// Members of the envelope beside `data`, such as `page.total_count`.
    pub beside: Vec<MemberModel>,
    pub example: &'static str,
    pub codes: Vec<i32>,
}

/// A parameter that a caller may set.
#[derive(Serialize)]
pub struct ParamModel {
    pub name: &'static str,
    pub pascal: String,
    pub camel: String,
    pub title: Both,
    /// `string`, `short`, `int`, `long`, `bool`, `date` or `datetime`
    pub kind: &'static str,
    pub max_len: u16,
    pub required: bool,
    pub default: Option<&'static str>,
    /// The configuration's key that stands in for it.
    pub config: Option<&'static str>,
    pub choices: Vec<ChoiceModel>,
    /// The name of its value set, see `value_sets`.
    pub set: &'static str,
    pub note: Option<Both>,
}

#[derive(Serialize)]
pub struct ChoiceModel {
    pub value: &'static str,
    pub title: Both,
}

/// A member of an answer.
#[derive(Serialize)]
pub struct MemberModel {
    /// As the platform writes it; dots where it is inside another.
    pub name: String,
    pub pascal: String,
    pub camel: String,
    pub kind: &'static str,
    pub title: Both,
    pub choices: Vec<ChoiceModel>,
    /// The name of its value set, see `value_sets`.
    pub set: &'static str,
}

#[derive(Serialize)]
pub struct CodeModel {
    pub number: i32,
    /// `invalid_argument`
    pub name: &'static str,
    pub pascal: String,
    pub meaning: Both,
    pub remedy: Both,
}

pub fn operations() -> Vec<OperationModel> {
    ALL.iter().map(|operation| model(operation)).collect()
}

pub fn codes() -> Vec<CodeModel> {
    let models = TABLE.iter().map(|code| CodeModel {
        number: code.number,
        name: code.name,
        pascal: pascal(code.name),
        meaning: both(code.meaning),
        remedy: both(code.remedy),
    });
    models.collect()
}

pub fn both(title: Title) -> Both {
    Both {
        zh: title.zh.to_owned(),
        en: title.en.to_owned(),
    }
}

fn model(operation: &'static Operation) -> OperationModel {
    let (data, members) = data(operation);
    let params = operation.params.iter();
    let rules = operation.rules.iter().map(|rule| Both {
        zh: sentence(rule, Language::Zh),
        en: sentence(rule, Language::En),
    });
    OperationModel {
        name: operation.name,
        pascal: pascal(operation.name),
        camel: camel(operation.name),
        title: both(operation.title),
        chapter: operation.chapter,
        summary: both(operation.summary),
        kind: operation.work.name(),
        writes: operation.writes,
        params: params.filter(|param| param.settable()).map(param).collect(),
        rules: rules.collect(),
        data,
        members,
        rows_of: rows_of(operation).map_or("", |on| on.name),
        beside: beside(operation),
        example: operation.example,
        codes: codes_of(operation),
    }
}

/// What `data` is, and its members or those of its rows.
fn data(operation: &'static Operation) -> (&'static str, Vec<MemberModel>) {
    let within = |prefix: &str| -> Vec<MemberModel> {
        let inside = operation.outputs.iter();
        inside
            .filter_map(|output| Some((output.path.strip_prefix(prefix)?, output)))
            // What lists and objects inside hold is read from the answer's JSON.
            .filter(|(path, _)| !path.contains('['))
            .map(|(path, output)| member(path, output))
            .collect()
    };
    let mut outputs = operation.outputs.iter();
    let whole = outputs.find(|output| output.path == "data");
    match whole.map(|output| output.kind) {
        Some(Type::List) => ("rows", within("data[].")),
        Some(Type::Object) => ("object", within("data.")),
        Some(_) => ("text", Vec::new()),
        None if operation.answer == Answer::Url => ("text", Vec::new()),
        None => match within("data.") {
            none if none.is_empty() => ("none", none),
            members => ("object", members),
        },
    }
}

/// The operation whose rows these are, where they are another's.
fn rows_of(operation: &Operation) -> Option<&'static Operation> {
    let mut outputs = operation.outputs.iter();
    let own = outputs.any(|output| output.path.starts_with("data[]."));
    operation.work.built_on().filter(|_| !own)
}

/// Members of the envelope beside `data`.
fn beside(operation: &Operation) -> Vec<MemberModel> {
    let outputs = operation.outputs.iter().filter(|output| {
        let path = output.path;
        !path.starts_with("data") && !["code", "msg"].contains(&path) && output.kind != Type::Object
    });
    outputs.map(|output| member(output.path, output)).collect()
}

fn codes_of(operation: &Operation) -> Vec<i32> {
    let refusal = (!operation.work.is_page()).then_some(-1);
    let own = failures(operation).into_iter().map(|code| code.number());
    refusal.into_iter().chain(own).collect()
}

fn param(param: &'static Param) -> ParamModel {
    ParamModel {
        name: param.name,
        pascal: pascal(param.name),
        camel: camel(param.name),
        title: both(param.title),
        kind: param.kind.name(),
        max_len: param.max_len,
        required: param.required && param.origin == Origin::Caller,
        default: match param.origin {
            Origin::Default(value) => Some(value),
            _ => None,
        },
        config: match param.origin {
            Origin::Config(key) => Some(key),
            _ => None,
        },
        choices: choices(param.choices),
        set: value_sets::name(param.choices),
        note: param.note.map(both),
    }
}

fn member(path: &str, output: &Output) -> MemberModel {
    MemberModel {
        name: path.to_owned(),
        pascal: pascal(path),
        camel: camel(path),
        kind: output.kind.name(),
        title: both(output.title),
        choices: choices(output.choices),
        set: value_sets::name(output.choices),
    }
}

fn choices(choices: &'static [Choice]) -> Vec<ChoiceModel> {
    let models = choices.iter().map(|choice| ChoiceModel {
        value: choice.value,
        title: both(choice.title),
    });
    models.collect()
}

/// `id_card_no` as `IdCardNo`; what is inside another member, `page.total_count`, as `PageTotalCount`.
pub fn pascal(name: &str) -> String {
    let words = name.split(['_', '.', '[', ']', '-']);
    let mut joined = String::with_capacity(name.len());
    for word in words {
        let mut characters = word.chars();
        joined.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        joined.push_str(characters.as_str());
    }
    joined
}

fn camel(name: &str) -> String {
    let pascal = pascal(name);
    let mut characters = pascal.chars();
    let first = characters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(characters).collect()
}

/// A key of the configuration.
#[derive(Serialize)]
pub struct KeyModel {
    /// `timeout_ms`
    pub name: &'static str,
    /// `TimeoutMs`
    pub pascal: String,
    /// `timeoutMs`
    pub camel: String,
    pub title: Both,
    /// As `type` in `idcas_describe`: `text`, `address`, `number`, `choice`, ...
    pub form: &'static str,
    pub secret: bool,
    /// As it would be configured.
    pub default: Option<String>,
    pub least: Option<i64>,
    pub most: Option<i64>,
    pub choices: Vec<KeyChoiceModel>,
}

#[derive(Serialize)]
pub struct KeyChoiceModel {
    pub value: &'static str,
    /// `Utf8` for `utf-8`
    pub pascal: String,
    pub title: Both,
}

pub fn keys() -> Vec<KeyModel> {
    let models = KEYS.iter().map(|key| {
        let form = key.form();
        let (least, most) = match &form {
            Form::Number(number) => (Some(number.least), Some(number.most)),
            _ => (None, None),
        };
        KeyModel {
            name: key.name(),
            pascal: pascal(key.name()),
            camel: camel(key.name()),
            title: both(key.title()),
            form: form.name(),
            secret: form.is_secret(),
            default: form.default(),
            least,
            most,
            choices: key_choices(&form),
        }
    });
    models.collect()
}

fn key_choices(form: &Form) -> Vec<KeyChoiceModel> {
    let Form::Choice { choices, .. } = form else {
        return Vec::new();
    };
    let models = choices.iter().map(|choice| KeyChoiceModel {
        value: choice.name,
        pascal: pascal(choice.name),
        title: both(choice.title),
    });
    models.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_keys_have_what_a_typed_configuration_needs() {
        let keys = keys();
        let named = |name: &str| keys.iter().find(|key| key.name == name).unwrap();
        let timeout = named("timeout_ms");
        assert_eq!(
            (&*timeout.pascal, &*timeout.camel),
            ("TimeoutMs", "timeoutMs")
        );
        assert_eq!(timeout.form, "number");
        assert!(timeout.default.is_some() && timeout.least < timeout.most);
        assert!(named("password").secret && !named("username").secret);
        let encoding = named("encoding");
        assert_eq!(encoding.form, "choice");
        assert_eq!(encoding.choices[0].pascal, "Utf8");
        for key in &keys {
            let choices: HashSet<_> = key.choices.iter().map(|choice| &choice.pascal).collect();
            assert_eq!(choices.len(), key.choices.len(), "{}", key.name);
            assert_eq!(key.form == "choice", !choices.is_empty(), "{}", key.name);
        }
        let names: HashSet<_> = keys.iter().map(|key| &key.pascal).collect();
        assert_eq!(names.len(), keys.len());
    }
}
