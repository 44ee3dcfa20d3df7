//! Names that a host has written: the known one it may have meant, and whether it may be repeated in a message; names
//! that platforms write in several ways; and what slips into any text that a person writes.

/// A character that nobody sees, and that comes along when something is copied.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// Letters, digits and signs as wide as a Chinese character are the same ones.
pub fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}

/// Known names are shorter. What is longer is no slip of the pen, and comparing it letter by letter would take seconds.
const LONGEST: usize = 64;

/// The known name nearest to a mistyped one, if any is near.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let name = snake(name).replace('-', "_");
    let name = name.replace("begin_", "start_");
    known
        .map(|known| (known, nearness(&name, known)))
        .filter(|(_, nearness)| *nearness >= 0.75)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(known, _)| known)
}

/// From 0 to 1 for names that look alike; more for the same name in another spelling, and for one that has the same words
/// and others.
fn nearness(name: &str, known: &str) -> f64 {
    if is_same(name, known) {
        return 3.0;
    }
    let alike = strsim::jaro_winkler(name, known);
    if name.contains('_') && (has_words(known, name) || has_words(name, known)) {
        return 1.0 + alike;
    }
    // A slip of the pen leaves the beginning; what only resembles another name leads astray, as `begin` to `end`.
    let begins = name.as_bytes().first() == known.as_bytes().first();
    match begins || strsim::damerau_levenshtein(name, known) <= 2 {
        true => alike,
        false => 0.0,
    }
}

/// `startTime` as `start_time`.
fn snake(name: &str) -> String {
    let mut spelt = String::with_capacity(name.len() + 4);
    let mut small = false;
    for c in name.chars() {
        if c.is_ascii_uppercase() && small {
            spelt.push('_');
        }
        small = c.is_ascii_lowercase();
        spelt.push(c.to_ascii_lowercase());
    }
    spelt
}

/// Whether a name has every word of another one.
fn has_words(whole: &str, part: &str) -> bool {
    part.split('_')
        .all(|word| whole.split('_').any(|other| other == word))
}

/// A name from the host as it may be repeated in a message: only what looks like a name. Anything else could be a
/// patient's data put in the wrong place.
pub fn printable(name: &str) -> Option<&str> {
    let fits = name.len() <= 40
        && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
    fits.then_some(name)
}

/// The name of a reply's member without what platforms write differently: `FileBytes` and `file_bytes` are one. A longer
/// name than any that is known is cut off.
pub fn plain(name: &str) -> String {
    letters(name).take(LONGEST).collect()
}

/// Whether two names are one to a platform.
pub fn is_same(name: &str, other: &str) -> bool {
    letters(name).eq(letters(other))
}

/// Which of the known names is meant, in whatever case and with or without underscores: the one that differs in nothing but
/// case before one that has other underscores.
#[cfg(any(windows, test))]
pub fn meant<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<usize> {
    let mut all = known.clone();
    all.position(|known| known.eq_ignore_ascii_case(name))
        .or_else(|| known.clone().position(|known| is_same(known, name)))
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    let letters = name.chars().filter(|c| *c != '_');
    letters.map(|c| c.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name() {
        let known = || ["start_time", "end_time", "patient_name"].into_iter();
        assert_eq!(nearest("startTime", known()), Some("start_time"));
        assert_eq!(nearest("PatientName", known()), Some("patient_name"));
        assert_eq!(nearest("zzz", known()), None);
        assert_eq!(nearest("begin_time", known()), Some("start_time"));
        let keys = || {
            let keys = "doc_gateway gateway des_key md5_key rsa_public_key encoding";
            keys.split(' ')
        };
        for (name, near) in [
            ("api-gateway", Some("gateway")),
            ("api_gateway", Some("gateway")),
            ("apiGateway", Some("gateway")),
            ("docGateway", Some("doc_gateway")),
            ("rsa_key", Some("rsa_public_key")),
            ("public_key", Some("rsa_public_key")),
            ("deskey", Some("des_key")),
            ("config", None),
        ] {
            assert_eq!(nearest(name, keys()), near, "{name}");
        }
        let params = || "org_code work_no placer_order_no id_card_no card_no page_size".split(' ');
        for (name, near) in [
            ("perform_org_code", Some("org_code")),
            ("order_no", Some("placer_order_no")),
            ("id_no", Some("id_card_no")),
            ("idcardno", Some("id_card_no")),
            ("wrok_no", Some("work_no")),
            ("age", None),
        ] {
            assert_eq!(nearest(name, params()), near, "{name}");
        }
        assert_eq!(nearest(&"start_time".repeat(7), known()), None);
        assert_eq!(plain(&"A_".repeat(1000)), "a".repeat(LONGEST));
        let users = || ["user_name", "username", "work_no"].into_iter();
        for (name, place) in [
            ("UserName", Some(1)),
            ("User_Name", Some(0)),
            ("WorkNo", Some(2)),
            ("work", None),
        ] {
            assert_eq!(meant(name, users()), place, "{name}");
        }
        assert_eq!(printable("start-time"), Some("start-time"));
        assert_eq!(printable("990101199001011234"), None);
        assert_eq!(printable("张三"), None);
    }
}
