//! Names that a host has written: the known one it may have meant, and whether it may be repeated in a message; names
//! that platforms write in several ways; and what slips into any text that a person writes.

/// A character that nobody sees, and that comes along when something is copied.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// Known names are shorter. What is longer is no slip of the pen, and comparing it letter by letter would take seconds.
const LONGEST: usize = 64;

/// The known name nearest to a mistyped one, if any is near.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let name = name.to_ascii_lowercase().replace('-', "_");
    let bare = plain(&name);
    known
        .map(|known| match plain(known) == bare {
            true => (known, 1.0),
            false => (known, strsim::jaro_winkler(&name, known)),
        })
        .filter(|(_, score)| *score >= 0.75)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(known, _)| known)
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
