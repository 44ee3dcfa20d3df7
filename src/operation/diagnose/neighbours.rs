//! The right address beside a wrong one: with or without a part of its path, or under another key. Only the diagnosis
//! tries them, a few and for a short time, with requests that carry nothing.

use std::time::{Duration, Instant};

use url::Url;

use super::roles::{self, Answers};
use crate::catalogue::Base;
use crate::client::Client;
use crate::said;
use crate::said::Said;

/// How many are asked, and for how long altogether.
const MOST: usize = 8;
const PATIENCE: Duration = Duration::from_secs(8);

/// What became of the search.
pub struct Found {
    pub advice: Said,
    pub detail: String,
    /// The right address was found.
    pub is_certain: bool,
    /// The other key that is wrong along with this one.
    pub other: Option<Base>,
}

/// Looks for the address that answers as what this one should. Its own did not.
pub async fn search(client: &Client, base: Base, address: &str, patience: Duration) -> Found {
    let end = Instant::now() + PATIENCE.min(patience);
    let mut asked = Vec::new();
    // Right, but another key's already; and what demands a token whatever it is asked.
    let (mut shared, mut closed) = (None, None);
    let found = |advice, other, is_certain, asked: &[String]| Found {
        advice,
        detail: detail(base, address, asked),
        is_certain,
        other,
    };
    for candidate in candidates(client, base, address) {
        if Instant::now() >= end {
            break;
        }
        let answers = roles::ask(client, base, &candidate).await;
        asked.push(candidate.clone());
        match answers {
            Answers::Rightly => {
                let owners = owners(client, base, &candidate);
                for other in &owners {
                    if roles::ask(client, *other, address).await == Answers::Rightly {
                        let said = exchanged(base.key(), other.key(), address, &candidate);
                        return found(said, Some(*other), true, &asked);
                    }
                }
                if owners.is_empty() {
                    let said = differing(base.key(), address, &candidate);
                    return found(said, None, true, &asked);
                }
                shared = shared.or(Some(candidate));
            }
            Answers::Unclearly(401 | 403) => closed = closed.or(Some(candidate)),
            _ => {}
        }
    }
    if let Some(candidate) = shared {
        let said = differing(base.key(), address, &candidate);
        return found(said, None, true, &asked);
    }
    let said = match (anothers(client, base, address).await, closed) {
        (Some(other), _) => of_another(base.key(), other.key()),
        (None, Some(candidate)) => perhaps(base.key(), &candidate),
        (None, None) => nothing(base.key(), asked.len()),
    };
    found(said, None, false, &asked)
}

/// The other keys that have this address.
fn owners(client: &Client, base: Base, address: &str) -> Vec<Base> {
    let owns = |other: &Base| *other != base && client.config.configured(*other) == Some(address);
    Base::ALL.into_iter().filter(owns).collect()
}

/// The other key that has this address too, and rightly.
async fn anothers(client: &Client, base: Base, address: &str) -> Option<Base> {
    for other in owners(client, base, address) {
        if roles::ask(client, other, address).await == Answers::Rightly {
            return Some(other);
        }
    }
    None
}

/// Host and path of what was asked.
fn detail(base: Base, address: &str, asked: &[String]) -> String {
    let path = roles::path_of(base);
    let tried: Vec<String> = asked.iter().map(|base| format!("{base}{path}")).collect();
    match tried.is_empty() {
        true => format!("{}: {address}{path}", base.key()),
        false => format!(
            "{}: {address}{path}; tried: {}",
            base.key(),
            tried.join(", ")
        ),
    }
}

fn exchanged(key: &str, other: &str, address: &str, candidate: &str) -> Said {
    said!(
        "{key} 与 {other} 写反了：{address} 是 {other} 的地址，{candidate} 是 {key} 的地址。请对调这两项。",
        "{key} and {other} are exchanged: {address} answers as {other}, and {candidate} as {key}. Exchange the two.",
        key,
        other,
        address,
        candidate
    )
}

fn differing(key: &str, address: &str, candidate: &str) -> Said {
    let more = candidate
        .strip_prefix(address)
        .filter(|more| more.starts_with('/'));
    let less = address
        .strip_prefix(candidate)
        .filter(|less| less.starts_with('/'));
    match (more, less) {
        (Some(more), _) => said!(
            "{key} 缺少路径 {more}：加上 {more} 后有应答。请把 {key} 改为 {candidate}。",
            "{key} lacks the path {more}: with {more} it answers. Set {key} to {candidate}.",
            key,
            more,
            candidate
        ),
        (_, Some(less)) => said!(
            "{key} 多了路径 {less}：去掉 {less} 后有应答。请把 {key} 改为 {candidate}。",
            "{key} has an extra {less} in its path: without {less} it answers. Set {key} to {candidate}.",
            key,
            less,
            candidate
        ),
        _ => said!(
            "{key} 的地址不对，而 {candidate} 有应答。请把 {key} 改为该地址。",
            "the address of {key} is not right, while {candidate} answers. Set {key} to it.",
            key,
            candidate
        ),
    }
}

fn of_another(key: &str, other: &str) -> Said {
    said!(
        "{key} 与 {other} 是同一个地址，而它是 {other} 的地址：请向平台索取 {key} 的地址。",
        "{key} is the same address as {other}, and answers as {other}: ask the platform for the address of {key}.",
        key,
        other
    )
}

fn perhaps(key: &str, candidate: &str) -> Said {
    said!(
        "该地址没有 {key} 的接口。{candidate} 可能是：它对任何路径都要求令牌，因此不能确定。请向平台核对 {key} 的地址。",
        "There is no {key} at that address. {candidate} may be the right one: it demands a token for any path, so that this is not certain. Ask the platform for the address of {key}.",
        key,
        candidate
    )
}

fn nothing(key: &str, count: usize) -> Said {
    said!(
        "该地址没有 {key} 的接口；试探了 {count} 个相邻地址，也都没有。请向平台索取 {key} 的地址，包括端口与路径。",
        "There is no {key} at that address, nor at {count} neighbouring ones that were tried. Ask the platform for the address of {key}, with port and path.",
        key,
        count
    )
}

/// The likeliest first.
fn candidates(client: &Client, base: Base, address: &str) -> Vec<String> {
    let usual = match base {
        Base::Gateway => "/api",
        Base::DocGateway => "/doc",
        _ => "",
    };
    let mut found: Vec<String> = Vec::new();
    let mut add = |candidate: String| {
        if candidate != address && !found.contains(&candidate) {
            found.push(candidate);
        }
    };
    let others = Base::ALL.into_iter().filter(|other| *other != base);
    let others: Vec<&str> = others
        .filter_map(|other| client.config.configured(other))
        .collect();
    add(format!("{address}{usual}"));
    if let Some((origin, parts)) = apart(address) {
        let joined = |parts: &[&str]| match parts.is_empty() {
            true => origin.clone(),
            false => format!("{origin}/{}", parts.join("/")),
        };
        let mut once: Vec<&str> = Vec::new();
        for part in &parts {
            if !once.contains(part) {
                once.push(part);
            }
        }
        add(joined(&once));
        for kept in (0..parts.len()).rev() {
            add(joined(&parts[..kept]));
            if !usual.is_empty() {
                add(format!("{}{usual}", joined(&parts[..kept])));
            }
        }
    }
    for other in &others {
        add((*other).to_owned());
    }
    for other in others {
        if let Some((origin, _)) = apart(other) {
            add(format!("{origin}{usual}"));
        }
    }
    found.truncate(MOST);
    found
}

/// Scheme, host and port as they are written, and the parts of the path.
fn apart(address: &str) -> Option<(String, Vec<&str>)> {
    let url = Url::parse(address).ok()?;
    let start = address.find("://")? + 3;
    let end = address[start..]
        .find('/')
        .map_or(address.len(), |at| start + at);
    let parts = address[end..].split('/').filter(|part| !part.is_empty());
    url.has_host()
        .then(|| (address[..end].to_owned(), parts.collect()))
}
