//! RFC 6901 pointers.

use std::borrow::Cow;

use crate::memory::{NoRoom, push_str, text_for};

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
pub fn name(step: &str) -> Result<Cow<'_, str>, NoRoom> {
    let tilde = |text: &str| text.bytes().position(|byte| byte == b'~');
    if tilde(step).is_none() {
        return Ok(Cow::Borrowed(step));
    }
    let mut name = text_for(step.len() + 1)?;
    let mut rest = step;
    while let Some(at) = tilde(rest) {
        let (before, after) = rest.split_at(at);
        push_str(&mut name, before)?;
        let (meant, length) = match after.as_bytes() {
            [_, b'1', ..] => ("/", 2),
            [_, b'0', ..] => ("~", 2),
            _ => ("~", 1),
        };
        push_str(&mut name, meant)?;
        rest = &after[length..];
    }
    push_str(&mut name, rest)?;
    Ok(Cow::Owned(name))
}

/// A step as the index of an element: digits, and no zero before others.
pub fn index(step: &str) -> Option<usize> {
    let digits = step.bytes().all(|byte| byte.is_ascii_digit());
    let leading = step.len() > 1 && step.starts_with('0');
    (digits && !leading).then(|| step.parse().ok())?
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_in_steps() {
        let taken = |pointer| steps(pointer).map(|steps| steps.collect::<Vec<_>>());
        assert_eq!(taken(""), Some(vec![]));
        assert_eq!(taken("/"), Some(vec![""]));
        assert_eq!(taken("/a/b~1c/"), Some(vec!["a", "b~1c", ""]));
        assert_eq!(taken("a"), None);
        for (step, expected) in [
            ("b~1c", "b/c"),
            ("~01", "~1"),
            ("~~1~", "~/~"),
            ("a~2~0~0", "a~2~~"),
        ] {
            assert_eq!(name(step).unwrap(), expected);
        }
        assert_eq!(
            ["0", "10", "01", "", "+1", "-"].map(index),
            [Some(0), Some(10), None, None, None, None]
        );
    }
}
