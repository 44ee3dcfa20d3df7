//! The rules between parameters, as sentences.

use crate::catalogue::Rule;
use crate::said;
use crate::said::{Language, Said};

/// A rule as a sentence.
pub fn sentence(rule: &Rule, language: Language) -> String {
    said_of(rule).text(language).to_owned()
}

fn said_of(rule: &Rule) -> Said {
    match rule {
        Rule::AnyOf(names) => {
            let (zh, en) = (names.join("、"), names.join(", "));
            said!("{zh} 至少填写一项。", "At least one of {en}.", zh, en)
        }
        Rule::RequiredWhen { param, when, is } => {
            let values = is.join("/");
            said!(
                "{when} 为 {values} 时 {param} 必填。",
                "{param} is required when {when} is {values}.",
                when,
                values,
                param
            )
        }
        Rule::OnlyWhen { param, when, is } => {
            let values = is.join("/");
            said!(
                "{param} 只在 {when} 为 {values} 时有效。",
                "{param} is used only when {when} is {values}.",
                param,
                when,
                values
            )
        }
        Rule::Range {
            start,
            end,
            both: true,
        } => said!(
            "{start} 不得晚于 {end}，两者须成对填写。",
            "{start} must not be after {end}; give both or neither.",
            start,
            end
        ),
        Rule::Range { start, end, .. } => said!(
            "{start} 不得晚于 {end}。",
            "{start} must not be after {end}.",
            start,
            end
        ),
        Rule::AnyRange(ranges) => {
            let each = ranges.iter().map(|(start, end)| format!("{start}~{end}"));
            let ranges: Vec<String> = each.collect();
            let (zh, en) = (ranges.join("、"), ranges.join(", "));
            said!(
                "{zh} 至少填写一个时间段。",
                "At least one of the ranges {en}.",
                zh,
                en
            )
        }
    }
}
