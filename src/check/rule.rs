//! What must hold between the parameters of a call.

use super::{Checked, UNUSABLE, fault};
use crate::catalogue::{Param, Rule};
use crate::error::Fault;
use crate::said;

/// The fault of a rule that the call breaks.
pub fn broken(rule: &Rule, checked: &Checked) -> Option<Fault> {
    let has = |name: &str| checked.given(name).is_some();
    let is_one = |name: &str, values: &[&str]| values.contains(&checked.get(name));
    match rule {
        Rule::AnyOf(names) => {
            let given = names.iter().any(|name| has(name));
            (!given).then(|| none_given(names))
        }
        Rule::RequiredWhen { param, when, is } => {
            let required = is_one(when, is) && !has(param);
            required.then(|| required_when(param_of(checked, param), when, is))
        }
        Rule::OnlyWhen { param, when, is } => {
            let misplaced = has(param) && !is_one(when, is);
            misplaced.then(|| only_when(param_of(checked, param), when, is))
        }
        Rule::Range { start, end, both } => broken_range(checked, start, end, *both),
        Rule::AnyRange(ranges) => {
            let given = ranges.iter().any(|(start, end)| has(start) || has(end));
            (!given).then(|| no_range_given(ranges))
        }
    }
}

fn param_of(checked: &Checked, name: &str) -> &'static Param {
    &checked.operation.params[checked.operation.index(name).unwrap_or(0)]
}

fn broken_range(checked: &Checked, start: &str, end: &str, both: bool) -> Option<Fault> {
    let (from, until) = (checked.given(start), checked.given(end));
    match (from, until) {
        // Both are in the fixed-width forms of the specification, where text order is time order.
        (Some(from), Some(until)) => {
            let backwards = from != UNUSABLE && until != UNUSABLE && from > until;
            backwards.then(|| {
                let text = said!("晚于 {end}", "is after {end}", end);
                fault(param_of(checked, start), "range", text)
            })
        }
        (Some(_), None) if both => one_end_missing(param_of(checked, end), start),
        (None, Some(_)) if both => one_end_missing(param_of(checked, start), end),
        _ => None,
    }
}

/// A required parameter has that fault already.
fn one_end_missing(missing: &Param, given: &str) -> Option<Fault> {
    let text = said!(
        "须与 {given} 成对填写",
        "is needed together with {given}",
        given
    );
    (!missing.required).then(|| fault(missing, "range", text))
}

fn none_given(names: &[&str]) -> Fault {
    let (zh, en) = (names.join("、"), names.join(", "));
    let text = said!(
        "{zh} 至少填写一项",
        "at least one of {en} is required",
        zh,
        en
    );
    Fault::new(names.join(","), "any_of", text)
}

fn required_when(param: &Param, when: &str, is: &[&str]) -> Fault {
    let values = is.join("/");
    let text = said!(
        "在 {when} 为 {values} 时必须填写",
        "is required when {when} is {values}",
        when,
        values
    );
    fault(param, "required_when", text)
}

fn only_when(param: &Param, when: &str, is: &[&str]) -> Fault {
    let values = is.join("/");
    let text = said!(
        "只在 {when} 为 {values} 时有效",
        "is used only when {when} is {values}",
        when,
        values
    );
    fault(param, "only_when", text)
}

fn no_range_given(ranges: &[(&str, &str)]) -> Fault {
    let ends: Vec<&str> = ranges
        .iter()
        .flat_map(|(start, end)| [*start, *end])
        .collect();
    let list: Vec<String> = ranges
        .iter()
        .map(|(start, end)| format!("{start}~{end}"))
        .collect();
    let (zh, en) = (list.join("、"), list.join(", "));
    let text = said!(
        "{zh} 至少填写一个时间段",
        "at least one of the ranges {en} is required",
        zh,
        en
    );
    Fault::new(ends.join(","), "any_range", text)
}
