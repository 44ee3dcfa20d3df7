//! How deep and how wide JSON is, found before it is taken apart: both decide how much memory and time that takes.

/// Nothing the library reads or passes on is nested deeper. Platform replies need five levels.
pub const MAX_DEPTH: usize = 128;

/// No list and no object of a reply or a document has more parts. A list of so many exams has several hundred megabytes.
pub const MAX_PARTS: usize = 1_000_000;

/// Whether brackets nest deeper than [`MAX_DEPTH`]. Parsers of hosts recurse, and a deep reply would overflow their stack.
pub fn is_too_deep(json: &str) -> bool {
    let json = json.as_bytes();
    // Nothing nests deeper than it has opening brackets. Most replies have few, and those are found faster than strings.
    let opening = memchr::memchr2_iter(b'{', b'[', json);
    opening.take(MAX_DEPTH + 1).count() > MAX_DEPTH && depth(json) > MAX_DEPTH
}

/// How deep brackets nest outside strings.
fn depth(json: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0usize, 0);
    let mut rest = json.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'"' => rest = behind_string(rest.as_slice()).iter(),
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// What follows the string whose opening quote stood before `json`.
fn behind_string(mut json: &[u8]) -> &[u8] {
    while let Some(at) = memchr::memchr2(b'"', b'\\', json) {
        let escape = json[at] == b'\\';
        json = json.get(at + 1 + usize::from(escape)..).unwrap_or(&[]);
        if !escape {
            return json;
        }
    }
    &[]
}

/// Whether a list or an object has more than [`MAX_PARTS`] parts. `json` is not too deep.
pub fn is_too_wide(json: &str) -> bool {
    let json = json.as_bytes();
    // Each part but the first follows a comma, and nearly every text has fewer of them in all.
    memchr::memchr_iter(b',', json).count() >= MAX_PARTS && width(json) > MAX_PARTS
}

/// How many parts the list or object with the most of them has, as far as that is more than one.
fn width(json: &[u8]) -> usize {
    // Outside of everything, and of each level around the place that is looked at.
    let mut parts = [1usize; MAX_DEPTH + 1];
    let (mut depth, mut widest) = (0usize, 0);
    let mut rest = json.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'"' => rest = behind_string(rest.as_slice()).iter(),
            b'{' | b'[' => {
                depth = MAX_DEPTH.min(depth + 1);
                parts[depth] = 1;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => {
                parts[depth] += 1;
                widest = widest.max(parts[depth]);
            }
            _ => {}
        }
    }
    widest
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    #[test]
    fn depth_ignores_brackets_in_strings() {
        assert_eq!(depth(br#"{"a":"[[[\"[[","b":[1,[2]]}"#), 3);
        assert_eq!(depth(b"]]]"), 0);
        let nested = |levels| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
        assert!(is_too_deep(&nested(MAX_DEPTH + 1)) && !is_too_deep(&nested(MAX_DEPTH)));
        let many = format!("[{}]", r#"{"a":"[{"},"#.repeat(MAX_DEPTH));
        assert!(!is_too_deep(&many));
    }

    #[test]
    fn width_is_of_one_list_or_object() {
        for (json, parts) in [
            ("[]", 0),
            ("[1]", 0),
            ("[1,2,3]", 3),
            (r#"[[1,2],[3,4],{"a":1,"b":2}]"#, 3),
            (r#"{"a":[1,2,3,4],"b":",,,,,,,"}"#, 4),
            (r#"{"a\",":1,"b":2}"#, 2),
            ("]],,", 3),
        ] {
            assert_eq!(width(json.as_bytes()), parts, "{json}");
        }
        let list = |parts: usize| format!("[{}0]", "0,".repeat(parts - 1));
        assert!(!is_too_wide(&list(MAX_PARTS)) && is_too_wide(&list(MAX_PARTS + 1)));
        // Many in all, and few in each.
        let lists = format!("[{}0]", "[0,0],".repeat(MAX_PARTS - 1));
        assert!(!is_too_wide(&lists));
    }
}
