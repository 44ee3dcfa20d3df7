//! The rules of the page's chapter, by the same check as a call.

use serde_json::{Map, Value};

use super::inspection::Inspection;
use crate::catalogue::Rule;
use crate::check::check;
use crate::error::Fault;
use crate::mistake;

impl Inspection<'_> {
    pub(super) fn rules(&mut self, values: Map<String, Value>) {
        let values = values.into_iter();
        let own = values.filter(|(name, _)| self.operation.param(name).is_some());
        let params: Map<String, Value> = own.collect();
        let Err(error) = check(self.operation, &Value::Object(params).to_string()) else {
            return;
        };
        let token_unread = self.is_lost("token") && !self.operation.token_keys.is_empty();
        for fault in &error.faults {
            if self.follows(fault, token_unread) {
                continue;
            }
            let (name, text) = (fault.name.as_str(), fault.text.clone());
            match mistake::find(fault.rule) {
                // Whether it is a parameter of the link or of the token, there it is missing.
                Some(mistake) if fault.rule == "required" => self.find(name, mistake),
                Some(mistake) => self.find_rule(name, mistake, text),
                None => self.find_rule(name, &mistake::TYPE, text),
            }
        }
    }

    /// Whether a fault only repeats that a value could not be read.
    fn follows(&self, fault: &Fault, token_unread: bool) -> bool {
        let is_unread = |name: &str| {
            self.is_lost(name)
                || (token_unread
                    && self.operation.token_keys.contains(&name)
                    && self.member(name).is_none())
        };
        let mut names = fault.name.split(',');
        if names.any(is_unread) {
            return true;
        }
        let between = matches!(
            fault.rule,
            "required_when" | "only_when" | "range" | "any_range" | "any_of"
        );
        let of_fault = |rule: &&Rule| fault.name.split(',').all(|name| rule.names(name));
        let others = |rule: &Rule| match rule {
            Rule::RequiredWhen { when, .. } | Rule::OnlyWhen { when, .. } => is_unread(when),
            Rule::Range { start, end, .. } => is_unread(start) || is_unread(end),
            Rule::AnyOf(names) => names.iter().any(|name| is_unread(name)),
            Rule::AnyRange(ranges) => ranges
                .iter()
                .any(|(start, end)| is_unread(start) || is_unread(end)),
        };
        between && self.operation.rules.iter().filter(of_fault).any(others)
    }
}
