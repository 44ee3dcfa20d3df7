//! 机构代码: the platform knows its institutions, and says which code is none of them.

use crate::data::orgs;
use crate::fields::Fields;
use crate::journal::Verdict;
use crate::said::{Said, said};

/// The parameters that hold the code of an institution.
const HOLDERS: &[&str] = &[
    "org_code",
    "perform_org_code",
    "user_org_code",
    "req_org_code",
];

/// A notice for each code that no institution has. Nothing is refused for that: a platform finds nothing.
pub fn unknown(fields: &Fields) -> Vec<Verdict> {
    let given = HOLDERS
        .iter()
        .filter_map(|name| Some((*name, fields.get(name)?)));
    given
        .filter(|(_, code)| !orgs::all().any(|org| org.code == *code))
        .map(|(name, code)| Verdict::notice(name, no_institution(name, code)))
        .collect()
}

fn no_institution(name: &str, code: &str) -> Said {
    let known = orgs::all().map(|org| format!("{} {}", org.code, org.name));
    let known = known.collect::<Vec<_>>();
    let (zh, en) = (known.join("、"), known.join(", "));
    said!(
        "{name}“{code}”不是本模拟平台的机构代码。已有机构：{zh}。正式平台的机构代码由平台方提供",
        "{name} \"{code}\" is not an institution of this sandbox, which has {en}. The codes of a real platform come from its operator"
    )
}
