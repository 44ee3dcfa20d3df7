//! What must hold between the parameters of a call.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// At least one of these is given (其一必须).
    AnyOf(&'static [&'static str]),
    /// `param` is required when `when` has one of `is`.
    RequiredWhen {
        param: &'static str,
        when: &'static str,
        is: &'static [&'static str],
    },
    /// `param` may be given only when `when` has one of `is`.
    OnlyWhen {
        param: &'static str,
        when: &'static str,
        is: &'static [&'static str],
    },
    /// `start` is not after `end`; with `both`, one is not given without the other.
    Range {
        start: &'static str,
        end: &'static str,
        both: bool,
    },
    /// At least one of these ranges is given.
    AnyRange(&'static [(&'static str, &'static str)]),
}

impl Rule {
    /// Whether the rule speaks of this parameter.
    pub fn names(&self, param: &str) -> bool {
        match self {
            Rule::AnyOf(names) => names.contains(&param),
            Rule::RequiredWhen { param: name, .. } | Rule::OnlyWhen { param: name, .. } => {
                *name == param
            }
            Rule::Range { start, end, .. } => *start == param || *end == param,
            Rule::AnyRange(ranges) => ranges
                .iter()
                .any(|(start, end)| *start == param || *end == param),
        }
    }
}
