//! RFC 6901 pointers.

use std::borrow::Cow;

/// What stands between the slashes; `None` where this is not a pointer. The standard library's search is made for
/// longer texts.
pub fn steps(pointer: &str) -> Option<impl Iterator<Item = &str>> {
    let mut rest = match pointer {
        "" => None,
        _ => Some(pointer.strip_prefix('/')?),
    };
    Some(std::iter::from_fn(move || {
        let path = rest?;
        let slash = path.bytes().position(|byte| byte == b'/');
        rest = slash.map(|at| &path[at + 1..]);
        Some(slash.map_or(path, |at| &path[..at]))
    }))
}

/// A step as the name of a member: ~1 is a slash, ~0 a tilde.
pub fn name(step: &str) -> Cow<'_, str> {
    match step.bytes().any(|byte| byte == b'~') {
        true => step.replace("~1", "/").replace("~0", "~").into(),
        false => step.into(),
    }
}

/// A step as the index of an element: digits, and no zero before others.
pub fn index(step: &str) -> Option<usize> {
    let digits = step.bytes().all(|byte| byte.is_ascii_digit());
    let leading = step.len() > 1 && step.starts_with('0');
    (digits && !leading).then(|| step.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_in_steps() {
        let taken = |pointer| steps(pointer).map(|steps| steps.collect::<Vec<_>>());
        assert_eq!(taken(""), Some(vec![]));
        assert_eq!(taken("/"), Some(vec![""]));
        assert_eq!(taken("/a/b~1c/"), Some(vec!["a", "b~1c", ""]));
        assert_eq!(taken("a"), None);
        assert_eq!((name("b~1c"), name("~01")), ("b/c".into(), "~1".into()));
        assert_eq!(
            ["0", "10", "01", "", "+1", "-"].map(index),
            [Some(0), Some(10), None, None, None, None]
        );
    }
}
