//! Numbers for names that no table has: members of the data, such as `row.patient_name`, and named arguments that an
//! operation does not know, which its check then refuses in words.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex};

use crate::catalogue::{self, Output};
use crate::names::is_same;

/// Of the catalogue's own names, and of any other: above every number of a table.
const OF_THE_CATALOGUE: i32 = 0x0200_0000;
const OTHERS: i32 = 0x0300_0000;
/// A platform's rows have a few hundred names between them. Those of the catalogue are not among these, so that a script that
/// makes up names takes no room from them.
const MOST: usize = 8192;
const LONGEST: usize = 128;

/// Parameters, and members of answers, in order: a host asks for one with each member of each row.
static CATALOGUE: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let names = catalogue::ALL.iter().flat_map(|operation| {
        let params = operation.params.iter().map(|param| param.name);
        params.chain(operation.outputs.iter().map(Output::name))
    });
    let names: BTreeSet<_> = names.collect();
    names.into_iter().collect()
});

static KNOWN: Mutex<Vec<Arc<str>>> = Mutex::new(Vec::new());

/// The number of a name, the same for the life of the process. Where there is no room for more, it is that of the catalogue's
/// name in another spelling, or `None`.
pub fn number(name: &str) -> Option<i32> {
    let of_the_catalogue = |at: usize| Some(OF_THE_CATALOGUE + i32::try_from(at).ok()?);
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    if let Ok(at) = CATALOGUE.binary_search(&name) {
        return of_the_catalogue(at);
    }
    let mut known = crate::lock(&KNOWN);
    let at = match known.iter().position(|one| **one == *name) {
        Some(at) => at,
        None if known.len() < MOST => {
            known.push(Arc::from(name));
            known.len() - 1
        }
        None => {
            let mut spelt = CATALOGUE.iter();
            return of_the_catalogue(spelt.position(|known| is_same(known, name))?);
        }
    };
    Some(OTHERS + i32::try_from(at).ok()?)
}

/// The name of a number.
pub fn name(number: i32) -> Option<Arc<str>> {
    let place = |first: i32| usize::try_from(number.checked_sub(first)?).ok();
    match place(OTHERS) {
        Some(at) => crate::lock(&KNOWN).get(at).cloned(),
        None => CATALOGUE
            .get(place(OF_THE_CATALOGUE)?)
            .map(|name| Arc::from(*name)),
    }
}
