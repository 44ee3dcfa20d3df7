//! The catalogue as the templates of the bindings read it. Texts are in both languages, names as the interface has them.

use idcas::catalogue::{ALL, Answer, Choice, Kind, Operation, Origin, Output, Param, Title, Type};
use idcas::code::TABLE;
use idcas::describe::{failures, sentence};
use idcas::said::Language;
use serde::Serialize;

use crate::reference::BUILT_ON;

#[derive(Serialize)]
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

fn both(title: Title) -> Both {
    Both {
        zh: title.zh.to_owned(),
        en: title.en.to_owned(),
    }
}

fn model(operation: &'static Operation) -> OperationModel {
    let rows_of = BUILT_ON.iter().find(|(name, _)| *name == operation.name);
    let of_another = rows_of.filter(|_| {
        !operation
            .outputs
            .iter()
            .any(|o| o.path.starts_with("data[]."))
    });
    let within = |prefix: &str| -> Vec<MemberModel> {
        let inside = operation.outputs.iter();
        inside
            .filter_map(|output| Some((output.path.strip_prefix(prefix)?, output)))
            // What lists and objects inside hold is read from the answer's JSON.
            .filter(|(path, _)| !path.contains('['))
            .map(|(path, output)| member(path, output))
            .collect()
    };
    let whole = operation
        .outputs
        .iter()
        .find(|output| output.path == "data");
    let (data, members) = match whole.map(|output| output.kind) {
        Some(Type::List) => ("rows", within("data[].")),
        Some(Type::Object) => ("object", within("data.")),
        Some(_) => ("text", Vec::new()),
        None if operation.answer == Answer::Url => ("text", Vec::new()),
        None => match within("data.") {
            none if none.is_empty() => ("none", none),
            members => ("object", members),
        },
    };
    OperationModel {
        name: operation.name,
        pascal: pascal(operation.name),
        camel: camel(operation.name),
        title: both(operation.title),
        chapter: operation.chapter,
        summary: both(operation.summary),
        kind: operation.kind.name(),
        writes: operation.writes,
        params: operation
            .params
            .iter()
            .filter(|param| param.settable())
            .map(param)
            .collect(),
        rules: operation
            .rules
            .iter()
            .map(|rule| Both {
                zh: sentence(rule, Language::Zh),
                en: sentence(rule, Language::En),
            })
            .collect(),
        data,
        members,
        rows_of: of_another.map_or("", |(_, on)| on),
        beside: operation
            .outputs
            .iter()
            .filter(|output| {
                let path = output.path;
                !path.starts_with("data")
                    && !["code", "msg"].contains(&path)
                    && output.kind != Type::Object
            })
            .map(|output| member(output.path, output))
            .collect(),
        example: operation.example,
        codes: {
            let refusal = (operation.kind != Kind::Page).then_some(-1);
            let own = failures(operation);
            refusal
                .into_iter()
                .chain(own.iter().map(|kind| kind.number()))
                .collect()
        },
    }
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
fn pascal(name: &str) -> String {
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
