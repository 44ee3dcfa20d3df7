//! The names of saved files, made here: nothing from the server takes part in them but what the file is.

use ring::digest::{self, SHA256};

use crate::crypto::sign::hex;

/// Digits of a hash in a name.
const HASH: usize = 16;

/// What the names of an exam's files begin with. Where the number does not fit into a name as it is, a part of its hash
/// does: the files of one exam must never replace those of another. On Windows `Ab1` and `aB1` would be one name, so
/// capital letters do not fit.
pub fn stem(business_id: &str) -> String {
    let id: String = business_id
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .take(64)
        .collect();
    let fits = id == business_id
        && !id.contains(|c: char| c.is_ascii_uppercase())
        && !ends_like_a_hash(&id);
    if fits {
        return id;
    }
    let hash = hex(&digest::digest(&SHA256, business_id.as_bytes()).as_ref()[..HASH / 2]);
    format!("{id}-{hash}")
}

/// Else a number could be chosen that is another's name.
fn ends_like_a_hash(id: &str) -> bool {
    let end = id.rsplit_once('-').map(|(_, end)| end);
    end.is_some_and(|end| end.len() == HASH && end.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_leave_the_directory() {
        assert_eq!(stem("1394-7_x"), "1394-7_x");
        for (id, start) in [("../../etc/x", "etcx-"), ("C:\\a", "Ca-"), ("CON", "CON-")] {
            let name = stem(id);
            assert!(name.starts_with(start), "{name}");
            assert_eq!(name.len(), start.len() + HASH);
        }
    }

    #[test]
    fn two_exams_never_share_a_name() {
        let long = "7".repeat(64);
        let of_capital = stem("AB1").to_lowercase();
        let ids = [
            "12",
            "1.2",
            "1/2",
            "１２",
            "张12",
            "Ab1",
            "aB1",
            "AB1",
            "ab1",
            &of_capital,
            &long,
            &[&long, "8"].concat(),
        ];
        // As a file system without regard to case compares them.
        let names: std::collections::HashSet<_> =
            ids.iter().map(|id| stem(id).to_lowercase()).collect();
        assert_eq!(names.len(), ids.len(), "{names:?}");
        assert!(names.iter().all(|name| name.len() < 90), "{names:?}");
    }
}
