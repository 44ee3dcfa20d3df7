//! Numbers for names that no table has: members of the data, such as `row.patient_name`, and named arguments that an
//! operation does not know, which its check then refuses in words.

use std::sync::{Arc, LazyLock, Mutex};

use crate::catalogue;
use crate::names::is_same;

/// Above every number of a table.
const FIRST: i32 = 0x0200_0000;
/// A platform's rows have a few hundred names between them.
const MOST: usize = 8192;
const LONGEST: usize = 128;

/// The catalogue's own come first: for them there is room however many others a script makes up.
static KNOWN: LazyLock<Mutex<Vec<Arc<str>>>> = LazyLock::new(|| Mutex::new(of_the_catalogue()));

/// The number of a name, the same for the life of the process. Where there is no room for more, it is that of the same name in
/// another spelling, or `None`.
pub fn number(name: &str) -> Option<i32> {
    let mut known = crate::lock(&KNOWN);
    let at = match known.iter().position(|one| **one == *name) {
        Some(at) => at,
        None if name.is_empty() || name.len() > LONGEST => return None,
        None if known.len() < MOST => {
            known.push(Arc::from(name));
            known.len() - 1
        }
        None => known.iter().position(|one| is_same(one, name))?,
    };
    Some(FIRST + i32::try_from(at).ok()?)
}

/// Parameters, and members of answers.
fn of_the_catalogue() -> Vec<Arc<str>> {
    let mut names: Vec<Arc<str>> = Vec::new();
    for operation in catalogue::ALL {
        let params = operation.params.iter().map(|param| param.name);
        let outputs = operation.outputs.iter().map(|output| output.path);
        let members = outputs.filter_map(|path| path.rsplit(['.', ']']).next());
        for name in params.chain(members) {
            if !name.is_empty() && !names.iter().any(|known| **known == *name) {
                names.push(Arc::from(name));
            }
        }
    }
    names
}

/// The name of a number.
pub fn name(number: i32) -> Option<Arc<str>> {
    let at = usize::try_from(number.checked_sub(FIRST)?).ok()?;
    crate::lock(&KNOWN).get(at).cloned()
}
