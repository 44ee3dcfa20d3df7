//! A call's parameters against the catalogue: every fault at once.

use std::borrow::Cow;

use crate::catalogue::{Made, Operation, Origin, Param, Rule, Type};
use crate::clock::{parse_date, parse_date_time};
use crate::error::{Error, Fault, Kind, Result, Said};
use crate::json::{self, Given};

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

pub fn check<'a>(operation: &'static Operation, params: &'a str) -> Result<Checked<'a>> {
    let members = json::members(params, Said::fixed("参数", "the parameter text"))?;
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
            faults.push(fault(param, "twice", "重复出现", "is given twice"));
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
            faults.push(fault(param, "required", "必须填写", "is required"));
        }
    }
    let checked = Checked { operation, values };
    for rule in operation.rules {
        faults.extend(broken(rule, &checked));
    }
    if faults.is_empty() {
        Ok(checked)
    } else {
        Err(Error::from_faults(Kind::InvalidArgument, faults))
    }
}

/// Stands for a value that has a fault of its own already; breaks no rule.
const UNUSABLE: &str = "\u{0}";

/// `name（title）text`
fn fault(param: &Param, rule: &'static str, zh: &str, en: &str) -> Fault {
    let (name, title) = (param.name, param.title);
    Fault::new(
        name,
        rule,
        Said::new(
            format!("{name}（{}）{zh}", title.zh),
            format!("{name} ({}) {en}", title.en),
        ),
    )
}

fn unknown(operation: &Operation, name: &str) -> Fault {
    let settable = operation.params.iter().filter(|param| param.settable());
    let near = json::nearest(name, settable.map(|param| param.name));
    let shown = json::printable_name(name);
    let (zh_name, en_name) = match shown {
        Some(name) => (name.to_owned(), name.to_owned()),
        None => ("有一个成员名".to_owned(), "a member's name".to_owned()),
    };
    let text = match near {
        Some(near) => Said::new(
            format!("{zh_name} 不是此操作的参数，是否想写 {near}"),
            format!("{en_name} is no parameter of this operation; did you mean {near}"),
        ),
        None => Said::new(
            format!("{zh_name} 不是此操作的参数"),
            format!("{en_name} is no parameter of this operation"),
        ),
    };
    Fault::new(shown.unwrap_or("?"), "unknown", text)
}

/// The value as it will travel; `None` where it is absent (null, empty or blank).
fn value_of<'a>(
    param: &Param,
    given: Given<'a>,
) -> std::result::Result<Option<Cow<'a, str>>, Fault> {
    if given == Given::Null {
        return Ok(None);
    }
    let Some(text) = given.as_text() else {
        return Err(fault(
            param,
            "type",
            "应为文本、数字或布尔值，不能是对象、数组或不完整的转义",
            "must be a text, number or boolean, not an object, array or broken escape",
        ));
    };
    // Databases fill a column of fixed width with blanks.
    if text.trim().is_empty() {
        return Ok(None);
    }
    match param.origin {
        Origin::Fixed(fixed) if text.eq_ignore_ascii_case(fixed) => {
            return Ok(Some(Cow::Borrowed(fixed)));
        }
        Origin::Fixed(fixed) => {
            return Err(fault(
                param,
                "fixed",
                &format!("是固定值 {fixed}，不必传"),
                &format!("is always {fixed}; leave it out"),
            ));
        }
        Origin::OnlyConfig(key) => {
            return Err(fault(
                param,
                "config",
                &format!("取自配置 {key}，不能在调用中传入"),
                &format!("comes from the configuration key {key}; leave it out"),
            ));
        }
        Origin::Made(Made::PageToken | Made::Sign) => {
            return Err(fault(
                param,
                "made",
                "由本库生成，不能传入",
                "is made by the library; leave it out",
            ));
        }
        _ => {}
    }
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n'))
    {
        return Err(fault(
            param,
            "control",
            "含有控制字符，请检查文本来源与编码",
            "holds control characters; check where the text comes from and its encoding",
        ));
    }
    if param.max_len > 0 && text.chars().count() > usize::from(param.max_len) {
        let most = param.max_len;
        return Err(fault(
            param,
            "length",
            &format!("最长 {most} 个字符"),
            &format!("may have {most} characters at most"),
        ));
    }
    if !param.choices.is_empty() {
        return match param
            .choices
            .iter()
            .find(|choice| choice.value.eq_ignore_ascii_case(&text))
        {
            Some(choice) => Ok(Some(Cow::Borrowed(choice.value))),
            None => Err(not_a_choice(param)),
        };
    }
    let (fits, rule, zh, en) = match param.kind {
        Type::String | Type::List | Type::Object => (true, "", "", ""),
        Type::Short | Type::Int | Type::Long => (
            is_whole_number(&text, param.kind),
            "integer",
            "应为整数",
            "must be a whole number",
        ),
        Type::Bool => (
            text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false"),
            "bool",
            "应为 true 或 false",
            "must be true or false",
        ),
        Type::Date => (
            parse_date(&text).is_some(),
            "date",
            "应为存在的日期，格式 yyyy-MM-dd",
            "must be a day that exists, written yyyy-MM-dd",
        ),
        Type::DateTime => (
            parse_date_time(&text).is_some(),
            "datetime",
            "应为存在的时间，格式 yyyy-MM-dd HH:mm:ss（24 小时制）",
            "must be a time that exists, written yyyy-MM-dd HH:mm:ss, 24 hours",
        ),
    };
    if !fits {
        return Err(fault(param, rule, zh, en));
    }
    Ok(Some(match param.kind {
        Type::Bool => Cow::Owned(text.to_ascii_lowercase()),
        _ => text,
    }))
}

fn not_a_choice(param: &Param) -> Fault {
    let list = |separator: &str, chinese: bool| {
        param
            .choices
            .iter()
            .map(|choice| {
                let words = if chinese {
                    choice.title.zh
                } else {
                    choice.title.en
                };
                if words.is_empty() {
                    choice.value.to_owned()
                } else {
                    format!("{}={words}", choice.value)
                }
            })
            .collect::<Vec<_>>()
            .join(separator)
    };
    fault(
        param,
        "choice",
        &format!("只能是 {}", list("、", true)),
        &format!("must be one of {}", list(", ", false)),
    )
}

fn is_whole_number(text: &str, kind: Type) -> bool {
    // Rust's parsers take a plus sign, others do not.
    !text.starts_with('+')
        && match kind {
            Type::Short => text.parse::<i16>().is_ok(),
            Type::Int => text.parse::<i32>().is_ok(),
            _ => text.parse::<i64>().is_ok(),
        }
}

fn broken(rule: &Rule, checked: &Checked) -> Vec<Fault> {
    let param = |name: &str| &checked.operation.params[checked.operation.index(name).unwrap_or(0)];
    let has = |name: &str| checked.given(name).is_some();
    let is_one = |name: &str, values: &[&str]| values.contains(&checked.get(name));
    match rule {
        Rule::AnyOf(names) if !names.iter().any(|name| has(name)) => vec![Fault::new(
            names.join(","),
            "any_of",
            Said::new(
                format!("{} 至少填写一项", names.join("、")),
                format!("at least one of {} is required", names.join(", ")),
            ),
        )],
        Rule::RequiredWhen {
            param: name,
            when,
            is,
        } if is_one(when, is) && !has(name) => {
            let values = is.join("/");
            vec![fault(
                param(name),
                "required_when",
                &format!("在 {when} 为 {values} 时必须填写"),
                &format!("is required when {when} is {values}"),
            )]
        }
        Rule::OnlyWhen {
            param: name,
            when,
            is,
        } if has(name) && !is_one(when, is) => {
            let values = is.join("/");
            vec![fault(
                param(name),
                "only_when",
                &format!("只在 {when} 为 {values} 时有效"),
                &format!("counts only when {when} is {values}"),
            )]
        }
        Rule::Range { start, end, both } => match (checked.given(start), checked.given(end)) {
            // Both are in the fixed-width forms of the specification, where text order is time order.
            (Some(from), Some(until)) if from != UNUSABLE && until != UNUSABLE && from > until => {
                vec![fault(
                    param(start),
                    "range",
                    &format!("晚于 {end}"),
                    &format!("is after {end}"),
                )]
            }
            (Some(_), None) if *both && !param(end).required => vec![fault(
                param(end),
                "range",
                &format!("须与 {start} 成对填写"),
                &format!("is needed together with {start}"),
            )],
            (None, Some(_)) if *both && !param(start).required => vec![fault(
                param(start),
                "range",
                &format!("须与 {end} 成对填写"),
                &format!("is needed together with {end}"),
            )],
            _ => Vec::new(),
        },
        Rule::AnyRange(ranges) if !ranges.iter().any(|(start, end)| has(start) || has(end)) => {
            let list = ranges
                .iter()
                .map(|(start, end)| format!("{start}~{end}"))
                .collect::<Vec<_>>();
            vec![Fault::new(
                ranges
                    .iter()
                    .flat_map(|(start, end)| [*start, *end])
                    .collect::<Vec<_>>()
                    .join(","),
                "any_range",
                Said::new(
                    format!("{} 至少填写一个时间段", list.join("、")),
                    format!("at least one of the ranges {} is required", list.join(", ")),
                ),
            )]
        }
        _ => Vec::new(),
    }
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
        assert_eq!(error.what.en, "the parameter text is no JSON object.");
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
