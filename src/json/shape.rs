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
    let mut nesting = Nesting::default();
    let (blocks, rest) = json.as_chunks();
    // Of the blocks that were passed over since the last that was looked at byte by byte.
    let mut passed = 0;
    for block in blocks {
        match other_than_quotes(block).filter(|_| !nesting.escaped) {
            Some(others) => passed ^= others,
            None => {
                nesting.pass(passed);
                passed = 0;
                block.iter().for_each(|byte| nesting.take(*byte));
            }
        }
    }
    nesting.pass(passed);
    rest.iter().for_each(|byte| nesting.take(*byte));
    nesting.deepest
}

#[derive(Default)]
struct Nesting {
    in_string: bool,
    /// The next byte belongs to an escape.
    escaped: bool,
    depth: usize,
    deepest: usize,
}

impl Nesting {
    /// Blocks without brackets and backslashes: what [`other_than_quotes`] has for them, one against the other. Of an even
    /// number of bytes the others are odd where the quotes are.
    fn pass(&mut self, others: u64) {
        self.in_string ^= others.count_ones() % 2 == 1;
    }

    #[inline]
    fn take(&mut self, byte: u8) {
        if self.in_string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => {
                self.depth += 1;
                self.deepest = self.deepest.max(self.depth);
            }
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// A bit for each byte that is no quote, the two halves one against the other; `None` where there may be a bracket or a
/// backslash. Strings are short and brackets are few: to look at eight bytes at once takes less than to look for the end
/// of each string.
fn other_than_quotes(block: &[u8; 16]) -> Option<u64> {
    const EACH: u64 = u64::MAX / 255;
    const LOW: u64 = EACH * 0x7f;
    const HIGH: u64 = EACH * 0x80;
    /// Added to seven bits, this reaches the eighth from `{` on.
    const FROM: u64 = EACH * (0x80 - b'{' as u64);
    /// Less seven bits, this reaches the eighth up to `}`.
    const UP_TO: u64 = EACH * (0x80 + b'}' as u64);

    // The eighth bit of each byte counts.
    let look = |word: u64| {
        let differs = word ^ (EACH * u64::from(b'"'));
        // `[`, `\` and `]` with this bit are `{`, `|` and `}`.
        let letter = (word | (EACH * 0x20)) & LOW;
        (
            ((differs & LOW) + LOW) | differs,
            (letter + FROM) & (UP_TO - letter),
        )
    };
    let both = u128::from_le_bytes(*block);
    let (first, second) = (look(both as u64), look((both >> 64) as u64));
    ((first.1 | second.1) & HIGH == 0).then_some((first.0 ^ second.0) & HIGH)
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
    // Each part but the first follows a comma, and nearly every text has fewer of them in all, or even fewer bytes.
    json.len() > MAX_PARTS
        && memchr::memchr_iter(b',', json).count() >= MAX_PARTS
        && width(json) > MAX_PARTS
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
    fn depth_is_that_of_each_byte_looked_at() {
        let slowly = |json: &[u8]| {
            let mut nesting = Nesting::default();
            json.iter().for_each(|byte| nesting.take(*byte));
            nesting.deepest
        };
        let mut random = 1u32;
        let mut next = |below: usize| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (random >> 16) as usize % below
        };
        // Brackets, what has a bit more or less, and bytes of characters.
        let bytes = b"{}[]\\\"\"\"\"aZz^_|~\x7f\0 ,:\xdb\xdc\xdd\xfb\xfd\xe5\xbc\xa0\xa2\xff";
        for _ in 0..20_000 {
            let rare = next(40);
            let json: Vec<u8> = (0..next(200))
                .map(|_| match next(40) <= rare {
                    true => bytes[next(bytes.len())],
                    false => b'a' + next(26) as u8,
                })
                .collect();
            assert_eq!(depth(&json), slowly(&json), "{}", json.escape_ascii());
        }
    }

    #[test]
    fn a_quote_is_found_wherever_it_stands_in_a_block() {
        for at in 0..16 {
            for byte in 0..=u8::MAX {
                let mut block = [b'x'; 16];
                block[at] = byte;
                let special = matches!(byte & 0x7f, b'{'..=b'}' | b'['..=b']');
                let others = other_than_quotes(&block);
                assert_eq!(
                    others.map(|others| others.count_ones() % 2 == 1),
                    (!special).then_some(byte == b'"'),
                    "{at} {byte}"
                );
            }
        }
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
