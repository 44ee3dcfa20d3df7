//! Numbers for names that no table has: members of the data, such as `row.patient_name`, and named arguments that an
//! operation does not know, which its check then refuses in words.

use std::sync::{Arc, Mutex};

/// Above every number of a table.
const FIRST: i32 = 0x0200_0000;
/// A platform's rows have a few hundred names between them.
const MOST: usize = 8192;
const LONGEST: usize = 128;

static KNOWN: Mutex<Vec<Arc<str>>> = Mutex::new(Vec::new());

/// The number of a name, the same for the life of the process; `None` where there is no room for more.
pub fn number(name: &str) -> Option<i32> {
    let mut known = crate::lock(&KNOWN);
    let at = match known.iter().position(|one| **one == *name) {
        Some(at) => at,
        None if known.len() < MOST && !name.is_empty() && name.len() <= LONGEST => {
            known.push(Arc::from(name));
            known.len() - 1
        }
        None => return None,
    };
    Some(FIRST + i32::try_from(at).ok()?)
}

/// The name of a number.
pub fn name(number: i32) -> Option<Arc<str>> {
    let at = usize::try_from(number.checked_sub(FIRST)?).ok()?;
    crate::lock(&KNOWN).get(at).cloned()
}
