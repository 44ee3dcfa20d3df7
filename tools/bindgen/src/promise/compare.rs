//! What may become of a promise: a call that was accepted stays accepted, and means what it meant.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Condition, Operation, Param, Promise, Rule, line};

/// Both a sentence each, with the item's name first.
#[derive(Debug, Default, PartialEq)]
pub struct Comparison {
    /// What vanished or changed.
    pub offences: Vec<String>,
    /// What is new or relaxed.
    pub news: Vec<String>,
}

pub fn compare(recorded: &Promise, now: &Promise) -> Comparison {
    let mut found = Comparison::default();
    found.unchanged(
        "the interface",
        "version",
        &recorded.abi_version,
        &now.abi_version,
    );
    for (export, was, is) in found.kept("export", &recorded.exports, &now.exports) {
        found.unchanged(&export, "signature", &was.signature, &is.signature);
    }
    for (code, was, is) in found.kept("code", &recorded.codes, &now.codes) {
        found.unchanged(&code, "number", &was.number, &is.number);
        found.unchanged(&code, "name", &was.name, &is.name);
    }
    for (key, was, is) in found.kept("key", &recorded.configuration, &now.configuration) {
        for (fact, was, is) in found.kept(&format!("{key}:"), was, is) {
            found.unchanged(&fact, "value", was, is);
        }
    }
    for (name, was, is) in found.kept("operation", &recorded.operations, &now.operations) {
        found.operation(&name, was, is);
    }
    found.com(&recorded.com, &now.com);
    found
}

impl Comparison {
    /// Notes what vanished and what is new, and answers what is in both.
    pub(super) fn kept<'a, T>(
        &mut self,
        what: &str,
        was: &'a BTreeMap<String, T>,
        is: &'a BTreeMap<String, T>,
    ) -> Vec<(String, &'a T, &'a T)> {
        for name in is.keys().filter(|name| !was.contains_key(*name)) {
            self.news.push(format!("{what} {name} is new"));
        }
        let mut kept = Vec::new();
        for (name, was) in was {
            match is.get(name) {
                Some(is) => kept.push((format!("{what} {name}"), was, is)),
                None => self.offences.push(format!("{what} {name} is gone")),
            }
        }
        kept
    }

    pub(super) fn unchanged<T: PartialEq + Serialize>(
        &mut self,
        item: &str,
        fact: &str,
        was: &T,
        is: &T,
    ) {
        if was != is {
            let shown = |value: &T| line(value).unwrap_or_default();
            self.offences.push(format!(
                "{item}: its {fact} was {} and is now {}",
                shown(was),
                shown(is)
            ));
        }
    }

    fn operation(&mut self, name: &str, was: &Operation, is: &Operation) {
        self.unchanged(name, "kind", &was.kind, &is.kind);
        self.unchanged(name, "`writes`", &was.writes, &is.writes);
        let what = format!("{name}: parameter");
        for (param, was, is) in self.kept(&what, &was.params, &is.params) {
            self.param(&param, was, is);
        }
        for (param, is) in &is.params {
            if is.required && !was.params.contains_key(param) {
                self.offences.push(format!(
                    "{what} {param} is new and required, so calls without it would be refused"
                ));
            }
        }
        self.rules(name, was, is);
        let what = format!("{name}: output");
        for (output, was, is) in self.kept(&what, &was.outputs, &is.outputs) {
            self.unchanged(&output, "type", &was.kind, &is.kind);
            self.values(&output, &was.values, &is.values);
        }
    }

    fn param(&mut self, item: &str, was: &Param, is: &Param) {
        self.unchanged(item, "type", &was.kind, &is.kind);
        match (was.required, is.required) {
            (false, true) => self
                .offences
                .push(format!("{item} was optional and is now required")),
            // Every call that sets it works as before.
            (true, false) => self.news.push(format!("{item} is now optional")),
            _ => {}
        }
        // Where every call sets it, nothing stands in for it, and what will is new.
        let set_by_all = was.required && was.if_absent.is_none();
        if !set_by_all {
            self.unchanged(item, "`if_absent`", &was.if_absent, &is.if_absent);
        } else if is.if_absent.is_some() {
            self.news.push(format!("{item} has an `if_absent` now"));
        }
        // No limit is the highest.
        let limit = |param: &Param| param.max_len.unwrap_or(u16::MAX);
        match limit(is).cmp(&limit(was)) {
            Ordering::Less => self.unchanged(item, "max_len", &was.max_len, &is.max_len),
            Ordering::Equal => {}
            Ordering::Greater => self.news.push(format!("{item} may be longer now")),
        }
        match (was.values.is_empty(), is.values.is_empty()) {
            (true, false) => self.offences.push(format!(
                "{item} took any value and now takes only {}",
                joined(&is.values)
            )),
            (false, true) => self.news.push(format!("{item} takes any value now")),
            _ => self.values(item, &was.values, &is.values),
        }
    }

    fn values(&mut self, item: &str, was: &BTreeSet<String>, is: &BTreeSet<String>) {
        for value in was.difference(is) {
            self.offences
                .push(format!("{item}: the value {value} is gone"));
        }
        for value in is.difference(was) {
            self.news.push(format!("{item}: the value {value} is new"));
        }
    }

    /// A rule may go or ask for less. A new one may not refuse a call that was accepted.
    fn rules(&mut self, name: &str, was: &Operation, is: &Operation) {
        for rule in is.rules.difference(&was.rules) {
            let shown = line(rule).unwrap_or_default();
            if was.rules.iter().any(|old| implies(old, rule)) || spares(rule, was, is) {
                self.news.push(format!("{name}: rule {shown} is new"));
            } else {
                self.offences.push(format!(
                    "{name}: rule {shown} would refuse calls that were accepted"
                ));
            }
        }
        for rule in was.rules.difference(&is.rules) {
            let shown = line(rule).unwrap_or_default();
            self.news.push(format!("{name}: rule {shown} is gone"));
        }
    }
}

/// Whether every call that keeps the old rule keeps the new one.
fn implies(old: &Rule, new: &Rule) -> bool {
    let same = |old: &Condition, new: &Condition| old.param == new.param && old.when == new.when;
    match (old, new) {
        (Rule::AnyOf(old), Rule::AnyOf(new)) => old.is_subset(new),
        (Rule::AnyRange(old), Rule::AnyRange(new)) => old.is_subset(new),
        (Rule::OnlyWhen(old), Rule::OnlyWhen(new)) => same(old, new) && old.is.is_subset(&new.is),
        (Rule::RequiredWhen(old), Rule::RequiredWhen(new)) => {
            same(old, new) && new.is.is_subset(&old.is)
        }
        (
            Rule::Range { start, end, both },
            Rule::Range {
                start: new_start,
                end: new_end,
                both: new_both,
            },
        ) => start == new_start && end == new_end && (*both || !new_both),
        _ => false,
    }
}

/// Whether the rule speaks only of calls that set what could not be set before.
fn spares(rule: &Rule, was: &Operation, is: &Operation) -> bool {
    let new = |param: &String| {
        let unset = is.params.get(param).is_some_and(|p| p.if_absent.is_none());
        unset && !was.params.contains_key(param)
    };
    match rule {
        Rule::AnyOf(_) | Rule::AnyRange(_) => false,
        Rule::OnlyWhen(condition) => new(&condition.param),
        Rule::Range {
            start,
            end,
            both: true,
        } => new(start) && new(end),
        Rule::Range { start, end, .. } => new(start) || new(end),
        Rule::RequiredWhen(condition) => match was.params.get(&condition.when) {
            Some(when) => !when.values.is_empty() && when.values.is_disjoint(&condition.is),
            None => new(&condition.when),
        },
    }
}

fn joined(values: &BTreeSet<String>) -> String {
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    values.join(", ")
}
