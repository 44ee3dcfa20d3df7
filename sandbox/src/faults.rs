//! Faults that a real platform may show, switched on as needed.

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

use crate::clock::duration;
use crate::said::{Said, said};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FaultKind {
    /// Responds `delay_ms` later; can be combined with any other.
    Delay,
    /// Responds with `status` (500 by default), `headers` and `body`.
    Reply,
    /// Status 200 with an HTML page instead of JSON, as a proxy or a captive portal sends.
    Html,
    /// Closes the connection without a response.
    Cut,
    /// Sends half of a JSON document with the `Content-Length` of the whole, then closes.
    Half,
    /// Accepts the request and never responds.
    Hang,
    /// Shifts the platform's clock by `minutes`: the `Date` header and the timestamp checks.
    Clock,
}

/// One fault. Without `path` it applies to every platform path; without `count`, until it is cleared.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    pub kind: FaultKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i64>,
}

impl Fault {
    fn of(kind: FaultKind) -> Fault {
        Fault {
            kind,
            path: None,
            count: None,
            delay_ms: None,
            status: None,
            headers: BTreeMap::new(),
            body: None,
            minutes: None,
        }
    }

    pub fn delay(ms: u64) -> Fault {
        Fault {
            delay_ms: Some(ms),
            ..Fault::of(FaultKind::Delay)
        }
    }

    /// A status with an empty body; see [`Fault::with_body`] and [`Fault::with_header`].
    pub fn status(status: u16) -> Fault {
        Fault {
            status: Some(status),
            ..Fault::of(FaultKind::Reply)
        }
    }

    pub fn html() -> Fault {
        Fault::of(FaultKind::Html)
    }

    pub fn cut() -> Fault {
        Fault::of(FaultKind::Cut)
    }

    pub fn half() -> Fault {
        Fault::of(FaultKind::Half)
    }

    pub fn hang() -> Fault {
        Fault::of(FaultKind::Hang)
    }

    pub fn clock(minutes: i64) -> Fault {
        Fault {
            minutes: Some(minutes),
            ..Fault::of(FaultKind::Clock)
        }
    }

    pub fn with_body(mut self, body: impl Into<String>) -> Fault {
        self.body = Some(body.into());
        self
    }

    pub fn with_header(mut self, name: &str, value: &str) -> Fault {
        self.headers.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Only for paths with this prefix.
    pub fn on(mut self, prefix: &str) -> Fault {
        self.path = Some(prefix.to_owned());
        self
    }

    /// Only for the next `count` matching requests.
    pub fn times(mut self, count: u32) -> Fault {
        self.count = Some(count);
        self
    }

    /// The name in the journal and in the control API.
    pub fn name(&self) -> String {
        format!("{:?}", self.kind).to_lowercase()
    }

    /// What it does now, as a sentence.
    pub fn said(&self) -> Said {
        let requests = self.requests();
        let minutes = self.minutes.unwrap_or(0);
        let ms = self.delay_ms.unwrap_or(0);
        let status = self.status.unwrap_or(500);
        match self.kind {
            FaultKind::Delay => said!(
                "{requests}延迟 {ms} 毫秒后才响应。",
                "{requests} answered {ms} ms late.",
                requests
            ),
            FaultKind::Reply => said!(
                "{requests}返回 HTTP {status}。",
                "{requests} answered with HTTP {status}.",
                requests
            ),
            FaultKind::Html => said!(
                "{requests}返回 HTML 网页而不是 JSON。",
                "{requests} answered with a web page instead of JSON.",
                requests
            ),
            FaultKind::Cut => said!(
                "{requests}得不到响应，连接被断开。",
                "{requests} cut off without a response.",
                requests
            ),
            FaultKind::Half => said!(
                "{requests}只收到一半 JSON，连接随即断开。",
                "{requests} answered with half of a JSON document.",
                requests
            ),
            FaultKind::Hang => said!(
                "{requests}一直得不到响应。",
                "{requests} never answered.",
                requests
            ),
            FaultKind::Clock => {
                let off = duration(minutes * 60);
                match minutes < 0 {
                    true => said!(
                        "平台时钟慢 {off}。",
                        "The platform's clock is {off} slow.",
                        off
                    ),
                    false => said!(
                        "平台时钟快 {off}。",
                        "The platform's clock is {off} fast.",
                        off
                    ),
                }
            }
        }
    }

    /// The requests that it applies to; the English ends in the verb of its sentence.
    fn requests(&self) -> Said {
        let path = self.path.as_deref().unwrap_or_default();
        match (path, self.count) {
            ("", None) => said!("所有请求", "All requests are"),
            ("", Some(1)) => said!("接下来 1 次请求", "The next request is"),
            ("", Some(count)) => {
                said!("接下来 {count} 次请求", "The next {count} requests are")
            }
            (path, None) => said!("所有发往 {path} 的请求", "All requests to {path} are"),
            (path, Some(1)) => said!(
                "接下来 1 次发往 {path} 的请求",
                "The next request to {path} is"
            ),
            (path, Some(count)) => said!(
                "接下来 {count} 次发往 {path} 的请求",
                "The next {count} requests to {path} are"
            ),
        }
    }

    fn matches(&self, path: &str) -> bool {
        let prefix = self.path.as_deref().unwrap_or("");
        path.starts_with(prefix) && self.count != Some(0)
    }
}

/// The faults that are on.
#[derive(Default)]
pub struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    /// Adds a fault, or replaces the one of the same kind on the same path. One for no request is none.
    pub fn set(&self, fault: Fault) {
        let mut active = self.0.lock().unwrap();
        active.retain(|old| old.kind != fault.kind || old.path != fault.path);
        if fault.count != Some(0) {
            active.push(fault);
        }
    }

    pub fn replace(&self, faults: Vec<Fault>) {
        *self.0.lock().unwrap() = faults;
    }

    /// Switches off those of a kind and on a path, each where it is given; the path may be none.
    pub fn clear(&self, kind: Option<FaultKind>, path: Option<Option<&str>>) {
        self.0.lock().unwrap().retain(|fault| {
            kind.is_some_and(|kind| fault.kind != kind)
                || path.is_some_and(|path| fault.path.as_deref() != path)
        });
    }

    pub fn all(&self) -> Vec<Fault> {
        self.0.lock().unwrap().clone()
    }

    pub fn clock_skew_s(&self) -> i64 {
        let active = self.0.lock().unwrap();
        let skews = active.iter().filter(|f| f.kind == FaultKind::Clock);
        skews.map(|fault| fault.minutes.unwrap_or(0) * 60).sum()
    }

    /// The faults that apply to this request: the delays, and the first that decides the response.
    /// Only faults that are used count down.
    pub fn take(&self, path: &str) -> Vec<Fault> {
        let mut hits = Vec::new();
        let mut decided = false;
        for fault in self.0.lock().unwrap().iter_mut() {
            let decides = !matches!(fault.kind, FaultKind::Delay | FaultKind::Clock);
            if !fault.matches(path) || (decides && decided) {
                continue;
            }
            decided |= decides;
            if fault.kind != FaultKind::Clock {
                fault.count = fault.count.map(|count| count - 1);
            }
            hits.push(fault.clone());
        }
        self.0
            .lock()
            .unwrap()
            .retain(|fault| fault.count != Some(0));
        hits
    }
}
