//! A call's parameters against the catalogue: every fault at once.

mod rule;
mod value;

use std::borrow::Cow;

use self::rule::broken;
use self::value::value_of;
use crate::catalogue::{self, Operation, Origin, Param};
use crate::error::{Code, Error, Fault, Result};
use crate::json;
use crate::names;
use crate::said;
use crate::said::{Said, Title};

/// Parameters that passed. Only [`check`] makes one.
#[derive(Clone, Debug)]
pub struct Checked<'a> {
    pub operation: &'static Operation,
    /// In the order of `operation.params`; `None` where neither given nor fixed. Never empty text.
    values: Vec<Option<Cow<'a, str>>>,
}

impl<'a> Checked<'a> {
    /// The value of the parameter at this place of `operation.params`, or `""`.
    pub fn at(&self, index: usize) -> &str {
        self.values[index].as_deref().unwrap_or("")
    }

    /// The value of a parameter, or `""` where it is absent or unknown.
    pub fn get(&self, name: &str) -> &str {
        self.given(name).unwrap_or("")
    }

    pub fn given(&self, name: &str) -> Option<&str> {
        let index = self.operation.index(name)?;
        self.values[index].as_deref()
    }

    pub fn is_true(&self, name: &str) -> bool {
        self.get(name).eq_ignore_ascii_case("true")
    }

    pub fn into_owned(self) -> Checked<'static> {
        Checked {
            operation: self.operation,
            values: self
                .values
                .into_iter()
                .map(|value| value.map(|text| Cow::Owned(text.into_owned())))
                .collect(),
        }
    }

    /// The same call with one value replaced, for the library's own follow-up calls.
    pub fn with(mut self, name: &str, value: String) -> Checked<'a> {
        if let Some(index) = self.operation.index(name) {
            self.values[index] = Some(Cow::Owned(value));
        }
        self
    }

    /// The values of another operation's parameters of the same names: an operation built on another calls it so.
    pub fn for_operation(&self, operation: &'static Operation) -> Checked<'static> {
        Checked {
            operation,
            values: operation
                .params
                .iter()
                .map(|param| match param.origin {
                    Origin::Fixed(value) => Some(Cow::Borrowed(value)),
                    _ => self
                        .given(param.name)
                        .map(|text| Cow::Owned(text.to_owned())),
                })
                .collect(),
        }
    }

    /// The specification's own examples leave required values empty; a test rebuilds them all the same.
    #[cfg(test)]
    pub fn unchecked(operation: &'static Operation, given: &[(&str, &str)]) -> Checked<'static> {
        let mut checked = Checked {
            operation,
            values: operation.params.iter().map(preset).collect(),
        };
        for (name, value) in given {
            let index = operation.index(name).unwrap_or_else(|| panic!("{name}"));
            checked.values[index] = (!value.is_empty()).then(|| Cow::Owned((*value).to_owned()));
        }
        checked
    }
}

/// What a parameter is when the caller says nothing.
fn preset(param: &Param) -> Option<Cow<'static, str>> {
    match param.origin {
        Origin::Fixed(value) | Origin::Default(value) => Some(Cow::Borrowed(value)),
        _ => None,
    }
}

/// The operation of this name, or which one may have been meant.
pub fn operation(name: &str) -> Result<&'static Operation> {
    catalogue::find(name).ok_or_else(|| {
        let near = names::nearest(name, catalogue::ALL.iter().map(|operation| operation.name));
        let shown = names::printable(name).unwrap_or("?");
        let text = match near {
            Some(near) => said!(
                "没有名为 {shown} 的操作，是否想写 {near}",
                "there is no operation named {shown}; did you mean {near}?",
                shown,
                near
            ),
            None => said!(
                "没有名为 {shown} 的操作",
                "there is no operation named {shown}",
                shown
            ),
        };
        let mut error = Error::argument("operation", "unknown", text);
        error.hint = ALL_OPERATIONS.into();
        error
    })
}

/// Whether a parameter takes a text, whatever the others are.
pub fn takes(param: &Param, text: &str) -> bool {
    value_of(param, json::Given::Text(Cow::Borrowed(text))).is_ok()
}

pub fn check<'a>(operation: &'static Operation, params: &'a str) -> Result<Checked<'a>> {
    let members = json::members(params, said!("参数", "the parameter text"))?;
    let mut values: Vec<Option<Cow<'a, str>>> = operation.params.iter().map(preset).collect();
    let mut seen = vec![false; values.len()];
    let mut faults = Vec::new();

    for (name, given) in members {
        let Some(index) = operation.index(&name) else {
            faults.push(unknown(operation, &name));
            continue;
        };
        let param = &operation.params[index];
        if std::mem::replace(&mut seen[index], true) {
            faults.push(fault(param, "twice", said!("重复出现", "is given twice")));
            continue;
        }
        match value_of(param, given) {
            Ok(Some(value)) => values[index] = Some(value),
            Ok(None) => {}
            Err(found) => {
                // Something stands there: a rule that asks for it would only repeat the fault.
                values[index] = Some(Cow::Borrowed(UNUSABLE));
                faults.push(found);
            }
        }
    }

    for (param, value) in operation.params.iter().zip(&values) {
        if param.required && param.origin == Origin::Caller && value.is_none() {
            faults.push(fault(param, "required", said!("必须填写", "is required")));
        }
    }
    let checked = Checked { operation, values };
    for rule in operation.rules {
        faults.extend(broken(rule, &checked));
    }
    if faults.is_empty() {
        Ok(checked)
    } else {
        Err(Error::from_faults(Code::InvalidArgument, faults))
    }
}

const ALL_OPERATIONS: Title = said!(
    "idcas_describe(client, NULL) 列出全部操作。",
    "idcas_describe(client, NULL) lists all operations."
);

/// Stands for a value that has a fault of its own already; breaks no rule.
const UNUSABLE: &str = "\u{0}";

/// `name（title）text`
fn fault(param: &Param, rule: &'static str, text: impl Into<Said>) -> Fault {
    let (name, title, text) = (param.name, param.title, text.into());
    Fault::new(
        name,
        rule,
        Said {
            zh: format!("{name}（{}）{}", title.zh, text.zh).into(),
            en: format!("{name} ({}) {}", title.en, text.en).into(),
        },
    )
}

fn unknown(operation: &Operation, name: &str) -> Fault {
    let settable = operation.params.iter().filter(|param| param.settable());
    let near = names::nearest(name, settable.map(|param| param.name));
    let shown = names::printable(name);
    // A name that is not repeated may be a patient's data in the wrong place.
    let (zh, en) = match shown {
        Some(name) => (name, name),
        None => ("有一个成员名", "a member's name"),
    };
    let text = match near {
        Some(near) => said!(
            "{zh} 不是此操作的参数，是否想写 {near}",
            "{en} is not a parameter of this operation; did you mean {near}?",
            zh,
            en,
            near
        ),
        None => said!(
            "{zh} 不是此操作的参数",
            "{en} is not a parameter of this operation",
            zh,
            en
        ),
    };
    Fault::new(shown.unwrap_or("?"), "unknown", text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::archive::QUERY_EXAMS;
    use crate::catalogue::pc::BUILD_CLINIC_URL;
    use crate::catalogue::print::GET_PRINT_FILES;

    fn rules(operation: &'static Operation, params: &str) -> Vec<(String, &'static str)> {
        check(operation, params)
            .map(|_| Vec::new())
            .unwrap_or_else(|error| {
                error
                    .faults
                    .iter()
                    .map(|fault| (fault.name.clone(), fault.rule))
                    .collect()
            })
    }

    #[test]
    fn every_fault_of_a_call_at_once() {
        let found = rules(
            &QUERY_EXAMS,
            r#"{"time_type":9,"start_time":"2021-02-30","exam_type":"XX","page_index":"one","page_size":"+5","PatientName":"x",
               "card_no":{"a":1},"visit_id":"1","visit_id":"2","org_code":"a\u0001b"}"#,
        );
        for expected in [
            ("time_type", "choice"),
            ("start_time", "date"),
            ("end_time", "required"),
            ("exam_type", "choice"),
            ("page_index", "integer"),
            ("page_size", "integer"),
            ("PatientName", "unknown"),
            ("card_no", "type"),
            ("visit_id", "twice"),
            ("org_code", "control"),
        ] {
            assert!(
                found
                    .iter()
                    .any(|(name, rule)| (name.as_str(), *rule) == expected),
                "{expected:?} not in {found:?}"
            );
        }
        assert_eq!(found.len(), 10, "{found:?}");
    }

    #[test]
    fn no_message_repeats_a_value() {
        let error = check(
            &QUERY_EXAMS,
            r#"{"time_type":"PATIENT","start_time":"PATIENT","王小明":"x","990101199001011234":1}"#,
        )
        .unwrap_err();
        let envelope = error.envelope("query_exams", crate::error::Language::Zh);
        for secret in ["PATIENT", "王小明", "990101199001011234"] {
            assert!(!envelope.contains(secret), "{envelope}");
        }
    }

    #[test]
    fn what_is_no_object_is_said_in_a_sentence() {
        let error = check(&QUERY_EXAMS, "[]").unwrap_err();
        assert_eq!(error.what.en, "the parameter text is not a JSON object.");
        assert_eq!(error.what.zh, "参数不是 JSON 对象。");
    }

    #[test]
    fn values_come_as_the_specification_spells_them() {
        let checked = check(
            &QUERY_EXAMS,
            r#"{"time_type":0,"start_time":"2021-05-01","end_time":"2021-05-01","exam_type":"ct","patient_name":null,"org_code":""}"#,
        )
        .unwrap();
        assert_eq!(checked.get("exam_type"), "CT");
        assert_eq!(checked.get("time_type"), "0");
        assert_eq!(
            (checked.given("patient_name"), checked.given("org_code")),
            (None, None)
        );
    }

    #[test]
    fn rules_between_parameters() {
        assert_eq!(
            rules(
                &QUERY_EXAMS,
                r#"{"time_type":0,"start_time":"2021-05-02","end_time":"2021-05-01"}"#
            ),
            [("start_time".to_owned(), "range")]
        );
        assert_eq!(
            rules(&BUILD_CLINIC_URL, r#"{"work_no":"1","org_code":"2"}"#)[0].1,
            "any_of"
        );
        assert_eq!(
            rules(
                &BUILD_CLINIC_URL,
                r#"{"work_no":"1","org_code":"2","patient_name":"x","source":"pacs","token":"t","sign":"s"}"#
            ),
            [
                ("source".to_owned(), "fixed"),
                ("token".to_owned(), "made"),
                ("sign".to_owned(), "made")
            ]
        );
        assert!(
            rules(
                &BUILD_CLINIC_URL,
                r#"{"work_no":"1","org_code":"2","patient_name":"x","source":"HIS"}"#
            )
            .is_empty()
        );
    }

    #[test]
    fn one_end_of_a_range_is_enough_where_the_chapter_wants_no_pair() {
        for given in ["start_time", "end_time"] {
            let params = format!(
                r#"{{"work_no":"1","org_code":"2","patient_name":"x","{given}":"2021-05-01"}}"#
            );
            assert!(rules(&BUILD_CLINIC_URL, &params).is_empty(), "{given}");
        }
    }

    #[test]
    fn a_boolean_is_written_in_small_letters() {
        let checked = check(
            &BUILD_CLINIC_URL,
            r#"{"work_no":"1","org_code":"2","patient_name":"x","explain":"TRUE"}"#,
        )
        .unwrap();
        assert_eq!(checked.get("explain"), "true");
    }

    #[test]
    fn the_fixed_values_of_another_operation_are_its_own() {
        let exams = check(
            &QUERY_EXAMS,
            r#"{"time_type":0,"start_time":"2021-05-01","end_time":"2021-05-01"}"#,
        )
        .unwrap();
        let files = exams.for_operation(&GET_PRINT_FILES);
        assert_eq!(files.get("file_type"), "Result");
        assert_eq!(files.given("business_id"), None);
    }
}
