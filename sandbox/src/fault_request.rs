//! What the control API is asked to switch on: what cannot work is refused in words, or put right where it is clear what
//! was meant.

use axum::http::{HeaderName, HeaderValue};
use serde_json::{Map, Value};

use crate::faults::Fault;
use crate::said::{Said, said};

const KINDS: &[&str] = &["delay", "reply", "html", "cut", "half", "hang", "clock"];
const MEMBERS: &[&str] = &[
    "kind", "path", "count", "delay_ms", "status", "headers", "body", "minutes",
];
/// A day: more than any client waits.
const LONGEST_DELAY_MS: i64 = 86_400_000;
/// A year.
const MOST_MINUTES: i64 = 525_600;

/// One fault, or all that are to be on.
pub enum Wanted {
    One(Fault),
    All(Vec<Fault>),
}

pub fn read(body: &[u8]) -> Result<Wanted, Said> {
    let value: Value = serde_json::from_slice(body).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        said!(
            "请求体不是有效的 JSON（第 {line} 行第 {column} 列）",
            "the body is not valid JSON (line {line}, column {column})"
        )
    })?;
    match value {
        Value::Array(all) => {
            let all: Result<Vec<_>, _> = all.into_iter().map(fault).collect();
            all.map(Wanted::All)
        }
        one => fault(one).map(Wanted::One),
    }
}

fn fault(value: Value) -> Result<Fault, Said> {
    let Value::Object(mut members) = value else {
        return Err(said!(
            "故障应为 JSON 对象，例如 {{\"kind\":\"cut\"}}",
            "a fault is a JSON object, such as {{\"kind\":\"cut\"}}"
        ));
    };
    if let Some(name) = members
        .keys()
        .find(|name| !MEMBERS.contains(&name.as_str()))
    {
        let known = MEMBERS.join(", ");
        return Err(said!(
            "故障没有成员 {name}，可用的有 {known}",
            "a fault has no member {name}; there are {known}"
        ));
    }
    members.retain(|_, value| !value.is_null());
    let kind = kind(&members)?;
    path(&mut members)?;
    number(&members, "count", 1, i64::from(u32::MAX))?;
    number(&members, "delay_ms", 1, LONGEST_DELAY_MS)?;
    number(&members, "status", 200, 599)?;
    number(&members, "minutes", -MOST_MINUTES, MOST_MINUTES)?;
    for (needing, needed) in [("delay", "delay_ms"), ("clock", "minutes")] {
        if kind == needing && !members.contains_key(needed) {
            return Err(said!("{needing} 需要 {needed}", "{needing} needs {needed}"));
        }
    }
    headers(&members)?;
    if members.get("body").is_some_and(|body| !body.is_string()) {
        return Err(said!("body 应为字符串", "body must be a string"));
    }
    serde_json::from_value(Value::Object(members)).map_err(|_| {
        said!(
            "故障的内容无法识别，请对照 sandbox/README",
            "this fault is not understood: compare it with sandbox/README"
        )
    })
}

/// Also the `kind` of a query.
pub fn known_kind(kind: &str) -> Result<&'static str, Said> {
    let found = KINDS.iter().find(|known| **known == kind);
    found.copied().ok_or_else(|| {
        let known = KINDS.join(", ");
        said!(
            "没有名为“{kind}”的故障，可用的有 {known}",
            "there is no fault \"{kind}\"; there are {known}"
        )
    })
}

fn kind(members: &Map<String, Value>) -> Result<&'static str, Said> {
    match members.get("kind") {
        Some(Value::String(kind)) => known_kind(kind),
        _ => {
            let known = KINDS.join(", ");
            Err(said!(
                "缺少 kind，应为 {known} 之一",
                "kind is missing; it is one of {known}"
            ))
        }
    }
}

fn number(members: &Map<String, Value>, name: &str, low: i64, high: i64) -> Result<(), Said> {
    let Some(value) = members.get(name) else {
        return Ok(());
    };
    let good = value.as_i64().is_some_and(|n| (low..=high).contains(&n));
    good.then_some(()).ok_or_else(|| {
        said!(
            "{name} 应为 {low} 到 {high} 之间的整数，实际为 {value}",
            "{name} must be an integer from {low} to {high}, got {value}"
        )
    })
}

fn headers(members: &Map<String, Value>) -> Result<(), Said> {
    let Some(headers) = members.get("headers") else {
        return Ok(());
    };
    let wrong = || {
        said!(
            "headers 应为 JSON 对象，名称与值都应是 HTTP 允许的字符串",
            "headers must be an object of names and values that HTTP allows"
        )
    };
    let headers = headers.as_object().ok_or_else(wrong)?;
    for (name, value) in headers {
        let value = value.as_str().ok_or_else(wrong)?;
        if HeaderName::try_from(name.as_str()).is_err() || HeaderValue::try_from(value).is_err() {
            return Err(wrong());
        }
    }
    Ok(())
}

/// Replaces the path by what requests are compared with.
fn path(members: &mut Map<String, Value>) -> Result<(), Said> {
    let Some(path) = members.remove("path") else {
        return Ok(());
    };
    let Value::String(path) = path else {
        return Err(said!("path 应为字符串", "path must be a string"));
    };
    if let Some(path) = prefix(&path)? {
        members.insert("path".to_owned(), path.into());
    }
    Ok(())
}

/// The prefix that was meant: without blanks, scheme and host, and with the slash that every path begins with.
pub fn prefix(path: &str) -> Result<Option<String>, Said> {
    let path = path.trim();
    let path = match path.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |at| &rest[at..]),
        None => path,
    };
    if path.is_empty() || path == "/" {
        return Ok(None);
    }
    if path.contains(['?', '#']) {
        return Err(said!(
            "path 不含“?”及其后的参数：故障只按路径匹配",
            "path goes without the \"?\" and what follows: faults look at the path alone"
        ));
    }
    let path = format!("/{}", path.trim_start_matches('/'));
    if path == "/sandbox" || path.starts_with("/sandbox/") {
        return Err(said!(
            "控制台与 /sandbox/ 不受故障影响",
            "faults never apply to the console and to /sandbox/"
        ));
    }
    Ok(Some(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_it_was_meant() {
        for (sent, meant) in [
            ("api", Some("/api")),
            (" /api ", Some("/api")),
            ("//api", Some("/api")),
            (
                "http://127.0.0.1:8686/api/api-idcas",
                Some("/api/api-idcas"),
            ),
            ("http://127.0.0.1:8686", None),
            ("/", None),
            ("  ", None),
        ] {
            assert_eq!(prefix(sent).expect(sent).as_deref(), meant, "{sent}");
        }
        assert!(prefix("/api?x=1").is_err());
        assert!(prefix("sandbox/faults").is_err());
    }
}
